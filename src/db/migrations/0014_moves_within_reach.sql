-- Whoever holds two disjoint subtrees may move nothing of what lies between them.

-- Unlike within_reach it holds inside definer functions too, where row-level security itself is off.
create function held_by_reach(path text) returns boolean language sql stable parallel safe as $$
  select path collate "C" >= current_setting('app.reach_lo', true) and path collate "C" < current_setting('app.reach_hi', true)
    and (coalesce(current_setting('app.reach_many', true), '') = '' or reach_holds(path))
$$;

create or replace function rewrite_paths(old_path text, new_path text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tab record;
begin
  -- Definer rights must not let anyone move what lies beyond their reach; without a reach there is none.
  if (held_by_reach(old_path) and held_by_reach(new_path)) is not true then
    raise exception 'beyond reach' using errcode = '42501';
  end if;
  perform set_config('app.rewriting', 'on', true);
  update unit set path = new_path || substr(path, length(old_path) + 1)
    where path >= old_path and path < old_path || '~';
  for tab in
    select c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'unit_path' and c.is_generated = 'NEVER'
  loop
    execute format('update %I set unit_path = $2 || substr(unit_path, length($1) + 1) where unit_path >= $1 and unit_path < $1 || ''~''',
      tab.table_name) using old_path, new_path;
  end loop;
  perform set_config('app.rewriting', '', true);
end $$;
