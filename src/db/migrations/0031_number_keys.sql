-- The key of a number is reckoned in one place, where it is written (`numberKey` of documents.labels.ts); what stands is keyed alike.

create or replace function key_document() returns trigger language plpgsql as $$
begin
  new.search_key := folded(concat_ws(' ', new.number, new.title, new.issuer));
  return new;
end $$;

-- Once, for what was written before: "số" left out, the number itself first, without its noughts.
create function key_number_once(number text) returns text language sql immutable as $$
  select regexp_replace(btrim(regexp_replace(regexp_replace(regexp_replace(folded(number), '^so( |$)', ''),
    '^((?:[^0-9 ][^ ]* )*)([0-9][^ ]*)(.*)$', '\2 \1\3'), ' +', ' ', 'g')), '^0+(?=.)', '')
$$;
select set_config('app.rewriting', 'on', true);
update document set number_key = key_number_once(number) where number is not null;
update regulation set number_key = key_number_once(number) where number is not null;
select set_config('app.rewriting', '', true);
drop function key_number_once;
