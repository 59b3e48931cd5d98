import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from '../../../tests/harness/cast.ts';
import { jpeg, multipart, png } from '../../../tests/harness/pictures.ts';
import { pictureOf } from '../../lib/pictures.ts';
import { onlyNamed } from './cadres.schema.ts';

const { cast, nobody, units, pool } = await stage();
const officer = cast.districtOfficer;
const person = async () => {
  const { body } = await officer.post('/cadre-statements', {
    unitId: units.district,
    personId: null,
    person: onlyNamed('Lò Thị Thử'),
    engagement: 'full_time',
    basis: 'payroll',
    title: 'chair',
    postName: 'Chủ tịch',
    statedOn: '2024-01-01',
  });
  return body.personId as number;
};
const id = await person();
const put = (bytes: Uint8Array, name = 'anh.jpg', before?: number, who = officer) => {
  const form = multipart({ name, bytes }, before === undefined ? {} : { before: String(before) });
  return who.ask('PUT', `/people/${id}/photo`, form.payload, { headers: form.headers });
};
const standing = async () => (await officer.get(`/people/${id}`)).body.photo as number | null;

const attacks: [what: string, bytes: Uint8Array, status: number, code: string][] = [
  ['tệp trống', new Uint8Array(), 422, 'cadres.photo_unreadable'],
  [
    'SVG có mã lệnh',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    422,
    'cadres.photo_unreadable',
  ],
  [
    'trang HTML mang tên .jpg',
    Buffer.from('<!doctype html><script>alert(1)</script>'),
    422,
    'cadres.photo_unreadable',
  ],
  ['GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 422, 'cadres.photo_unreadable'],
  ['JPEG bị cụt', jpeg(480, 720).subarray(0, -2), 422, 'cadres.photo_unreadable'],
  [
    'JPEG có trang HTML nối đuôi',
    Buffer.concat([jpeg(480, 720), Buffer.from('<html>')]),
    422,
    'cadres.photo_unreadable',
  ],
  [
    'PNG có tệp nén nối đuôi',
    Buffer.concat([png(480, 720), Buffer.from('PK\x03\x04')]),
    422,
    'cadres.photo_unreadable',
  ],
  ['ảnh nằm ngang', jpeg(720, 480), 422, 'cadres.photo_misshapen'],
  ['ảnh bé tí', jpeg(40, 60), 422, 'cadres.photo_misshapen'],
  ['ảnh khai khống kích thước', png(60_000, 65_000), 422, 'cadres.photo_misshapen'],
  ['ảnh quá 500 kB', jpeg(480, 720, 500_001), 413, 'cadres.photo_too_large'],
  ['tệp 6 MB', jpeg(480, 720, 6_000_000), 413, 'server.upload_too_large'],
];
for (const [what, bytes, status, code] of attacks)
  test(`ảnh: ${what} thì không nhận`, async () => {
    const reply = await put(bytes);
    assert.deepEqual([reply.status, reply.body.code], [status, code]);
    assert.equal(await standing(), null);
  });

test('ảnh: hai tệp một lần thì không nhận; không tệp nào cũng không', async () => {
  const form = multipart({ name: 'a.jpg', bytes: jpeg(480, 720) }, {});
  const twice = Buffer.concat([form.part, form.payload]);
  const two = await officer.ask('PUT', `/people/${id}/photo`, twice, { headers: form.headers });
  assert.equal(two.status, 413);
  const none = await officer.ask('PUT', `/people/${id}/photo`, form.end, { headers: form.headers });
  assert.equal(none.status, 400);
});

test('ảnh: không có quyền thì bị từ chối, ngoài phạm vi thì không thấy, không ghi gì', async () => {
  assert.equal((await put(jpeg(480, 720), 'a.jpg', undefined, cast.chair)).body.code, 'gate.not_allowed');
  assert.equal((await put(jpeg(480, 720), 'a.jpg', undefined, cast.stranger)).body.code, 'gate.not_found');
  assert.equal(await standing(), null);
});

let first: number;
test('ảnh: ghi được, có dấu vết; chỉ người trong phạm vi lấy được, đúng kiểu, đúng địa chỉ', async () => {
  const given = jpeg(480, 720, 60_000);
  const { status, body } = await put(given, 'trang.html');
  assert.equal(status, 200, JSON.stringify(body));
  first = body.photo;
  assert.equal(await standing(), first);
  const address = `/people/${id}/photos/${first}`;
  const shown = await officer.get(address);
  assert.equal(shown.headers['content-type'], 'image/jpeg');
  assert.equal(shown.headers['x-content-type-options'], 'nosniff');
  // The browser keeps it and asks each time: it need not be sent again, and taken away it is gone at once.
  assert.equal(shown.headers['cache-control'], 'private, no-cache');
  const headers = { 'if-none-match': String(shown.headers.etag) };
  assert.equal((await officer.get(address, { headers })).status, 304);
  assert.equal(shown.headers.vary, 'cookie');
  assert.match(String(shown.headers['content-disposition']), /^inline; filename="\d+-\d+\.jpg"/);
  assert.equal(Number(shown.headers['content-length']), given.length);
  assert.equal((await cast.chair.get(address)).status, 200);
  assert.equal((await nobody.get(address)).status, 401);
  assert.equal((await cast.cadre.get(address)).status, 403);
  assert.equal((await cast.stranger.get(address)).status, 404);
  assert.equal((await officer.get(`/people/${id}/photos/${first + 1}`)).status, 404);
  const { rows } = await pool.query(`select subject, subject_id, detail from trail where subject = 'photo'`);
  assert.deepEqual(rows, [{ subject: 'photo', subject_id: id, detail: { photo: first } }]);
});

test('ảnh: ai đó đã đổi trước thì không đè lên', async () => {
  assert.equal((await put(png(300, 400), 'b.png')).body.code, 'gate.conflict');
  const second = await put(png(300, 400), 'b.png', first);
  assert.equal(second.status, 200);
  assert.equal((await put(jpeg(480, 720), 'c.jpg', first)).body.code, 'gate.conflict');
  assert.equal((await officer.get(`/people/${id}/photos/${first}`)).status, 404, 'ảnh cũ không còn xem được');
});

test('ảnh: gỡ thì hồ sơ không còn ảnh, ảnh cũ vẫn giữ trong kho', async () => {
  const now = await standing();
  const { etag } = (await officer.get(`/people/${id}/photos/${now}`)).headers;
  const gone = await officer.ask('DELETE', `/people/${id}/photo?before=${now}`);
  assert.equal(gone.status, 200, JSON.stringify(gone.body));
  assert.equal(await standing(), null);
  const headers = { 'if-none-match': String(etag) };
  assert.equal((await officer.get(`/people/${id}/photos/${now}`, { headers })).status, 404);
  const { rows } = await pool.query(`select count(bytes)::int as kept from photo where person_id = $1`, [id]);
  assert.equal(rows[0].kept, 2);
});

test('ảnh: đọc đúng kích thước từ nội dung', () => {
  assert.deepEqual(pictureOf(jpeg(480, 720)), { mediaType: 'image/jpeg', width: 480, height: 720 });
  assert.deepEqual(pictureOf(png(300, 400)), { mediaType: 'image/png', width: 300, height: 400 });
});
