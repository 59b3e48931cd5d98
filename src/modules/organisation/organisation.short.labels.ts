import { codeList } from '../../lib/codes.ts';
import type { UnitKind } from './organisation.labels.ts';

/** Kinds of unit as a narrow column calls them; the whole name stands in its title. */
export const unitKindsShort = codeList<UnitKind>([
  { code: 'confederation', vi: 'TLĐLĐ', en: 'Confederation' },
  { code: 'provincial_federation', vi: 'LĐLĐ tỉnh, TP', en: 'Province' },
  { code: 'central_sector_union', vi: 'CĐ ngành TW', en: 'Central sector' },
  { code: 'corporation_union', vi: 'CĐ TCT, tập đoàn', en: 'Corporation' },
  { code: 'district_federation', vi: 'LĐLĐ huyện', en: 'District' },
  { code: 'local_sector_union', vi: 'CĐ ngành ĐP', en: 'Local sector' },
  { code: 'civil_servant_union', vi: 'CĐ Viên chức', en: 'Civil servants' },
  { code: 'district_education_union', vi: 'CĐ GD huyện', en: 'Education' },
  { code: 'industrial_zone_union', vi: 'CĐ các KCN', en: 'Industrial zones' },
  { code: 'commune_union', vi: 'CĐ xã, phường', en: 'Commune' },
  { code: 'grassroots_union', vi: 'CĐCS', en: 'Grassroots' },
  { code: 'occupational_union', vi: 'Nghiệp đoàn CS', en: 'Occupational' },
  { code: 'member_grassroots_union', vi: 'CĐCS thành viên', en: 'Member union' },
  { code: 'departmental_union', vi: 'CĐ bộ phận', en: 'Departmental' },
  { code: 'union_group', vi: 'Tổ công đoàn', en: 'Union group' },
  { code: 'office_department', vi: 'Ban, văn phòng', en: 'Department' },
  { code: 'service_unit', vi: 'Đơn vị sự nghiệp', en: 'Service unit' },
]);

/** As offices abbreviate, for where a column is narrow; the whole name stands in its title. */
const abbreviations: readonly [RegExp, string][] = [
  [/^Liên đoàn Lao động/i, 'LĐLĐ'],
  [/^Công đoàn cơ sở/i, 'CĐCS'],
  [/^Nghiệp đoàn/i, 'NĐ'],
  [/^Công đoàn/i, 'CĐ'],
];

export const shortUnitName = (name: string): string =>
  abbreviations.reduce((short, [long, letters]) => short.replace(long, letters), name);
