import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive } from '../../../tests/harness/archives.ts';
import { stage } from '../../../tests/harness/cast.ts';
import { jpeg, multipart, png } from '../../../tests/harness/pictures.ts';

const { cast, nobody, units, pool } = await stage();
const officer = cast.districtOfficer;
const id = (await pool.query(`select id from regulation where code = '377-qd-tw'`)).rows[0].id as number;
const pdf = (length = 0) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(length, 0x20), Buffer.from('\n%%EOF\n')]);
const word = (more: { name: string; content: string }[] = []) =>
  archive([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
const put = (bytes: Uint8Array, name = 'a.pdf', who = officer, unitId = units.district) => {
  const form = multipart({ name, bytes }, { unitId: String(unitId) });
  return who.ask('POST', `/regulations/${id}/copies`, form.payload, { headers: form.headers });
};
const standing = async (who = officer) =>
  (await who.get(`/regulations/${id}`)).body.copies as { id: number; name: string }[];

const attacks: [what: string, bytes: Uint8Array, status: number, code: string][] = [
  ['tệp trống', new Uint8Array(), 422, 'regulations.copy_unreadable'],
  ['trang HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'regulations.copy_unreadable'],
  ['PDF bị cụt', Buffer.from('%PDF-1.7\n'), 422, 'regulations.copy_unreadable'],
  ['ảnh PNG', png(300, 400), 422, 'regulations.copy_unreadable'],
  [
    'bảng tính',
    archive([
      { name: '[Content_Types].xml', content: '' },
      { name: 'xl/workbook.xml', content: '' },
    ]),
    422,
    'regulations.copy_unreadable',
  ],
  [
    'Word có macro',
    word([{ name: 'word/vbaProject.bin', content: 'x' }]),
    422,
    'regulations.copy_unreadable',
  ],
  ['Word bị cụt', word().subarray(0, -4), 422, 'regulations.copy_unreadable'],
  ['PDF quá 20 MB', pdf(20_000_001), 413, 'regulations.copy_too_large'],
];
for (const [what, bytes, status, code] of attacks)
  test(`tệp văn bản: ${what} thì không nhận`, async () => {
    const reply = await put(bytes);
    assert.deepEqual([reply.status, reply.body.code], [status, code]);
    assert.deepEqual(await standing(), []);
  });

test('tệp văn bản: không có quyền thì bị từ chối, ngoài phạm vi thì không thấy', async () => {
  assert.equal((await put(pdf(), 'a.pdf', cast.chair)).body.code, 'gate.not_allowed');
  assert.equal((await put(pdf(), 'a.pdf', cast.stranger)).body.code, 'gate.not_found');
  assert.equal((await put(pdf(), 'a.pdf', officer, units.province)).body.code, 'gate.not_found');
});

let first = 0;
test('tệp văn bản: nhận đúng loại theo nội dung; chỉ nơi nó ràng buộc mới lấy được; có dấu vết', async () => {
  for (const [bytes, name, kept] of [
    [pdf(), 'Quy định 377.exe', 'Quy định 377.pdf'],
    [jpeg(480, 720), 'trang 1', 'trang 1.jpg'],
    [word(), 'dự thảo.docx', 'dự thảo.docx'],
  ] as const) {
    const { status, body } = await put(bytes, name);
    assert.equal(status, 200, JSON.stringify(body));
    const found = (await standing()).find((one) => one.id === body.id)!;
    assert.equal(found.name, kept);
    first ||= body.id;
  }
  const address = `/regulations/${id}/copies/${first}`;
  const given = await officer.get(address);
  assert.equal(given.headers['content-type'], 'application/pdf');
  assert.equal(given.headers['x-content-type-options'], 'nosniff');
  assert.match(String(given.headers['content-disposition']), /^attachment/);
  assert.deepEqual(await standing(cast.stranger), []);
  assert.equal((await cast.provinceOfficer.get(address)).status, 200);
  assert.equal((await nobody.get(address)).status, 401);
  assert.equal((await cast.cadre.get(address)).status, 403);
  assert.equal((await cast.stranger.get(address)).status, 404);
  const { rows } = await pool.query(`select count(*)::int as n from trail where subject = 'regulation_copy'`);
  assert.equal(rows[0].n, 3);
});

test('tệp văn bản: gỡ được, người ngoài không gỡ được', async () => {
  const address = `/regulations/${id}/copies/${first}`;
  assert.equal((await cast.stranger.ask('DELETE', address)).status, 404);
  assert.equal((await cast.chair.ask('DELETE', address)).status, 403);
  assert.equal((await officer.ask('DELETE', address)).status, 200);
  assert.equal((await officer.get(address)).status, 404);
});

test('tệp văn bản: gỡ nhầm thì hoàn tác được, đúng tệp ấy; đang có thì thôi; người ngoài không hoàn tác được', async () => {
  const address = `/regulations/${id}/copies/${first}`;
  assert.equal((await cast.stranger.ask('POST', `${address}/undoing`)).status, 404);
  assert.equal((await cast.chair.ask('POST', `${address}/undoing`)).status, 403);
  assert.equal((await officer.ask('POST', `${address}/undoing`)).status, 200);
  const back = await officer.get(address);
  assert.equal(back.headers['content-type'], 'application/pdf');
  assert.match(String(back.headers['content-disposition']), /Quy/);
  assert.equal((await officer.ask('POST', `${address}/undoing`)).body.code, 'gate.conflict');
});

test('tệp văn bản: thay tệp thì tệp cũ đi cùng lượt; tệp không có thì không thay', async () => {
  const put = (replaces: number) => {
    const form = multipart(
      { name: 'mới.pdf', bytes: pdf() },
      { unitId: String(units.district), replaces: String(replaces) },
    );
    return officer.ask('POST', `/regulations/${id}/copies`, form.payload, { headers: form.headers });
  };
  const before = (await standing()).map((one) => one.id);
  assert.equal((await put(999_999)).status, 404);
  assert.deepEqual(
    (await standing()).map((one) => one.id),
    before,
  );
  const fresh = (await put(first)).body.id;
  assert.deepEqual(
    (await standing()).map((one) => one.id),
    [...before.filter((one) => one !== first), fresh],
  );
});
