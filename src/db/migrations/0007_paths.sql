-- Moving a unit rewrites the path of every row below it; what the rows say does not change, so no past is kept.

create function rewrite_paths(old_path text, new_path text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tab record;
begin
  -- Definer rights must not let anyone move what lies beyond their reach.
  if not (old_path >= current_setting('app.reach_lo', true) and old_path < current_setting('app.reach_hi', true))
    or not (new_path >= current_setting('app.reach_lo', true) and new_path < current_setting('app.reach_hi', true)) then
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
grant execute on function rewrite_paths to thenchot_app;

-- The tree's windows for a unit and all below it, from unit_parent alone: what unit_closure must equal.
create function closure_of(start bigint) returns table (ancestor_id bigint, descendant_id bigint, depth integer, from_on date, to_on date)
  language sql stable as $$
  with recursive below as (
    select start as id
    union
    select p.unit_id from unit_parent p join below b on p.parent_id = b.id
  ), up as (
    select b.id as ancestor_id, b.id as descendant_id, 0 as depth, null::date as from_on, null::date as to_on from below b
    union all
    select p.parent_id, u.descendant_id, u.depth + 1,
      greatest(u.from_on, p.from_on), least(u.to_on, p.to_on)
    from up u join unit_parent p on p.unit_id = u.ancestor_id
      and (p.from_on is null or u.to_on is null or p.from_on < u.to_on)
      and (p.to_on is null or u.from_on is null or u.from_on < p.to_on)
    where u.depth < 64
  )
  select ancestor_id, descendant_id, depth, from_on, to_on from up
$$;
grant execute on function closure_of to thenchot_app;
