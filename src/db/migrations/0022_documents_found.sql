-- Documents are found by number in any writing and by words; what rests on one is found from it.

-- As `foldWords` of lib/vietnamese.ts: lower case, no tones, no marks, words only.
create function folded(words text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(lower(translate(
    regexp_replace(normalize(words, NFD), '[' || chr(768) || '-' || chr(879) || ']', '', 'g'),
    'đĐðÐ', 'dddd')), '[^a-z0-9]+', ' ', 'g'))
$$;

select add_fact_column('document', 'number_key', 'text collate "C"');
select add_fact_column('document', 'search_key', 'text');

-- "Số 071/KH-LĐLĐ" and "71-KH/LĐLĐ" have one key.
create function key_document() returns trigger language plpgsql as $$
begin
  new.number_key := regexp_replace(folded(new.number), '^(so )?0*(?=.)', '');
  new.search_key := folded(concat_ws(' ', new.number, new.title, new.issuer));
  return new;
end $$;
create trigger document_keys before insert or update on document for each row execute function key_document();

select set_config('app.rewriting', 'on', true);
update document set number = number;
select set_config('app.rewriting', '', true);
create index document_found on document (number_key);

-- Whatever names a document is found from it, also when the document itself is to be taken back.
do $$
declare
  tab record;
begin
  for tab in
    select c.relname as name, a.attname as col from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('document_id', 'end_document_id')
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like '%\_past'
  loop
    execute format('create index %I on %I (%I) where %I is not null', tab.name || '_' || tab.col, tab.name, tab.col, tab.col);
  end loop;
end $$;

-- Facts of any table that rest on the document or end with it, under the reach of whoever asks.
create function facts_of_document(document bigint, most integer)
  returns table (kind text, ends boolean, person_id bigint, unit_id bigint, fact jsonb)
  language plpgsql stable set search_path = public, pg_temp as $$
declare
  tab record;
begin
  for tab in
    select c.relname as name, a.attname as col from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname in ('document_id', 'end_document_id')
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like '%\_past'
    order by c.relname, a.attname
  loop
    return query execute format(
      'select %L::text, %L::boolean, (told.j->>''person_id'')::bigint, (told.j->>''unit_id'')::bigint, told.j
       from (select to_jsonb(f) as j from %I f where f.%I = $1 order by f.id limit $2) told',
      tab.name, tab.col = 'end_document_id', tab.name, tab.col) using document, most;
  end loop;
end $$;
grant execute on function facts_of_document to thenchot_app;
