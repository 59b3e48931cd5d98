import { findTerm, type Term } from '../../lib/lexicon.ts';
import type { UnitKind } from './organisation.labels.ts';
import { isDepartment, unitKindOf } from './organisation.units.labels.ts';

/** What offices write in a column of kinds; the first that stands in the text decides. */
const terms: readonly Term<UnitKind>[] = [
  {
    code: 'member_grassroots_union',
    words: 'công đoàn cơ sở thành viên | CĐCS thành viên | CĐ cơ sở thành viên | CĐCS TV | CĐCSTV',
  },
  { code: 'departmental_union', words: 'công đoàn bộ phận | CĐ bộ phận | CĐBP | =bộ phận' },
  { code: 'union_group', words: 'tổ công đoàn | tổ CĐ | =tổ' },
  { code: 'occupational_union', words: 'nghiệp đoàn' },
  { code: 'grassroots_union', words: 'công đoàn cơ sở | CĐ cơ sở | CĐCS | =cơ sở | =cấp cơ sở' },
  { code: 'civil_servant_union', words: 'công đoàn viên chức | CĐ viên chức | CĐVC' },
  {
    code: 'industrial_zone_union',
    words: 'khu công nghiệp | KCN | khu kinh tế | KKT | khu chế xuất | khu công nghệ cao',
  },
  {
    code: 'commune_union',
    words: `
      công đoàn xã | công đoàn phường | công đoàn đặc khu | CĐ xã | CĐ phường | CĐ đặc khu | cấp xã |
      =xã | =phường | =đặc khu | =xã phường | =phường xã | =xã phường đặc khu`,
  },
  {
    code: 'district_education_union',
    words: 'giáo dục huyện | giáo dục quận | giáo dục thị xã | giáo dục thành phố | GD huyện',
  },
  { code: 'corporation_union', words: 'tổng công ty | tập đoàn | TCT' },
  { code: 'central_sector_union', words: 'ngành trung ương | ngành TW' },
  {
    code: 'local_sector_union',
    words: 'công đoàn ngành | CĐ ngành | ngành địa phương | =ngành',
  },
  {
    code: 'provincial_federation',
    words: 'liên đoàn lao động tỉnh | LĐLĐ tỉnh | cấp tỉnh | =tỉnh | =LĐLĐ tỉnh thành phố',
  },
  {
    code: 'district_federation',
    words: `
      liên đoàn lao động huyện | LĐLĐ huyện | liên đoàn lao động quận | LĐLĐ quận | LĐLĐ thị xã | cấp huyện |
      =huyện | =quận | =thị xã | =huyện thị xã thành phố`,
  },
  { code: 'confederation', words: 'tổng liên đoàn | TLĐ' },
  { code: 'service_unit', words: 'đơn vị sự nghiệp | ĐVSN | sự nghiệp trực thuộc' },
  {
    code: 'office_department',
    words: `
      ban văn phòng | văn phòng ban | phòng ban | ban chuyên đề | ban tham mưu | phòng chuyên môn |
      đơn vị tham mưu | =ban | =phòng | =văn phòng | =ban của cơ quan`,
  },
];

/** The kind that an office's word for it, or a unit's name, speaks of. */
export const kindNamed = (words: string): UnitKind | null =>
  findTerm(words, terms)?.code ?? unitKindOf(words) ?? (isDepartment(words) ? 'office_department' : null);
