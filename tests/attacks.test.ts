// What somebody with a session and bad intent sends: each is answered in words, and nothing of it stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage } from './harness/cast.ts';

const { cast, nobody, units } = await stage();
const officer = cast.provinceOfficer;
const word = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

const unkept: [what: string, text: string][] = [
  ['ký tự rỗng', 'a\0b'],
  ['nửa ký tự', 'a\ud800b'],
];
for (const [what, text] of unkept)
  test(`${what} bị từ chối ở đúng ô, dù nằm sâu đến đâu`, async () => {
    const document = { number: text, signedOn: null };
    const sent: [where: string, reply: { status: number; body: { fields: { path: string }[] } }][] = [
      ['login', await nobody.send('POST', '/session', { login: text, password: 'x' })],
      ['name', await officer.post('/units', { ...union(), name: text })],
      ['document.number', await officer.put(`/units/${units.district}/quotas/2024`, { quota: 1, document })],
      ['after.0', await officer.get(`/people?after=${word(text, 1)}`)],
    ];
    for (const [where, { status, body }] of sent) {
      assert.equal(status, 400, where);
      assert.deepEqual(
        body.fields.map(({ path }) => path),
        [where],
      );
    }
  });
const union = () => ({ kind: 'grassroots_union', parentId: units.district, fromOn: '2024-01-01' });

test('con số lớn hơn mọi con số thật bị từ chối', async () => {
  const silent = { sector: null, sectorText: null, femaleMembers: null, committeeSize: null };
  const stated = { ...silent, workers: 2 ** 31, members: null, statedOn: '2024-01-01' };
  const { status, body } = await officer.put(`/units/${units.grassroots}/statement`, stated);
  assert.deepEqual([status, body.fields[0].path], [400, 'workers']);
});

test('biểu mẫu đứt giữa chừng, không có ranh giới hay không phải biểu mẫu', async () => {
  const part = '--z\r\ncontent-disposition: form-data; name="files"; filename="a.xlsx"\r\n\r\nnửa chừng';
  for (const [type, payload] of [
    ['multipart/form-data; boundary=z', part],
    ['multipart/form-data; boundary=z', 'không phải biểu mẫu'],
    ['multipart/form-data', part],
  ]) {
    const { body } = await officer.post('/imports', payload, { headers: { 'content-type': type } });
    assert.equal(body.code, 'server.form_broken');
  }
});
