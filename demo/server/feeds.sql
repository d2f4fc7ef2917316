-- What is read and what is pushed are the same rows: both come from these views.

create view user_rows as select * from users;
create view category_rows as
  select c.*, (select count(*) from products p where p.category_id = c.id) as products_count from categories c;
create view product_rows as
  select p.*, c.name as category from products p left join categories c on c.id = p.category_id;
create view variant_rows as select * from product_variants;
create view order_rows as
  select o.*, u.name as customer_name, u.email as customer_email from orders o join users u on u.id = o.customer_id;
create view item_rows as
  select i.*, p.name as product_name, i.quantity * i.price as amount
  from order_items i join products p on p.id = i.product_id;
create view post_rows as
  select p.*, u.name as author_name, c.name as category
  from posts p left join users u on u.id = p.author_id left join categories c on c.id = p.category_id;
create view task_rows as
  select t.*, u.name as assignee_name, u.avatar as assignee_avatar
  from tasks t left join users u on u.id = t.assignee_id;
create view appointment_rows as
  select a.*, case category when 'focus' then 'blue' when 'travel' then 'purple' when 'release' then 'danger'
    when 'holiday' then 'success' else 'primary' end as color
  from appointments a;
create view notification_rows as select * from notifications;
create view activity_rows as select * from activity;
create view error_rows as select * from errors;
create view department_rows as
  select d.*, (select count(*) from employees e where e.department_id = d.id) as employees_count from departments d;
create view position_rows as
  select p.*, d.name as department from positions p join departments d on d.id = p.department_id;
-- The social security number is never listed and never pushed; only its own form reads it.
create view employee_rows as
  select e.id, e.first_name, e.last_name, e.first_name || ' ' || e.last_name as name, e.birth_date, e.gender, e.email,
    e.phone, e.employee_id, e.hire_date, e.department_id, e.position_id, e.manager_id, e.employment_type, e.salary,
    e.notes, e.created_at, e.updated_at, e.version, d.name as department, p.name as position,
    m.first_name || ' ' || m.last_name as manager_name
  from employees e left join departments d on d.id = e.department_id left join positions p on p.id = e.position_id
    left join employees m on m.id = e.manager_id;
create view document_rows as
  select id, employee_id, name, type, size, '/api/documents/' || id || '/content' as url, created_at from documents;
create view address_rows as select * from addresses;
create view contact_rows as select * from emergency_contacts;
create view certification_rows as select * from certifications;
create view state_rows as select code as id, code, name from states;
create view pipeline_rows as
  select p.id, p.name, (select count(*) from pipeline_data d where d.pipeline_id = p.id) as records from pipelines p;
create view pipeline_data_rows as select id, pipeline_id, data, created_at from pipeline_data;
create view dashboard_rows as
  select d.id, d.slug, d.name, d.is_public, d.team_id, t.name as team, d.widgets, d.version
  from dashboards d left join teams t on t.id = d.team_id;

-- One counter, taken at commit: positions have no holes and are in the order in which changes became true.
create function emit(topic text, message jsonb) returns void language plpgsql as $$
declare at bigint;
begin
  update feed_head set position = position + 1 returning position into at;
  insert into feed_log (position, topic, message) values (at, topic, message);
  perform pg_notify('total_widgets_feed', '');
end $$;

create function publish_change() returns trigger language plpgsql as $$
declare
  plural text := TG_ARGV[0];
  singular text := TG_ARGV[1];
  entry jsonb;
  event text := case TG_OP when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'destroyed' end;
  op text := case TG_OP when 'INSERT' then 'insert' when 'UPDATE' then 'update' else 'delete' end;
  message jsonb;
  key text;
begin
  if TG_OP = 'DELETE' then
    key := OLD.id::text;
    message := jsonb_build_object('op', op, 'key', key, 'event', singular || '_' || event);
  else
    key := NEW.id::text;
    execute format('select to_jsonb(v) from %I v where v.id = $1', TG_ARGV[2]) into entry using NEW.id;
    if entry is null then return null; end if;
    message := jsonb_build_object('op', op, 'record', entry, 'event', singular || '_' || event);
    if TG_OP = 'INSERT' then message := message || '{"at": 0}'; end if;
  end if;
  perform emit(plural, message);
  perform emit(singular || ':' || event || ':' || key, message);
  if TG_OP = 'UPDATE' then perform publish_events(singular, key, to_jsonb(OLD), to_jsonb(NEW), entry); end if;
  return null;
end $$;

-- Events under a condition: only when the field they speak of has changed.
create function publish_events(singular text, key text, before jsonb, after jsonb, entry jsonb) returns void
language plpgsql as $$
declare field text;
begin
  foreach field in array array['role', 'status'] loop
    if before -> field is distinct from after -> field then
      perform emit(singular || ':' || field || '_changed:' || key, jsonb_build_object('op', 'update', 'record', entry,
        'event', field || '_changed', 'from', before -> field, 'to', after -> field));
    end if;
  end loop;
  if singular = 'user' and (before -> 'active') is distinct from (after -> 'active') then
    perform emit('user:' || case when (after -> 'active')::boolean then 'activated:' else 'deactivated:' end || key,
      jsonb_build_object('op', 'update', 'record', entry,
        'event', case when (after -> 'active')::boolean then 'user_activated' else 'user_deactivated' end));
  end if;
end $$;

-- A stream of its own for each owner: notifications:7, pipeline:weather. Such a stream lists what it carries.
create function publish_to_owner() returns trigger language plpgsql as $$
declare
  line jsonb := to_jsonb(case when TG_OP = 'DELETE' then OLD else NEW end);
  topic text := TG_ARGV[0] || ':' || (line ->> TG_ARGV[1]);
begin
  if TG_OP = 'DELETE' then
    perform emit(topic, jsonb_build_object('op', 'delete', 'key', line ->> 'id'));
  elsif TG_OP = 'INSERT' then
    perform emit(topic, jsonb_build_object('op', 'insert', 'at', 0, 'record', line));
  else
    perform emit(topic, jsonb_build_object('op', 'update', 'record', line));
  end if;
  return null;
end $$;

create function publish_log_line() returns trigger language plpgsql as $$
begin
  if TG_OP = 'INSERT' then
    perform emit(TG_ARGV[0], jsonb_build_object('op', 'insert', 'at', 0, 'record', to_jsonb(NEW)));
  else
    perform emit(TG_ARGV[0], jsonb_build_object('op', 'update', 'at', 0, 'record', to_jsonb(NEW)));
  end if;
  return null;
end $$;

create function next_version() returns trigger language plpgsql as $$
begin
  NEW.version := OLD.version + 1;
  NEW.updated_at := clock_timestamp();
  return NEW;
end $$;

create function record_activity() returns trigger language plpgsql as $$
declare
  line jsonb := to_jsonb(case when TG_OP = 'DELETE' then OLD else NEW end);
  kind text := TG_ARGV[0];
  verb text := case TG_OP when 'INSERT' then 'created' when 'UPDATE' then 'updated' else 'deleted' end;
  label text := coalesce(line ->> 'name', line ->> 'title', nullif(concat_ws(' ', line ->> 'first_name', line ->> 'last_name'), ''),
    '#' || (line ->> 'id'));
  changes jsonb := '{}';
begin
  if TG_OP = 'UPDATE' then
    select coalesce(jsonb_object_agg(a.key, jsonb_build_object('from', b.value, 'to', a.value)), '{}') into changes
    from jsonb_each(to_jsonb(NEW)) a join jsonb_each(to_jsonb(OLD)) b on b.key = a.key
    where a.value is distinct from b.value
      and a.key not in ('version', 'updated_at', 'ssn', 'salary', 'body', 'content', 'description', 'notes', 'place',
        'items_count', 'total');
    if changes = '{}' then return null; end if;
    if changes ? 'status' then verb := changes #>> '{status,to}'; end if;
  end if;
  insert into activity (actor, action, type, subject_id, title, message, changes) values (
    coalesce(nullif(current_setting('demo.actor', true), ''), 'visitor'), verb, kind, (line ->> 'id')::integer, label,
    kind || ' ' || label || ' ' || verb, changes);
  return null;
end $$;

create function sum_order() returns trigger language plpgsql as $$
declare which integer := case when TG_OP = 'DELETE' then OLD.order_id else NEW.order_id end;
begin
  update orders o set items_count = s.n, total = s.amount
  from (select coalesce(sum(quantity), 0) n, coalesce(sum(quantity * price), 0) amount
        from order_items where order_id = which) s
  where o.id = which and (o.items_count, o.total) is distinct from (s.n, s.amount);
  return null;
end $$;

create function check_order_step() returns trigger language plpgsql as $$
begin
  if OLD.status <> NEW.status and not (OLD.status || '>' || NEW.status) = any (array['pending>paid', 'pending>cancelled',
    'paid>shipped', 'paid>refunded', 'paid>cancelled', 'shipped>delivered', 'delivered>refunded'])
    and coalesce(current_setting('demo.undo', true), '') <> 'yes' then
    raise exception 'status: an order that is % cannot become %', OLD.status, NEW.status using errcode = 'P0001';
  end if;
  return NEW;
end $$;
