import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perform } from '../src/gate/perform.ts';
import type { Change } from '../src/lib/changes.ts';
import { factNames } from '../src/lib/facts.labels.ts';
import { holdsSensitive } from '../src/lib/sensitive.labels.ts';
import { getAssessments } from '../src/modules/assessment/assessment.routes.ts';
import { postDisclosure } from '../src/modules/cadres/cadres.disclosure.routes.ts';
import {
  getComparison,
  getMergeChanges,
  postMerge,
} from '../src/modules/committees/committees.merging.routes.ts';
import { getPerson } from '../src/modules/committees/committees.record.routes.ts';
import { getDocument } from '../src/modules/documents/documents.routes.ts';
import { getImportChanges } from '../src/modules/imports/imports.looking.routes.ts';
import { routes } from '../src/server/routes.ts';
import { doorOf, lacking, someone } from './harness/actors.ts';
import { testDatabase } from './harness/database.ts';
import { World } from './harness/world.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const path = world.pathOf(province);
const officer = doorOf(pool, someone('officer', path));
const shut = <T>(work: () => Promise<T>) => lacking('officer', 'cadres.disclose', work);

const paper = await world.insert('document', { number: '9/QĐ-LĐLĐ', kind: 'decision', unit_path: path });
const kept = await world.stand({ unit: province, name: 'Lò Thị Thử' });
const gone = await world.person(province, 'Lò Thị Thử', { religion: 'buddhism', religion_scheme: '2008' });
await world.stand({ unit: province, personId: gone, engagement: 'part_time', basis: null });
const of = { person_id: gone, unit_path: path, document_id: paper };
await world.insert('discipline', {
  ...of,
  form: 'khien_trach',
  detail: 'điều kín',
  decided_on: '2024-01-01',
  ends_on: '2030-01-01',
});
await world.insert('relative', {
  ...of,
  side: 'own',
  relation: 'father',
  full_name: 'điều kín',
  detail: 'điều kín',
});
await world.insert('health', { ...of, examined_on: '2024-01-01', state: 'điều kín' });
await world.insert('pay', { ...of, item: 'salary', amount: 'điều kín', from_on: '2024-01-01' });
await world.insert('particulars', { ...of, abroad: 'điều kín', insurance_number: 'điều kín', phone: '0260' });
await world.insert('award', { ...of, form: 'certificate', given_on: '2024-01-01' });

/** All that an answer says, and whether that holds what is closed. */
const tells = (answer: unknown) => /điều kín|khien_trach|buddhism/.test(JSON.stringify(answer));

await perform(officer, postDisclosure, { id: gone, reason: 'kiểm thử' });

test('hồ sơ: không có quyền thì mọi phần nhạy cảm như chưa ghi, kể cả lương', async () => {
  const open = await perform(officer, getPerson, { id: gone });
  const closed = await shut(() => perform(officer, getPerson, { id: gone }));
  assert.deepEqual([open.pay.length, closed.pay, closed.disciplines, closed.health], [1, [], [], []]);
  assert.deepEqual([tells(open), tells(closed)], [true, false]);
  assert.deepEqual([closed.particulars[0]!.phone, closed.awards.length], ['0260', 1]);
});

test('văn bản: dữ kiện nhạy cảm dựa vào văn bản không kể với người không có quyền', async () => {
  const kinds = async () =>
    (await perform(officer, getDocument, { id: paper })).facts.map(({ kind }) => kind);
  assert.deepEqual(await kinds(), ['award', 'discipline', 'health', 'particulars', 'pay', 'relative']);
  assert.deepEqual(await shut(kinds), ['award', 'particulars']);
});

test('đối chiếu: không có quyền thì biết kết luận, không biết hình thức kỷ luật và văn bản', async () => {
  const conditions = [
    {
      key: 'clean',
      says: { vi: 'Không bị kỷ luật', en: 'No discipline' },
      requires: { check: 'no_discipline', silence: 'met' },
      enforcement: 'warn',
      article: null,
    },
  ];
  await pool.query(`select set_config('app.rewriting', 'on', true);
    update standard_edition set conditions = '${JSON.stringify(conditions)}', titles = null, cadre_kinds = null, unit_kinds = null
    where standard_id = (select id from standard where code = 'professional_degree')`);
  const ask = async () => {
    const asked = { unit: province, asOf: '2024-05-01', standard: 'professional_degree', person: gone };
    const { verdict, value, document, since } = (await perform(officer, getAssessments, asked)).rows[0]!
      .standards[0]!.findings[0]!;
    return [verdict, value, document, since];
  };
  assert.deepEqual(await ask(), ['not_met', 'khien_trach', '9/QĐ-LĐLĐ', '2024-01-01']);
  assert.deepEqual(await shut(ask), ['not_met', null, null, null]);
});

test('so sánh hai hồ sơ: không có quyền thì không thấy tôn giáo, không đếm kỷ luật', async () => {
  const compare = async () => (await perform(officer, getComparison, { id: kept, other: gone })).other;
  const [open, closed] = [await compare(), await shut(compare)];
  assert.ok(open.fields.religion && open.counts.discipline === 1);
  assert.ok(!('religion' in closed.fields));
  assert.deepEqual(closed.counts, { award: 1, particulars: 1, posting: 1 });
});

const said = (rows: readonly Change[]) => [...new Set(rows.map(({ table }) => table))].sort();

test('gộp hồ sơ: việc gộp đổi gì thì kể, trừ phần nhạy cảm với người không có quyền', async () => {
  const { mergeId } = await perform(officer, postMerge, { id: kept, gone, version: 1, goneVersion: 1 });
  const changes = async () => (await perform(officer, getMergeChanges, { id: mergeId, limit: 100 })).rows;
  const [open, closed] = [await changes(), await shut(changes)];
  assert.ok(said(open).includes('discipline') && tells(open));
  assert.deepEqual(
    said(closed),
    said(open).filter((table) => !['discipline', 'health', 'pay', 'relative'].includes(table)),
  );
  assert.equal(tells(closed), false);
  assert.ok(said(closed).includes('person'));
});

test('nhập dữ liệu: thay đổi được giữ lại khi đọc cũng theo quyền người đọc', async () => {
  const row = { rowId: 1, personId: gone, personName: 'Lò Thị Thử', unitId: null, unitName: null, about: {} };
  const person = { full_name: 'Lò Thị Thử', religion: 'buddhism' };
  const changes = [
    { ...row, table: 'discipline', change: 'created', before: null, after: { form: 'khien_trach' } },
    { ...row, table: 'person', change: 'created', before: null, after: person },
    {
      ...row,
      table: 'person',
      change: 'updated',
      before: { religion: null },
      after: { religion: 'buddhism' },
    },
  ];
  const job = await pool.query(
    `insert into job (kind, input, unit_path) values ('import', $2, $1) returning id`,
    [path, { unit: 'LĐLĐ tỉnh Thử', asOf: '2024-05-01' }],
  );
  await pool.query(
    `insert into job_change (job_id, position, kind, person_id, says, unit_path) values ($1, 1, 'created', $2, $3, $4)`,
    [job.rows[0].id, gone, JSON.stringify(changes), path],
  );
  const read = async () =>
    (await perform(officer, getImportChanges, { id: job.rows[0].id })).rows[0]!.changes;
  assert.equal((await read()).length, 3);
  assert.deepEqual(
    (await shut(read)).map(({ after }) => after),
    [{ full_name: 'Lò Thị Thử' }],
  );
});

test('các lần sửa một dữ kiện: bảng có phần nhạy cảm đòi quyền riêng', () => {
  for (const { path: address, right } of routes) {
    const table = /^\/([a-z-]+)\/:id\/versions$/.exec(address)?.[1];
    if (!table) continue;
    const names = factNames.codes.filter((code) => [code, `${code}s`].includes(table.replaceAll('-', '_')));
    if (names.length === 1)
      assert.equal(right, holdsSensitive(names[0]!) ? 'cadres.disclose' : 'cadres.read', address);
  }
});
