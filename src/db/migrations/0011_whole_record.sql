-- Who manages a person reads and recounts the whole record, though older facts lie in the units where they happened.

-- Adds a column to a fact table and to its past alike, and has the past kept by the columns' names.
create function add_fact_column(tab text, name text, type text) returns void language plpgsql as $$
declare
  names text;
begin
  execute format('alter table %I add column %I %s', tab, name, type);
  execute format('alter table %I add column %I %s', tab || '_past', name, type);
  select string_agg(quote_ident(attname), ', ' order by attnum) into names
    from pg_attribute where attrelid = tab::regclass and attnum > 0 and not attisdropped;
  execute format($f$create or replace function %I() returns trigger language plpgsql security definer set search_path = public, pg_temp as $b$
    begin
      if current_setting('app.rewriting', true) = 'on' then return null; end if;
      insert into %I (%s, past_act_id) select %s, current_act() from gone;
      return null;
    end $b$ $f$, tab || '_keep_past', tab || '_past', names, names);
end $$;

-- The paper that ended it, beside the one that began it.
select add_fact_column('post', 'end_document_id', 'bigint');
select add_fact_column('posting', 'end_document_id', 'bigint');
select add_fact_column('seat', 'end_document_id', 'bigint');
alter table post add constraint post_end_document_fkey foreign key (end_document_id) references document (id);
alter table posting add constraint posting_end_document_fkey foreign key (end_document_id) references document (id);
alter table seat add constraint seat_end_document_fkey foreign key (end_document_id) references document (id);
-- How many may hold the post at once; null where nobody has said.
select add_fact_column('post', 'quota', 'integer');
alter table post add constraint post_quota check (quota > 0);

-- Whether the person managed there is within the actor's reach; the owner, whom no policy bounds, sees all.
create function within_reach(path text) returns boolean language sql stable parallel safe as $$
  select not row_security_active('person') or (
    path collate "C" >= current_setting('app.reach_lo', true) and path collate "C" < current_setting('app.reach_hi', true)
    and (coalesce(current_setting('app.reach_many', true), '') = '' or reach_holds(path)))
$$;

-- The facts of one table, `f`, of all people managed within reach, wherever they happened: a view is read by its
-- owner's rights, and this condition is all that bounds it. Make it anew after a column is added to the table.
create function whole_record(tab text, more text default '', joined text default '') returns void language plpgsql as $$
begin
  execute format('create view %I with (security_barrier) as select f.*, d.number as document_number, d.signed_on as document_signed_on %s
    from %I f join person p on p.id = f.person_id left join document d on d.id = f.document_id %s where within_reach(p.unit_path)',
    'person_' || tab, more, tab, joined);
  execute format('grant select on %I to thenchot_app', 'person_' || tab);
end $$;

-- Words of SQL for the name that a unit bore on a day; before the first and after the last, the nearest.
create function name_of(unit text, on_day text) returns text language sql immutable as $$
  select format('(select n.name from unit_name n where n.unit_id = %1$s
    order by (n.from_on is null or n.from_on <= %2$s) and (n.to_on is null or n.to_on > %2$s) desc, n.from_on desc nulls last limit 1)', unit, on_day)
$$;

select whole_record('party_membership'), whole_record('qualification'), whole_record('award'), whole_record('discipline'),
  whole_record('posting', ', post.title, post.name as post_name, ' || name_of('f.unit_id', 'f.from_on') || ' as unit_name',
    'join post on post.id = f.post_id'),
  whole_record('seat', ', c.kind as committee, c.term_from, c.term_to, ' || name_of('f.unit_id', 'f.from_on') || ' as unit_name',
    'join committee c on c.id = f.committee_id'),
  whole_record('evaluation', ', ' || name_of('f.unit_id', 'make_date(f.year, 12, 31)') || ' as unit_name'),
  whole_record('participation', ', ' || name_of('f.unit_id', 'f.from_on') || ' as unit_name'),
  whole_record('movement', ', ' || name_of('f.unit_id', 'f.decided_on') || ' as unit_name, '
    || name_of('f.from_unit_id', 'f.decided_on') || ' as from_unit_name'),
  whole_record('appointment', ', ' || name_of('f.unit_id', 'f.decided_on') || ' as unit_name'),
  whole_record('plan_entry', ', ' || name_of('f.unit_id', 'f.from_on') || ' as unit_name');

-- Standings lie where their postings lie, also beyond the reach of who manages the person now and puts a fact right.
create function write_standings(people bigint[], standings json, tokens json, known boolean) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Definer rights must not let anyone rewrite what is told of people beyond their reach.
  if exists (select from person p where p.id = any (people) and not (
      p.unit_path >= current_setting('app.reach_lo', true) and p.unit_path < current_setting('app.reach_hi', true)
      and (coalesce(current_setting('app.reach_many', true), '') = '' or reach_holds(p.unit_path)))) then
    raise exception 'beyond reach' using errcode = '42501';
  end if;
  if known then
    delete from standing where person_id = any (people);
    delete from name_token where person_id = any (people);
  end if;
  insert into standing select told.* from json_populate_recordset(null::standing, standings) told where told.person_id = any (people);
  insert into name_token select told.* from json_populate_recordset(null::name_token, tokens) told where told.person_id = any (people);
end $$;
grant execute on function write_standings to thenchot_app;
