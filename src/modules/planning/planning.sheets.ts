import { readText, readTick } from '../../lib/cells.ts';
import type { PartialDay } from '../../lib/days.ts';
import type { Column, MappedColumn, RowReader, Sheet } from '../../lib/sheet.ts';
import { personColumns } from '../cadres/cadres.columns.sheets.ts';
import type { Sex } from '../cadres/cadres.labels.ts';
import { readPersonReference, readSexBirth, readStandingUnit } from '../cadres/cadres.person.sheets.ts';
import { splitPost } from '../cadres/cadres.posts.labels.ts';
import type { PersonReference } from '../cadres/cadres.schema.ts';
import { titleOf } from '../cadres/cadres.titles.labels.ts';
import type { PlanLine } from './planning.schema.ts';

const columns: readonly Column[] = [
  ...personColumns,
  {
    field: 'post',
    words: `
      chức vụ | chức danh | chức vụ hiện nay | chức vụ đơn vị công tác | chức vụ đơn vị |
      cấp bậc chức vụ | chức vụ chức danh hiện nay | chức vụ nơi công tác | chức vụ đang đảm nhiệm |
      chức vụ đơn vị công tác hiện nay`,
  },
  {
    field: 'unit',
    words: 'đơn vị | đơn vị công tác | nơi công tác | tên đơn vị | cơ quan | cơ quan đơn vị',
  },
  {
    field: 'planned',
    weight: 4,
    many: true,
    words: `
      chức danh quy hoạch | quy hoạch chức danh | chức vụ quy hoạch | được quy hoạch |
      chức danh được quy hoạch | quy hoạch | quy hoạch > * | chức danh dự kiến | dự kiến chức danh |
      chức danh giới thiệu | giới thiệu quy hoạch | chức danh quy hoạch # # |
      quy hoạch nhiệm kỳ # # | chức vụ được quy hoạch | chức danh giới thiệu quy hoạch |
      quy hoạch chức vụ | chức danh qh nhiệm kỳ # # | chức danh cán bộ quy hoạch |
      dự kiến quy hoạch | quy hoạch giai đoạn # #`,
  },
  {
    field: 'titleUnit',
    words: `
      đơn vị quy hoạch | nơi quy hoạch | quy hoạch tại | quy hoạch > đơn vị |
      đơn vị được quy hoạch`,
  },
  {
    field: 'term',
    words: `
      =nhiệm kỳ | =giai đoạn | nhiệm kỳ quy hoạch | giai đoạn quy hoạch | quy hoạch > =nhiệm kỳ |
      quy hoạch > =giai đoạn`,
  },
];

interface Term {
  from: number;
  to: number;
}

/** "2025 - 2030", "2020-2025 và 2025-2030" gives the last; a term of one year is none. */
function termWithin(text: string): Term | null {
  const found = [...text.matchAll(/((?:19|20)\d\d)\s*(?:-|–|—|đến|\/)\s*((?:19|20)\d\d)/gu)].at(-1);
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return found && to > from && to - from <= 12 ? { from, to } : null;
}

function termOf(row: RowReader, column: MappedColumn): Term | null {
  const own = row.cell('term');
  const stated = own ? termWithin(own.text) : null;
  if (stated) return stated;
  const headed = [...column.headings]
    .reverse()
    .map(termWithin)
    .find((term) => term !== null);
  if (headed) return headed;
  const { termFrom, termTo } = row.facts;
  return termFrom !== null && termTo !== null ? { from: termFrom, to: termTo } : null;
}

const titlesWithin = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.replace(/^[\s+•–-]+/, '').trim())
    .filter(Boolean);

/** Lists are often grouped by the planned title ("I. Chức danh Chủ tịch") and have no column for it. */
function ofHeading(
  row: RowReader,
  person: PersonReference,
  sex: Sex | null,
  birth: PartialDay | null,
): PlanLine[] {
  const titleText = (row.group.heading ?? '')
    .replace(/^(?:(?:quy hoạch|chức danh|chức vụ)\s+)+/iu, '')
    .trim();
  const post = splitPost(titleText);
  const title = titleOf(post.name);
  const { termFrom, termTo } = row.facts;
  if (title === 'other') return [];
  if (termFrom === null || termTo === null) {
    row.note('term_missing', null, true);
    return [];
  }
  return [{ person, sex, birth, title, titleText, titleUnit: post.unit, termFrom, termTo }];
}

/** People per planned title and term; one row may name several titles. */
export const planning: Sheet<PlanLine> = {
  kind: 'planning',
  titles: 'quy hoạch',
  notTitles: 'luân chuyển | xếp loại | cử đi đào tạo',
  columns,
  needs: [
    ['fullName', 'givenName'],
    ['planned', 'title'],
  ],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const { sex, birth } = readSexBirth(row);
    const person = readPersonReference(row, readStandingUnit(row));
    if (!person) return [];
    const lines: PlanLine[] = [];
    for (const { cell, column } of row.filled('planned')) {
      const tick = readTick(cell);
      if (tick.value === false) continue;
      const text =
        tick.value === true
          ? column.headings.at(-1)!
          : row.takeCell(cell, readText, true) === null
            ? null
            : cell.text;
      const term = termOf(row, column);
      if (text === null) continue;
      if (!term) {
        row.note('term_missing', cell, true);
        continue;
      }
      for (const titleText of titlesWithin(text)) {
        const post = splitPost(titleText);
        const title = titleOf(post.name || titleText);
        lines.push({
          person,
          sex,
          birth,
          title,
          titleText,
          titleUnit: row.text('titleUnit') ?? post.unit,
          termFrom: term.from,
          termTo: term.to,
        });
      }
    }
    if (!row.has('planned')) lines.push(...ofHeading(row, person, sex, birth));
    if (lines.length === 0 && !row.refused) row.note('planned_title_missing', row.cell('planned'), true);
    return row.refused ? [] : lines;
  },
};
