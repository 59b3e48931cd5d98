import { sql } from 'kysely';
import type { Day } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { mainPostingFirst } from '../cadres/cadres.indicators.ts';
import { singleQualifications } from '../cadres/cadres.labels.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { type ForecastKind, forecastKinds } from './forecasts.labels.ts';
import { applying, type ForecastLaw, lawTables, rules } from './forecasts.law.queries.ts';

/** Of whom: everyone under a unit, one person wherever within reach, or both. */
export interface Whose {
  scope: Scope | null;
  personId?: number | undefined;
}

export interface Asked extends Whose {
  asOf: Day;
  /** The day on which it is asked: what has come true by then is no forecast any more. */
  today: Day;
  until: Day;
  kinds?: readonly ForecastKind[] | undefined;
}

/** The last day of a month that is counted from year 0. */
const lastDay = (month: Sql): Sql =>
  sql`(make_date(${month} / 12, ${month} % 12 + 1, 1) + interval '1 month' - interval '1 day')::date`;
const monthOf = (day: Sql): Sql =>
  sql`(12 * extract(year from ${day})::int + extract(month from ${day})::int - 1)`;

/**
 * `held`: each person in each unit on the day; `people`: each once, in the main post, with the month of retirement. Who only
 * sits in a committee stands there with that seat. `place`: those whom the law does not tell apart, so that it is asked once of them.
 */
const people = ({ scope, personId, asOf }: Asked): Sql => {
  const day = sql`${asOf}::date`;
  const theirs = (alias: string) => sql`
    ${scope ? under(scope, alias, asOf) : sql`true`} and ${personId ? sql`${sql.ref(`${alias}.person_id`)} = ${personId}` : sql`true`}
    and ${sql.ref(`${alias}.from_on`)} <= ${day} and (${sql.ref(`${alias}.to_on`)} is null or ${sql.ref(`${alias}.to_on`)} > ${day})`;
  return sql`
    held as (
      select distinct on (t.person_id, t.unit_id) t.person_id, t.posting_id, t.unit_id, t.unit_path, u.kind as unit_kind, t.title,
        t.post_name, t.full_name, t.name_sort, t.sex, t.birth_on, t.birth_precision, t.engagement, t.basis,
        case when t.basis = 'contract' then 'contract' else t.engagement end as cadre_kind
      from standing t join unit u on u.id = t.unit_id
      where ${theirs('t')} order by t.person_id, t.unit_id, ${mainPostingFirst}),
    seated as materialized (
      select s.id, s.person_id, s.unit_id, s.unit_path, u.kind as unit_kind, s.title, s.from_on, c.kind as committee, c.term_from, c.term_to,
        d.number as document
      from seat s join committee c on c.id = s.committee_id join unit u on u.id = s.unit_id left join document d on d.id = s.document_id
      where ${theirs('s')}),
    posted as (
      select distinct on (a.person_id) a.* from (
        select 0 as rank, t.person_id, t.posting_id, t.unit_id, t.unit_path, t.unit_kind, t.title, t.post_name, t.full_name, t.name_sort,
          t.sex, t.birth_on, t.birth_precision, t.engagement, t.basis, t.cadre_kind from held t
        union all
        select 1, s.person_id, s.id, s.unit_id, s.unit_path, s.unit_kind, s.title, null, p.full_name, p.name_sort,
          p.sex, p.birth_on, p.birth_precision, null, null, null
        from seated s join person p on p.id = s.person_id) a
      order by a.person_id, a.rank, a.engagement = 'full_time' desc, a.basis = 'payroll' desc nulls last, a.posting_id),
    place as materialized (
      select o.*, e.id from (select distinct p.unit_path, p.unit_kind, p.title, p.cadre_kind from posted p) o
      left join lateral ${applying(rules.schedule, 'o', day)} e on true),
    people as materialized (
      select p.*, r.retire, ${lastDay(sql`r.retire`)} as retire_on, case when p.birth_precision = 'year' then r.latest else r.retire end as retire_latest
      from posted p
      join place e on ${alike('e', 'p')}
      left join schedule r on r.edition = e.id and r.sex = p.sex and r.born = ${monthOf(sql`p.birth_on`)})`;
};

interface Told {
  ref: Sql;
  on: Sql;
  latest?: Sql;
  precision?: 'day' | 'year';
  /** Alias of the place where it stands: the main post, or another one held. */
  at?: string;
  post?: Sql;
  since?: Sql;
  months?: Sql;
  document?: Sql;
  /** What the kind is about, as the reply tells it. */
  about?: Sql;
}

/** The columns of an entry of a row `p` of people. */
const entry = (kind: ForecastKind, told: Told): Sql => {
  const { ref, on, latest = on, precision = 'day', at = 'p', post, since, months, document, about } = told;
  const of = (column: string) => sql.ref(`${at}.${column}`);
  return sql`
    ${sql.lit(kind)}::text as kind, ${ref} as ref, ${on} as on_day, ${latest} as latest, ${sql.lit(precision)}::text as precision,
    p.person_id, p.full_name, p.name_sort, ${of('unit_id')} as unit_id, ${of('unit_path')} as unit_path, ${of('unit_kind')} as unit_kind,
    ${of('title')} as title, ${post ?? of('post_name')} as post_name, p.cadre_kind, p.sex, p.birth_on, p.birth_precision, p.retire,
    ${since ?? sql`null::date`} as since, ${months ?? sql`null::int`} as months, ${document ?? sql`null::text`} as document,
    ${about ?? sql`null`}::json as about`;
};

/** The newest decision for a person in a unit, while the person is posted there. */
const newest = (table: 'appointment' | 'movement', { scope, personId, asOf }: Asked): Sql => sql`
  select distinct on (a.person_id, a.unit_id) a.id, a.person_id, a.unit_id, a.kind, a.to_post, a.months, d.number as document,
    coalesce(d.effective_on, a.decided_on) as since
  from ${sql.table(table)} a left join document d on d.id = a.document_id
  where ${scope ? under(scope, 'a', asOf) : sql`true`} and ${personId ? sql`a.person_id = ${personId}` : sql`true`}
    and coalesce(d.effective_on, a.decided_on) <= ${asOf}::date
  order by a.person_id, a.unit_id, coalesce(d.effective_on, a.decided_on) desc, a.id desc`;

/** Appointments with the day on which they end; one that outlasts the retirement ends with it and is left out. */
const appointments = (asked: Asked): Sql => sql`
  select a.*, b.unit_path, b.unit_kind, b.title, b.post_name, b.cadre_kind,
    (a.since + make_interval(months => coalesce(a.months, m.value)))::date as ends
  from (${newest('appointment', asked)}) a
  join people p on p.person_id = a.person_id
  join held b on b.person_id = a.person_id and b.unit_id = a.unit_id
  left join lateral ${applying(rules.term, 'b', sql`a.since`)} m on true
  where p.retire is null or p.retire_on >= (a.since + make_interval(months => coalesce(a.months, m.value)))::date`;

/**
 * Of those whom the law does not tell apart: the newest year whose last deadline is over, and how many months of it somebody
 * must have worked to be graded; where no law says, any.
 */
const gradedPlaces = (): Sql => {
  const lastOf = (year: string) => sql`make_date(${sql.ref(year)}, 12, 31)`;
  return sql`
  select o.unit_path, o.unit_kind, o.title, o.cadre_kind, y.year, y."on", y.latest,
    least(${lastOf('y.year')}, make_date(y.year + 1, 1, 1) - make_interval(months => coalesce(m.value, 0)))::date as served_by
  from place o cross join lateral (
    select g.* from grading g join lateral ${applying(rules.graded, 'o', lastOf('g.year'))} e on e.id = g.edition
    order by g.year desc limit 1) y
  left join lateral ${applying(rules.gradedMonths, 'o', lastOf('y.year'))} m on true`;
};

/** Whether two rows are of one place in the eyes of the law. */
const alike = (one: string, other: string): Sql => {
  const same = (column: string) => sql`${sql.ref(`${one}.${column}`)} = ${sql.ref(`${other}.${column}`)}`;
  return sql`${same('unit_path')} and ${same('unit_kind')} and ${same('title')}
    and coalesce(${sql.ref(`${one}.cadre_kind`)}, '') = coalesce(${sql.ref(`${other}.cadre_kind`)}, '')`;
};

const kindsOf: Readonly<Record<ForecastKind, (asked: Asked) => Sql>> = {
  retirement: () => sql`
    select ${entry('retirement', { ref: sql`p.person_id`, on: sql`p.retire_on`, latest: lastDay(sql`p.retire_latest`) })}
    from people p where p.retire is not null`,

  // The union is the employer of its full-time staff alone; whether a notice was given is not on record, so none is overdue.
  retirement_notice: ({ asOf }) => {
    const due = sql`(p.retire_on - make_interval(months => n.value))::date`;
    return sql`
    select ${entry('retirement_notice', { ref: sql`p.person_id`, on: due, since: sql`p.retire_on` })}
    from people p cross join lateral ${applying(rules.notice, 'p', sql`${asOf}::date`)} n
    where p.engagement = 'full_time' and ${due} >= ${asOf}::date`;
  },

  retirement_unknown: () => sql`
    select ${entry('retirement_unknown', {
      ref: sql`p.person_id`,
      on: sql`null::date`,
      about: sql`json_build_object('mend', case when p.birth_on is null then 'birth' when p.sex is null then 'sex' else 'law' end)`,
    })} from people p where p.retire is null`,

  appointment_end: (asked) => sql`
    select ${entry('appointment_end', {
      ...ofAppointment,
      on: sql`a.ends`,
    })}
    from (${appointments(asked)}) a join people p on p.person_id = a.person_id where a.ends is not null`,

  reappointment_start: (asked) => sql`
    select ${entry('reappointment_start', { ...ofAppointment, on: sql`(a.ends - s.value)`, about: sql`json_build_object('ends', a.ends)` })}
    from (${appointments(asked)}) a join people p on p.person_id = a.person_id
    cross join lateral ${applying(rules.start, 'a', sql`a.ends`)} s
    where a.ends > ${asked.asOf}::date`,

  movement_end: (asked) => sql`
    select ${entry('movement_end', {
      ref: sql`a.id`,
      on: sql`(a.since + make_interval(months => a.months))::date`,
      at: 'b',
      post: sql`coalesce(a.to_post, b.post_name)`,
      since: sql`a.since`,
      months: sql`a.months`,
      document: sql`a.document`,
      about: sql`json_build_object('movement', a.kind)`,
    })}
    from (${newest('movement', asked)}) a join people p on p.person_id = a.person_id
    join held b on b.person_id = a.person_id and b.unit_id = a.unit_id
    where a.months is not null and a.kind in ('rotation', 'secondment')`,

  seat_end: () => sql`
    select ${entry('seat_end', {
      ref: sql`s.id`,
      on: sql`make_date(s.term_to, 1, 1)`,
      latest: sql`make_date(s.term_to, 12, 31)`,
      precision: 'year',
      at: 's',
      post: sql`null::text`,
      since: sql`s.from_on`,
      document: sql`s.document`,
      about: sql`json_build_object('committee', s.committee)`,
    })}
    from seated s join people p on p.person_id = s.person_id where s.term_to is not null`,

  posting_end: ({ asOf, today }) => sql`
    select ${entry('posting_end', { ref: sql`g.id`, on: sql`g.to_on`, at: 'b', since: sql`g.from_on`, document: sql`d.number` })}
    from held b join posting g on g.id = b.posting_id join people p on p.person_id = b.person_id
    left join document d on d.id = g.end_document_id
    where g.to_on > greatest(${asOf}::date, ${today}::date)`,

  // What another row of its kind goes on from is replaced, not expired; of languages a person may hold several.
  certificate_end: ({ asOf }) => sql`
    select ${entry('certificate_end', {
      ref: sql`q.id`,
      on: sql`q.to_on`,
      since: sql`q.from_on`,
      document: sql`d.number`,
      about: sql`json_build_object('attained', q.kind)`,
    })}
    from qualification q join people p on p.person_id = q.person_id left join document d on d.id = q.document_id
    where q.to_on is not null and q.from_on <= ${asOf}::date and not exists (
      select from qualification n where n.person_id = q.person_id and n.kind = q.kind and n.id <> q.id
        and n.from_on <= greatest(q.to_on, ${asOf}::date) and (n.to_on is null or n.to_on > q.to_on)
        and (n.kind = any (${singleQualifications}) or n.detail is not distinct from q.detail))`,

  evaluation_missing: ({ scope, asOf }) => sql`
    select ${entry('evaluation_missing', {
      ref: sql`p.person_id`,
      on: sql`o."on"`,
      latest: sql`o.latest`,
      since: sql`s.since`,
      about: sql`json_build_object('year', o.year)`,
    })}
    from (${gradedPlaces()}) o join people p on ${alike('p', 'o')}
    cross join lateral (
      select min(g.from_on) as since from posting g where g.person_id = p.person_id and g.unit_id = p.unit_id) s
    where p.engagement = 'full_time'
      and (p.unit_id, o.year) in (select v.unit_id, v.year from evaluation v where ${scope ? under(scope, 'v', asOf) : sql`true`})
      and not exists (select from evaluation v where v.person_id = p.person_id and v.year = o.year)
      and s.since <= o.served_by`,
};

const ofAppointment = {
  ref: sql`a.id`,
  at: 'a',
  post: sql`coalesce(a.to_post, a.post_name)`,
  since: sql`a.since`,
  months: sql`a.months`,
  document: sql`a.document`,
} as const;

/**
 * A statement's beginning: `entry` holds every entry up to the last day, with `late` and the day `due` by which it stands in
 * order; what could have been by the as-at day, and may still come, is due on that day.
 */
export function withEntries(asked: Asked, law: ForecastLaw): Sql {
  const { asOf, until, kinds = forecastKinds.codes } = asked;
  const wanted = kinds.map((kind) => sql`(${kindsOf[kind](asked)})`);
  return sql`with ${lawTables(law, asOf)}, ${people(asked)},
    entry as materialized (
      select n.*, coalesce(n.latest < ${asOf}::date, false) as late,
        case when n.on_day is null then '9999-12-31'::date when n.latest < ${asOf}::date then n.on_day
          else greatest(n.on_day, ${asOf}::date) end as due
      from (${sql.join(wanted, sql` union all `)}) n
      where n.on_day is null or n.on_day <= ${until}::date)`;
}

/** Of a unit below: the unit directly below under which it stands. */
export const branches = ({ unitId, asOf }: Scope): Sql => sql`
  branch as materialized (
    select below.unit_id, child.unit_id as branch
    from unit_subtree(${unitId}, ${asOf}::date) child
    join unit u on u.id = child.unit_id and u.kind <> 'office_department'
    cross join lateral unit_subtree(child.unit_id, ${asOf}::date) below
    where child.depth = 1)`;
