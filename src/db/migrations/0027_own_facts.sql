-- Own facts of people who were managed elsewhere before all of them moved with the person follow now.

select set_config('app.rewriting', 'on', true);
do $$
declare
  tab text;
begin
  foreach tab in array array['award', 'discipline', 'qualification', 'party_membership', 'person_merge', 'person_distinct', 'photo',
    'particulars', 'health', 'relative', 'pay', 'association']
  loop
    execute format('update %I f set unit_path = p.unit_path from person p where p.id = f.person_id and f.unit_path <> p.unit_path', tab);
  end loop;
end $$;
select set_config('app.rewriting', '', true);
