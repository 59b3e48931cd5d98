/** What the command says to people. */
export const text = {
  usage: (lines: readonly string[]) => `thenchot <lệnh> …\n\n${lines.join('\n')}`,
  noSuchVerb: (word: string) => `Không có lệnh “${word}”. Gõ ./thenchot để xem các lệnh.`,
  wrongWords: (usage: string) => `Dùng: thenchot ${usage}`,
  wrongDay: (word: string) => `“${word}” không phải một ngày: viết YYYY-MM-DD hoặc dd/MM/yyyy.`,
  wrongFile: (form: string, format: string) =>
    `Mẫu ${form} là tệp ${format === 'docx' ? 'Word' : 'Excel'}: đặt tên tệp ở --out kết thúc bằng .${format}.`,
  missing: (option: string, usage: string) => `Thiếu ${option}. Dùng: thenchot ${usage}`,
  wrongChoice: (word: string, choices: readonly string[]) =>
    `“${word}” không có ở đây: chọn ${choices.join(', ')}.`,
  noSuchAccount: (login: string) => `Không có tài khoản đang dùng nào tên “${login}”.`,
  failed: (what: string) => `Không làm được: ${what}`,
  account: (login: string, password: string | null) =>
    password ? `Tài khoản ${login}, mật khẩu dùng một lần: ${password}` : `Tài khoản ${login} đã có.`,
  notKnown: 'chưa có dữ liệu',
  parts: { numerator: 'tử số', denominator: 'mẫu số' },
  figuresOf: (unit: string, asOf: string, from: string, to: string) =>
    `${unit}, tại ngày ${asOf}, kỳ từ ${from} đến ${to}`,
  figure: (name: string, value: string) => `${name}: ${value}`,
  chainHead: (entries: number, head: string) => `Chuỗi nhật ký: ${entries} dòng, đầu chuỗi ${head}`,
  fileExists: (file: string) => `Tệp ${file} đã có; hãy chọn tên khác.`,
  noSuchFile: (file: string) => `Không có tệp ${file}.`,
  backedUp: (file: string, rows: number) =>
    `Đã sao lưu ${rows} dòng và khóa vào ${file}. Giữ tệp này như giữ hồ sơ mật.`,
  restored: (file: string, rows: number) =>
    `Đã phục hồi ${rows} dòng từ ${file}. Nếu máy chủ đang chạy, hãy khởi động lại.`,
  restoredWhole: 'Đã kiểm tra: nguyên vẹn.',
  restoredBroken: 'Dữ liệu phục hồi không nguyên vẹn: chạy ./thenchot verify để xem.',
  written: (file: string) => `Đã ghi ${file}.`,
  wrongCount: (option: string, most: number) => `${option} là một số từ 1 đến ${most}.`,
  generated: (province: string, people: number) => `${province}: ${people} cán bộ.`,
  generatedAll: (provinces: number, people: number) => `Đã tạo ${provinces} tỉnh, ${people} cán bộ.`,
  importedSheet: (sheet: string, kind: string, accepted: number, refused: number) =>
    `${sheet}: ${kind}, nhận ${accepted} dòng, từ chối ${refused}`,
  moreNotes: (count: number) => `    … còn ${count} ghi chú`,
  importedCounts: (job: number, dryRun: boolean, created: string, updated: string, unchanged: string) =>
    `Lần nhập ${job}${dryRun ? ' (chạy thử, không ghi gì)' : ''}\n  thêm: ${created}\n  sửa: ${updated}\n  giữ nguyên: ${unchanged}`,
  lawWhole: (regulations: number, rules: number, standards: number) =>
    `Dữ liệu không có lỗi: ${regulations} văn bản, ${rules} quy định, ${standards} tiêu chuẩn.`,
  undone: (job: number) => `Đã hoàn tác lần nhập ${job}.`,
  verbs: {
    import: 'nhập các bảng Excel như cơ quan vẫn lập',
    undo: 'hoàn tác trọn một lần nhập',
    generate: 'tạo dữ liệu giả lập để thử và đo',
    cadres: 'danh sách cán bộ của một đơn vị và các đơn vị trực thuộc',
    indicators: 'số liệu của một đơn vị',
    people: 'người hoặc việc đằng sau một số liệu',
    report: 'xuất báo cáo theo mẫu',
    user: 'lập tài khoản, cấp lại mật khẩu, liệt kê tài khoản',
    units: 'danh sách đơn vị',
    verify: 'kiểm tra chuỗi nhật ký và mọi ràng buộc của dữ liệu',
    backup: 'sao lưu toàn bộ dữ liệu và khóa vào một tệp',
    restore: 'phục hồi tệp sao lưu vào cơ sở dữ liệu còn trống',
    assess: 'đối chiếu tiêu chuẩn',
    forecast: 'việc cán bộ sắp tới: nghỉ hưu, hết thời hạn, hết nhiệm kỳ',
    law: 'đọc dữ liệu văn bản, quy định, tiêu chuẩn và kể mọi lỗi với tệp và dòng',
  },
};
