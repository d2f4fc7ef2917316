import {day, integer, list, optional, record, text, value} from './interface-kinds.mjs';

const one = async (tx, sql, params) => Object.values((await tx.query(sql, params))[0])[0];

const MANAGERS = {
  from: `(select e.id, e.name, e.name as label, e.department, e.position, e.email from employee_rows e
    where exists (select 1 from employees x where x.manager_id = e.id) or e.position ilike '%manager%' or e.position ilike '%lead%')`,
  fields: {id: 'integer', name: 'text', label: 'text', department: 'text', position: 'text', email: 'text'},
  search: ['name', 'department'],
  sort: 'name',
  tags: ['employees'],
};

const link = (label, path, icon) => ({label, path, icon});

async function sidebar(tx) {
  const [counts] = await tx.query(
    `select (select count(*)::int from orders where status = 'pending') as orders,
       (select count(*)::int from users where status = 'pending') as users`,
  );
  return [
    link('Dashboard', '#/admin', 'home'),
    {...link('Users', '#/admin/users', 'users'), badge: counts.users},
    {...link('Orders', '#/admin/orders', 'shopping-cart'), badge: counts.orders},
    link('Products', '#/admin/products', 'package'),
    link('Posts', '#/admin/posts', 'file-text'),
    link('People', '#/admin/people', 'briefcase'),
  ];
}

const NAVIGATION = [
  link('Users', '#/users', 'users'),
  link('Products', '#/products', 'package'),
  link('Settings', '#/settings', 'settings'),
];

/** Departments with the people in them, nested for a tree. */
function organisation(tx) {
  return tx
    .query(
      `select coalesce(jsonb_agg(jsonb_build_object('id', 'd' || d.id, 'label', d.name, 'children',
         (select coalesce(jsonb_agg(jsonb_build_object('id', 'e' || e.id, 'label', e.name, 'detail', e.position) order by e.name), '[]')
          from employee_rows e where e.department_id = d.id)) order by d.name), '[]') as tree from departments d`,
    )
    .then(([{tree}]) => tree);
}

async function dashboardBySlug(tx, {slug}) {
  const [found] = await tx.query(
    `select to_jsonb(d) || jsonb_build_object('pipelines',
       (select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]') from pipeline_rows p
        where p.id in (select w #>> '{data_query,pipeline_id}' from jsonb_array_elements(d.widgets) w))) as dashboard
     from dashboard_rows d where slug = $1`,
    [slug],
  );
  return found?.dashboard ?? null;
}

/** What a page may ask about people, pages and itself. */
export const PEOPLE = {
  list_users: list('users'),
  list_active: list('users', {base: () => () => 't.active'}),
  list_by_role: list('users', {
    args: [text('role')],
    base:
      ({role}) =>
      (bind) =>
        `t.role = ${bind(role)}`,
  }),
  read_all: list('users'),
  get_user: record('users'),
  current_user: value(
    ['users'],
    async (tx) => (await tx.query('select to_jsonb(u) as user from user_rows u where id = 1'))[0]?.user ?? null,
  ),
  count_users: value(['users'], (tx) => one(tx, 'select count(*)::int from users')),
  get_user_count: value(['users'], (tx) => one(tx, 'select count(*)::int from users')),
  count_active_users: value(['users'], (tx) => one(tx, 'select count(*)::int from users where active')),
  count_by_role: list({
    from: '(select role as id, role, count(*)::int as users from users group by role)',
    fields: {id: 'text', role: 'text', users: 'integer'},
    search: ['role'],
    sort: 'role',
    tags: ['users'],
  }),
  list_notifications: list('notifications', {
    args: [optional(integer('user_id'))],
    base:
      ({user_id: user = '1'}) =>
      (bind) =>
        `t.user_id = ${bind(user, 'int')}`,
  }),
  list_departments: list('departments'),
  list_positions: list('positions', {
    args: [optional(integer('department_id'))],
    base:
      ({department_id: id}) =>
      (bind) =>
        id === undefined ? 'true' : `t.department_id = ${bind(id, 'int')}`,
  }),
  list_managers: list(MANAGERS),
  list_states: list('states'),
  list_certifications: list('certifications'),
  list_employees: list('employees'),
  get_employee: record('employees'),
  organisation: value(['employees', 'departments'], organisation),
  list_tasks: list('tasks'),
  // The days are the reader's own, which begin up to a day before or after those of this place.
  list_appointments: list('appointments', {
    args: [optional(day('from')), optional(day('to'))],
    limit: 1000,
    base:
      ({from = '0001-01-03', to = '9999-12-28'}) =>
      (bind) =>
        `t.ends_at >= ${bind(from, 'date')} - 1 and t.starts_at < ${bind(to, 'date')} + 2`,
  }),
  list_posts: list('posts'),
  get_post: record('posts'),
  recent_activity: list('activity', {limit: 20}),
  recent_errors: list('errors', {limit: 20}),
  get_by_slug: value(['dashboards'], dashboardBySlug, [text('slug')]),
  recent_data: list('pipeline_data', {
    args: [text('pipeline_id')],
    limit: 100,
    base:
      ({pipeline_id: id}) =>
      (bind) =>
        `t.pipeline_id = ${bind(id)}`,
  }),
  get_navigation: value([], async () => NAVIGATION),
  get_navigation_items: value([], async () => NAVIGATION),
  get_admin_nav: value([], async () => [
    link('Dashboard', '#/admin', 'home'),
    link('Metrics', '#/admin/metrics', 'activity'),
  ]),
  get_sidebar_items: value(['orders', 'users'], sidebar),
  get_breadcrumbs: value(
    ['users'],
    async (tx, {id}) => {
      const [user] = await tx.query('select name from users where id = $1::int', [id]);
      return [link('Home', '#/'), link('Users', '#/users'), {label: user?.name ?? 'Nobody'}];
    },
    [integer('id')],
  ),
  get_user_actions: value([], async () => ({
    title: 'Users',
    actions: [{label: 'Add user', icon: 'plus', color: 'primary', action: 'show-modal@new-user'}],
  })),
};
