import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProvince } from '../../tests/harness/province.ts';
import { databaseOn, ownerDatabase } from '../db/database.ts';
import { factTables } from '../db/facts.ts';
import { transact } from '../db/transaction.ts';
import type { Change } from '../lib/changes.ts';
import { columnName } from '../lib/facts.labels.ts';
import { postAward } from '../modules/cadres/cadres.facts.routes.ts';
import { patchPerson } from '../modules/cadres/cadres.identity.routes.ts';
import { postPostingEnd } from '../modules/cadres/cadres.postings.routes.ts';
import { recordCadre } from '../modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../modules/cadres/cadres.schema.ts';
import { takeBack } from '../modules/cadres/cadres.undo.queries.ts';
import { changesOf, countChanges, listChanges } from './changes.ts';
import { perform } from './perform.ts';
import { openingFor } from './transaction.ts';

const { pool, world, district, other, officer } = await smallProvince();
const db = ownerDatabase(pool);

const lastAct = async () => (await pool.query<{ id: number }>('select max(id) as id from act')).rows[0]!.id;
const openly = () => true;
const told = async (act: number) => (await listChanges(db, [act], null, 100, openly)).changes;
const of = (changes: readonly Change[], table: string) => changes.filter((one) => one.table === table);

const statement = (more: object = {}) => ({
  unitId: district,
  personId: null,
  person: {
    ...onlyNamed('Lò Thị Thử'),
    birth: { on: '1985-01-01', precision: 'year' },
    identityNumber: '014185000111',
    qualifications: [{ kind: 'degree', level: 'university', detail: 'Luật' }],
  },
  engagement: 'full_time',
  basis: 'payroll',
  title: 'specialist',
  postName: 'Chuyên viên',
  statedOn: '2020-01-01',
  document: { number: '01/QĐ-LĐLĐ', signedOn: '2019-12-20', issuer: null },
  ...more,
});
const { personId } = await perform(officer, recordCadre, statement());
const made = await lastAct();

test('lượt ghi mới: từng người, từng dòng, bằng lời; không có số định danh, mật mã hay cột suy ra', async () => {
  const changes = await told(made);
  assert.deepEqual(
    changes.map(({ table, change, personName }) => [table, change, personName]),
    [
      ['qualification', 'created', 'Lò Thị Thử'],
      ['posting', 'created', 'Lò Thị Thử'],
      ['person', 'created', 'Lò Thị Thử'],
      ['post', 'created', null],
      ['document', 'created', null],
    ],
  );
  const [posting] = of(changes, 'posting');
  assert.deepEqual(posting, {
    table: 'posting',
    rowId: posting!.rowId,
    personId,
    personName: 'Lò Thị Thử',
    unitId: district,
    unitName: 'LĐLĐ huyện Một',
    change: 'created',
    about: { post_id: 'Chuyên viên', from_on: '2020-01-01' },
    before: null,
    after: {
      post_id: 'Chuyên viên',
      engagement: 'full_time',
      basis: 'payroll',
      from_on: '2020-01-01',
      document_id: '01/QĐ-LĐLĐ (20/12/2019)',
    },
  });
  assert.deepEqual(of(changes, 'person')[0]!.after, {
    full_name: 'Lò Thị Thử',
    birth_on: '1985',
    identity_number: '•••••••••111',
  });
  assert.doesNotMatch(JSON.stringify(changes), /014185000111|\\x|unit_path|act_id/);
});

test('đính chính: chỉ cột đã khác, trước và sau', async () => {
  const correction = {
    id: personId,
    version: 1,
    birth: { on: '1985-03-05', precision: 'day' },
    ethnicGroup: '03',
    identityNumber: '014186000111',
    note: 'x',
  };
  await perform(officer, patchPerson, correction);
  const [change, ...more] = await told(await lastAct());
  assert.deepEqual(more, []);
  assert.equal(change!.change, 'updated');
  assert.deepEqual(change!.before, {
    birth_on: '1985',
    ethnic_group: null,
    note: null,
    identity_number: '•••••••••111',
  });
  const { ethnic_group, ...after } = change!.after!;
  assert.deepEqual(after, { birth_on: '1985-03-05', note: 'x', identity_number: '•••••••••111' });
  assert.equal((ethnic_group as { vi: string }).vi, 'Thái');
});

test('lượt cũ vẫn kể đúng điều nó đã ghi, dù sau đó có lượt khác', async () => {
  assert.equal(of(await told(made), 'person')[0]!.after!.birth_on, '1985');
});

test('hoàn tác được kể như một lượt: dòng mới thành bị xóa, dòng cũ trở lại', async () => {
  const posting = of(await told(made), 'posting')[0]!.rowId;
  await perform(officer, postPostingEnd, { postingId: posting, toOn: '2023-01-01' });
  const ended = await lastAct();
  assert.deepEqual(of(await told(ended), 'posting')[0]!.after, { to_on: '2023-01-01' });
  const undoing = await transact(pool, openingFor(officer, 'cadres.write', 'write'), async (client) => {
    const { rows } = await client.query(
      `insert into act (route) values ('undo') returning id, set_config('app.act', currval('act_id_seq')::text, true)`,
    );
    await takeBack(databaseOn(client), [ended]);
    return rows[0].id as number;
  });
  const [back] = of(await told(undoing), 'posting');
  assert.deepEqual(
    [back!.change, back!.before, back!.after],
    ['updated', { to_on: '2023-01-01' }, { to_on: null }],
  );
  assert.deepEqual(of(await told(ended), 'posting')[0]!.after, { to_on: '2023-01-01' });
});

test('đọc được ngay trong giao dịch còn mở, từng trang, theo tên người; ngoài phạm vi thì không thấy', async () => {
  await transact(pool, openingFor(officer, 'cadres.write', 'write'), async (client) => {
    const { rows } = await client.query(
      `insert into act (route) values ('trial') returning id, set_config('app.act', currval('act_id_seq')::text, true)`,
    );
    const act = rows[0].id as number;
    const joined = { ...officer, joined: { db: databaseOn(client), memory: new Map() } };
    const names = ['Vì Văn Ba', 'Đinh Thị Ân', 'An Văn Bình'];
    for (const name of names)
      await perform(
        joined,
        recordCadre,
        statement({ unitId: other, person: onlyNamed(name), document: null }),
      );
    await perform(joined, postAward, { personId, form: 'confederation_merit', givenOn: '2023-07-28' });
    const seen: Change[] = [];
    for await (const change of changesOf(joined.joined.db, [act], openly, 2)) seen.push(change);
    const order = [...new Set(seen.map((one) => one.personName))];
    assert.deepEqual(order, ['Đinh Thị Ân', 'Vì Văn Ba', 'An Văn Bình', 'Lò Thị Thử', null]);
    assert.deepEqual(await countChanges(joined.joined.db, [act]), { rows: seen.length, people: 4 });
    assert.equal(new Set(seen.map((one) => `${one.table} ${one.rowId}`)).size, seen.length);
    await client.query(
      `select set_config('app.reach_lo', $1, true), set_config('app.reach_hi', $1 || '~', true)`,
      [world.pathOf(district)],
    );
    const within = await listChanges(joined.joined.db, [act], null, 100, openly);
    assert.deepEqual(
      within.changes.map((one) => [one.table, one.personName]),
      [['award', 'Lò Thị Thử']],
    );
  });
});

test('mỗi cột của dữ kiện có tên cho người đọc, hoặc là cột không kể', async () => {
  const untold =
    /^(id|act_id|unit_path|path|version|accounts|bytes|name_sort|.*_key|.*_precision|.*_scheme|identity_(hash|cipher))$/;
  const { rows } = await pool.query<{ table: string; column: string }>(
    `select left(table_name, -5) as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and left(table_name, -5) = any($1) and column_name not like 'past\\_%'
       and table_name like '%\\_past'`,
    [[...factTables]],
  );
  assert.ok(rows.length > 200);
  const nameless = rows.filter(({ table, column }) => !untold.test(column) && !columnName(table, column));
  assert.deepEqual(nameless, []);
  const named = rows.filter(({ table, column }) => untold.test(column) && columnName(table, column));
  assert.deepEqual(named, []);
});
