-- A fact is put on record of people managed within reach alone: the foreign key to the person asks nobody's reach.
do $$
declare
  tab text;
begin
  foreach tab in array array['party_membership', 'qualification', 'posting', 'award', 'discipline', 'seat', 'evaluation',
    'participation', 'movement', 'appointment', 'plan_entry']
  loop
    execute format('create policy own_people on %I as restrictive for insert to thenchot_app
      with check (exists (select from person p where p.id = %I.person_id))', tab, tab);
  end loop;
end $$;
