import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf, importFiles, province, snapshot, takeUp } from '../../../tests/harness/imports.ts';
import { roster, rosterLine } from '../../../tests/harness/workbooks.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { loadCodeLists } from '../../server/codelists.ts';
import { answerImport, getOneImport, undoneImport } from './imports.routes.ts';

const { pool } = await testDatabase();
await loadCodeLists(pool);
const door = doorOf(pool);
const people = () =>
  roster(province, [rosterLine('Lò Văn Một', 'Đại học'), rosterLine('Lò Văn Hai', 'ĐHBK')]);
const write = (id: number) => perform(door, answerImport, { id, dryRun: false });

test('lần chạy thử cũ không ghi được nữa khi đã có lần mới hơn; trang dẫn tới lần mới nhất', async () => {
  const first = await importFiles(door, [await people()], { dryRun: true });
  const cells = [{ file: `${province}.xlsx`, sheet: 'Danh sách', row: 6, column: 'G', to: 'Thạc sĩ' }];
  const second = await takeUp(door, first.job!, { corrections: { cells }, dryRun: true });
  // A third over the first: two windows, two people.
  const third = await takeUp(door, first.job!, { dryRun: true });
  for (const old of [first, second]) await assert.rejects(write(old.job!), problem('imports.superseded'));
  assert.equal((await perform(door, getOneImport, { id: first.job! })).next, third.job);
  const written = await takeUp(door, third.job!, { dryRun: false });
  assert.equal(written.files[0]!.accepted, 2);
  await assert.rejects(write(first.job!), problem('imports.answered_already'));
  await assert.rejects(write(third.job!), problem('imports.answered_already'));
  await perform(door, undoneImport, { id: written.job! });
  // Undone, it stands in nobody's way.
  assert.equal((await takeUp(door, third.job!, { dryRun: false })).created.people, 2);
});

test('dừng giữa lúc đang ghi: mọi thứ trở lại như trước, và nói ra như vậy', async () => {
  const { pool: empty } = await testDatabase();
  await loadCodeLists(empty);
  const before = await snapshot(empty);
  // Asked to stop the moment it tells that it writes.
  await empty.query(`
    create function stop_writing() returns trigger language plpgsql as $$
      begin new.cancel_asked := new.cancel_asked or coalesce(new.message like 'Đang ghi%', false); return new; end $$;
    create trigger stop_writing before update on job for each row execute function stop_writing()`);
  await assert.rejects(
    importFiles(doorOf(empty), [await people()]),
    /Đã dừng theo yêu cầu; không có gì được ghi/,
  );
  assert.deepEqual(await snapshot(empty), before);
});
