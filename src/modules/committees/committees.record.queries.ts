import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { openIdentity } from '../../gate/vault.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import type { PersonRecord } from './committees.record.schema.ts';

interface Part {
  /** Key in the record. */
  key: string;
  /** The view with all facts of people managed within reach, also those of units beyond it. */
  from: Sql;
  /** Day on which the fact began or happened; unknown days are shown, always. */
  day: Sql;
  shown: Sql;
}

const partial = (on: string, precision: string) => sql`
  case when ${sql.ref(on)} is not null then json_build_object('on', ${sql.ref(on)}, 'precision', coalesce(${sql.ref(precision)}, 'day')) end`;

const grounds = sql`f.id,
  case when f.document_id is not null then json_build_object('id', f.document_id, 'number', f.document_number, 'signedOn', f.document_signed_on) end as document,
  json_build_object('id', a.id, 'at', a.at, 'by', coalesce(c.full_name, a.operator, '')) as act`;
const grounded = sql`
  join act a on a.id = f.act_id
  left join account c on c.id = a.account_id`;

const windowOf = sql`f.from_on as "fromOn", f.to_on as "toOn"`;
const unitThen = sql`f.unit_id as "unitId", f.unit_name as "unitName"`;
const begun = sql`f.from_on`;
const decided = sql`f.decided_on`;
/** Declared once, whatever the day. */
const undated = sql`null::date`;

const parts: readonly Part[] = [
  {
    key: 'partyMemberships',
    from: sql`person_party_membership f`,
    day: begun,
    shown: sql`${windowOf}, f.member, ${partial('f.joined_on', 'f.joined_precision')} as joined,
      ${partial('f.official_on', 'f.official_precision')} as official`,
  },
  {
    key: 'qualifications',
    from: sql`person_qualification f`,
    day: begun,
    shown: sql`${windowOf}, f.kind, f.level, f.detail, f.institution,
      ${partial('f.awarded_on', 'f.awarded_precision')} as awarded`,
  },
  {
    key: 'postings',
    from: sql`person_posting f`,
    day: begun,
    shown: sql`${windowOf}, ${unitThen}, f.title, f.post_name as "postName", f.engagement, f.basis`,
  },
  {
    key: 'seats',
    from: sql`person_seat f`,
    day: begun,
    shown: sql`${windowOf}, ${unitThen}, f.committee, f.term_from as "termFrom",
      f.term_to as "termTo", f.title, f.entry_mode as "entryMode"`,
  },
  {
    key: 'evaluations',
    from: sql`person_evaluation f`,
    day: sql`coalesce(f.decided_on, make_date(f.year, 12, 31))`,
    shown: sql`${unitThen}, f.year, f.grade, f.decided_on as "decidedOn"`,
  },
  {
    key: 'participations',
    from: sql`person_participation f`,
    day: begun,
    shown: sql`${unitThen}, f.course, f.kind, f.mode, f.institution,
      ${partial('f.from_on', 'f.from_precision')} as "from", ${partial('f.to_on', 'f.to_precision')} as "to", f.result`,
  },
  {
    key: 'movements',
    from: sql`person_movement f`,
    day: decided,
    shown: sql`${unitThen}, f.kind, f.from_post as "fromPost",
      f.from_unit_name as "fromUnitName", f.to_post as "toPost", f.decided_on as "decidedOn", f.months`,
  },
  {
    key: 'appointments',
    from: sql`person_appointment f`,
    day: decided,
    shown: sql`${unitThen}, f.kind, f.from_post as "fromPost", f.to_post as "toPost",
      f.decided_on as "decidedOn", f.months`,
  },
  {
    key: 'planEntries',
    from: sql`person_plan_entry f`,
    day: begun,
    shown: sql`${windowOf}, ${unitThen}, f.title, f.title_text as "titleText", f.term_from as "termFrom", f.term_to as "termTo"`,
  },
  {
    key: 'awards',
    from: sql`person_award f`,
    day: sql`f.given_on`,
    shown: sql`f.form, f.detail, f.given_on as "givenOn"`,
  },
  {
    key: 'disciplines',
    from: sql`person_discipline f`,
    day: decided,
    shown: sql`f.form, f.detail, f.decided_on as "decidedOn", f.ends_on as "endsOn"`,
  },
  {
    key: 'particulars',
    from: sql`person_particulars f`,
    day: undated,
    shown: sql`f.residence, f.phone, f.insurance_number as "insuranceNumber", f.family_background as "familyBackground",
      f.former_occupation as "formerOccupation", f.recruiting_body as "recruitingBody",
      ${partial('f.joined_body_on', 'f.joined_body_precision')} as "joinedBody",
      ${partial('f.enlisted_on', 'f.enlisted_precision')} as enlisted,
      ${partial('f.discharged_on', 'f.discharged_precision')} as discharged, f.military_rank as "militaryRank", f.honour,
      f.policy, f.general_education as "generalEducation", f.academic_title as "academicTitle",
      f.main_work as "mainWork", f.strength, f.abroad`,
  },
  {
    key: 'health',
    from: sql`person_health f`,
    day: sql`f.examined_on`,
    shown: sql`f.examined_on as "examinedOn", f.state, f.height, f.weight, f.blood_group as "bloodGroup"`,
  },
  {
    key: 'relatives',
    from: sql`person_relative f`,
    day: undated,
    shown: sql`f.side, f.relation, f.full_name as "fullName", f.birth_year as "birthYear", f.detail`,
  },
  {
    key: 'pay',
    from: sql`person_pay f`,
    day: begun,
    shown: sql`${windowOf}, f.item, f.rank_name as "rankName", f.rank_code as "rankCode", f.step, f.coefficient,
      f.share, f.amount`,
  },
  {
    key: 'associations',
    from: sql`person_association f`,
    day: sql`f.joined_on`,
    shown: sql`f.kind, ${partial('f.joined_on', 'f.joined_precision')} as joined, f.detail`,
  },
];

/** Facts of one kind as one JSON array, so that the whole record is one round trip. */
const listOf = ({ from, day, shown }: Part, when: Sql) => sql`
  (select coalesce(json_agg(to_json(one) order by one.day_ desc nulls last, one.id desc), '[]') from (
    select ${day} as day_, ${shown}, ${grounds} from ${from} ${grounded}
    where f.person_id = p.id and ${when}) one)`;

const begunBy = (part: Part, asOf: Day) =>
  sql`${listOf(part, sql`(${part.day} is null or ${part.day} <= ${asOf}::date)`)} as ${sql.ref(part.key)}`;

/** Who looks at a past day is not told what came after it. */
const comingAfter = (asOf: Day, today: Day) =>
  sql`json_build_object(${sql.join(
    parts.flatMap((part) => [
      sql.lit(part.key),
      asOf < today ? sql`'[]'::json` : listOf(part, sql`${part.day} > ${asOf}::date`),
    ]),
  )}) as coming`;

/** A code with its names; one kept without its scheme is of the list that records are written in. */
const coded = (list: string, code: string, scheme: string, usual: string) => sql`(
  select json_build_object('code', k.code, 'scheme', k.scheme, 'vi', k.vi, 'en', k.en) from code k
  where k.list = ${list} and k.code = ${sql.ref(code)} and k.scheme = coalesce(${sql.ref(scheme)}, ${usual}))`;

/** The record of a person within reach, as it stood on the day; undefined beyond reach. */
export async function findPersonRecord(
  db: Db,
  personId: number,
  asOf: Day,
  today: Day,
): Promise<PersonRecord | undefined> {
  const { rows } = await sql<PersonRecord & { sealed: Buffer | null }>`
    select p.id, p.version, ${asOf}::text as "asOf", p.full_name as "fullName", p.other_name as "otherName", p.sex,
      ${partial('p.birth_on', 'p.birth_precision')} as birth,
      ${coded('ethnic_groups', 'p.ethnic_group', 'p.ethnic_scheme', '1979')} as "ethnicGroup",
      ${coded('religions', 'p.religion', 'p.religion_scheme', '2008')} as religion,
      p.native_place as "nativePlace", p.birth_place as "birthPlace", p.identity_cipher as sealed,
      (select case when f.media_type is not null then f.id end from person_photo f
        where f.person_id = p.id order by f.id desc limit 1) as photo,
      ${partial('p.recruited_on', 'p.recruited_precision')} as recruited, p.note,
      (select to_json(one) from (
        select f.member, ${partial('f.joined_on', 'f.joined_precision')} as joined,
          ${partial('f.official_on', 'f.official_precision')} as official, ${grounds}
        from person_party_membership f ${grounded}
        where f.person_id = p.id and f.from_on <= ${asOf}::date order by f.from_on desc limit 1) one) as party,
      (select json_build_object('id', u.id, 'kind', u.kind, 'name', ${nameAt('u.id', asOf)}, 'above', coalesce(
        (select json_agg(up.name order by up.depth) from unit_names_above(u.path, ${asOf}::date) up where up.unit_id <> u.id), '[]'))
        from unit u where u.id = p.unit_id) as unit,
      ${sql.join(parts.map((part) => begunBy(part, asOf)))}, ${comingAfter(asOf, today)}
    from person p where p.id = ${personId}`.execute(db);
  const [found] = rows;
  if (!found) return undefined;
  const { sealed, ...record } = found;
  return { ...record, identityNumber: sealed && openIdentity(sealed), sensitive: 'open' };
}
