import type { SheetKind } from '../../lib/sheet.ts';

interface Template {
  /** What stands above the headings; the unit and the day are filled in there. */
  title: string;
  hint: string;
  heads: readonly string[];
  /** What may be chosen in a column, in words without a comma. */
  choices?: Readonly<Record<string, readonly string[]>>;
}

const sexes = ['Nam', 'Nữ'];

/** Empty tables that offices may fill in: every heading of them is understood. */
export const templates = {
  units: {
    title: 'DANH SÁCH ĐƠN VỊ (tính đến ngày ../../....)',
    hint: 'Mỗi đơn vị một dòng. Đơn vị cấp trên ghi đúng tên hoặc mã; đơn vị trực thuộc thẳng liên đoàn thì ghi tên liên đoàn.',
    heads: [
      'TT',
      'Tên đơn vị',
      'Đơn vị cấp trên',
      'Loại hình đơn vị',
      'Mã đơn vị',
      'Biên chế được giao',
      'Ngày thành lập',
      'Số quyết định thành lập',
      'Ngày ký quyết định',
      'Địa chỉ',
      'Số đoàn viên',
      'Số đoàn viên nữ',
    ],
    choices: {
      'Loại hình đơn vị': [
        'LĐLĐ tỉnh',
        'LĐLĐ huyện',
        'Công đoàn ngành',
        'Công đoàn Viên chức',
        'Công đoàn khu công nghiệp',
        'Công đoàn xã',
        'Công đoàn phường',
        'CĐCS',
        'Nghiệp đoàn',
        'CĐCS thành viên',
        'Công đoàn bộ phận',
        'Tổ công đoàn',
        'Ban',
        'Văn phòng',
        'Đơn vị sự nghiệp',
      ],
    },
  },
  staffRoster: {
    title: 'DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH (tính đến ngày ../../....)',
    hint: 'Dòng đầu ghi tên đơn vị. Ngày ghi theo ngày/tháng/năm.',
    heads: [
      'TT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Số CCCD',
      'Dân tộc',
      'Đơn vị',
      'Chức vụ',
      'Trình độ chuyên môn',
      'LLCT',
      'Quản lý nhà nước',
      'Ngày vào Đảng',
      'Ghi chú',
    ],
    choices: { 'Giới tính': sexes },
  },
  grassrootsUnions: {
    title: 'DANH SÁCH CÔNG ĐOÀN CƠ SỞ (tính đến ngày ../../....)',
    hint: 'Mỗi công đoàn cơ sở một dòng, kèm công đoàn cấp trên trực tiếp.',
    heads: [
      'TT',
      'Tên công đoàn cơ sở',
      'Công đoàn cấp trên trực tiếp',
      'Loại hình cơ sở',
      'Số lao động',
      'Số đoàn viên',
      'Số đoàn viên nữ',
      'Số ủy viên ban chấp hành',
      'Chủ tịch CĐCS',
    ],
  },
  partTimeRoster: {
    title: 'DANH SÁCH CÁN BỘ CÔNG ĐOÀN KHÔNG CHUYÊN TRÁCH (tính đến ngày ../../....)',
    hint: 'Mỗi người một dòng, kèm công đoàn cơ sở và công đoàn cấp trên.',
    heads: [
      'TT',
      'Họ và tên',
      'Ngày sinh',
      'Giới tính',
      'Công đoàn cơ sở',
      'Công đoàn cấp trên',
      'Chức vụ công đoàn',
      'Trình độ chuyên môn',
      'LLCT',
      'Đảng viên',
    ],
    choices: { 'Giới tính': sexes },
  },
} as const satisfies Partial<Record<SheetKind, Template>>;
/** What a template's file is called, before what it is of. */
export const templateFile = 'Mẫu';
/** The name of a template's sheet. */
export const templateSheet = 'Danh sách';
export type TemplateKind = keyof typeof templates;
export const templateKinds = Object.keys(templates) as [TemplateKind, ...TemplateKind[]];
export const templateOf = (kind: TemplateKind): Template => templates[kind];
