import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workbook } from '../../../tests/harness/grids.ts';
import { recogniseOne } from '../../../tests/harness/recognised.ts';
import type { UnitLine } from '../organisation/organisation.schema.ts';
import { headingsOf } from '../organisation/organisation.units.sheets.ts';

const root = 'LĐLĐ tỉnh Hòn Khói';

test('mỗi tên cột có ít nhất mười cách viết đều hiểu, cột ở thứ tự nào cũng vậy', async () => {
  const shown: Record<string, string | number> = {
    name: 'Công đoàn xã Thử',
    upperUnit: root,
    kind: 'CĐ xã',
    code: 'T1',
    quota: 3,
    foundedOn: '01/07/2023',
    decision: '7/QĐ-LĐLĐ',
    address: 'Thôn Một',
    members: 20,
  };
  const fields = Object.keys(shown);
  for (let at = 0; at < 12; at++) {
    // Each column by its at-th writing, in an order that turns with it.
    const order = [...fields.slice(at % fields.length), ...fields.slice(0, at % fields.length)];
    const plain = (field: string) => headingsOf(field).filter((words) => !/[>*]|khối/.test(words));
    const heads = order.map((field) => plain(field)[at % plain(field).length]!.replace('=', ''));
    const bytes = await workbook({ rows: [['Bảng kê'], heads, order.map((field) => shown[field]!)] });
    const { table, inputs } = await recogniseOne<UnitLine>(bytes);
    assert.equal(table.recognisedAs, 'units', heads.join(' | '));
    const [line] = inputs;
    assert.ok(line, heads.join(' | '));
    assert.deepEqual(
      [line.name, line.upper, line.kind, line.code, line.quota, line.foundedOn, line.address, line.members],
      ['Công đoàn xã Thử', root, 'commune_union', 'T1', 3, '2023-07-01', 'Thôn Một', 20],
      heads.join(' | '),
    );
  }
  for (const field of fields.filter((one) => one !== 'members'))
    assert.ok(headingsOf(field).length >= 10, field);
});
