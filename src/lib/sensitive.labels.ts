import type { Change, Told } from './changes.ts';
import { type CodeOf, codeList } from './codes.ts';
import { columnOf, type factNames } from './facts.labels.ts';

/**
 * Sensitive personal data as Nghị định 356/2025/NĐ-CP, article 4 lists it, and what is masked in everyday work. Told only
 * to who holds `cadres.disclose`; this is the one list of them.
 */
export const sensitiveFields = codeList([
  { code: 'identity_number', vi: 'Số định danh, số bảo hiểm', en: 'Identity and insurance numbers' },
  { code: 'religion', vi: 'Tôn giáo', en: 'Religion' },
  { code: 'background', vi: 'Thành phần xuất thân', en: 'Family background' },
  { code: 'discipline', vi: 'Kỷ luật', en: 'Discipline' },
  { code: 'health', vi: 'Sức khỏe', en: 'Health' },
  { code: 'history', vi: 'Đặc điểm lịch sử bản thân', en: 'Personal history' },
  { code: 'family', vi: 'Quan hệ gia đình', en: 'Family' },
  { code: 'property', vi: 'Thu nhập, tài sản', en: 'Income and property' },
  { code: 'conclusion', vi: 'Kết luận của cấp có thẩm quyền', en: 'Findings of competent bodies' },
]);
export type SensitiveField = CodeOf<typeof sensitiveFields>;

/** How a reader stands to it: it is told, told once a reason is given, or never told. */
export const sensitiveStates = ['open', 'closed', 'refused'] as const;
export type SensitiveState = (typeof sensitiveStates)[number];

type FactName = CodeOf<typeof factNames>;

/** Where they are on record: in single columns of a table, or in all there is of it. */
const keptIn: { readonly [table in FactName]?: SensitiveField | Readonly<Record<string, SensitiveField>> } = {
  person: { identity_number: 'identity_number', religion: 'religion' },
  particulars: { insurance_number: 'identity_number', family_background: 'background', abroad: 'history' },
  discipline: 'discipline',
  health: 'health',
  relative: 'family',
  pay: 'property',
  ruling: { says: 'conclusion', grounds: 'conclusion' },
};
const kept = (table: string) => keptIn[table as FactName];

/** Whether the table as a whole is sensitive: that it has a row of somebody tells already. */
export const isSensitive = (table: string): boolean => typeof kept(table) === 'string';

/** Whether anything of the table is. */
export const holdsSensitive = (table: string): boolean => kept(table) !== undefined;

/** Whether one column is, of a row whose other columns may be told. */
export const isSensitiveColumn = (table: string, column: string): boolean => !isOpen(table, column);

const isOpen = (table: string, column: string): boolean => {
  const of = kept(table);
  return of === undefined || (typeof of === 'object' && !(column in of));
};

/** What may be told of a row to who may not read sensitive data. */
export const openPart = (table: string, row: Told): Told =>
  Object.fromEntries(Object.entries(row).filter(([column]) => isOpen(table, column)));

/** The change as it is told to who may not read sensitive data; null where that leaves nothing. */
export function openChange(change: Change): Change | null {
  const { table, before, after } = change;
  if (isSensitive(table)) return null;
  const open = {
    ...change,
    about: openPart(table, change.about),
    before: before && openPart(table, before),
    after: after && openPart(table, after),
  };
  const says = (row: Told | null) => row !== null && Object.keys(row).length > 0;
  return change.change === 'updated' && !says(open.before) && !says(open.after) ? null : open;
}

/** A row of a record (keys as the API has them) with what is sensitive as if nobody had put it on record. */
export const withoutSensitiveKeys = <R extends object>(table: string, row: R): R =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, isOpen(table, columnOf(key)) ? value : null]),
  ) as R;
