import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { peopleToList } from '../../../tests/harness/listed.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { getPeople } from './cadres.list.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const { province, district, twice } = await peopleToList(world);

const department = await world.unit({ kind: 'office_department', name: 'Ban Thử', under: province });
const future = await world.stand({ unit: department, name: 'Ma Sắp Tới', fromOn: '2024-09-01' });
await world.stand({ unit: department, name: 'Ma Ở Ban', birth_on: '1964-06-01', birth_precision: 'year' });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const ask = (input: object) => perform(officer, getPeople, input);

const more: [object, string[]][] = [
  [{ status: 'former' }, ['Lý Thị Đức']],
  [{ status: 'former', asOf: '2024-05-31' }, []],
  [{ status: 'future' }, ['Ma Sắp Tới']],
  [{ status: 'future', asOf: '2024-09-01' }, []],
  [{ unit: district, status: 'future' }, []],
  [{ unit: province, office: 'true' }, ['Đặng Thị Ngọc Ánh', 'Ma Ở Ban', 'An Hai Nơi']],
  [{ unit: district, office: 'true', sex: 'male' }, ['Hoàng Văn Dũng', 'Hoàng Văn Đức']],
  [{ kind: 'office_department' }, ['Ma Ở Ban']],
  [{ kind: 'office_department,provincial_federation' }, ['Đặng Thị Ngọc Ánh', 'Ma Ở Ban', 'An Hai Nơi']],
  // The birthdays themselves: 34 years on 5 May 2024, and the day before; 60 and 61 years.
  [{ age: '31_35', asOf: '2024-05-05' }, ['An Hai Nơi']],
  [{ age: '31_35', asOf: '2021-05-04' }, []],
  [{ age: '31_35', asOf: '2021-05-05' }, ['An Hai Nơi']],
  [{ age: '56_60', asOf: '2025-05-31' }, ['Ma Ở Ban']],
  [{ age: '56_60', asOf: '2025-06-01' }, []],
  [{ age: 'over_60', asOf: '2025-06-01' }, ['Ma Ở Ban']],
  [{ age: '31_35,56_60' }, ['Ma Ở Ban', 'An Hai Nơi']],
  [{ missing: 'sex', unit: district }, ['An Hai Nơi', 'Vàng A Sùng']],
  [{ missing: 'birth_day', office: 'true', unit: province }, ['Đặng Thị Ngọc Ánh', 'Ma Ở Ban', 'An Hai Nơi']],
  [{ missing: 'degree,theory', sex: 'male' }, ['Hoàng Văn Đức']],
  [{ missing: 'party_day' }, ['Đặng Thị Ngọc Ánh']],
  [{ people: `${twice},${future}` }, ['An Hai Nơi']],
  [{ people: String(future), status: 'future' }, ['Ma Sắp Tới']],
  [{ except: String(twice), search: 'hai' }, []],
];
for (const [filter, expected] of more)
  test(`danh sách: lọc ${JSON.stringify(filter)}`, async () => {
    const page = await ask(filter);
    assert.deepEqual(
      page.rows.map((row) => row.fullName),
      expected,
    );
    assert.equal(page.total, expected.length);
  });
