-- Made after the seed, which is no news to anybody.

create constraint trigger publish after insert or update or delete on folders deferrable initially deferred
  for each row execute function publish_change('folders', 'folder', 'folder_rows');
create trigger version before update on folders for each row execute function next_version();
create trigger place before update on folders for each row execute function place_folder();
create trigger recount after update on folders for each row
  when (OLD.parent_id is distinct from NEW.parent_id) execute function recount_folders();
