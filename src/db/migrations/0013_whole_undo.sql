-- An import is undone whole or not at all, and two of one branch do not write at once.

-- Whether an act wrote or replaced a row that one's reach does not show: a unit may have moved since.
create function act_reaches_beyond(act bigint) returns boolean
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  past text;
  beyond boolean;
begin
  for past in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like '%\_past' loop
    execute format('select exists (
      select from (select unit_path from %I where act_id = $1 union all select unit_path from %I where past_act_id = $1) written
      where not (unit_path >= current_setting(''app.reach_lo'', true) and unit_path < current_setting(''app.reach_hi'', true)
        and (coalesce(current_setting(''app.reach_many'', true), '''') = '''' or reach_holds(unit_path))))', left(past, -5), past)
      into beyond using act;
    if beyond then return true; end if;
  end loop;
  return false;
end $$;
grant execute on function act_reaches_beyond to thenchot_app;

-- Until the transaction ends nobody else holds this unit, one above it or one below it: those above are shared by
-- branches side by side. Rows that only point at them are written freely.
create function hold_branch(top text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from unit u
    where u.path in (select left(top, at) from generate_series(1, length(top) - 1) as at where substr(top, at, 1) = '.')
    order by u.path for share;
  perform from unit u where u.path = top for no key update;
end $$;
grant execute on function hold_branch to thenchot_app;
