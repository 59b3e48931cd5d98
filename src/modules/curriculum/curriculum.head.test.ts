import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { getCurriculum } from './curriculum.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const board = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));

test('đầu sơ yếu lý lịch: cơ quan quản lý là tổ chức công đoàn, ban là cơ quan sử dụng', async () => {
  const person = await world.person(board, 'Trần Thị Thử');
  await world.stand({ unit: board, personId: person, post_name: 'Chuyên viên' });
  const { head } = await perform(officer, getCurriculum, { id: person, form: 'tt06_2023' });
  assert.deepEqual(
    head.slice(0, 2).map(({ value }) => value),
    ['Liên đoàn Lao động tỉnh Thử', 'Ban Tổ chức'],
  );
});
