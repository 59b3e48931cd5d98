-- A long job writes tables from nothing within one transaction, unseen by autovacuum; without statistics the planner
-- takes the range of reach for the narrowest condition and scans it whole in every batch.

create function refresh_statistics() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Another job's analysis holds this lock until it commits; then the old statistics do.
  perform set_config('lock_timeout', '100ms', true);
  begin
    analyze unit, unit_name, post, person, posting, party_membership, qualification, standing, name_token;
  exception when lock_not_available then null;
  end;
  perform set_config('lock_timeout', '0', true);
end $$;
grant execute on function refresh_statistics to thenchot_app;
