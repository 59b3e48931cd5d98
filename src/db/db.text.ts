/** What the database layer says to people, Vietnamese first; one place so that no sentence hides in code. */
const both = (vi: string, en: string) => `${vi}\n${en}`;

export const text = {
  noBinaries: (platform: string) =>
    both(
      `Không tìm thấy PostgreSQL cho ${platform}: hãy đặt DATABASE_URL=postgres://… hoặc cài PostgreSQL 15 trở lên.`,
      `No PostgreSQL found for ${platform}: set DATABASE_URL=postgres://… or install PostgreSQL 15 or later.`,
    ),
  noUnprivileged: (binary: string) =>
    both(
      `PostgreSQL không chạy bằng quyền root, và ở đây không hạ quyền được để chạy ${binary}. Hãy chạy bằng người dùng thường hoặc đặt DATABASE_URL=postgres://…`,
      `PostgreSQL does not run as root, and privileges cannot be dropped here to run ${binary}. Run as an ordinary user or set DATABASE_URL=postgres://…`,
    ),
  initFailed: (detail: string) =>
    both(`Không tạo được cơ sở dữ liệu: ${detail}`, 'The database could not be created.'),
  startFailed: (log: string, detail: string) =>
    both(
      `PostgreSQL không khởi động được (nhật ký: ${log}): ${detail}`,
      'PostgreSQL did not start; the log says why.',
    ),
  otherMajor: (directory: string, found: string, wanted: string) =>
    both(
      `Dữ liệu ở ${directory} thuộc PostgreSQL ${found}, máy này có PostgreSQL ${wanted}. Hãy sao lưu bằng bản cũ rồi phục hồi.`,
      `The data in ${directory} belong to PostgreSQL ${found}, this machine has PostgreSQL ${wanted}. Back up with the old version and restore.`,
    ),
  stopped: both(
    'Máy chủ cơ sở dữ liệu đã dừng cùng tiến trình đã khởi động nó; việc đang dở không được ghi. Hãy làm lại.',
    'The database server ended with the process that had started it; unfinished work was not kept. Try again.',
  ),
  tooOld: (version: string) =>
    both(
      `Cần PostgreSQL 15 trở lên, máy chủ này là ${version}.`,
      `PostgreSQL 15 or later is needed, this server is ${version}.`,
    ),
  wrongSetting: (setting: string, value: string, wanted: string) =>
    both(
      `Cơ sở dữ liệu đặt ${setting} = ${value}, cần ${wanted}.`,
      `The database has ${setting} = ${value}; ${wanted} is needed.`,
    ),
  embedded: (version: string, directory: string) => `PostgreSQL ${version}, ${directory}`,
  server: (version: string, host: string, database: string) => `PostgreSQL ${version}, ${host}/${database}`,
  foreignDatabase: both(
    'Cơ sở dữ liệu này đã chứa dữ liệu của chương trình khác: hãy dùng một cơ sở dữ liệu trống.',
    'This database already holds the tables of another program: use an empty one.',
  ),
  migrationChanged: (name: string) =>
    both(
      `Bước nâng cấp ${name} đã chạy trên cơ sở dữ liệu này khác với bước của chương trình: dữ liệu do một bản khác tạo ra.`,
      `Migration ${name} as applied to this database differs from the program's own: another build made this database.`,
    ),
  migrationNewer: (name: string) =>
    both(
      `Cơ sở dữ liệu mới hơn chương trình (đã có ${name}): hãy dùng bản chương trình mới hơn.`,
      `The database is newer than the program (it has ${name}): use a newer program.`,
    ),
  migrationFailed: (name: string, detail: string) =>
    both(
      `Bước nâng cấp ${name} không chạy được: ${detail}`,
      `Migration ${name} failed; nothing of it was kept.`,
    ),
};
