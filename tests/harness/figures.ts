import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerDatabase } from '../../src/db/database.ts';
import { allFigures, type Figures } from '../../src/modules/indicators/indicators.figures.queries.ts';
import { scopeFor } from '../../src/modules/organisation/organisation.under.queries.ts';
import { testDatabase } from './database.ts';
import { World } from './world.ts';

/** Facts of a province, a district below it and a grassroots union below that, and what must be counted of them. */
export interface FigureCase {
  title: string;
  build: (world: World, province: number, district: number, union: number) => Promise<unknown>;
  /** A key that must not be printed at all is `undefined`. */
  expect: Record<string, number | null | undefined>;
}

export const asOf = '2024-05-01';
const period = { from: '2019-01-01', to: '2024-05-01' };

/** Each case in a province of its own, as at 1 May 2024 over the years since 2019. */
export async function testFigures(cases: readonly FigureCase[]): Promise<void> {
  const { pool } = await testDatabase();
  const world = new World(pool);
  const db = ownerDatabase(pool);
  for (const { title, build, expect } of cases) {
    test(`số liệu: ${title}`, async () => {
      const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
      const district = await world.unit({
        kind: 'district_federation',
        name: 'LĐLĐ huyện Thử',
        under: province,
      });
      const union = await world.unit({ kind: 'grassroots_union', name: 'CĐCS Thử', under: district });
      await build(world, province, district, union);
      const found: Figures = await allFigures(db, await scopeFor(db, { unitId: province, asOf, ...period }));
      assert.deepEqual(Object.fromEntries(Object.keys(expect).map((key) => [key, found[key]])), expect);
    });
  }
}
