import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unitNameKey } from '../organisation/organisation.names.labels.ts';
import { NearKeys } from './imports.near.ts';
import { type Listed, ListTree } from './imports.unitlists.tree.ts';
import { UnitBook } from './imports.units.ts';

const root = {
  id: 1,
  name: 'LĐLĐ tỉnh Thử',
  kind: 'provincial_federation',
  parentId: null,
  path: '1.',
} as const;

test('gợi ý tên gần giống: từ hiếm chung đi trước, trong hai vạn đơn vị', () => {
  const units = new UnitBook(root);
  for (let at = 0; at < 20_000; at++) {
    const name = `CĐCS Trường Mầm non số ${at}`;
    units.add({ id: at + 2, name, kind: 'grassroots_union', parentId: 1, path: `1.${at}.` }, [name]);
  }
  const health = 'Công đoàn ngành Y tế Mường Tè';
  units.add({ id: 30_000, name: health, kind: 'local_sector_union', parentId: 1, path: '1.z.' }, [health]);
  assert.deepEqual(units.resolve('Công đoàn nghành Y tế Mường Tè', null), { kind: 'none' });
  assert.equal(units.near('Công đoàn nghành Y tế Mường Tè')[0]?.name, health);
  assert.equal(units.near('CĐCS Truờng Mầm nom số 17003')[0]?.name, 'CĐCS Trường Mầm non số 17003');
  assert.deepEqual(units.near('Hội Chữ thập đỏ'), []);
});

test('chỉ gợi ý cho 200 tên lạ đầu tiên; tên đã hỏi thì đáp lại như trước', () => {
  const keys = new NearKeys();
  keys.add(unitNameKey('Công đoàn ngành Y tế'));
  const near = (at: number) => keys.near(unitNameKey(`Công đoàn nghành Y tế ${at}`));
  for (let at = 0; at < 200; at++) assert.equal(near(at).length, 1);
  assert.deepEqual(near(200), []);
  assert.equal(near(7).length, 1);
});

test('danh sách dài toàn cấp trên lạ: người khác có lượt sau mỗi dòng, không phải đợi hết tệp', async () => {
  const line = { heading: null, rank: null, indent: 0, code: null, kind: 'grassroots_union' };
  const lines = Array.from(
    { length: 300 },
    (_, at) => ({ line: { ...line, name: `CĐCS Hàng ${at}`, upper: `LĐLĐ huyện Lạ ${at}` } }) as Listed,
  );
  let turns = 0;
  let isDone = false;
  const take = () => {
    turns++;
    if (!isDone) setImmediate(take);
  };
  setImmediate(take);
  let unknown = 0;
  await new ListTree(new UnitBook(root), lines).settle(() => unknown++);
  isDone = true;
  assert.equal(unknown, 300);
  assert.ok(turns >= 300, String(turns));
});
