import { sql } from 'kysely';
import type { Base, Indicator, OnRecord } from '../../lib/indicator.ts';
import { personNameAt } from '../cadres/cadres.naming.queries.ts';
import { unitLevels } from '../organisation/organisation.levels.labels.ts';
import { levelKind } from '../organisation/organisation.levels.queries.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { noStandards } from '../planning/planning.indicators.ts';
import type { AppointmentKind } from './appointment.labels.ts';

/** Decisions of the period; `in_plan` where the person stood in a plan on the day of the decision. */
const appointments: Base = {
  of: 'events',
  rows: ({ from, to, ...place }) => sql`
    select a.id, a.decided_on::text collate "C" as sort, a.decided_on as on_day, a.person_id, a.unit_id, a.kind,
      a.from_post, a.to_post, a.months, ${levelKind('a.unit_id', sql`a.decided_on`)} as level_kind,
      exists (select from plan_entry e where e.person_id = a.person_id
        and e.from_on <= a.decided_on and (e.to_on is null or e.to_on > a.decided_on)
        and e.term_to >= extract(year from a.decided_on)) as in_plan
    from appointment a
    where ${under(place, 'a', sql`a.decided_on`)} and a.decided_on >= ${from}::date and a.decided_on <= ${to}::date`,
  shown: () => sql`
    r.id, r.on_day as "on", r.person_id as "personId", ${personNameAt('r.person_id', 'r.on_day')} as "fullName",
    r.unit_id as "unitId", ${nameAt('r.unit_id', sql`r.on_day`)} as "unitName", r.kind,
    r.from_post as "fromPost", r.to_post as "toPost", r.months, r.in_plan as "inPlan"`,
};

const anyAppointment: OnRecord = ({ to, ...place }) => sql`
  select a.unit_id from appointment a where ${under(place, 'a', sql`a.decided_on`)} and a.decided_on <= ${to}::date`;

/** Without any plan on record nobody can be said to have been appointed from outside it. */
const anyPlanByThen: OnRecord = ({ to, ...place }) => sql`
  select e.unit_id from plan_entry e where ${under(place, 'e', sql`e.from_on`)} and e.from_on <= ${to}::date`;

const base = { base: appointments, recorded: [anyAppointment] } as const;
const ofKind = (kind: AppointmentKind) => sql`r.kind = ${kind}`;
// A re-appointment needs no plan: only new appointments are asked (rules of counting C6).
const share = { ...base, kind: 'share', among: ofKind('appointment') } as const;

export const appointmentIndicators: readonly Indicator[] = [
  {
    ...base,
    key: 'appointment.appointments',
    vi: 'Lượt bổ nhiệm',
    en: 'Appointments',
    kind: 'count',
    where: ofKind('appointment'),
  },
  {
    ...base,
    key: 'appointment.reappointments',
    vi: 'Lượt bổ nhiệm lại',
    en: 'Re-appointments',
    kind: 'count',
    where: ofKind('reappointment'),
  },
  {
    ...share,
    key: 'appointment.inPlanShare',
    vi: 'Tỷ lệ bổ nhiệm trong quy hoạch (%)',
    en: 'Share appointed from the plan (%)',
    where: sql`r.in_plan`,
    recorded: [anyAppointment, anyPlanByThen],
  },
  {
    ...share,
    key: 'appointment.standardsMetShare',
    vi: 'Tỷ lệ bổ nhiệm đạt tiêu chuẩn (%)',
    en: 'Share appointed meeting the standards (%)',
    where: sql`false`,
    recorded: [noStandards],
  },
];

/** `appointment.<what>.<level>`: the cells of Biểu 13. */
export const appointmentLevelIndicators: readonly Indicator[] = unitLevels.flatMap(
  ({ key, vi, en, kinds }) => [
    {
      ...base,
      key: `appointment.all.${key}`,
      vi: `Bổ nhiệm, bổ nhiệm lại ${vi}`,
      en: `Appointments and re-appointments ${en}`,
      kind: 'count' as const,
      where: sql`r.level_kind = any(${kinds})`,
    },
    {
      ...base,
      key: `appointment.reappointments.${key}`,
      vi: `Bổ nhiệm lại ${vi}`,
      en: `Re-appointments ${en}`,
      kind: 'count' as const,
      where: sql`${ofKind('reappointment')} and r.level_kind = any(${kinds})`,
    },
  ],
);

export const allAppointments: Indicator = {
  ...base,
  key: 'appointment.all',
  vi: 'Lượt bổ nhiệm, bổ nhiệm lại',
  en: 'Appointments and re-appointments',
  kind: 'count',
};
