-- Of one condition one ruling holds at a time; facts are found from the unit, the standard and the paper they name.

-- Asked when the transaction ends, so that a row that is closed and the one that follows may be written in any order. The
-- person's row is locked, so that of two writers one sees the other.
create function refuse_overlap() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from person where id = new.person_id for no key update;
  if exists (select from ruling r join ruling o on o.person_id = r.person_id and o.standard_id = r.standard_id
      and o.condition = r.condition and o.id <> r.id
      and (o.to_on is null or r.from_on < o.to_on) and (r.to_on is null or o.from_on < r.to_on) where r.id = new.id) then
    raise exception 'two rulings at once' using errcode = '23P01', constraint = 'ruling_overlaps';
  end if;
  return null;
end $$;
create constraint trigger ruling_overlaps after insert or update on ruling
  deferrable initially deferred for each row execute function refuse_overlap();

create index ruling_unit on ruling (unit_id);
create index ruling_standard on ruling (standard_id);
do $$
declare
  tab text;
begin
  foreach tab in array array['ruling', 'particulars', 'health', 'relative', 'pay', 'association'] loop
    execute format('create index %I on %I (document_id) where document_id is not null', tab || '_document_id', tab);
  end loop;
end $$;
