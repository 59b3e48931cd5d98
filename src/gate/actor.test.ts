import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type Grant, onBehalfOf } from './actor.ts';

const own: Grant = { role: 'officer', path: '1.', from: '2024-01-01', to: null, onBehalfOf: null };
const lent: Grant = { ...own, from: '2024-06-01', to: '2024-07-01', onBehalfOf: 7 };
const inspector: Grant = { ...own, role: 'inspector' };
const holding = (...grants: Grant[]): Actor => ({ kind: 'account', accountId: 1, login: 'x', grants });

const cases: [what: string, grants: Grant[], today: string, whom: number | null][] = [
  ['quyền của chính mình', [own], '2024-06-15', null],
  ['chỉ có quyền được ủy', [lent], '2024-06-01', 7],
  ['quyền được ủy chưa bắt đầu', [lent], '2024-05-31', null],
  ['quyền được ủy đã hết', [lent], '2024-07-01', null],
  ['có cả hai thì làm cho mình', [lent, own], '2024-06-15', null],
  ['quyền của mình không gồm việc này', [inspector, lent], '2024-06-15', 7],
];
for (const [what, grants, today, whom] of cases)
  test(`làm thay ai: ${what}`, () =>
    assert.equal(onBehalfOf(holding(...grants), 'cadres.write', today), whom));
