-- A shared view is seen by those whom its unit binds, as the law is: one function says so.

drop policy reach on saved_view;
create policy reach on saved_view for select to thenchot_app using (
  account_id = nullif(current_setting('app.account', true), '')::bigint or binds_reach(unit_path));
drop function works_within;

-- What was kept with a typed name or with chosen people tells of somebody: such views are dropped.
delete from saved_view where search ~ '(^|&)(search|people|except)=';
