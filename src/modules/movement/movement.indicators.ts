import { sql } from 'kysely';
import type { Base, Indicator, OnRecord } from '../../lib/indicator.ts';
import { personNameAt } from '../cadres/cadres.naming.queries.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import type { MovementKind } from './movement.labels.ts';

/** Decisions of the period, each a turn: a person moved twice is two rows. */
export const movements: Base = {
  of: 'events',
  rows: ({ from, to, ...place }) => sql`
    select m.id, m.decided_on::text collate "C" as sort, m.decided_on as on_day, m.person_id, m.unit_id, m.kind,
      m.from_unit_id, m.from_post, m.to_post, m.months
    from movement m
    where ${under(place, 'm', sql`m.decided_on`)} and m.decided_on >= ${from}::date and m.decided_on <= ${to}::date`,
  shown: () => sql`
    r.id, r.on_day as "on", r.person_id as "personId", ${personNameAt('r.person_id', 'r.on_day')} as "fullName",
    r.unit_id as "unitId", ${nameAt('r.unit_id', sql`r.on_day`)} as "unitName", r.kind,
    r.from_post as "fromPost", ${nameAt('r.from_unit_id', sql`r.on_day`)} as "fromUnitName", r.to_post as "toPost", r.months`,
};

export const anyMovement: OnRecord = ({ to, ...place }) => sql`
  select m.unit_id from movement m where ${under(place, 'm', sql`m.decided_on`)} and m.decided_on <= ${to}::date`;

const turns = (key: string, kind: MovementKind, vi: string, en: string): Indicator => ({
  key,
  vi,
  en,
  kind: 'count',
  base: movements,
  where: sql`r.kind = ${kind}`,
  recorded: [anyMovement],
});

export const movementIndicators: readonly Indicator[] = [
  turns('movement.rotations', 'rotation', 'Lượt luân chuyển', 'Rotations'),
  turns('movement.transfers', 'transfer', 'Lượt điều động', 'Transfers'),
  turns('movement.secondments', 'secondment', 'Lượt biệt phái', 'Secondments'),
];
