import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProvince } from '../../../tests/harness/province.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { ownerDatabase } from '../../db/database.ts';
import { perform } from '../../gate/perform.ts';
import {
  postPost,
  postPostEnd,
  postPosting,
  postPostingEnd,
  putPostQuota,
} from './cadres.postings.routes.ts';
import { recordCadre } from './cadres.routes.ts';
import { onlyNamed } from './cadres.schema.ts';
import { staleStandings } from './cadres.standings.queries.ts';

const { pool, district, officer, reaches } = await smallProvince();
const document = { number: '15/QĐ-LĐLĐ', signedOn: '2024-02-20', issuer: null };

const { personId } = await perform(officer, recordCadre, {
  unitId: district,
  personId: null,
  person: { ...onlyNamed('Lò Thị Thử'), ethnicGroup: '03', religion: 'none' },
  engagement: 'full_time',
  basis: 'payroll',
  title: 'specialist',
  postName: 'Chuyên viên',
  statedOn: '2020-01-01',
  document: { number: '01/QĐ-LĐLĐ', signedOn: '2019-12-20', issuer: null },
});

const postings = async () =>
  (
    await pool.query(
      `select g.from_on, g.to_on, g.title, b.number as began, e.number as ended from person_posting g
       left join document b on b.id = g.document_id left join document e on e.id = g.end_document_id
       where g.person_id = $1 order by g.from_on`,
      [personId],
    )
  ).rows;
const standings = async () =>
  (
    await pool.query('select title, from_on, to_on from standing where person_id = $1 order by from_on', [
      personId,
    ])
  ).rows.map(({ title, from_on, to_on }) => [title, from_on, to_on]);

test('mã dân tộc, tôn giáo được ghi cùng danh mục của nó; việc được ghi cùng văn bản', async () => {
  const { rows } = await pool.query('select ethnic_scheme, religion_scheme from person where id = $1', [
    personId,
  ]);
  assert.deepEqual(rows, [{ ethnic_scheme: '1979', religion_scheme: '2008' }]);
  assert.equal((await postings())[0].began, '01/QĐ-LĐLĐ');
});

testWrite({
  ...reaches,
  what: 'nhận chức vụ',
  route: postPosting,
  input: () => ({
    personId,
    unitId: district,
    engagement: 'full_time',
    basis: 'payroll',
    title: 'vice_chair',
    postName: 'Phó Chủ tịch',
    fromOn: '2024-03-01',
    document,
  }),
  refused: [
    ['ngày không có thật', { fromOn: '2024-02-30' }, 'gate.input_invalid'],
    ['chức danh lạ', { title: 'king' }, 'gate.input_invalid'],
    ['người không có', { personId: 999_999 }, 'gate.not_found'],
  ],
  subject: 'person',
  works: async () => {
    assert.deepEqual(
      (await postings()).map(({ from_on, to_on, title, began }) => [from_on, to_on, title, began]),
      [
        ['2020-01-01', '2024-03-01', 'specialist', '01/QĐ-LĐLĐ'],
        ['2024-03-01', null, 'vice_chair', '15/QĐ-LĐLĐ'],
      ],
    );
    assert.deepEqual(await standings(), [
      ['specialist', '2020-01-01', '2024-03-01'],
      ['vice_chair', '2024-03-01', null],
    ]);
  },
});

const openPosting = async () =>
  (await pool.query('select id from posting where person_id = $1 and to_on is null', [personId])).rows[0].id;

testWrite({
  ...reaches,
  what: 'thôi chức vụ',
  route: postPostingEnd,
  input: async () => ({ postingId: await openPosting(), toOn: '2024-05-01', document }),
  refused: [
    ['ngày không có thật', { toOn: '31/12/2024' }, 'gate.input_invalid'],
    ['thôi đúng ngày nhận', { toOn: '2024-03-01' }, 'cadres.window_reversed'],
  ],
  subject: 'posting',
  works: async () => {
    const last = (await postings()).at(-1);
    assert.deepEqual([last.to_on, last.began, last.ended], ['2024-05-01', '15/QĐ-LĐLĐ', '15/QĐ-LĐLĐ']);
    assert.deepEqual((await standings()).at(-1), ['vice_chair', '2024-03-01', '2024-05-01']);
    assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
  },
});

test('đã thôi chức vụ thì không thôi lần nữa', async () => {
  const { rows } = await pool.query(`select id from posting where to_on = '2024-05-01'`);
  await assert.rejects(
    perform(officer, postPostingEnd, { postingId: rows[0].id, toOn: '2024-06-01' }),
    problem('cadres.posting_ended'),
  );
});

testWrite({
  ...reaches,
  what: 'lập vị trí',
  route: postPost,
  input: () => ({ unitId: district, title: 'accountant', name: 'Kế toán', quota: 2, document }),
  refused: [
    ['định biên bằng không', { quota: 0 }, 'gate.input_invalid'],
    ['vị trí đã có', { title: 'vice_chair', name: 'Phó chủ tịch' }, 'cadres.post_stands'],
  ],
  subject: 'post',
  works: async ({ id }) => {
    const { rows } = await pool.query('select name, quota, to_on from post where id = $1', [id]);
    assert.deepEqual(rows, [{ name: 'Kế toán', quota: 2, to_on: null }]);
  },
});

const postNamed = async (title: string) =>
  (await pool.query('select id from post where title = $1', [title])).rows[0].id;

testWrite({
  ...reaches,
  what: 'sửa định biên',
  route: putPostQuota,
  input: async () => ({ postId: await postNamed('accountant'), quota: 3, was: 2 }),
  refused: [
    ['định biên bằng không', { quota: 0 }, 'gate.input_invalid'],
    ['người khác vừa sửa', { was: 1 }, 'gate.conflict'],
  ],
  subject: 'post',
  works: async () => {
    const { rows } = await pool.query(`select quota from post where title = 'accountant'`);
    assert.deepEqual(rows, [{ quota: 3 }]);
  },
});

testWrite({
  ...reaches,
  what: 'bỏ vị trí',
  route: postPostEnd,
  input: async () => ({ postId: await postNamed('vice_chair'), toOn: '2024-05-01', document }),
  refused: [['có người giữ đến sau ngày ấy', { toOn: '2024-04-30' }, 'cadres.post_held']],
  subject: 'post',
  works: async () => {
    const { rows } = await pool.query(`select to_on from post where title = 'vice_chair'`);
    assert.deepEqual(rows, [{ to_on: '2024-05-01' }]);
    await assert.rejects(
      perform(officer, postPostEnd, { postId: await postNamed('vice_chair'), toOn: '2024-07-01' }),
      problem('cadres.post_ended'),
    );
  },
});
