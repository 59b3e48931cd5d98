import { type CodeOf, codeList } from '../../lib/codes.ts';

/** Kinds of organisation, domain rules §1.1; `office_department` is a văn phòng or ban of a federation's office. */
export const unitKinds = codeList([
  { code: 'confederation', vi: 'Tổng Liên đoàn Lao động Việt Nam', en: 'Confederation of Labour' },
  {
    code: 'provincial_federation',
    vi: 'Liên đoàn Lao động tỉnh, thành phố',
    en: 'Provincial federation of labour',
  },
  { code: 'central_sector_union', vi: 'Công đoàn ngành trung ương', en: 'Central sector union' },
  { code: 'corporation_union', vi: 'Công đoàn tổng công ty, tập đoàn', en: 'Corporation union' },
  {
    code: 'district_federation',
    vi: 'Liên đoàn Lao động huyện, quận, thị xã, thành phố',
    en: 'District federation of labour',
  },
  { code: 'local_sector_union', vi: 'Công đoàn ngành địa phương', en: 'Local sector union' },
  { code: 'civil_servant_union', vi: 'Công đoàn Viên chức', en: 'Civil servants’ union' },
  { code: 'district_education_union', vi: 'Công đoàn Giáo dục huyện', en: 'District education union' },
  { code: 'industrial_zone_union', vi: 'Công đoàn các khu công nghiệp', en: 'Industrial zones union' },
  { code: 'commune_union', vi: 'Công đoàn xã, phường, đặc khu', en: 'Commune, ward or special-zone union' },
  { code: 'grassroots_union', vi: 'Công đoàn cơ sở', en: 'Grassroots union' },
  { code: 'occupational_union', vi: 'Nghiệp đoàn cơ sở', en: 'Grassroots occupational union' },
  { code: 'member_grassroots_union', vi: 'Công đoàn cơ sở thành viên', en: 'Member grassroots union' },
  { code: 'departmental_union', vi: 'Công đoàn bộ phận', en: 'Departmental union' },
  { code: 'union_group', vi: 'Tổ công đoàn', en: 'Union group' },
  { code: 'office_department', vi: 'Ban, văn phòng cơ quan', en: 'Office department' },
  { code: 'service_unit', vi: 'Đơn vị sự nghiệp trực thuộc', en: 'Affiliated service unit' },
]);
export type UnitKind = CodeOf<typeof unitKinds>;

/** Công đoàn cấp trên trực tiếp cơ sở: the kinds that stand directly above grassroots unions under a province. */
export const upperUnionKinds: readonly UnitKind[] = [
  'district_federation',
  'local_sector_union',
  'civil_servant_union',
  'district_education_union',
  'industrial_zone_union',
  'commune_union',
  'corporation_union',
];
/** What an installation may be kept by: the root of its tree. */
export const rootKinds = [
  'provincial_federation',
  'confederation',
  'central_sector_union',
  'corporation_union',
] as const satisfies readonly UnitKind[];
/** Công đoàn cơ sở and nghiệp đoàn cơ sở: what "công đoàn cơ sở" means in every count. */
export const grassrootsKinds: readonly UnitKind[] = ['grassroots_union', 'occupational_union'];

export const ownershipSectors = codeList([
  { code: 'public_administration', vi: 'Hành chính, sự nghiệp', en: 'Administration and public service' },
  { code: 'state_enterprise', vi: 'Doanh nghiệp nhà nước', en: 'State enterprise' },
  { code: 'non_state_enterprise', vi: 'Doanh nghiệp ngoài nhà nước', en: 'Non-state enterprise' },
  {
    code: 'foreign_enterprise',
    vi: 'Doanh nghiệp có vốn đầu tư nước ngoài',
    en: 'Foreign-invested enterprise',
  },
  { code: 'cooperative', vi: 'Hợp tác xã', en: 'Co-operative' },
  { code: 'other', vi: 'Loại hình khác', en: 'Other' },
]);
export type OwnershipSector = CodeOf<typeof ownershipSectors>;

export const unitEventKinds = codeList([
  { code: 'established', vi: 'Thành lập', en: 'Established' },
  { code: 'renamed', vi: 'Đổi tên', en: 'Renamed' },
  { code: 'moved', vi: 'Chuyển cấp quản lý', en: 'Moved to another parent' },
  { code: 'merged', vi: 'Sáp nhập, hợp nhất', en: 'Merged' },
  { code: 'split', vi: 'Chia tách', en: 'Split' },
  { code: 'ended', vi: 'Kết thúc hoạt động', en: 'Ended' },
]);
