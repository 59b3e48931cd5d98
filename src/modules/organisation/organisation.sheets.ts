import { readCount, readName, readText, readTick } from '../../lib/cells.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import { tidyName } from '../../lib/vietnamese.ts';
import type { OwnershipSector, UnitKind } from './organisation.labels.ts';
import type { GrassrootsLine } from './organisation.schema.ts';
import { isGenericUnit, sectorOf, unitKindOf } from './organisation.units.labels.ts';

/** Columns of heads in a unit, the same in every list of units. */
export const headcounts: readonly Column[] = [
  {
    field: 'workers',
    weight: 2,
    words: `
      cnvclđ | số cnvclđ | tổng số cnvclđ | số lao động | tổng số lao động | cnlđ | số cnlđ |
      tổng số cnlđ | người lao động | số người lao động | =lao động | cnvclđ > tổng số |
      cnvclđ > tổng | lao động > tổng | cnvc lđ | cbccvclđ | tổng số cán bộ công nhân viên |
      cb cc vc lđ | tổng lao động | số cán bộ công chức viên chức lao động | cnvc | cbcnvc lđ | cbccvc lđ | cbcnv`,
  },
  {
    field: 'members',
    weight: 2,
    words: `
      số đoàn viên | đoàn viên | tổng số đoàn viên | đoàn viên công đoàn | số đoàn viên công đoàn |
      tổng số đoàn viên công đoàn | đoàn viên > tổng | đoàn viên > tổng số | =đv | số đvcđ |
      tổng đoàn viên | đoàn viên > số lượng | tổng số đv | =số đv | tổng số đvcđ`,
  },
  {
    field: 'femaleMembers',
    words: `
      đoàn viên > nữ | đoàn viên nữ | nữ đoàn viên | số đoàn viên nữ | đoàn viên > trong đó nữ |
      đv > nữ | số nữ đoàn viên | đvcđ nữ | đoàn viên là nữ | đv nữ | nữ đv`,
  },
  {
    field: 'femaleWorkers',
    weight: 0.5,
    words: `
      cnvclđ > nữ | lao động > nữ | lao động nữ | nữ cnvclđ | cnvclđ nữ | cnlđ > nữ | nữ cnlđ |
      cnvc > nữ`,
  },
];

const columns: readonly Column[] = [
  {
    field: 'name',
    weight: 2,
    words: `
      tên công đoàn cơ sở | tên cđcs | công đoàn cơ sở | tên đơn vị | tên công đoàn |
      tên cđcs nghiệp đoàn | cđcs nghiệp đoàn | =đơn vị | tên cơ quan đơn vị doanh nghiệp |
      tên doanh nghiệp | cơ quan đơn vị doanh nghiệp | đơn vị cơ sở | tên cơ quan đơn vị |
      tên cđcs đơn vị | tên nghiệp đoàn | tên công đoàn cơ sở nghiệp đoàn | đơn vị doanh nghiệp`,
  },
  {
    field: 'upperUnit',
    words: `
      công đoàn cấp trên | công đoàn cấp trên trực tiếp | công đoàn cấp trên trực tiếp cơ sở |
      công đoàn cấp trên cơ sở | đơn vị cấp trên | cấp trên trực tiếp | cấp trên quản lý |
      đơn vị quản lý | trực thuộc | =cấp trên | cđ cấp trên | cđ cấp trên trực tiếp |
      cấp trên trực tiếp cơ sở | công đoàn quản lý | thuộc lđlđ | lđlđ huyện |
      đơn vị quản lý trực tiếp | công đoàn quản lý trực tiếp | thuộc công đoàn cấp trên`,
  },
  {
    field: 'sector',
    many: true,
    words: `
      loại hình | khu vực | loại hình đơn vị | loại hình doanh nghiệp | loại hình cđcs |
      loại hình cơ sở | thành phần kinh tế | loại hình sở hữu | loại hình công đoàn cơ sở |
      loại hình > * | khu vực > * | =hcsn | =dnnn | =dn nhà nước | =dn ngoài nhà nước | =fdi |
      =htx | khối`,
  },
  ...headcounts,
  {
    field: 'chair',
    weight: 1.5,
    words: `
      chủ tịch cđcs | chủ tịch công đoàn cơ sở | họ tên chủ tịch | họ tên chủ tịch cđcs |
      =chủ tịch | chủ tịch công đoàn | họ tên chủ tịch công đoàn | chủ tịch cđ | tên chủ tịch |
      chủ tịch > họ tên | chủ tịch > họ và tên | họ tên chủ tịch công đoàn cơ sở | ct cđcs | ct công đoàn cơ sở | họ tên ct`,
  },
  {
    field: 'chairPhone',
    weight: 0,
    many: true,
    words: `
      điện thoại | số điện thoại | email | địa chỉ | mã số thuế | chủ tịch > điện thoại |
      số quyết định thành lập | ngày thành lập | năm thành lập | =tt | =stt | số tt | số thứ tự |
      ghi chú`,
  },
  {
    field: 'committeeSize',
    words: `
      số ủy viên ban chấp hành | số uv bch | bch | ủy viên bch | số lượng bch | số ubch |
      ban chấp hành | số người trong ban chấp hành | tổng số ủy viên bch | số bch |
      ủy viên ban chấp hành | ban chấp hành > tổng số`,
  },
];

/** The sector from one column's words, or from the heading of the column that is ticked. */
function readSector(row: RowReader): { sector: OwnershipSector | null; sectorText: string | null } {
  const filled = row.filled('sector')[0];
  if (!filled) return { sector: null, sectorText: null };
  const ticked = readTick(filled.cell).value === true;
  const text = ticked ? (filled.column.headings.at(-1) ?? '') : row.takeCell(filled.cell, readText);
  if (text === null) return { sector: null, sectorText: null };
  const sector = sectorOf(text);
  if (sector === null) row.note('sector_unknown', filled.cell, false);
  return { sector, sectorText: text };
}

/** A list of grassroots unions may hold nothing above them: an upper union's own name is no line of it. */
const grassroots = new Set<UnitKind>([
  'grassroots_union',
  'occupational_union',
  'member_grassroots_union',
  'departmental_union',
  'union_group',
]);

function readKind(name: string): UnitKind {
  const kind = unitKindOf(name);
  return kind && grassroots.has(kind) ? kind : 'grassroots_union';
}

/** One row per grassroots union with its upper union and its numbers. */
export const grassrootsUnions: Sheet<GrassrootsLine> = {
  kind: 'grassrootsUnions',
  titles: `
    danh sách công đoàn cơ sở | danh sách cđcs | công đoàn cơ sở trực thuộc |
    tổng hợp công đoàn cơ sở | tổ chức công đoàn cơ sở | công đoàn cơ sở nghiệp đoàn | số lượng đoàn viên |
    danh sách nghiệp đoàn | tổ chức cơ sở | tình hình tổ chức công đoàn cơ sở |
    đoàn viên công đoàn cơ sở`,
  notTitles: 'lớp | tập huấn | đào tạo | quy hoạch | xếp loại | thi đua',
  columns,
  needs: [['name'], ['members', 'workers', 'chair', 'committeeSize']],
  keys: ['name'],
  read(row) {
    const name = row.take('name', readText, true);
    if (name === null) {
      if (!row.refused) row.note('key_missing', null, true);
      return [];
    }
    const upper = row.take('upperUnit', readText, true);
    const workers = row.take('workers', readCount, true);
    const members = row.take('members', readCount, true);
    const femaleMembers = row.take('femaleMembers', readCount, true);
    const chair = row.take('chair', readName);
    const committeeSize = row.take('committeeSize', readCount);
    const sector = readSector(row);
    if (members !== null && femaleMembers !== null && femaleMembers > members)
      row.note('women_exceed_members', row.cell('femaleMembers'), true);
    if (members !== null && workers !== null && members > workers)
      row.note('members_exceed_workers', row.cell('members'), false);
    if (row.refused) return [];
    // A district's own list names the upper union in its title only.
    const group = row.group.upperUnit ?? row.group.unit ?? row.facts.unit;
    return [
      {
        name,
        kind: readKind(name),
        workers,
        members,
        femaleMembers,
        committeeSize,
        ...sector,
        upperUnit: upper && !isGenericUnit(upper) ? upper : group,
        chairName: chair === null ? null : tidyName(chair),
        statedOn: row.days.asOf,
      },
    ];
  },
};
