import { type Db, databaseOn } from '../src/db/database.ts';
import { reachOf } from '../src/gate/actor.ts';
import { opening } from '../src/gate/transaction.ts';
import { listPeople } from '../src/modules/cadres/cadres.list.queries.ts';
import { allFigures } from '../src/modules/indicators/indicators.figures.queries.ts';
import { scopeFor } from '../src/modules/organisation/organisation.under.queries.ts';
import type { Ground, Province } from './country.ts';
import { interleave, type Timing } from './measure.ts';

export interface ReachCost {
  name: string;
  with: Timing;
  without: Timing;
}

/** The same queries under the policy and without it. */
export async function measureReach(ground: Ground): Promise<ReachCost[]> {
  const { provinces, asOf, from } = ground;
  const pick = (turn: number) => provinces[turn % provinces.length]!;
  const works: { name: string; rounds: number; work: (db: Db, province: Province) => Promise<unknown> }[] = [
    {
      name: 'List page of a province',
      rounds: 80,
      work: (db, { id }) => listPeople(db, { filter: { unit: id, degree: ['university'] }, asOf }, null, 50),
    },
    {
      name: 'Search by name in a province',
      rounds: 80,
      work: (db, { id }) => listPeople(db, { filter: { unit: id, search: 'huong nguyen' }, asOf }, null, 50),
    },
    {
      name: 'All indicators of a province',
      rounds: 30,
      work: async (db, { id }) => allFigures(db, await scopeFor(db, { unitId: id, asOf, from, to: asOf })),
    },
  ];
  const costs: ReachCost[] = [];
  for (const { name, rounds, work } of works) {
    const { ours, floor } = await interleave({
      rounds,
      ours: (turn) => within(ground, pick(turn), true, work),
      floor: (turn) => within(ground, pick(turn), false, work),
    });
    costs.push({ name, with: ours, without: floor });
  }
  return costs;
}

async function within(
  ground: Ground,
  province: Province,
  limited: boolean,
  work: (db: Db, province: Province) => Promise<unknown>,
): Promise<void> {
  const door = ground.officer(province);
  const client = await door.pool.connect();
  try {
    await client.query(
      limited ? opening(reachOf(door.actor, 'cadres.read', door.today), null, 'read') : 'begin read only',
    );
    await work(databaseOn(client), province);
    await client.query('commit');
  } finally {
    client.release();
  }
}
