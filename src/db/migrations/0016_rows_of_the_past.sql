-- Earlier versions are found by their row: what an act changed, and what was believed before, are read from them.

create or replace function fact_table(tab text) returns void language plpgsql as $$
begin
  perform obey_reach(tab::regclass);
  perform keep_past(tab);
  execute format('create index %I on %I (id, past_id)', tab || '_past_row', tab || '_past');
  execute format('grant select, insert, update, delete on %I to thenchot_app', tab);
end $$;

do $$
declare
  past text;
begin
  for past in select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like '%\_past' loop
    execute format('create index %I on %I (id, past_id)', past || '_row', past);
  end loop;
end $$;
