import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf } from '../../tests/harness/actors.ts';
import { testDatabase } from '../../tests/harness/database.ts';
import { system } from '../gate/actor.ts';
import { perform } from '../gate/perform.ts';
import {
  postUnitEvent,
  registerFederation,
  registerUnit,
} from '../modules/organisation/organisation.routes.ts';
import { Keeper } from './keeper.ts';
import { findHead } from './sealer.ts';

const { pool } = await testDatabase();
const door = doorOf(pool, system('op'));
const pathOf = async (id: number): Promise<string> =>
  (await pool.query('select path from unit where id = $1', [id])).rows[0].path;

test('chuyển cấp quản lý có hiệu lực đúng ngày, qua một kết nối đã phục vụ người khác', async () => {
  const fromOn = '2020-01-01';
  const root = await perform(door, registerFederation, {
    kind: 'provincial_federation',
    name: 'LĐLĐ tỉnh A',
    fromOn,
  });
  const below = (parentId: number, kind: string, name: string) =>
    perform(door, registerUnit, { kind, name, parentId, fromOn });
  const from = await below(root.id, 'district_federation', 'LĐLĐ huyện B');
  const to = await below(root.id, 'district_federation', 'LĐLĐ huyện C');
  const moved = await below(from.id, 'grassroots_union', 'CĐCS Trường D');
  await perform(door, postUnitEvent, {
    kind: 'moved',
    unitId: moved.id,
    otherUnitId: to.id,
    effectiveOn: '2024-07-01',
    document: null,
    note: null,
  });
  const keeper = new Keeper(pool);

  await keeper.look('2024-06-30');
  assert.ok((await pathOf(moved.id)).startsWith(from.path), 'ngày hôm trước còn ở nơi cũ');
  await keeper.look('2024-07-01');
  assert.ok((await pathOf(moved.id)).startsWith(to.path), 'đến ngày thì về nơi mới');
  assert.ok((await findHead(pool)).position >= 5, 'nhật ký vẫn được niêm phong');
});
