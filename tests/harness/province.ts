import { loadCodeLists } from '../../src/server/codelists.ts';
import { doorOf, someone } from './actors.ts';
import { testDatabase } from './database.ts';
import { World } from './world.ts';

/** The scene of most tests: a province, two districts beside each other, and an officer over all of it. */
export async function smallProvince([one, two] = ['LĐLĐ huyện Một', 'LĐLĐ huyện Hai']) {
  const { pool } = await testDatabase();
  await loadCodeLists(pool);
  const world = new World(pool);
  const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
  const district = await world.unit({ kind: 'district_federation', name: one!, under: province });
  const other = await world.unit({ kind: 'district_federation', name: two!, under: province });
  const officerOf = (unit: number) => doorOf(pool, someone('officer', world.pathOf(unit)));
  /** What `testWrite` asks: the first district within reach, the second beyond. */
  const reaches = { pool, within: world.pathOf(district), beyond: world.pathOf(other) };
  return { pool, world, province, district, other, reaches, officerOf, officer: officerOf(province) };
}
