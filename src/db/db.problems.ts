import { problem } from '../lib/problem.ts';

export const noPostgres = problem({
  code: 'db.no_postgres',
  status: 503,
  vi: 'Không tìm thấy PostgreSQL cho {where}: hãy đặt DATABASE_URL=postgres://… hoặc cài PostgreSQL 15 trở lên.',
  en: 'No PostgreSQL found for {where}: set DATABASE_URL=postgres://… or install PostgreSQL 15 or later.',
});
export const rootOnly = problem({
  code: 'db.root_only',
  status: 503,
  vi: 'PostgreSQL không chạy bằng quyền root, và ở đây không hạ quyền được để chạy {program}. Hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL=postgres://…',
  en: 'PostgreSQL does not run as root, and privileges cannot be dropped here to run {program}. Run as an ordinary user or set DATABASE_URL=postgres://…',
});
export const notMade = problem({
  code: 'db.not_made',
  status: 503,
  vi: 'Không tạo được cơ sở dữ liệu: {reason}',
  en: 'The database could not be created: {reason}',
});
export const notStarted = problem({
  code: 'db.not_started',
  status: 503,
  vi: 'PostgreSQL không khởi động được (nhật ký {log}): {reason}',
  en: 'PostgreSQL did not start (log {log}): {reason}',
});
export const otherMajor = problem({
  code: 'db.other_major',
  status: 503,
  vi: 'Dữ liệu ở {directory} thuộc PostgreSQL {found}, còn ở đây là PostgreSQL {here}. Hãy sao lưu bằng bản cũ rồi phục hồi.',
  en: 'The data in {directory} belong to PostgreSQL {found}; this is PostgreSQL {here}. Back up with the old version, then restore.',
});
export const serverStopped = problem({
  code: 'db.server_stopped',
  status: 503,
  vi: 'Máy chủ cơ sở dữ liệu đã dừng, có thể cùng tiến trình đã khởi động nó; việc đang dở không được ghi. Hãy làm lại.',
  en: 'The database server has stopped, perhaps with the process that had started it; unfinished work was not kept. Try again.',
});
export const unreachable = problem({
  code: 'db.unreachable',
  status: 503,
  vi: 'Không kết nối được máy chủ cơ sở dữ liệu ở DATABASE_URL: {reason}',
  en: 'The database server of DATABASE_URL cannot be reached: {reason}',
});
export const tooOld = problem({
  code: 'db.too_old',
  status: 503,
  vi: 'Cần PostgreSQL 15 trở lên, máy chủ này là {version}.',
  en: 'PostgreSQL 15 or later is needed; this server is {version}.',
});
export const wrongSetting = problem({
  code: 'db.wrong_setting',
  status: 503,
  vi: 'Cơ sở dữ liệu đặt {setting} = {value}, cần {wanted}.',
  en: 'The database has {setting} = {value}; {wanted} is needed.',
});
export const foreignDatabase = problem({
  code: 'db.foreign',
  status: 503,
  vi: 'Cơ sở dữ liệu này đã có bảng của chương trình khác: hãy dùng một cơ sở dữ liệu trống.',
  en: 'This database already holds the tables of another program: use an empty one.',
});
export const migrationChanged = problem({
  code: 'db.migration_changed',
  status: 503,
  vi: 'Bước nâng cấp {name} đã chạy trên cơ sở dữ liệu này khác với bước của chương trình: dữ liệu do một bản khác tạo ra.',
  en: 'Migration {name} as applied to this database differs from the program’s own: another build made this database.',
});
export const migrationNewer = problem({
  code: 'db.migration_newer',
  status: 503,
  vi: 'Cơ sở dữ liệu mới hơn chương trình (đã có bước {name}): hãy dùng bản chương trình mới hơn.',
  en: 'The database is newer than the program (it has migration {name}): use a newer program.',
});
export const migrationFailed = problem({
  code: 'db.migration_failed',
  status: 503,
  vi: 'Bước nâng cấp {name} không chạy được, không có gì của bước ấy được giữ lại: {reason}',
  en: 'Migration {name} failed and nothing of it was kept: {reason}',
});
export const backupDamaged = problem({
  code: 'db.backup_damaged',
  status: 422,
  vi: 'Tệp sao lưu hỏng, bị cắt ngắn hoặc không phải của Then Chốt; không có gì được ghi.',
  en: 'The backup is damaged, cut short or not one of ours; nothing was written.',
});
export const backupNewer = problem({
  code: 'db.backup_newer',
  status: 422,
  vi: 'Tệp sao lưu do một bản chương trình khác hoặc mới hơn tạo ra ({name}).',
  en: 'The backup was made by another or a newer program ({name}).',
});
export const restoreIntoFull = problem({
  code: 'db.restore_into_full',
  status: 409,
  vi: 'Chỉ phục hồi vào cơ sở dữ liệu còn trống: hãy dùng thư mục dữ liệu mới (THENCHOT_DATA=…).',
  en: 'A backup is restored into an empty database only: use a new data folder (THENCHOT_DATA=…).',
});
