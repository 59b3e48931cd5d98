import { sql } from 'kysely';
import { type Day, yearOf } from '../../lib/days.ts';
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
      join place e on e.unit_path = p.unit_path and e.unit_kind = p.unit_kind and e.title = p.title
        and coalesce(e.cadre_kind, '') = coalesce(p.cadre_kind, '')
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
  detail?: Sql;
}

/** The columns of an entry of a row `p` of people. */
const entry = (kind: ForecastKind, told: Told): Sql => {
  const { ref, on, latest = on, precision = 'day', at = 'p', post, since, months, document, detail } = told;
  const of = (column: string) => sql.ref(`${at}.${column}`);
  return sql`
    ${sql.lit(kind)}::text as kind, ${ref} as ref, ${on} as on_day, ${latest} as latest, ${sql.lit(precision)}::text as precision,
    p.person_id, p.full_name, p.name_sort, ${of('unit_id')} as unit_id, ${of('unit_path')} as unit_path, ${of('unit_kind')} as unit_kind,
    ${of('title')} as title, ${post ?? of('post_name')} as post_name, p.cadre_kind, p.sex, p.birth_on, p.birth_precision, p.retire,
    ${since ?? sql`null::date`} as since, ${months ?? sql`null::int`} as months, ${document ?? sql`null::text`} as document,
    ${detail ?? sql`null::text`} as detail`;
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

/** The year whose grades must all be given by the day: given from its December to the January after (NĐ 335/2025 Điều 21). */
export const gradedYear = (asOf: Day): number => yearOf(asOf) - (asOf.slice(5) < '02-01' ? 2 : 1);

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
    select ${entry('retirement_unknown', { ref: sql`p.person_id`, on: sql`null::date` })} from people p where p.retire is null`,

  appointment_end: (asked) => sql`
    select ${entry('appointment_end', {
      ...ofAppointment,
      on: sql`a.ends`,
    })}
    from (${appointments(asked)}) a join people p on p.person_id = a.person_id where a.ends is not null`,

  reappointment_start: (asked) => sql`
    select ${entry('reappointment_start', { ...ofAppointment, on: sql`(a.ends - s.value)`, detail: sql`a.ends::text` })}
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
      detail: sql`a.kind`,
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
      detail: sql`s.committee`,
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
      detail: sql`q.kind`,
    })}
    from qualification q join people p on p.person_id = q.person_id left join document d on d.id = q.document_id
    where q.to_on is not null and q.from_on <= ${asOf}::date and not exists (
      select from qualification n where n.person_id = q.person_id and n.kind = q.kind and n.id <> q.id
        and n.from_on <= greatest(q.to_on, ${asOf}::date) and (n.to_on is null or n.to_on > q.to_on)
        and (n.kind = any (${singleQualifications}) or n.detail is not distinct from q.detail))`,

  // Who served in the unit less than half the year is not asked (NĐ 233/2026 Điều 14).
  evaluation_missing: ({ scope, asOf }) => {
    const year = gradedYear(asOf);
    return sql`
    select ${entry('evaluation_missing', {
      ref: sql`p.person_id`,
      on: sql`make_date(${year + 1}::int, 1, 31)`,
      detail: sql`${year}::text`,
    })}
    from people p
    where p.engagement = 'full_time'
      and p.unit_id in (select v.unit_id from evaluation v where v.year = ${year} and ${scope ? under(scope, 'v', asOf) : sql`true`})
      and not exists (select from evaluation v where v.person_id = p.person_id and v.year = ${year})
      and exists (select from posting g where g.person_id = p.person_id and g.unit_id = p.unit_id
        and g.from_on <= make_date(${year}::int, 6, 30))`;
  },
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
