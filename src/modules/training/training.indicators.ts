import { sql } from 'kysely';
import type { Base, Indicator, OnRecord } from '../../lib/indicator.ts';
import { leadingTitles } from '../cadres/cadres.labels.ts';
import { personNameAt } from '../cadres/cadres.naming.queries.ts';
import { levelKind } from '../organisation/organisation.levels.queries.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import type { TrainingKind } from './training.labels.ts';

/** Whether the person held a leading post on the day. */
const leadsOn = (person: string, day: string) => sql`exists (
  select from standing l where l.person_id = ${sql.ref(person)} and l.title = any(${leadingTitles})
    and l.from_on <= ${sql.ref(day)} and (l.to_on is null or l.to_on > ${sql.ref(day)}))`;

/** Turns: one row for each person sent to each course that began in the period. A course without a day is in none. */
export const participations: Base = {
  of: 'events',
  rows: ({ from, to, ...place }) => sql`
    select p.id, p.from_on::text collate "C" as sort, p.from_on as on_day, p.from_precision, p.to_on, p.to_precision,
      p.person_id, p.unit_id, p.kind, p.course, p.mode, p.institution, p.engagement,
      ${levelKind('p.unit_id', sql`p.from_on`)} as level_kind, ${leadsOn('p.person_id', 'p.from_on')} as leads
    from participation p
    where ${under(place, 'p', sql`p.from_on`)} and p.from_on >= ${from}::date and p.from_on <= ${to}::date`,
  shown: () => sql`
    r.id, r.on_day as "on", r.from_precision as "precision", r.to_on as "toOn", r.to_precision as "toPrecision",
    r.person_id as "personId", ${personNameAt('r.person_id', 'r.on_day')} as "fullName",
    r.unit_id as "unitId", ${nameAt('r.unit_id', sql`r.on_day`)} as "unitName",
    r.kind, r.course, r.mode, r.institution, r.engagement`,
};

export const anyParticipation: OnRecord = ({ to, ...place }) => sql`
  select p.unit_id from participation p where ${under(place, 'p', sql`p.from_on`)} and p.from_on <= ${to}::date`;

const sent = { kind: 'count', base: participations, recorded: [anyParticipation] } as const;
const ofKind = (...kinds: TrainingKind[]) => sql`r.kind = any(${kinds})`;

// "Advanced" is what it is of cadres: cao cấp and cử nhân.
const advanced = ofKind('theory_advanced', 'theory_bachelor');
const intermediate = ofKind('theory_intermediate');
const stateManagement = ofKind('state_management');
const master = ofKind('master');
const unionTheory = ofKind('union_theory');
const named = sql.join([advanced, intermediate, stateManagement, master, unionTheory], sql` or `);

/** Classes opened in the period by the unit or one below it; a headcount, no names. */
export const classes: Base = {
  of: 'events',
  rows: ({ from, to, ...place }) => sql`
    select c.id, c.opened_on::text collate "C" as sort, c.opened_on as on_day, c.unit_id, c.name, c.topic, c.audience,
      c.days, c.attendances, c.female_attendances, ${levelKind('c.unit_id', sql`c.opened_on`)} as level_kind
    from training_class c
    where ${under(place, 'c', sql`c.opened_on`)} and c.opened_on >= ${from}::date and c.opened_on <= ${to}::date`,
  shown: () => sql`
    r.id, r.on_day as "on", r.unit_id as "unitId", ${nameAt('r.unit_id', sql`r.on_day`)} as "unitName", r.name, r.topic,
    r.audience, r.days, r.attendances, r.female_attendances as "femaleAttendances"`,
};

export const anyClass: OnRecord = ({ to, ...place }) => sql`
  select c.unit_id from training_class c where ${under(place, 'c', sql`c.opened_on`)} and c.opened_on <= ${to}::date`;

const held = { base: classes, recorded: [anyClass] } as const;

export const trainingIndicators: readonly Indicator[] = [
  {
    ...sent,
    key: 'training.participations.total',
    vi: 'Lượt cán bộ được cử đi đào tạo, bồi dưỡng',
    en: 'Turns of training',
  },
  {
    ...sent,
    key: 'training.participations.theoryAdvanced',
    vi: 'Cao cấp, cử nhân lý luận chính trị',
    en: 'Advanced political theory',
    where: advanced,
  },
  {
    ...sent,
    key: 'training.participations.theoryIntermediate',
    vi: 'Trung cấp lý luận chính trị',
    en: 'Intermediate political theory',
    where: intermediate,
  },
  {
    ...sent,
    key: 'training.participations.stateManagement',
    vi: 'Quản lý nhà nước',
    en: 'State management',
    where: stateManagement,
  },
  { ...sent, key: 'training.participations.master', vi: 'Thạc sĩ', en: 'Master’s degree', where: master },
  {
    ...sent,
    key: 'training.participations.unionTheory',
    vi: 'Lý luận, nghiệp vụ công đoàn',
    en: 'Union theory and practice',
    where: unionTheory,
  },
  {
    ...sent,
    key: 'training.participations.other',
    vi: 'Lớp bồi dưỡng khác',
    en: 'Other courses',
    where: sql`not (${named})`,
  },
  { ...held, key: 'training.classes', vi: 'Lớp tập huấn đã mở', en: 'Classes held', kind: 'count' },
  {
    ...held,
    key: 'training.classAttendances',
    vi: 'Lượt người dự tập huấn',
    en: 'Attendances at classes',
    kind: 'sum',
    amount: sql`r.attendances`,
  },
];
