import {integer, list, optional, record, text, value} from './interface-kinds.mjs';

const EARNED = "status in ('paid', 'shipped', 'delivered')";

const TOP_PRODUCTS = {
  from: `(select p.id, p.name, p.sku, p.category, p.price, sum(i.quantity)::int as sales, sum(i.quantity * i.price) as revenue
    from product_rows p join order_items i on i.product_id = p.id join orders o on o.id = i.order_id
    where o.${EARNED} group by p.id, p.name, p.sku, p.category, p.price)`,
  fields: {
    id: 'integer',
    name: 'text',
    sku: 'text',
    category: 'text',
    price: 'number',
    sales: 'integer',
    revenue: 'number',
  },
  search: ['name'],
  sort: '-revenue',
  tags: ['products', 'orders'],
};

const MONTHS = {
  from: `(select to_char(m, 'YYYY-MM') as id, to_char(m, 'YYYY-MM') as month, m::date as starts_on,
      coalesce(sum(o.total), 0) as revenue, count(o.id)::int as orders
    from generate_series(date_trunc('month', now()) - interval '11 months', date_trunc('month', now()), interval '1 month') m
      left join orders o on date_trunc('month', o.created_at) = m and o.${EARNED} group by m)`,
  fields: {id: 'text', month: 'text', starts_on: 'date', revenue: 'number', orders: 'integer'},
  search: [],
  sort: 'month',
  tags: ['orders'],
};

const grouped = (sql, label) => ({
  from: `(${sql})`,
  fields: {id: 'text', [label]: 'text', orders: 'integer', revenue: 'number'},
  search: [label],
  sort: '-revenue',
  tags: ['orders'],
});

const BY_STATUS = grouped(
  'select status as id, status, count(*)::int as orders, sum(total) as revenue from orders group by status',
  'status',
);

const BY_CATEGORY = grouped(
  `select coalesce(p.category, 'None') as id, coalesce(p.category, 'None') as category, count(distinct i.order_id)::int as orders,
     sum(i.quantity * i.price) as revenue
   from order_items i join product_rows p on p.id = i.product_id join orders o on o.id = i.order_id
   where o.${EARNED} group by 1`,
  'category',
);

const TAGS = {
  from: '(select tag as id, tag, tag as label, count(*)::int as uses from products, unnest(tags) tag group by tag)',
  fields: {id: 'text', tag: 'text', label: 'text', uses: 'integer'},
  search: ['tag'],
  sort: '-uses',
  tags: ['products'],
};

const one = async (tx, sql, params) => Object.values((await tx.query(sql, params))[0])[0];

/** The money of the last `days` and what it was before that. */
async function revenue(tx, {days = 30}) {
  const [{now, before}] = await tx.query(
    `select coalesce(sum(total) filter (where created_at > now() - make_interval(days => $1::int)), 0)::float as now,
       coalesce(sum(total) filter (where created_at <= now() - make_interval(days => $1::int)), 0)::float as before
     from orders where ${EARNED} and created_at > now() - make_interval(days => 2 * $1::int)`,
    [Math.min(Math.max(Number(days), 1), 3650)],
  );
  const change = before === 0 ? 0 : Math.round(((now - before) / before) * 1000) / 10;
  return {value: now, change, trend: change > 0 ? 'up' : change < 0 ? 'down' : 'flat'};
}

async function revenueChart(tx) {
  const rows = await tx.query(`select month, revenue::float, orders from ${MONTHS.from} t order by month`);
  return {
    labels: rows.map(({month}) => month),
    datasets: [{label: 'Revenue', data: rows.map((row) => row.revenue)}],
  };
}

async function productStats(tx) {
  const [stats] = await tx.query(
    `select count(*)::int as total, count(*) filter (where status = 'active')::int as active,
       count(*) filter (where status = 'draft')::int as draft, count(*) filter (where stock = 0)::int as sold_out,
       sum(price * stock)::float as stock_value from products`,
  );
  const subtitle = `${stats.total} products, ${stats.active} on sale, ${stats.sold_out} sold out`;
  const shown = [
    {label: 'On sale', value: stats.active},
    {label: 'Drafts', value: stats.draft},
    {label: 'Sold out', value: stats.sold_out},
    {label: 'Stock', value: stats.stock_value, format: 'currency("USD")'},
  ];
  return {...stats, title: 'Products', subtitle, stats: shown};
}

async function dashboardFigures(tx) {
  const [figures] = await tx.query(
    `select (select count(*)::int from users) as users,
       (select count(*)::int from users where active) as active_users,
       (select count(*)::int from orders) as orders,
       (select count(*)::int from products) as products,
       (select coalesce(sum(total), 0)::float from orders where ${EARNED}) as revenue,
       (select coalesce(round(avg(total), 2), 0)::float from orders where ${EARNED}) as average_order`,
  );
  return {...figures, conversion_rate: await conversionRate(tx)};
}

/** Of every hundred users, how many have bought something. */
function conversionRate(tx) {
  return one(
    tx,
    `select round(100.0 * count(distinct o.customer_id) / greatest(count(distinct u.id), 1), 1)::float
     from users u left join orders o on o.customer_id = u.id and o.${EARNED}`,
  );
}

/** What the shop can be asked. */
export const SHOP = {
  calculate_revenue: value(['orders'], revenue, [optional(integer('days'))]),
  conversion_rate: value(['orders', 'users'], conversionRate),
  dashboard_figures: value(['orders', 'users', 'products'], dashboardFigures),
  revenue_chart: value(['orders'], revenueChart),
  revenue_chart_data: value(['orders'], revenueChart),
  revenue_by_month: list(MONTHS),
  orders_by_status: list(BY_STATUS),
  sales_by_category: list(BY_CATEGORY),
  top_products: list(TOP_PRODUCTS, {limit: 10}),
  recent_orders: list('orders', {limit: 10}),
  list_orders: list('orders'),
  get_order: record('orders'),
  count_orders: value(['orders'], (tx) => one(tx, 'select count(*)::int from orders')),
  list_products: list('products'),
  get_product: record('products'),
  count_products: value(['products'], (tx) => one(tx, 'select count(*)::int from products')),
  get_product_stats: value(['products'], productStats),
  list_categories: list('categories'),
  suggest_tags: list(TAGS, {
    args: [optional(text('starts'))],
    base:
      ({starts}) =>
      (bind) =>
        starts === undefined ? 'true' : `starts_with(t.tag, lower(${bind(starts)}))`,
  }),
};
