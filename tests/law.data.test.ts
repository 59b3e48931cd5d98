import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLaw, windowOf } from '../src/modules/regulations/regulations.files.ts';
import { unsure } from '../src/modules/regulations/regulations.labels.ts';
import { collisions } from '../src/rules/edition.ts';
import { lawCodes } from '../src/server/law.ts';

const { law, faults } = readLaw(lawCodes);
const editions = law.regulations.flatMap((document) =>
  document.rules.map((edition) => ({
    ...edition,
    ...windowOf(document, edition),
    under: document.unit ?? '',
    document,
  })),
);

/** Rows of the table of rules that the product was specified by: how many of each group. */
const groups = { EV: 28, PL: 18, AP: 30, RT: 6, TR: 7, EX: 12, OR: 17 } as const;

test('mỗi dòng của bảng quy định bằng số có ít nhất một mức, và không mức nào dẫn dòng lạ', () => {
  const refs = new Set(editions.flatMap(({ ref }) => ref ?? []));
  const rows = Object.entries(groups).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, at) => `${group}-${String(at + 1).padStart(2, '0')}`),
  );
  assert.deepEqual(
    rows.filter((row) => !refs.has(row)),
    [],
  );
  assert.deepEqual(
    [...refs].filter((ref) => !rows.includes(ref)),
    [],
  );
});

/** The version timeline of governing documents, and the documents that the seeds name. */
const timeline = `
  132-QĐ/TW, 16-HD/BTCTW, 124-QĐ/TW, 366-QĐ/TW, 90/2020/NĐ-CP, 48/2023/NĐ-CP, 335/2025/NĐ-CP, 233/2026/NĐ-CP, 112/2020/NĐ-CP,
  71/2023/NĐ-CP, 172/2025/NĐ-CP, 234/2026/NĐ-CP, 129/2025/QH15, 232/2026/NĐ-CP, 235/2026/NĐ-CP, 259/2026/NĐ-CP, 50-QĐ/TW,
  14-HD/ĐĐTLĐ, 377-QĐ/TW, 105-QĐ/TW, 80-QĐ/TW, 138/2020/NĐ-CP, 116/2024/NĐ-CP, 170/2025/NĐ-CP, 300/2026/NĐ-CP,
  10/2026/VBHN-NĐ-BNV, 260-QĐ/TW, 41-QĐ/TW, 148-QĐ/TW, 11-NQ/TW, 98-QĐ/TW, 65-QĐ/TW, 732/QĐ-TLĐ, 214-QĐ/TW, 365-QĐ/TW, 368-QĐ/TW,
  3169/QĐ-TLĐ, 2860/QĐ-TLĐ, 96-QĐ/TW, Điều lệ khóa XI, 238/HD-TLĐ, 174/QĐ-TLĐ, 03/HD-TLĐ, Điều lệ khóa XIII, 12/2012/QH13,
  50/2024/QH15, 97/2025/QH15, 101/2017/NĐ-CP, 89/2021/NĐ-CP, 171/2025/NĐ-CP, 135/2020/NĐ-CP, 134/HD-TLĐ, 56/HD-TLĐ, 22/KH-TLĐ,
  48-CT/TW, 45-CT/TW, 128-KL/TW, 31-HD/BTCTW, 17-QĐ/ĐĐ, 18-QĐ/ĐĐ, 19-QĐ/ĐĐ, 37-QĐ/ĐĐ, 38-QĐ/ĐĐ, 44-QĐ/ĐĐ, 71/KH-LĐLĐ, 03/NQ-TLĐ`;
/** Known by number alone: nobody could read on which day they begin, so they stand only as what others replace. */
const numbersAlone = ['20-TB/TW', '165-KL/TW'];

test('mỗi văn bản của bảng phiên bản và của tài liệu gốc có trong sổ, có nguồn và độ tin cậy', () => {
  const known = new Set(law.regulations.flatMap(({ number, aliases }) => [number, ...aliases]));
  const wanted = timeline.split(',').map((number) => number.trim());
  assert.deepEqual(
    wanted.filter((number) => !known.has(number)),
    [],
  );
  const replaced = law.regulations.flatMap(({ replaces }) => replaces);
  assert.deepEqual(
    numbersAlone.filter((number) => known.has(number) || !replaced.includes(number)),
    [],
  );
  assert.deepEqual(
    law.regulations.filter(({ source }) => source.length === 0).map(({ code }) => code),
    [],
  );
});

test('dữ liệu đi kèm không lỗi; không hai mức nào đè nhau; chưa kiểm chứng thì không chặn', () => {
  assert.deepEqual(faults, []);
  for (const [rule, all] of Map.groupBy(editions, ({ rule }) => rule))
    assert.deepEqual(
      collisions(all).map(([one, other]) => [rule, one.document.code, other.document.code]),
      [],
    );
  assert.deepEqual(
    editions
      .filter(
        ({ confidence, enforcement }) => unsure.includes(confidence) && /block|override/.test(enforcement),
      )
      .map(({ rule, document }) => [rule, document.code]),
    [],
  );
});

test('mức của cùng quy định, cùng phạm vi nối nhau từng ngày; chỗ hở phải nói vì sao', () => {
  const lines = Map.groupBy(editions, ({ rule, under, scope }) => JSON.stringify([rule, under, scope]));
  const gaps = [...lines.values()].flatMap((all) => {
    const inOrder = all.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    return inOrder
      .slice(1)
      .flatMap((next, at) =>
        inOrder[at]!.to !== next.from && !next.note && !inOrder[at]!.note
          ? [[next.rule, inOrder[at]!.to, next.from, next.document.code]]
          : [],
      );
  });
  assert.deepEqual(gaps, []);
});
