import { getIndicators } from '../../src/modules/indicators/indicators.routes.ts';
import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { answerOf, read, statement } from './answers.ts';

const under = (alias: string) => `${alias}.unit_path >= $1 and ${alias}.unit_path < $2`;
const share = (what: string, of = 'true') =>
  `round(100.0 * count(*) filter (where (${of}) and (${what})) / nullif(count(*) filter (where ${of}), 0), 1)`;
const full = `engagement = 'full_time'`;
const counted = (what: string, among = full) => `count(*) filter (where ${among} and ${what})`;
const office = `(unit_id = $4 or unit_kind = 'office_department' and parent_id = $4)`;
const university = `degree in ('university', 'master', 'doctor')`;
const advanced = `theory in ('advanced', 'bachelor')`;

const people = `
  people as materialized (
    select distinct on (t.person_id) t.*, u.kind as unit_kind, u.parent_id from standing t join unit u on u.id = t.unit_id
    where ${under('t')} and t.from_on <= $3 and (t.to_on is null or t.to_on > $3)
    order by t.person_id, t.engagement, t.basis desc nulls last, t.posting_id)`;

const staff = statement(
  'floor_staff',
  `
  with ${people}, graded as (
    select 'evaluation.' || e.year || '.' || case e.grade when 'not_completed' then 'notCompleted' else e.grade end as key, count(*) as n
    from people join evaluation e on e.person_id = people.person_id where e.grade <> 'not_graded' group by 1
    union all select 'evaluation.' || e.year || '.graded', count(*)
    from people join evaluation e on e.person_id = people.person_id where e.grade <> 'not_graded' group by 1)
  select ${counted('true')} as "staffing.actual", ${counted(`basis = 'payroll'`)} as "staffing.payroll", ${counted(`basis = 'contract'`)} as "staffing.contract",
    ${counted(`basis = 'payroll' and ${office}`)} as "staffing.office.payroll", ${counted(`basis = 'payroll' and not ${office}`)} as "staffing.subordinate",
    ${counted('true')} as "cadres.fullTime.total", ${counted(`sex = 'female'`)} as "cadres.fullTime.female",
    ${counted('ethnic_minority')} as "cadres.fullTime.ethnicMinority", ${counted('party')} as "cadres.fullTime.party",
    ${counted(university)} as "cadres.fullTime.universityOrAbove", ${counted(`degree = 'technical_worker'`)} as "cadres.fullTime.technicalWorker",
    ${counted(advanced)} as "cadres.fullTime.theoryAdvanced", ${counted(`theory = 'intermediate'`)} as "cadres.fullTime.theoryIntermediate",
    ${counted('foreign_language')} as "cadres.fullTime.foreignLanguage", ${counted('union_certificate')} as "cadres.fullTime.unionTheoryCertificate",
    count(*) filter (where engagement = 'part_time') as "cadres.partTime.total", count(*) as "cadres.all.total",
    ${share(`engagement = 'part_time'`)} as "cadres.all.partTimeShare", ${share(university)} as "cadres.all.universityOrAboveShare",
    ${share(advanced)} as "cadres.all.theoryAdvancedShare", ${share(`theory = 'intermediate'`)} as "cadres.all.theoryIntermediateShare",
    (select json_object_agg(key, n) from graded) as grades
  from people`,
);

const units = statement(
  'floor_units',
  `
  select count(*) filter (where kind in ('district_federation', 'local_sector_union', 'civil_servant_union', 'district_education_union',
      'industrial_zone_union', 'commune_union', 'corporation_union')) as "organisation.upperUnions",
    count(*) filter (where kind in ('grassroots_union', 'occupational_union')) as "organisation.grassrootsUnions",
    count(*) filter (where kind = 'office_department') as "organisation.officeDepartments",
    (select sum(members) from (select distinct on (c.unit_id) c.members from unit_count c where ${under('c')} and c.counted_on <= $3
      order by c.unit_id, c.counted_on desc) c) as "organisation.members",
    (select sum(q.quota) from unit_quota q where ${under('q')} and q.year = extract(year from $3::date)) as "staffing.quota"
  from unit u where ${under('u')} and u.from_on <= $3 and (u.to_on is null or u.to_on > $3)`,
);

const named = [
  'theory_advanced',
  'theory_bachelor',
  'theory_intermediate',
  'state_management',
  'master',
  'union_theory',
]
  .map((kind) => `'${kind}'`)
  .join(', ');
const training = statement(
  'floor_training',
  `
  select count(*) as "training.participations.total", count(*) filter (where kind in ('theory_advanced', 'theory_bachelor')) as "training.participations.theoryAdvanced",
    count(*) filter (where kind = 'theory_intermediate') as "training.participations.theoryIntermediate", count(*) filter (where kind = 'state_management') as "training.participations.stateManagement",
    count(*) filter (where kind = 'master') as "training.participations.master", count(*) filter (where kind = 'union_theory') as "training.participations.unionTheory",
    count(*) filter (where kind not in (${named})) as "training.participations.other",
    (select count(*) from training_class c where ${under('c')} and c.opened_on >= $3 and c.opened_on <= $4) as "training.classes",
    (select sum(attendances) from training_class c where ${under('c')} and c.opened_on >= $3 and c.opened_on <= $4) as "training.classAttendances"
  from participation p where ${under('p')} and p.from_on >= $3 and p.from_on <= $4`,
);

const decisions = statement(
  'floor_decisions',
  `
  select (select json_object_agg(kind, n) from (select kind, count(*) as n from movement m where ${under('m')} and m.decided_on >= $3 and m.decided_on <= $4 group by kind) m) as moved,
    count(*) filter (where kind = 'appointment') as "appointment.appointments", count(*) filter (where kind = 'reappointment') as "appointment.reappointments",
    ${share(
      `exists (select from plan_entry e where e.person_id = a.person_id and e.from_on <= a.decided_on and (e.to_on is null or e.to_on > a.decided_on)
      and e.term_to >= extract(year from a.decided_on))`,
      `kind = 'appointment'`,
    )} as "appointment.inPlanShare"
  from appointment a where ${under('a')} and a.decided_on >= $3 and a.decided_on <= $4`,
);

const plans = statement(
  'floor_plans',
  `
  select count(*) as "planning.planned", ${share(`t.sex = 'female'`)} as "planning.womenShare", ${share('t.ethnic_minority')} as "planning.minorityShare",
    ${share(`t.birth_on > ($3::date - interval '40 years')::date`)} as "planning.youngShare"
  from (select distinct e.person_id from plan_entry e where ${under('e')} and e.from_on <= $3 and (e.to_on is null or e.to_on > $3)
      and e.term_to >= extract(year from $3::date)) p
  join lateral (select * from standing t where t.person_id = p.person_id
    order by t.from_on <= $3 and (t.to_on is null or t.to_on > $3) desc, t.engagement, t.from_on desc limit 1) t on true`,
);

const movementNames = { rotation: 'rotations', transfer: 'transfers', secondment: 'secondments' };

/** The whole catalogue for a province, as on a day and over five years. */
export function indicators({ officer, bare, provinces, asOf, from }: Ground): Workload {
  const pick = (turn: number) => provinces[turn % provinces.length]!;
  return {
    name: 'All indicators',
    does: 'a province’s whole catalogue, as on a day and over five years',
    target: 1.5,
    rounds: 40,
    ours: (turn) =>
      answerOf(officer(pick(turn)), getIndicators, { unit: pick(turn).id, asOf, from, to: asOf }),
    floor: async (turn) => {
      const { id, path } = pick(turn);
      const range = [path, `${path}~`];
      const answers = [
        await staff(bare, [...range, asOf, id]),
        await units(bare, [...range, asOf]),
        await training(bare, [...range, from, asOf]),
        await decisions(bare, [...range, from, asOf]),
        await plans(bare, [...range, asOf]),
      ];
      const { grades, moved, ...values } = Object.assign({}, ...answers.map(({ rows }) => rows[0]));
      for (const [kind, name] of Object.entries(movementNames))
        values[`movement.${name}`] = moved?.[kind] ?? 0;
      return JSON.stringify({ ...values, ...grades });
    },
    compare: {
      ours: (answer) => entries(read(answer).values),
      floor: (answer) => entries(read(answer)),
    },
  };
}

/** What is not known, and grades that nobody has, stand only on our side. */
const entries = (values: Record<string, number | null>) =>
  Object.entries(values)
    .filter(([key, value]) => value !== null && !(key.startsWith('evaluation.') && value === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
