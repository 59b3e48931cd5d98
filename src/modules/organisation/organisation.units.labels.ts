import { findTerm, type Term } from '../../lib/lexicon.ts';
import { remember } from '../../lib/remember.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { OwnershipSector, UnitKind } from './organisation.labels.ts';

/** Cities whose federation is a province's (rules §1.1); every other "thành phố" is a district's. */
const provincialCities = /\b(ha noi|ho chi minh|hcm|hai phong|da nang|can tho|hue|thua thien hue)\b/;

const federation = '(?:lien doan lao dong|ldld)';
const union = '(?:cong doan|cd)';
const district = '(?:huyen|quan|thi xa|h|q|tx)';
const city = '(?:thanh pho|tp)';

/** In this order: the first that fits decides. Patterns read folded words without punctuation. */
const patterns: readonly [UnitKind, RegExp][] = [
  ['confederation', /^(tong lien doan|tong ldld|tld)\b/],
  ['provincial_federation', new RegExp(`^${federation} tinh\\b`)],
  ['district_federation', new RegExp(`^${federation} ${district}\\b`)],
  ['district_federation', new RegExp(`^${federation} ${city}\\b`)],
  ['commune_union', new RegExp(`^${union} (xa|phuong|dac khu|thi tran|p)\\b`)],
  ['provincial_federation', new RegExp(`^${federation}\\b`)],
  ['member_grassroots_union', /^(cdcs|cong doan co so|cd co so) (thanh vien|tv)\b|^cdcstv\b/],
  ['grassroots_union', /^(cdcs|cong doan co so|cd co so)\b/],
  ['occupational_union', /^(nghiep doan|nd)\b/],
  ['departmental_union', new RegExp(`^(${union} bo phan|cdbp)\\b`)],
  ['union_group', /^(to cong doan|to cd)\b/],
  ['civil_servant_union', new RegExp(`^(${union} vien chuc|cdvc)\\b`)],
  [
    'industrial_zone_union',
    new RegExp(
      `^${union} (cac )?(kcn|kkt|kcnc|kcx|khu cong nghiep|khu kinh te|khu che xuat|khu cong nghe cao)`,
    ),
  ],
  ['district_education_union', new RegExp(`^${union} (nganh )?(giao duc|gd|gd dt) (${district}|${city})\\b`)],
  ['central_sector_union', new RegExp(`^${union} .* viet nam$`)],
  ['corporation_union', new RegExp(`^${union} (tong cong ty|tap doan|tct)\\b`)],
  [
    'local_sector_union',
    new RegExp(
      `^${union} (nganh|giao duc|gd|y te|xay dung|nong nghiep|giao thong|gtvt|cong thuong|thuong mai|du lich|det may|cao su|thuy san|cong an|khoi|so|ngan hang tinh)\\b`,
    ),
  ],
  [
    'grassroots_union',
    new RegExp(
      `^${union} (cong ty|cty|truong|ubnd|uy ban|co quan|chi cuc|cuc|phong|benh vien|trung tam|doanh nghiep|ngan hang|htx|nha may|xi nghiep|ban|tram)\\b`,
    ),
  ],
];

/** The kind of union a name speaks of, null where it is no union's name. */
export const unitKindOf = remember(readUnitKind);

function readUnitKind(name: string): UnitKind | null {
  const words = foldWords(name).replace(
    /^(co quan|van phong|vp|khoi|don vi) (?=lien doan|ldld|cong doan|cd)/,
    '',
  );
  for (const [kind, pattern] of patterns) {
    if (!pattern.test(words)) continue;
    if (
      kind === 'district_federation' &&
      /^\S+( lao dong)? (thanh pho|tp)\b|^lien doan lao dong (thanh pho|tp)\b/.test(words)
    ) {
      return provincialCities.test(words) ? 'provincial_federation' : kind;
    }
    return kind;
  }
  return null;
}

// What a list is of ("DANH SÁCH CĐCS, NGHIỆP ĐOÀN") names no unit either.
const generic = new RegExp(
  `^(?:(?:(?:cdcs|cong doan co so|nghiep doan|co so|thanh vien|truc thuoc|khu vuc) ?)+|${federation} (?:tinh|${district}|${city}|cap tren|cac cap|dia phuong)|${union} (?:co so|nganh|cap tren|cap tren truc tiep|cap tren truc tiep co so|xa|phuong|cac cap|bo phan)|cdcs|cap tren|${federation})$`,
);

/** "LĐLĐ huyện" without its name says a level, not a unit. */
export const isGenericUnit = (name: string): boolean => generic.test(foldWords(withoutOffice(name)));

/** "Cơ quan LĐLĐ tỉnh" is the federation itself. */
export const withoutOffice = (name: string): string =>
  name.replace(/^(?:(?:khối\s+)?cơ quan|CQ)\s+(?=LĐLĐ|liên đoàn|công đoàn|CĐ)/iu, '');

// Where a union's name begins inside a longer text. "Công đoàn" alone is mostly an adjective ("cán bộ công đoàn").
const beginning =
  /(?<![\p{L}\p{M}])(?:Tổng (?:Liên đoàn|LĐLĐ)|Liên đoàn Lao động|LĐLĐ|Công đoàn cơ sở|CĐCS|CĐVC|Nghiệp đoàn|(?:Công đoàn|CĐ)\s+(?=(?:ngành|viên chức|GD|GTVT|các|khu|khối|thương mại|du lịch|P|KCN|KKT|xã|phường|đặc khu|thị trấn|giáo dục|y tế|xây dựng|công thương|giao thông|nông nghiệp|tổng công ty|tập đoàn|công ty|cty|trường|sở|cơ quan|UBND|bệnh viện|trung tâm|chi cục|cục|nhà máy|bộ phận)(?![\p{L}\p{M}])))/iu;
const ending =
  /\s*(?:[;(\n]|,\s|\s[-–—]\s*(?=năm|tính|nhiệm kỳ|giai đoạn)|\s(?=kiêm\s|năm\s+\d|tính đến|tính từ|đến ngày|giai đoạn|nhiệm kỳ|quý\s|tháng\s+\d|gửi\s|\d{4}\s*-|được\s|có (?:mặt )?đến|từ năm|trong năm|thời điểm|(?:trực )?thuộc\s)|$)/iu;

export interface UnitMention {
  name: string;
  /** What stands before the name. */
  before: string;
}

/** The union named inside a text such as "Chủ tịch - LĐLĐ huyện Tam Đường", null where none is. */
export function unitWithin(text: string): UnitMention | null {
  const match = beginning.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index);
  const end = ending.exec(rest);
  const name = rest
    .slice(0, end?.index ?? rest.length)
    .replace(/[\s.,:;–—-]+$/, '')
    .replace(/\s+/g, ' ');
  const before = text
    .slice(0, match.index)
    .replace(/\s+(thuộc|trực thuộc|của|tại)\s*$/iu, '')
    .replace(/[\s,:;/–—-]+$/, '')
    .trim();
  return { name, before };
}

/** Every union named in a text, in its order. */
export function unitsWithin(text: string): string[] {
  const found: string[] = [];
  for (let rest = text; ; ) {
    const mention = unitWithin(rest);
    if (!mention) return found;
    found.push(mention.name);
    rest = rest.slice(rest.indexOf(mention.name.split(' ')[0]!) + mention.name.length);
  }
}

// With its marks: "Bàn" begins people's names.
const departmentStart = /^(văn phòng|vp|ban)(?![\p{L}\p{M}])/iu;
const notDepartments =
  /^(ban|bo phan) (thuong (vu|truc)|chap hanh|lanh dao|giam doc|chi dao|chuyen trach|can su|chu nhiem|quan ly du an)\b/;

/** A real department of an office: văn phòng or ban. "Thường trực", "Khối Đảng" only group people. */
export const isDepartment = (name: string): boolean =>
  departmentStart.test(name.trim()) && !notDepartments.test(foldWords(name)) && name.length <= 80;

const sectors: readonly Term<OwnershipSector>[] = [
  {
    code: 'foreign_enterprise',
    words: `
      FDI | có vốn đầu tư nước ngoài | vốn đầu tư nước ngoài | đầu tư nước ngoài | ĐTNN | DN FDI |
      vốn nước ngoài | 100% vốn nước ngoài | liên doanh | DNNNg | vốn ĐTNN`,
  },
  { code: 'cooperative', words: 'HTX | hợp tác xã | QTD | quỹ tín dụng | liên hiệp HTX' },
  {
    code: 'non_state_enterprise',
    words: `
      ngoài nhà nước | ngoài NN | ngoài quốc doanh | NQD | DNNQD | ngoài khu vực nhà nước | ngoài khu vực | NNN |
      DNNNN | tư nhân | DNTN | TNHH | cổ phần | DN NNN | ngoài công lập | dân lập | tư thục`,
  },
  {
    code: 'state_enterprise',
    words: `
      doanh nghiệp nhà nước | DN nhà nước | DNNN | DN NN | quốc doanh | vốn nhà nước |
      công ty nhà nước | SXKD nhà nước | kinh tế nhà nước`,
  },
  {
    code: 'public_administration',
    words: `
      HCSN | hành chính sự nghiệp | hành chính | sự nghiệp | HC SN | HC | SN | CQHC | ĐVSN |
      cơ quan nhà nước | nhà nước | cơ quan | HCSNNN | sự nghiệp công lập | xã phường | trường học |
      y tế | giáo dục | lực lượng vũ trang | công lập | Đảng đoàn thể | QLNN`,
  },
  { code: 'other', words: 'nghiệp đoàn | khác | loại khác | phi chính thức' },
];

/** The ownership sector a text names; "ngoài nhà nước" before "nhà nước". */
export const sectorOf = (text: string): OwnershipSector | null => findTerm(text, sectors)?.code ?? null;

const small = new Set([
  'tỉnh',
  'huyện',
  'quận',
  'thị',
  'xã',
  'thành',
  'phố',
  'phường',
  'ngành',
  'các',
  'khu',
  'cơ',
  'sở',
  'đặc',
  'trấn',
  'và',
  'công',
  'nghiệp',
  'lao',
  'động',
  'kinh',
  'tế',
  'chế',
  'xuất',
  'tổng',
  'ty',
]);
const capitals = new Set([
  'LĐLĐ',
  'CĐCS',
  'CĐVC',
  'KCN',
  'KKT',
  'UBND',
  'HĐND',
  'TNHH',
  'CP',
  'MTV',
  'THPT',
  'THCS',
  'TLĐ',
  'CĐ',
  'TP',
  'TCT',
]);
const fixed: Readonly<Record<string, string>> = {
  'LIÊN ĐOÀN LAO ĐỘNG': 'Liên đoàn Lao động',
  'CÔNG ĐOÀN VIÊN CHỨC': 'Công đoàn Viên chức',
  'CÔNG ĐOÀN': 'Công đoàn',
  'GIÁO DỤC': 'Giáo dục',
  'Y TẾ': 'Y tế',
  'XÂY DỰNG': 'Xây dựng',
  'NGHIỆP ĐOÀN': 'Nghiệp đoàn',
};

const shoutedWords = new RegExp(`${Object.keys(fixed).join('|')}|\\p{L}[\\p{L}\\p{M}]*`, 'gu');

/** A unit's name typed in capitals, as such names are written; any other is left as it is. */
export function tidyUnitName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(shoutedWords, (word) => {
    if (fixed[word] !== undefined || capitals.has(word)) return fixed[word] ?? word;
    const lower = word.toLowerCase();
    return small.has(lower) ? lower : word.charAt(0) + lower.slice(1);
  });
}
