-- The units above one are found by their paths, not by reading all units; planned once for a session.

create or replace function unit_names_above(start_path text, on_day date) returns table (unit_id bigint, name text, depth integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select u.id, n.name, length(u.path) - length(replace(u.path, '.', ''))
    from generate_series(1, length(start_path)) as at
    join unit u on u.path = left(start_path, at)
    join unit_name n on n.unit_id = u.id
      and (n.from_on is null or n.from_on <= on_day) and (n.to_on is null or n.to_on > on_day)
    where substr(start_path, at, 1) = '.';
end $$;
