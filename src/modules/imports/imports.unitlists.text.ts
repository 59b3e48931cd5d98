import type { Day } from '../../lib/days.ts';
import { showDay } from '../../lib/days.ts';
import type { Words } from '../../lib/problem.ts';
import { type UnitKind, unitKinds } from '../organisation/organisation.labels.ts';

/** Nobody reads a circle of a thousand names. */
const inShort = (names: readonly string[]): string =>
  (names.length > 8 ? [...names.slice(0, 5), '…', ...names.slice(-2)] : names).join(' → ');

/** Sentences for the faults of a list of units, each by its code: what, and how to mend it. */
export const sayUnit = {
  unit_parent_unknown: (name: string): Words => ({
    vi: `Không có đơn vị cấp trên “${name}” trong danh sách này hay trong hệ thống. Sửa tên cho đúng, hoặc thêm một dòng cho đơn vị ấy.`,
    en: `There is no unit above called “${name}”, in this list or on record. Correct the name, or add a row for it.`,
  }),
  unit_parent_ambiguous: (name: string, count: number): Words => ({
    vi: `Có ${count} đơn vị tên “${name}”. Hãy ghi mã của đơn vị cấp trên.`,
    en: `${count} units are called “${name}”. Write the code of the unit above.`,
  }),
  unit_ambiguous: (name: string, count: number): Words => ({
    vi: `Có ${count} đơn vị tên “${name}”. Hãy ghi mã của đơn vị này.`,
    en: `${count} units are called “${name}”. Write the code of this one.`,
  }),
  unit_parent_refused: (name: string): Words => ({
    vi: `Đơn vị cấp trên “${name}” chưa ghi được nên dòng này phải chờ. Hãy sửa dòng của đơn vị ấy.`,
    en: `The unit above, “${name}”, cannot be written, so this row waits. Mend the row of that unit.`,
  }),
  unit_kind_missing: (name: string): Words => ({
    vi: `Không rõ “${name}” là loại đơn vị nào. Hãy ghi vào cột loại đơn vị.`,
    en: `It is not clear what kind of unit “${name}” is. Write it in the column of kinds.`,
  }),
  unit_kind_assumed: (name: string): Words => ({
    vi: `Bảng không ghi loại của “${name}”; hiểu là công đoàn cơ sở. Nếu không đúng, hãy thêm cột loại đơn vị.`,
    en: `The list does not say what “${name}” is; it was taken for a grassroots union. Add a column of kinds where that is wrong.`,
  }),
  unit_misplaced: (kind: UnitKind, parent: UnitKind): Words => ({
    vi: `“${unitKinds.vi(kind)}” không thể trực thuộc “${unitKinds.vi(parent)}”. Hãy sửa loại đơn vị hoặc đơn vị cấp trên.`,
    en: `“${unitKinds.en(kind)}” cannot stand under “${unitKinds.en(parent)}”. Correct the kind or the unit above.`,
  }),
  unit_place_unusual: (kind: UnitKind, parent: UnitKind): Words => ({
    vi: `“${unitKinds.vi(kind)}” thường không trực thuộc “${unitKinds.vi(parent)}”. Hãy kiểm tra; dòng vẫn được ghi.`,
    en: `“${unitKinds.en(kind)}” does not usually stand under “${unitKinds.en(parent)}”. Check it; the row was taken.`,
  }),
  unit_twice: (name: string, row: number): Words => ({
    vi: `“${name}” đã có ở dòng ${row}, cùng đơn vị cấp trên. Hãy bỏ dòng này hoặc sửa tên.`,
    en: `“${name}” stands in row ${row} already, under the same unit. Leave this row out or correct the name.`,
  }),
  unit_cycle: (names: readonly string[]): Words => ({
    vi: `Các dòng trực thuộc vòng tròn: ${inShort(names)}. Hãy sửa đơn vị cấp trên của một dòng.`,
    en: `These rows stand under one another in a circle: ${inShort(names)}. Correct the unit above of one of them.`,
  }),
  unit_under_itself: (name: string): Words => ({
    vi: `“${name}” được ghi là trực thuộc chính mình. Hãy sửa đơn vị cấp trên, hoặc để trống.`,
    en: `“${name}” is said to stand under itself. Correct the unit above, or leave it empty.`,
  }),
  unit_elsewhere: (name: string, where: string, listed: string): Words => ({
    vi: `“${name}” đang trực thuộc “${where}”, còn bảng ghi “${listed}”. Chuyển cấp quản lý được ghi ở trang của đơn vị, có ngày và quyết định; ở đây hãy sửa đơn vị cấp trên hoặc bỏ dòng.`,
    en: `“${name}” stands under “${where}”, but the list says “${listed}”. A move is recorded on the unit’s page with its day and decision; here correct the unit above or leave the row out.`,
  }),
  unit_code_other: (code: string, name: string): Words => ({
    vi: `Mã “${code}” là của “${name}”. Hãy sửa mã; nếu đơn vị đã đổi tên, ghi việc đổi tên ở trang của đơn vị.`,
    en: `The code “${code}” is that of “${name}”. Correct it; where the unit was renamed, record that on the unit’s page.`,
  }),
  unit_code_twice: (code: string, name: string, row: number | null): Words => ({
    vi: `Mã “${code}” đã ghi cho “${name}”${row === null ? ' ở bảng khác' : ` ở dòng ${row}`}. Mỗi đơn vị có mã riêng: hãy sửa mã của một dòng.`,
    en: `The code “${code}” is given to “${name}” ${row === null ? 'in another table' : `in row ${row}`} already. Each unit has a code of its own: correct one of them.`,
  }),
  unit_code_beyond: (code: string): Words => ({
    vi: `Mã “${code}” đang là của một đơn vị ngoài phạm vi của lần nhập này. Hãy sửa mã.`,
    en: `The code “${code}” is that of a unit beyond what this import reaches. Correct it.`,
  }),
  unit_kind_otherwise: (name: string, kind: UnitKind): Words => ({
    vi: `Hệ thống đang ghi “${name}” là “${unitKinds.vi(kind)}”; loại ấy được giữ. Nếu sai, hãy sửa ở trang của đơn vị.`,
    en: `“${name}” is on record as “${unitKinds.en(kind)}”, which stays. Correct it on the unit’s page where it is wrong.`,
  }),
  unit_founded_otherwise: (name: string, on: Day): Words => ({
    vi: `Hệ thống đang ghi “${name}” có từ ngày ${showDay(on)}; ngày thành lập trong bảng không được ghi đè. Nếu bảng đúng, hãy đính chính ở trang của đơn vị.`,
    en: `“${name}” is on record since ${showDay(on)}; the founding day of the list was not put in its place. Correct it on the unit’s page where the list is right.`,
  }),
  unit_decision_undated: (name: string): Words => ({
    vi: `“${name}” có số quyết định nhưng không có ngày thành lập nên quyết định chưa được ghi. Hãy thêm ngày thành lập.`,
    en: `“${name}” has a decision but no day of founding, so the decision was not recorded. Add the day.`,
  }),
} as const;
export type UnitFault = keyof typeof sayUnit;
