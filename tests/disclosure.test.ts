import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../src/gate/actor.ts';
import { perform } from '../src/gate/perform.ts';
import type { Route } from '../src/gate/route.ts';
import { hashIdentity, sealIdentity } from '../src/gate/vault.ts';
import type { Change } from '../src/lib/changes.ts';
import { factNames } from '../src/lib/facts.labels.ts';
import { isSensitive } from '../src/lib/sensitive.labels.ts';
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
import { unzipped } from './harness/docx.ts';
import { World } from './harness/world.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const path = world.pathOf(province);
const officer = doorOf(pool, someone('officer', path));
const shut = <T>(work: () => Promise<T>) => lacking('officer', 'cadres.disclose', work);
/** Holds every right of the officer, and has given no reason. */
const unasked = doorOf(pool, { ...someone('officer', path), accountId: 2 } as Actor);

const number = '014185000777';
const paper = await world.insert('document', { number: '9/QĐ-LĐLĐ', kind: 'decision', unit_path: path });
const kept = await world.stand({ unit: province, name: 'Lò Thị Thử' });
const gone = await world.person(province, 'Lò Thị Thử', {
  religion: 'buddhism',
  religion_scheme: '2008',
  identity_hash: hashIdentity(number),
  identity_cipher: sealIdentity(number),
});
await world.stand({
  unit: province,
  personId: gone,
  fromOn: '2024-02-01',
  engagement: 'part_time',
  basis: null,
});
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

const { rows: standards } = await pool.query(`select id from standard where code = 'professional_degree'`);
await world.insert('ruling', {
  ...of,
  unit_id: province,
  standard_id: standards[0].id,
  condition: 'clean',
  says: 'not_met',
  grounds: 'điều kín',
  from_on: '2024-02-02',
});

/** Whether what an answer says holds what is closed, in code or in words. */
const tells = (answer: unknown) =>
  /điều kín|khien_trach|khiển trách|buddhism|Phật giáo|014185000777/i.test(JSON.stringify(answer));

for (const id of [gone, kept]) await perform(officer, postDisclosure, { id, reason: 'kiểm thử' });

test('hồ sơ: không có quyền thì mọi phần nhạy cảm như chưa ghi, kể cả lương', async () => {
  const open = await perform(officer, getPerson, { id: gone });
  const closed = await shut(() => perform(officer, getPerson, { id: gone }));
  assert.equal(tells(await perform(unasked, getPerson, { id: gone })), false);
  assert.deepEqual([open.pay.length, closed.pay, closed.disciplines, closed.health], [1, [], [], []]);
  assert.deepEqual([tells(open), tells(closed)], [true, false]);
  assert.deepEqual([closed.particulars[0]!.phone, closed.awards.length], ['0260', 1]);
});

test('văn bản: dữ kiện nhạy cảm dựa vào văn bản không kể với người không có quyền', async () => {
  const kinds = async (door = officer) =>
    (await perform(door, getDocument, { id: paper })).facts.map(({ kind }) => kind);
  const open = ['award', 'particulars', 'ruling'];
  assert.deepEqual(await kinds(), [...open, 'discipline', 'health', 'pay', 'relative'].sort());
  assert.deepEqual([await shut(kinds), await kinds(unasked)], [open, open]);
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
  const ask = async (door = officer) => {
    const asked = { unit: province, asOf: '2024-05-01', standard: 'professional_degree', person: gone };
    const { verdict, value, document, since } = (await perform(door, getAssessments, asked)).rows[0]!
      .standards[0]!.findings[0]!;
    return [verdict, value, document, since];
  };
  assert.deepEqual(await ask(), ['not_met', 'khien_trach', '9/QĐ-LĐLĐ', '2024-01-01']);
  const told = ['not_met', null, null, null];
  assert.deepEqual([await shut(ask), await ask(unasked)], [told, told]);
});

const act = (await pool.query('select id from posting where person_id = $1', [gone])).rows[0].id;
/** A picture has no words. */
const ofPerson = routes.filter(
  ({ method, path }) => method === 'get' && path.startsWith('/people/:id') && !path.includes('photo'),
);
const inputs: Record<string, Record<string, unknown>> = {
  '/people/:id': { asOf: '2024-05-01' },
  '/people/:id/assessment': { asOf: '2024-05-01' },
  '/people/:id/acts/:kind/:fact/verdicts': { kind: 'posting', fact: act, asOf: '2024-05-01' },
  '/people/:id/comparison': { other: gone },
  '/people/:id/curriculum/file': { format: 'docx' },
};
/** Without the parts that are sensitive these tell nothing that a reason would open. */
const harmless = ['/people/:id/merges', '/people/:id/forecast'];

test('mọi đường đọc một người: chưa ghi lý do thì không kể điều kín nào, ghi rồi thì kể', async () => {
  assert.ok(ofPerson.length >= 9);
  for (const route of ofPerson) {
    const read = async (door: typeof officer) => {
      const asked = { id: gone, ...inputs[route.path] };
      const answer = await perform(door, route as Route, asked);
      return 'bytes' in answer ? unzipped(answer.bytes, 'word/document.xml') : answer;
    };
    assert.equal(tells(await read(unasked)), false, route.path);
    assert.equal(tells(await read(officer)), !harmless.includes(route.path), route.path);
  }
});

test('so sánh hai hồ sơ: không có quyền thì không thấy tôn giáo, không đếm kỷ luật', async () => {
  const compare = async (door = officer) =>
    (await perform(door, getComparison, { id: kept, other: gone })).other;
  const [open, closed, waiting] = [await compare(), await shut(compare), await compare(unasked)];
  assert.ok(open.fields.religion && open.counts.discipline === 1);
  assert.ok(!('religion' in closed.fields));
  assert.deepEqual(closed.counts, { award: 1, particulars: 1, posting: 1, ruling: 1 });
  assert.deepEqual(waiting.counts, closed.counts);
  assert.deepEqual(waiting.fields, { ...closed.fields, identity_number: '•••••••••777' });
});

const said = (rows: readonly Change[]) => [...new Set(rows.map(({ table }) => table))].sort();

test('gộp hồ sơ: việc gộp đổi gì thì kể, trừ phần nhạy cảm với người không có quyền', async () => {
  const { mergeId } = await perform(officer, postMerge, { id: kept, gone, version: 1, goneVersion: 1 });
  const changes = async (door = officer) =>
    (await perform(door, getMergeChanges, { id: mergeId, limit: 100 })).rows;
  const [open, closed] = [await changes(), await shut(changes)];
  assert.deepEqual(await changes(unasked), closed);
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
  const read = async (door = officer) =>
    (await perform(door, getImportChanges, { id: job.rows[0].id })).rows[0]!.changes;
  assert.equal((await read()).length, 3);
  for (const closed of [await shut(read), await read(unasked)])
    assert.deepEqual(
      closed.map(({ after }) => after),
      [{ full_name: 'Lò Thị Thử' }],
    );
  await pool.query('update job set account_id = 2');
  assert.deepEqual(
    (await read(unasked)).map(({ change }) => change),
    ['created', 'created'],
    'who brought the file knows it, but not what stood there before',
  );
});

test('các lần sửa một dữ kiện: bảng có phần nhạy cảm đòi quyền riêng', () => {
  for (const { path: address, right } of routes) {
    const table = /^\/([a-z-]+)\/:id\/versions$/.exec(address)?.[1];
    if (!table) continue;
    const names = factNames.codes.filter((code) => [code, `${code}s`].includes(table.replaceAll('-', '_')));
    if (names.length === 1)
      assert.equal(right, isSensitive(names[0]!) ? 'cadres.disclose' : 'cadres.read', address);
  }
});
