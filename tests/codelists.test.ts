import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { academicTitles, familyBackgrounds } from '../src/modules/cadres/cadres.declared.labels.ts';
import {
  degreeLevels,
  sexes,
  stateManagementLevels,
  theoryLevels,
} from '../src/modules/cadres/cadres.labels.ts';
import { awardForms, disciplineForms } from '../src/modules/cadres/cadres.rewards.labels.ts';
import { grades } from '../src/modules/evaluation/evaluation.labels.ts';

interface Entry {
  code: string;
  vi: string;
  en: string;
  aliases?: string[];
  confidence?: string;
  predecessors?: string[];
  successor?: string;
  as1979?: string;
}
interface List {
  list: string;
  title: string;
  scheme: string;
  source: { document: string; url?: string }[];
  confidence: string;
  checkedOn: string;
  codes: Entry[];
  [more: string]: unknown;
}

const folder = new URL('../data/codelists/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): List => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
/** What remains of a word when accents, case, hyphens, spaces and apostrophes are put aside. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
const confidences = ['high', 'medium', 'low'];

for (const file of files) {
  test(`danh mục ${file} đúng khuôn, không mã nào trùng`, () => {
    const list = read(file);
    assert.ok(
      file === `${list.list}.json` || file === `${list.list}.${file.split('.')[1]}.json`,
      'file and list share a name',
    );
    for (const key of ['title', 'scheme'] as const) assert.ok(list[key], key);
    assert.match(list.checkedOn, /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(confidences.includes(list.confidence), list.confidence);
    assert.ok(list.source.length > 0 && list.source.every((source) => source.document));
    assert.ok(list.codes.length > 0);
    const seen = new Set<string>();
    for (const entry of list.codes) {
      assert.ok(!seen.has(entry.code), `code ${entry.code} twice`);
      seen.add(entry.code);
      assert.match(entry.code, /^(\d[\d.]*|[a-z][a-z0-9_]*)$/);
      assert.equal(entry.vi.normalize('NFC').trim(), entry.vi);
      assert.ok(entry.vi && entry.en);
      if (entry.confidence) assert.ok(confidences.includes(entry.confidence));
    }
  });

  test(`danh mục ${file}: không cách viết nào chỉ hai mã`, () => {
    const owner = new Map<string, string>();
    for (const entry of read(file).codes) {
      for (const word of [entry.vi, ...(entry.aliases ?? [])]) {
        const key = fold(word);
        assert.ok(key, `"${word}" folds to nothing`);
        assert.equal(owner.get(key) ?? entry.code, entry.code, `"${word}" names two codes`);
        owner.set(key, entry.code);
      }
    }
  });
}

test('danh mục trùng mã với nhãn của mô-đun', () => {
  const pairs = [
    ['sexes.json', sexes],
    ['degrees.json', degreeLevels],
    ['political_theory.json', theoryLevels],
    ['state_management.json', stateManagementLevels],
    ['evaluation_grades.json', grades],
    ['family_backgrounds.json', familyBackgrounds],
    ['academic_titles.json', academicTitles],
    ['award_forms.json', awardForms],
    ['discipline_forms.json', disciplineForms],
  ] as const;
  for (const [file, labels] of pairs) {
    const codes = read(file).codes.map(({ code, vi }) => `${code} ${vi}`);
    assert.deepEqual(codes.sort(), labels.list.map(({ code, vi }) => `${code} ${vi}`).sort(), file);
  }
});

test('54 dân tộc của danh mục 1979, Kinh là đa số; mã 2008 chỉ đúng dân tộc ấy', () => {
  const groups = read('ethnic_groups.1979.json');
  const expected = Array.from({ length: 54 }, (_, index) => String(index + 1).padStart(2, '0'));
  assert.deepEqual(
    groups.codes.map((entry) => entry.code),
    expected,
  );
  assert.equal(groups.codes.find((entry) => entry.code === groups.majority)?.vi, 'Kinh');
  for (const entry of read('ethnic_groups.2008.json').codes) {
    const same = groups.codes.find((group) => group.code === entry.as1979);
    assert.equal(same?.en, entry.en, `2008 code ${entry.code}`);
  }
});

const spellings = [
  ["H'Mông", '08'],
  ['Hmông', '08'],
  ['Mông', '08'],
  ['Khmer', '05'],
  ['Khơ me', '05'],
  ['Êđê', '12'],
  ['Giẻ - Triêng', '27'],
  ['Cao Lan', '15'],
  ['Hà Nhì', '35'],
  ['Lự', '42'],
  ['Cờ Lao', '47'],
  ['Mảng', '45'],
  ['Mạ', '28'],
] as const;
for (const [written, code] of spellings) {
  test(`"${written}" là dân tộc mã ${code}`, () => {
    const found = read('ethnic_groups.1979.json').codes.filter((entry) =>
      [entry.vi, ...(entry.aliases ?? [])].some((word) => fold(word) === fold(written)),
    );
    assert.deepEqual(
      found.map((entry) => entry.code),
      [code],
    );
  });
}

test('63 tỉnh cũ vào trọn 34 tỉnh mới, hai chiều khớp nhau', () => {
  const before = read('provinces.63.json').codes;
  const after = read('provinces.34.json').codes;
  assert.equal(before.length, 63);
  assert.equal(after.length, 34);
  const forward = before.map((entry) => `${entry.code}>${entry.successor}`).sort();
  const backward = after
    .flatMap((entry) => entry.predecessors!.map((code) => `${code}>${entry.code}`))
    .sort();
  assert.deepEqual(forward, backward);
});
