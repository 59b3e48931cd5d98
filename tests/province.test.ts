import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { perform } from '../src/gate/perform.ts';
import { getIndicatorRows, getIndicators } from '../src/modules/indicators/indicators.routes.ts';
import { getReportFile } from '../src/modules/reports/reports.routes.ts';
import { testDatabase } from './harness/database.ts';
import { wordText } from './harness/docx.ts';
import { doorOf, importFiles } from './harness/imports.ts';

interface Counted {
  unit: string;
  asOf: string;
  from: string;
  to: string;
  values: Record<string, number>;
}

const folder = new URL('../data/demo/', import.meta.url);
const counted = JSON.parse(readFileSync(new URL('figures.json', folder), 'utf8')) as Counted;
const { pool } = await testDatabase();
const door = doorOf(pool);
const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
const files = names.map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) }));
const { unit } = await importFiles(door, files, { unit: counted.unit, asOf: counted.asOf });
const scope = { unit: unit!.id, asOf: counted.asOf, from: counted.from, to: counted.to };
const { values } = await perform(door, getIndicators, scope);

test('số liệu của tỉnh mẫu đúng như tỉnh ấy tự đếm', () => {
  const told = Object.fromEntries(Object.keys(counted.values).map((key) => [key, values[key]]));
  assert.deepEqual(told, counted.values);
});

test('mỗi con số mở ra đúng bấy nhiêu người, việc; tổng thì cộng lại đúng bằng', async () => {
  for (const [key, value] of Object.entries(counted.values)) {
    const opened = [];
    for (let after: string | undefined; ; ) {
      const page = await perform(door, getIndicatorRows, { ...scope, key, after, limit: 200 });
      opened.push(...page.rows);
      if (page.kind === 'share') assert.fail(`${key} is a share`);
      after = page.next ?? undefined;
      if (!after) {
        const sum = opened.reduce((total, row) => total + (page.kind === 'sum' ? Number(row.amount) : 1), 0);
        assert.equal(sum, value, key);
        break;
      }
    }
  }
});

test('chính các số ấy đứng trong báo cáo Word', async () => {
  const { bytes } = await perform(door, getReportFile, { form: 'five-year', ...scope });
  const text = wordText(bytes);
  const said = [
    '11 công đoàn cấp trên trực tiếp cơ sở',
    '777 công đoàn cơ sở',
    '22.877 người',
    '52 người',
    'nữ 34 người',
    'dân tộc thiểu số 11 người',
    'đảng viên 51 người',
    'đại học trở lên 50 người',
    'công nhân kỹ thuật 02 người',
    'cao cấp trở lên 29 người',
    'trung cấp 17 người',
    '176 lượt',
    '82 lớp',
    '7.431 lượt',
    '02 lượt',
    '06 lượt',
  ];
  for (const words of said) assert.ok(text.includes(words), words);
});
