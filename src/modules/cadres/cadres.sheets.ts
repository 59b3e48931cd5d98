import { readText, readTick } from '../../lib/cells.ts';
import { speaksOf } from '../../lib/headings.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import { unitNameKey } from '../organisation/organisation.names.labels.ts';
import {
  isDepartment,
  isGenericUnit,
  unitKindOf,
  withoutOffice,
} from '../organisation/organisation.units.labels.ts';
import { personColumns } from './cadres.columns.sheets.ts';
import type { EmploymentBasis, Title } from './cadres.labels.ts';
import { readPerson } from './cadres.person.sheets.ts';
import { splitPost } from './cadres.posts.labels.ts';
import type { PartTimeLine, StaffLine } from './cadres.schema.ts';
import { basisIn, basisStated, titleOf } from './cadres.titles.labels.ts';

const postWords = `
  chức vụ | chức danh | chức vụ chức danh | chức danh chức vụ | chức vụ đảm nhiệm |
  chức vụ đơn vị công tác | chức vụ đơn vị | chức vụ nơi công tác | chức danh đơn vị công tác |
  chức vụ cơ quan | chức vụ công tác | chức vụ chức danh đơn vị công tác |
  chức vụ cơ quan công tác | chức danh nghề nghiệp | chức danh công việc | vị trí việc làm |
  vị trí công tác | công việc | nhiệm vụ | công việc được giao | công việc đảm nhận |
  cấp bậc chức vụ | =cv | công việc đảm nhiệm`;

const unitWords = `
  đơn vị | đơn vị công tác | nơi công tác | tên đơn vị | cơ quan | cơ quan đơn vị |
  cơ quan công tác | nơi làm việc | đơn vị làm việc | cơ quan đơn vị công tác`;

const staffColumns: readonly Column[] = [
  ...personColumns,
  { field: 'post', words: postWords },
  { field: 'unit', words: unitWords },
  {
    field: 'department',
    words: `
      phòng ban | ban phòng | bộ phận | =phòng | =ban | ban văn phòng | phòng ban đơn vị |
      phòng ban công tác`,
  },
  {
    field: 'basis',
    many: true,
    words: `
      biên chế hợp đồng | hình thức lao động | loại hợp đồng | =biên chế | =hợp đồng |
      hình thức tuyển dụng | diện biên chế | biên chế > * | hợp đồng lao động | loại lao động |
      công chức hợp đồng | lao động hợp đồng | diện hợp đồng | hợp đồng 68 | hợp đồng 111 | hợp đồng 161 | hợp đồng nđ`,
  },
];

/** Unit and post from their own columns, else the unit from the post's text, the group heading, the title. */
function readPost(
  row: RowReader,
  fallback: string | null,
): { unit: string | null; department: string | null; postName: string; title: Title } {
  const text = row.text('post') ?? '';
  const post = splitPost(text);
  // What cannot be read in these columns must not put the person into the title's unit.
  const union = row.take('union', readText, true);
  const column = withoutOffice(row.take('unit', readText, true) ?? '');
  const department = isDepartment(column) ? column : null;
  const own = union ?? (column === '' || department || isGenericUnit(column) ? null : column);
  const postName = post.name || text;
  return { unit: own ?? fuller(post.unit, fallback), department, postName, title: titleOf(postName) };
}

/** A post mostly shortens the name of the sheet's own unit ("Chủ tịch CĐ các KCN tỉnh"): the full one is meant. */
function fuller(named: string | null, fallback: string | null): string | null {
  if (named === null || fallback === null) return named ?? fallback;
  return unitNameKey(fallback).startsWith(`${unitNameKey(named)} `) ? fallback : named;
}

/** A tick takes its column's word, any other cell its own. */
function readBasis(row: RowReader, note: string | null): EmploymentBasis {
  for (const { cell, column } of row.filled('basis')) {
    if (readTick(cell).value === false) continue;
    const stated = basisStated(cell.text) ?? basisStated(column.headings.at(-1) ?? '');
    if (stated) return stated;
  }
  // A remark behind the name or behind the unit, or a heading ("B. Hợp đồng"), is as good as one in its own column: "Vũ Văn An (HĐ 68)".
  const remark = /\(.*\)/.exec(row.cell('fullName')?.text ?? '')?.[0] ?? '';
  const stated = [note ?? '', row.text('post') ?? '', remark, row.group.heading ?? ''];
  return stated.map(basisIn).find((basis) => basis !== null) ?? 'payroll';
}

/** Full-time people of one unit. */
export const staffRoster: Sheet<StaffLine> = {
  kind: 'staffRoster',
  titles: `
    chuyên trách | trích ngang | chất lượng cán bộ | danh sách cán bộ công chức | lý lịch |
    biên chế | chất lượng đội ngũ | danh sách cán bộ | công chức viên chức`,
  notTitles: `
    không chuyên trách | kiêm nhiệm | quy hoạch | luân chuyển | điều động | đào tạo | xếp loại |
    bán chuyên trách | ban chấp hành công đoàn cơ sở`,
  columns: staffColumns,
  needs: [
    ['fullName', 'givenName'],
    ['birth', 'male', 'female', 'birthYear', 'post', 'ethnicGroup'],
    ['post', 'degree', 'theory', 'partyJoined', 'party', 'qualifications', 'identity'],
  ],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const person = readPerson(row);
    if (!person || row.refused) return [];
    const { unit, department: own, postName, title } = readPost(row, row.group.unit ?? row.facts.unit);
    if (row.refused) return [];
    const department = row.text('department') ?? own ?? row.group.department;
    return [
      {
        unit,
        department,
        person,
        title,
        postName: postName === '' ? 'Chưa rõ chức vụ' : postName,
        basis: readBasis(row, person.note),
        statedOn: row.days.asOf,
      },
    ];
  },
};

/** Union of the grassroots level and the union above it, for every sheet that has both. */
export const upperUnitWords = `
  công đoàn cấp trên | công đoàn cấp trên trực tiếp | công đoàn cấp trên trực tiếp cơ sở |
  công đoàn cấp trên cơ sở | đơn vị cấp trên | cấp trên trực tiếp | cấp trên quản lý |
  đơn vị quản lý | trực thuộc | =cấp trên | đơn vị quản lý trực tiếp | lđlđ huyện |
  liên đoàn lao động huyện | công đoàn quản lý | công đoàn quản lý trực tiếp | lđlđ cấp huyện |
  cđ cấp trên | cđ cấp trên trực tiếp | lđlđ huyện thành phố công đoàn ngành |
  cấp trên trực tiếp cơ sở | thuộc công đoàn cấp trên`;
const grassrootsWords = `
  công đoàn cơ sở | tên công đoàn cơ sở | tên cđcs | đơn vị cđcs | cđcs đơn vị | tên công đoàn |
  =công đoàn | công đoàn cơ sở đơn vị | cđcs nghiệp đoàn | cđcs nơi công tác | đơn vị cơ sở |
  đơn vị công đoàn cơ sở`;

const partTimeColumns: readonly Column[] = [
  ...personColumns.map((column) =>
    column.field === 'fullName'
      ? {
          ...column,
          words: `
            ${column.words} | họ tên chủ tịch | họ tên chủ tịch cđcs |
            họ và tên chủ tịch công đoàn cơ sở | họ tên ủy viên | họ tên ủy viên ban chấp hành |
            họ tên cán bộ công đoàn cơ sở`,
        }
      : column,
  ),
  {
    field: 'dayJob',
    weight: 0.5,
    words: `
      chức vụ chuyên môn | chức vụ chính quyền | nghề nghiệp | công việc chuyên môn |
      chức danh chuyên môn | chức vụ chính quyền chuyên môn | nhiệm vụ chuyên môn`,
  },
  {
    field: 'post',
    words: `
      ${postWords} | chức vụ công đoàn | chức danh công đoàn | chức vụ trong ban chấp hành |
      chức vụ trong công đoàn | chức vụ bch | chức danh trong bch`,
  },
  { field: 'union', weight: 3, words: grassrootsWords },
  {
    field: 'unit',
    words: `
    ${unitWords} | doanh nghiệp | tên doanh nghiệp`,
  },
  { field: 'upperUnit', weight: 2, words: upperUnitWords },
];

/** Part-time members of grassroots committees. */
export const partTimeRoster: Sheet<PartTimeLine> = {
  kind: 'partTimeRoster',
  titles: `
    không chuyên trách | kiêm nhiệm | bán chuyên trách | ban chấp hành công đoàn cơ sở |
    chủ tịch công đoàn cơ sở | cán bộ công đoàn cơ sở | ủy viên ban chấp hành | ban chấp hành cđcs |
    chủ tịch phó chủ tịch công đoàn cơ sở | ủy ban kiểm tra cđcs`,
  notTitles: 'quy hoạch | luân chuyển | điều động | cử đi đào tạo | xếp loại',
  columns: partTimeColumns,
  evidence: [
    {
      field: 'unit',
      is: (text) =>
        ['grassroots_union', 'occupational_union', 'member_grassroots_union'].includes(
          unitKindOf(text) ?? '',
        ),
    },
  ],
  needs: [
    ['fullName', 'givenName'],
    ['union', 'upperUnit', 'title', 'evidence'],
    ['post', 'degree', 'theory', 'party', 'partyJoined', 'birth', 'male', 'female', 'sex', 'qualifications'],
  ],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const person = readPerson(row);
    if (!person || row.refused) return [];
    const { unit, postName, title } = readPost(row, row.group.unit ?? row.facts.unit);
    const above = row.facts.unit === unit ? null : row.facts.unit;
    const upperUnit = row.take('upperUnit', readText, true) ?? row.group.upperUnit ?? above;
    if (row.refused) return [];
    if (postName !== '') return [{ unit, upperUnit, person, title, postName, statedOn: row.days.asOf }];
    // A list of chairs names the post in its title only; on any other list everybody sits on the committee.
    const isChairs =
      speaksOf(row.facts.title, 'danh sách chủ tịch công đoàn cơ sở | chủ tịch cđcs') &&
      !speaksOf(row.facts.title, 'ủy viên | phó chủ tịch');
    const committee = isChairs
      ? ({ title: 'chair', postName: 'Chủ tịch' } as const)
      : ({ title: 'committee_member', postName: 'Ủy viên Ban Chấp hành' } as const);
    return [{ unit, upperUnit, person, ...committee, statedOn: row.days.asOf }];
  },
};
