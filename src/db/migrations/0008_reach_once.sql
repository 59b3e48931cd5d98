-- Whether several subtrees are held is asked once for a statement, not once for a row: counts of a province take a sixth less.

create or replace function obey_reach(tab regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tab);
  -- The two bounds stay plain settings, which the planner reads to know how many rows they hold.
  execute format($p$create policy reach on %s to thenchot_app using (
    unit_path >= current_setting('app.reach_lo', true) and unit_path < current_setting('app.reach_hi', true)
    and ((select coalesce(current_setting('app.reach_many', true), '') = '') or reach_holds(unit_path)))$p$, tab);
end $$;

do $$
declare
  held record;
begin
  for held in select tablename from pg_policies where schemaname = 'public' and policyname = 'reach' loop
    execute format('drop policy reach on %I', held.tablename);
    perform obey_reach(held.tablename::regclass);
  end loop;
end $$;
