import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../tests/harness/database.ts';
import { openAct, outsideReach } from '../gate/outside.ts';
import { insertUnits } from '../modules/organisation/organisation.units.queries.ts';
import { findHead, Sealer } from './sealer.ts';
import { verify } from './verify.ts';

const { pool } = await testDatabase();
const enter = (what: string) =>
  pool.query(
    `with made as (insert into act (route, operator) values ('post /x', 'op') returning id)
     insert into trail (act_id, action, subject, detail) select id, 'post /x', $1, '{"b": 1, "a": "ă"}' from made`,
    [what],
  );
const faultsOf = async (check: string) =>
  (await verify(pool)).checks.find((one) => one.check === check)!.faults.join('\n');

before(async () => {
  await outsideReach(pool, async (db) => {
    await openAct(db, 'post /test', { operator: 'op' });
    const kind = 'provincial_federation';
    const [root] = await insertUnits(db, [
      { kind, name: 'LĐLĐ tỉnh A', parentId: null, fromOn: '2020-01-01' },
    ]);
    const below = { kind: 'district_federation', parentId: root!.id, fromOn: '2020-01-01' } as const;
    await insertUnits(db, [
      { ...below, name: 'LĐLĐ huyện B' },
      { ...below, name: 'LĐLĐ huyện C' },
    ]);
  });
});

test('mọi dòng đã ghi vào chuỗi đúng một lần, cả dòng của giao dịch kết thúc muộn', async () => {
  const sealer = new Sealer(pool);
  const late = await pool.connect();
  await late.query('begin');
  await late.query(
    `with made as (insert into act (route) values ('post /late') returning id)
     insert into trail (act_id, action, subject) select id, 'post /late', 'late' from made`,
  );
  await enter('one');
  await enter('two');
  assert.equal(await sealer.seal(), 2);
  assert.equal(await sealer.seal(), 0);
  await late.query('commit');
  late.release();
  assert.equal(await sealer.seal(), 1);
  assert.equal(await sealer.seal(), 0);
  await enter('three');
  assert.deepEqual([await sealer.seal(), await new Sealer(pool).seal()], [1, 0]);
  assert.equal((await findHead(pool)).position, 4);
});

test('hai tiến trình cùng niêm phong vẫn ra một chuỗi', async () => {
  for (let count = 0; count < 20; count++) await enter('many');
  await Promise.all([new Sealer(pool).seal(), new Sealer(pool).seal(), new Sealer(pool).seal()]);
  const found = await verify(pool);
  assert.equal(found.chain.entries, 24);
  assert.ok(found.ok, JSON.stringify(found.checks));
});

interface Plant {
  check: string;
  title: string;
  plant: string;
  undo: string;
  found: RegExp;
}
/** Two postings of one person that meet on one day. */
const twoPostings = (engagement: string, title: string): Plant => ({
  check: 'windows',
  title,
  plant: `insert into person (id, full_name, name_sort, name_key, unit_id, unit_path) select 1, 'A', 'a', 'a', id, path from unit where id = 2;
    insert into post (id, unit_id, title, name, name_key, unit_path) select n, id, 'x', 'x', n::text, path from unit, generate_series(1, 2) n where id = 2;
    insert into posting (person_id, post_id, unit_id, engagement, from_on, to_on, unit_path)
      select 1, n, id, '${engagement}', date '2020-01-01' + 99 * (n - 1), date '2020-01-01' + 100 * n, path from unit, generate_series(1, 2) n where id = 2`,
  undo: 'delete from posting; delete from post; delete from person',
  found: /posting: dòng \d+ và dòng \d+ chồng nhau/,
});

const plants: Plant[] = [
  {
    check: 'chain',
    title: 'nội dung bị sửa',
    plant: `update trail set detail = '{"a": "khác"}' where subject = 'two'`,
    undo: `update trail set detail = '{"b": 1, "a": "ă"}' where subject = 'two'`,
    found: /dòng nhật ký \d+ đã bị sửa/,
  },
  {
    check: 'chain',
    title: 'đổ cho người khác',
    plant: `update act set operator = 'ai đó' where id = (select act_id from trail where subject = 'two')`,
    undo: `update act set operator = 'op' where id = (select act_id from trail where subject = 'two')`,
    found: /đã bị sửa/,
  },
  {
    check: 'chain',
    title: 'xóa một dòng',
    plant: `create table gone as select * from trail where subject = 'three'; delete from trail where subject = 'three'`,
    undo: 'insert into trail overriding system value select * from gone; drop table gone',
    found: /không còn/,
  },
  {
    check: 'chain',
    title: 'xóa một mắt xích',
    plant: 'update trail_seal set position = 1000 where position = 2',
    undo: 'update trail_seal set position = 2 where position = 1000',
    found: /mắt xích 2 không còn/,
  },
  {
    check: 'chain',
    title: 'tính lại một mắt xích cho khớp với nội dung đã sửa',
    plant: `update trail_seal set digest = sha256('x') where position = 3`,
    undo: `update trail_seal s set digest = o.digest from kept o where o.position = 3 and s.position = 3`,
    found: /mắt xích 3 không nối/,
  },
  {
    check: 'guards',
    title: 'tắt bẫy giữ bản cũ',
    plant: 'alter table unit disable trigger unit_past_update',
    undo: 'alter table unit enable trigger unit_past_update',
    found: /unit: bẫy unit_past_update đã bị tắt/,
  },
  {
    check: 'guards',
    title: 'tắt phạm vi',
    plant: 'alter table person disable row level security',
    undo: 'alter table person enable row level security',
    found: /person: không theo phạm vi/,
  },
  {
    check: 'guards',
    title: 'ràng buộc chưa kiểm',
    plant: 'alter table unit_quota add constraint planted check (quota < 5) not valid',
    undo: 'alter table unit_quota drop constraint planted',
    found: /unit_quota: ràng buộc planted chưa được kiểm/,
  },
  {
    check: 'constraints',
    title: 'dòng trái ràng buộc',
    plant: `alter table unit add constraint planted check (kind <> 'district_federation') not valid`,
    undo: 'alter table unit drop constraint planted',
    found: /unit: 2 dòng trái ràng buộc planted/,
  },
  {
    check: 'constraints',
    title: 'dòng trỏ vào chỗ không có',
    plant: `alter table unit add constraint planted foreign key (successor_id) references unit (id) not valid;
      set session_replication_role = replica; update unit set successor_id = 999 where id = 1; set session_replication_role = origin`,
    undo: `set session_replication_role = replica; update unit set successor_id = null where id = 1;
      set session_replication_role = origin; alter table unit drop constraint planted`,
    found: /unit: 1 dòng trái ràng buộc planted/,
  },
  {
    check: 'windows',
    title: 'hai tên cùng một lúc',
    plant: `insert into unit_name (unit_id, name, name_key, search_key, unit_path, act_id)
      select unit_id, 'Tên khác', 'x', 'x', unit_path, act_id from unit_name where unit_id = 2`,
    undo: `delete from unit_name where name = 'Tên khác'`,
    found: /unit_name: dòng \d+ và dòng \d+ chồng nhau/,
  },
  {
    check: 'guards',
    title: 'cột không có trong bảng giữ bản cũ',
    plant: 'alter table seat add column planted text',
    undo: 'alter table seat drop column planted',
    found: /seat: cột planted không có như thế/,
  },
  {
    check: 'guards',
    title: 'bảng dữ kiện không giữ bản cũ',
    plant: `create table planted (id bigint, unit_path text, act_id bigint); select obey_reach('planted')`,
    undo: 'drop table planted',
    found: /planted: cột act_id[\s\S]*planted: cột unit_path/,
  },
  twoPostings('full_time', 'hai chức vụ chuyên trách cùng một lúc'),
  twoPostings('part_time', 'hai chức vụ không chuyên trách ở một đơn vị'),
  {
    check: 'paths',
    title: 'đơn vị ở đường dẫn lạ',
    plant: `set local app.rewriting = 'on'; update unit set path = '1.9.' where id = 2`,
    undo: `set local app.rewriting = 'on'; update unit set path = '1.2.' where id = 2`,
    found: /đơn vị 2: đường dẫn 1\.9\.[\s\S]*unit_name: 1 dòng/,
  },
  {
    check: 'closure',
    title: 'thiếu một quan hệ trên dưới',
    plant: 'update unit_closure set depth = 7 where ancestor_id = 1 and descendant_id = 3',
    undo: 'update unit_closure set depth = 1 where ancestor_id = 1 and descendant_id = 3',
    found: /2 quan hệ trên dưới/,
  },
];

for (const { check, title, plant, undo, found } of plants) {
  test(`kiểm tra thấy: ${title}`, async () => {
    await pool.query('create table if not exists kept as select * from trail_seal');
    const client = await pool.connect();
    await client.query(`begin; set local app.act = '1'; ${plant}; commit`);
    const faults = await faultsOf(check);
    await client.query(`begin; set local app.act = '1'; ${undo}; commit`);
    client.release();
    assert.match(faults, found);
    assert.equal(await faultsOf(check), '');
  });
}
