import { daysWithin, readPastDay } from '../../lib/cells.days.ts';
import { readCount, readText } from '../../lib/cells.ts';
import type { Cell } from '../../lib/grid.ts';
import { phrasesOf } from '../../lib/headings.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import { kindNamed } from './organisation.kindnames.labels.ts';
import { type OwnershipSector, type UnitKind, upperUnionKinds } from './organisation.labels.ts';
import type { UnitLine } from './organisation.schema.ts';
import { headcounts } from './organisation.sheets.ts';
import {
  isDepartment,
  sectorOf,
  tidyUnitName,
  unitKindOf,
  withoutOffice,
} from './organisation.units.labels.ts';

const columns: readonly Column[] = [
  {
    field: 'name',
    weight: 2,
    words: `
      tên đơn vị | tên công đoàn | tên tổ chức | =đơn vị | tên tổ chức công đoàn | tên đơn vị công đoàn | =tên |
      tên ban đơn vị | =tổ chức | =công đoàn | tên gọi | tên đơn vị trực thuộc | tên công đoàn cơ sở |
      công đoàn cơ sở | tên đơn vị tổ chức | tổ chức công đoàn | đơn vị trực thuộc | tên cđ | tên đv`,
  },
  {
    field: 'upperUnit',
    words: `
      đơn vị cấp trên | công đoàn cấp trên | trực thuộc | =cấp trên | cấp trên trực tiếp | cấp trên quản lý |
      đơn vị quản lý | công đoàn quản lý | trực thuộc đơn vị | thuộc đơn vị | đơn vị chủ quản | đơn vị cha |
      công đoàn cấp trên trực tiếp | mã đơn vị cấp trên | mã cấp trên | =thuộc | cđ cấp trên`,
  },
  {
    field: 'kind',
    weight: 1.5,
    words: `
      loại hình đơn vị | loại đơn vị | loại hình tổ chức | loại tổ chức | cấp công đoàn | cấp đơn vị | =loại |
      =loại hình | =cấp | loại công đoàn | loại hình công đoàn | cấp tổ chức | phân loại | hình thức tổ chức`,
  },
  {
    field: 'sector',
    words: `
      loại hình sở hữu | thành phần kinh tế | khu vực | loại hình doanh nghiệp | =sở hữu | loại hình kinh tế |
      khu vực kinh tế | loại hình cơ sở | hình thức sở hữu | khối`,
  },
  {
    field: 'code',
    words: `
      =mã | mã đơn vị | mã số | mã tổ chức | mã công đoàn | ký hiệu | mã định danh | mã đơn vị công đoàn |
      mã cđ | mã đv | mã hiệu | =code`,
  },
  {
    field: 'quota',
    weight: 1.5,
    words: `
      biên chế | biên chế được giao | biên chế giao | chỉ tiêu biên chế | số biên chế | định biên |
      biên chế chuyên trách | số biên chế được giao | biên chế > được giao | biên chế > giao |
      chỉ tiêu cán bộ chuyên trách | số cán bộ chuyên trách được giao`,
  },
  {
    field: 'foundedOn',
    words: `
      ngày thành lập | năm thành lập | thời gian thành lập | thành lập ngày | ngày tháng năm thành lập |
      ngày tháng thành lập | =thành lập | thành lập từ | ngày ra đời | ngày hoạt động | ngày bắt đầu hoạt động |
      thời điểm thành lập`,
  },
  {
    field: 'decision',
    words: `
      số quyết định thành lập | quyết định thành lập | số quyết định | =quyết định | quyết định số |
      căn cứ thành lập | văn bản thành lập | quyết định thành lập > số | quyết định > số | số văn bản |
      theo quyết định`,
  },
  {
    field: 'decidedOn',
    words: `
      ngày quyết định | ngày ký quyết định | ngày ký | ngày ban hành | ngày ra quyết định | ngày văn bản |
      quyết định thành lập > ngày | quyết định > ngày | ngày ký quyết định thành lập | ngày của quyết định`,
  },
  {
    field: 'address',
    words: `
      địa chỉ | trụ sở | nơi đặt trụ sở | địa chỉ trụ sở | địa điểm | địa chỉ liên hệ | nơi đóng |
      nơi đóng trụ sở | địa chỉ cơ quan | địa bàn`,
  },
  ...headcounts.map((column) => ({ ...column, weight: 1 })),
  { field: 'number', weight: 0, words: '=tt | =stt | số tt | số thứ tự | =số' },
  {
    field: 'ignored',
    weight: 0,
    many: true,
    words: `
      điện thoại | số điện thoại | email | ghi chú | mã số thuế | fax | website | biên chế > có mặt |
      biên chế có mặt | biên chế hiện có | người đứng đầu`,
  },
];

const romans = /^[IVX]+$/;
/** "I.", "1.2)", "a." or "-" before a name; never a word of it. */
const lead = /^\s*(?:([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*|[a-zđ])\s*[.)]\s*|([-–+•*])\s*)(?=\S)/u;

/** Depth by the numbering that lists use, the outermost first: A, I, 1, 1.1, a, -, +; null where there is none. */
function rankOf(label: string): number | null {
  const text = label.trim().replace(/[.)]+$/, '');
  if (/^\d+(\.\d+)*$/.test(text)) return 2 + Math.min(2, text.split('.').length - 1);
  if (romans.test(text)) return 1;
  if (/^[A-ZĐ]$/.test(text)) return 0;
  if (/^[a-zđ]$/.test(text)) return 5;
  if (/^[-–•*]$/.test(text)) return 7;
  return text === '+' ? 8 : null;
}

/** The name without what numbers it, and how deep the row stands. */
function readPlace(row: RowReader, cell: Cell, text: string) {
  const numbered = lead.exec(text);
  const name = tidyUnitName(withoutOffice(numbered ? text.slice(numbered[0].length) : text).trim());
  const number = row.cell('number')?.text ?? '';
  return {
    name,
    rank: rankOf(number) ?? (numbered ? rankOf(numbered[1] ?? numbered[2]!) : null),
    indent: (cell.indent ?? 0) * 10 + (/^[\s\u00a0]*/.exec(cell.text)?.[0].length ?? 0),
  };
}

/** A column of kinds may also tell the sector: "Loại hình" heads both. */
function readKind(row: RowReader, name: string): { kind: UnitKind | null; sector: OwnershipSector | null } {
  const own = unitKindOf(name) ?? (isDepartment(name) ? 'office_department' : null);
  const cell = row.cell('kind');
  const text = cell && row.takeCell(cell, readText, true);
  if (!cell || !text) return { kind: own, sector: null };
  const kind = kindNamed(text);
  if (kind) return { kind, sector: null };
  const sector = sectorOf(text);
  // "Công đoàn cấp trên trực tiếp cơ sở" holds for several kinds, of which the name tells one.
  const isUpper = /cấp trên/iu.test(text) && own !== null && upperUnionKinds.includes(own);
  if (!sector && !isUpper) row.note('unit_kind_unknown', cell, true);
  return { kind: own, sector };
}

/** The day of founding; of a month or a year its first day, which is told. */
function readFounding(row: RowReader): string | null {
  const cell = row.cell('foundedOn');
  const founded = cell && row.takeCell(cell, (one) => readPastDay(one, row.days), true);
  if (founded && founded.precision !== 'day') row.note('founding_in_part', cell, false);
  return founded?.on ?? null;
}

const numberWithin = /\d+[\w.]*\s*[-/]\s*\p{Lu}[\p{L}\d/.-]*/u;

/** Number and day of the decision, which some lists put into one cell: "12/QĐ-LĐLĐ ngày 05/12/2023". */
function readDecision(row: RowReader): UnitLine['decision'] {
  const text = row.text('decision');
  if (text === null) return null;
  const signed = row.take('decidedOn', (cell) => readPastDay(cell, row.days), true);
  const [within] = daysWithin(text.replace(numberWithin, ' '), row.days.asOf);
  const day = [signed, within].find((one) => one?.precision === 'day');
  const number = numberWithin.exec(text)?.[0] ?? text.replace(/\s*ngày.*$/iu, '').trim();
  return { number, signedOn: day?.on ?? null, issuer: null };
}

/** The quota's year: the heading's, else the title's, else that of the day the list speaks of. */
function quotaYear(row: RowReader): number {
  const heading = row.filled('quota')[0]?.column.headings.join(' ') ?? '';
  const year = /(?:19|20)\d\d/.exec(heading)?.[0] ?? row.facts.year ?? row.days.asOf.slice(0, 4);
  return Number(year);
}

const upper = new Set<string>(upperUnionKinds);

/** One row per unit of whatever kind, with the unit above it: what a tree of units is first written from. */
export const unitList: Sheet<UnitLine> = {
  kind: 'units',
  titles: `
    danh sách đơn vị | danh mục đơn vị | cây tổ chức | tổ chức bộ máy | hệ thống tổ chức | sơ đồ tổ chức |
    danh sách tổ chức công đoàn | danh mục tổ chức | cơ cấu tổ chức | danh sách cấp công đoàn | danh sách đơn vị trực thuộc |
    danh sách công đoàn cấp trên | danh sách tổ chức`,
  notTitles: `
    cán bộ | lớp | tập huấn | quy hoạch | xếp loại | danh sách công đoàn cơ sở | danh sách nghiệp đoàn |
    số lượng đoàn viên`,
  columns,
  evidence: [
    { field: 'kind', is: (text) => kindNamed(text) !== null },
    { field: 'name', is: (text) => upper.has(unitKindOf(text.replace(lead, '')) ?? '') },
  ],
  needs: [['name'], ['kind', 'foundedOn', 'decision', 'quota', 'code', 'evidence', 'title']],
  keys: ['name'],
  read(row) {
    const cell = row.cell('name');
    const text = row.take('name', readText, true);
    if (!cell || text === null) {
      if (!row.refused) row.note('key_missing', null, true);
      return [];
    }
    const place = readPlace(row, cell, text);
    const { kind, sector } = readKind(row, place.name);
    const stated = row.take('upperUnit', readText, true);
    const sectorText = row.text('sector');
    const members = row.take('members', readCount, true);
    const femaleMembers = row.take('femaleMembers', readCount, true);
    if (members !== null && femaleMembers !== null && femaleMembers > members)
      row.note('women_exceed_members', row.cell('femaleMembers'), true);
    const line: UnitLine = {
      ...place,
      kind,
      upper: stated === null ? null : tidyUnitName(withoutOffice(stated)),
      group: row.group.unit,
      heading: row.group.heading,
      listOf: row.facts.unit,
      code: row.text('code'),
      sector: sector ?? (sectorText === null ? null : sectorOf(sectorText)),
      address: row.text('address'),
      foundedOn: readFounding(row),
      decision: readDecision(row),
      quota: row.take('quota', readCount, true),
      quotaYear: quotaYear(row),
      workers: row.take('workers', readCount, true),
      members,
      femaleMembers,
      statedOn: row.days.asOf,
    };
    return row.refused ? [] : [line];
  },
};

/** Headings by which such a list is known, for a test of each of them. */
export const headingsOf = (field: string): readonly string[] =>
  columns.filter((column) => column.field === field).flatMap(({ words }) => phrasesOf(words));
