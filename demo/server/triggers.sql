-- Made after the seed, which is no news to anybody.

do $$
declare
  spec text[];
  specs text[] := array['users,user,user_rows', 'categories,category,category_rows', 'products,product,product_rows',
    'orders,order,order_rows', 'posts,post,post_rows', 'tasks,task,task_rows', 'employees,employee,employee_rows',
    'appointments,appointment,appointment_rows'];
  line text;
begin
  foreach line in array specs loop
    spec := string_to_array(line, ',');
    execute format('create constraint trigger publish after insert or update or delete on %I deferrable initially deferred
      for each row execute function publish_change(%L, %L, %L)', spec[1], spec[1], spec[2], spec[3]);
    execute format('create trigger version before update on %I for each row execute function next_version()', spec[1]);
  end loop;
  foreach line in array array['users,user', 'products,product', 'orders,order', 'posts,post', 'tasks,task',
    'employees,employee', 'categories,category'] loop
    spec := string_to_array(line, ',');
    execute format('create constraint trigger activity after insert or update or delete on %I
      deferrable initially deferred for each row execute function record_activity(%L)', spec[1], spec[2]);
  end loop;
end $$;

create trigger sum_order after insert or update or delete on order_items for each row execute function sum_order();
create trigger steps before update on orders for each row execute function check_order_step();
create trigger version before update on notifications for each row execute function next_version();
create constraint trigger publish after insert or update or delete on notifications deferrable initially deferred
  for each row execute function publish_to_owner('notifications', 'user_id');
create constraint trigger publish after insert on pipeline_data deferrable initially deferred
  for each row execute function publish_to_owner('pipeline', 'pipeline_id');
create constraint trigger publish after insert on activity deferrable initially deferred
  for each row execute function publish_log_line('activity');
create constraint trigger publish after insert or update on errors deferrable initially deferred
  for each row execute function publish_log_line('errors');
