-- A draft of an edition rests on no document until it is issued, and is seen by those alone who could write it.

do $$
declare
  tab text;
begin
  foreach tab in array array['rule_edition', 'standard_edition'] loop
    execute format('alter table %I alter regulation_id drop not null, add constraint %I check (draft or regulation_id is not null)',
      tab, tab || '_grounds');
    execute format('alter table %I alter regulation_id drop not null', tab || '_past');
    execute format('create policy draft on %I as restrictive for select to thenchot_app using (not draft or held_by_reach(unit_path))', tab);
  end loop;
end $$;
