import { getPerson } from '../../src/modules/committees/committees.record.routes.ts';
import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { answerOf, read, statement } from './answers.ts';

const grounds = `f.id,
  case when d.id is not null then json_build_object('number', d.number, 'signedOn', d.signed_on) end as document,
  json_build_object('id', a.id, 'at', a.at, 'by', coalesce(c.full_name, a.operator, '')) as act`;
const grounded = `left join document d on d.id = f.document_id join act a on a.id = f.act_id left join account c on c.id = a.account_id`;
const named = `left join unit_name n on n.unit_id = f.unit_id and n.to_on is null`;
const place = `f.unit_id as "unitId", n.name as "unitName"`;
const span = `f.from_on as "fromOn", f.to_on as "toOn"`;
const partial = (on: string, precision: string) =>
  `case when ${on} is not null then json_build_object('on', ${on}, 'precision', coalesce(${precision}, 'day')) end`;
const many = (key: string, from: string, day: string, shown: string) => `
  (select coalesce(json_agg(to_json(o) order by o.day_ desc nulls last, o.id desc), '[]') from (
    select ${day} as day_, ${shown}, ${grounds} from ${from} ${grounded}
    where f.person_id = p.id and (${day} is null or ${day} <= $2)) o) as "${key}"`;

const particulars = `f.residence, f.phone, f.insurance_number as "insuranceNumber", f.family_background as "familyBackground",
  f.former_occupation as "formerOccupation", f.recruiting_body as "recruitingBody",
  ${partial('f.joined_body_on', 'f.joined_body_precision')} as "joinedBody", ${partial('f.enlisted_on', 'f.enlisted_precision')} as enlisted,
  ${partial('f.discharged_on', 'f.discharged_precision')} as discharged, f.military_rank as "militaryRank", f.honour, f.policy,
  f.general_education as "generalEducation", f.academic_title as "academicTitle", f.main_work as "mainWork", f.strength, f.abroad`;

const record = statement(
  'floor_person',
  `
  select p.id, p.version, $2::date::text as "asOf", p.full_name as "fullName", p.other_name as "otherName", p.sex,
    ${partial('p.birth_on', 'p.birth_precision')} as birth,
    (select json_build_object('code', k.code, 'scheme', k.scheme, 'vi', k.vi, 'en', k.en) from code k
      where k.list = 'ethnic_groups' and k.code = p.ethnic_group and k.scheme = coalesce(p.ethnic_scheme, '1979')) as "ethnicGroup",
    (select json_build_object('code', k.code, 'scheme', k.scheme, 'vi', k.vi, 'en', k.en) from code k
      where k.list = 'religions' and k.code = p.religion and k.scheme = coalesce(p.religion_scheme, '2008')) as religion,
    p.native_place as "nativePlace", p.birth_place as "birthPlace", p.identity_cipher is not null as numbered,
    (select case when f.media_type is not null then f.id end from person_photo f where f.person_id = p.id order by f.id desc limit 1) as photo,
    ${partial('p.recruited_on', 'p.recruited_precision')} as recruited, p.note,
    (select to_json(o) from (select f.member, ${partial('f.joined_on', 'f.joined_precision')} as joined,
      ${partial('f.official_on', 'f.official_precision')} as official, ${grounds} from party_membership f ${grounded}
      where f.person_id = p.id and f.from_on <= $2 order by f.from_on desc limit 1) o) as party,
    (select json_build_object('id', u.id, 'name', n.name, 'kind', u.kind, 'above', (
        select coalesce(json_agg(an.name order by length(above.path)), '[]')
        from unit above join unit_name an on an.unit_id = above.id and an.to_on is null
        where above.id = any (select c.ancestor_id from unit_closure c where c.descendant_id = u.id and c.depth > 0 and c.to_on is null)))
      from unit u join unit_name n on n.unit_id = u.id and n.to_on is null where u.id = p.unit_id) as unit,
    ${[
      many(
        'partyMemberships',
        'party_membership f',
        'f.from_on',
        `${span}, f.member, ${partial('f.joined_on', 'f.joined_precision')} as joined, ${partial('f.official_on', 'f.official_precision')} as official`,
      ),
      many(
        'qualifications',
        'qualification f',
        'f.from_on',
        `${span}, f.kind, f.level, f.detail, f.institution, ${partial('f.awarded_on', 'f.awarded_precision')} as awarded`,
      ),
      many(
        'postings',
        `posting f join post on post.id = f.post_id ${named}`,
        'f.from_on',
        `${span}, ${place}, post.title, post.name as "postName", f.engagement, f.basis`,
      ),
      many(
        'seats',
        `seat f join committee on committee.id = f.committee_id ${named}`,
        'f.from_on',
        `${span}, ${place}, committee.kind as committee, committee.term_from as "termFrom", committee.term_to as "termTo", f.title, f.entry_mode as "entryMode"`,
      ),
      many(
        'evaluations',
        `evaluation f ${named}`,
        'coalesce(f.decided_on, make_date(f.year, 12, 31))',
        `${place}, f.year, f.grade, f.decided_on as "decidedOn"`,
      ),
      many(
        'participations',
        `participation f ${named}`,
        'f.from_on',
        `${place}, f.course, f.kind, f.mode, f.institution, ${partial('f.from_on', 'f.from_precision')} as "from", ${partial('f.to_on', 'f.to_precision')} as "to", f.result`,
      ),
      many(
        'movements',
        `movement f ${named} left join unit_name fn on fn.unit_id = f.from_unit_id and fn.to_on is null`,
        'f.decided_on',
        `${place}, f.kind, f.from_post as "fromPost", fn.name as "fromUnitName", f.to_post as "toPost", f.decided_on as "decidedOn", f.months`,
      ),
      many(
        'appointments',
        `appointment f ${named}`,
        'f.decided_on',
        `${place}, f.kind, f.from_post as "fromPost", f.to_post as "toPost", f.decided_on as "decidedOn", f.months`,
      ),
      many(
        'planEntries',
        `plan_entry f ${named}`,
        'f.from_on',
        `${span}, ${place}, f.title, f.title_text as "titleText", f.term_from as "termFrom", f.term_to as "termTo"`,
      ),
      many('awards', 'award f', 'f.given_on', `f.form, f.detail, f.given_on as "givenOn"`),
      many(
        'disciplines',
        'discipline f',
        'f.decided_on',
        `f.form, f.detail, f.decided_on as "decidedOn", f.ends_on as "endsOn"`,
      ),
      many('particulars', 'particulars f', 'null::date', particulars),
      many(
        'health',
        'health f',
        'f.examined_on',
        `f.examined_on as "examinedOn", f.state, f.height, f.weight, f.blood_group as "bloodGroup"`,
      ),
      many(
        'relatives',
        'relative f',
        'null::date',
        `f.side, f.relation, f.full_name as "fullName", f.birth_year as "birthYear", f.detail`,
      ),
      many(
        'pay',
        'pay f',
        'f.from_on',
        `${span}, f.item, f.rank_name as "rankName", f.rank_code as "rankCode", f.step, f.coefficient, f.share, f.amount`,
      ),
      many(
        'associations',
        'association f',
        'f.joined_on',
        `f.kind, ${partial('f.joined_on', 'f.joined_precision')} as joined, f.detail`,
      ),
    ].join(', ')}
  from person p where p.id = $1`,
);

/** Takes out what only one side shows: places in the lists, the masked number that needs the key, what is to come after a past day. */
const bare = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value) =>
    ['day_', 'numbered', 'identityNumber', 'sensitive', 'coming'].includes(key) ? undefined : value,
  );
const sorted = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(bare(answer)), (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** A full-time person's whole record, as the page shows it. */
export async function person({ officer, bare: driver, provinces, asOf }: Ground): Promise<Workload> {
  const { rows: people } = await driver.query<{ id: number; province: number }>(`
    select p.id, (select u.id from unit u where u.parent_id is null and starts_with(p.unit_path, u.path)) as province
    from person p join posting g on g.person_id = p.id and g.engagement = 'full_time' order by md5(p.id::text) limit 150`);
  const asked = (turn: number) => people[turn % people.length]!;
  return {
    name: 'A person’s page',
    does: 'a full-time cadre’s whole record: sixteen kinds of facts with their papers',
    target: 1.5,
    rounds: 150,
    ours: (turn) => {
      const { id, province } = asked(turn);
      return answerOf(officer(provinces.find((one) => one.id === province)!), getPerson, { id, asOf });
    },
    floor: async (turn) => JSON.stringify((await record(driver, [asked(turn).id, asOf])).rows[0]),
    compare: { ours: (answer) => sorted(read(answer)), floor: (answer) => sorted(read(answer)) },
  };
}
