import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from './filenames.ts';

for (const [what, whom, named] of [
  ['Danh sách cán bộ', 'LĐLĐ huyện Thử', 'Danh-sach-can-bo_LDLD-huyen-Thu_2026-11-21.xlsx'],
  ['BM01 Danh sách từng người', null, 'BM01-Danh-sach-tung-nguoi_2026-11-21.xlsx'],
  ['Sơ đồ', 'CĐCS Công ty "A/B" : 50%', 'So-do_CDCS-Cong-ty-A-B-50_2026-11-21.xlsx'],
  ['Sơ đồ', '///', 'So-do_2026-11-21.xlsx'],
  ['Sơ đồ', `${'Công ty '.repeat(9)}`, `So-do_${'Cong-ty-'.repeat(7)}Cong_2026-11-21.xlsx`],
] as const)
  test(`tên tệp: ${named}`, () => {
    assert.equal(fileName(what, whom, '2026-11-21', 'xlsx'), named);
  });
