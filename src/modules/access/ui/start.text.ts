import { texts } from '../../../web/language.ts';

export const startText = texts(
  {
    title: 'Bắt đầu',
    about: 'Ba việc để phần mềm dùng được. Làm tới đâu giữ tới đó; lúc nào cũng có thể rời đi và quay lại.',
    done: 'Đã xong',
    todo: 'Chưa làm',
    federation: 'Tổ chức và quản trị',
    federationDone: (name: string, kind: string) => `${name} (${kind})`,
    units: 'Cây tổ chức',
    unitsHint:
      'Có danh sách công đoàn trong Excel thì nhập từ tệp và chọn “Lập đơn vị chưa có”; chưa có thì ghi từng đơn vị.',
    unitsDone: (count: string) => `Đã có ${count} đơn vị trực thuộc.`,
    unitsImport: 'Nhập từ Excel',
    unitsHand: 'Ghi tay',
    accounts: 'Tài khoản cho các đơn vị',
    accountsHint: 'Một danh sách là đủ; máy đề nghị sẵn mỗi công đoàn cấp trên một tài khoản.',
    accountsDone: (count: string) => `Đã có ${count} tài khoản.`,
    accountsList: 'Lập tài khoản theo danh sách',
    ready: 'Xong cả ba việc. Từ đây mọi việc nằm ở danh mục bên trái.',
    next: 'Việc hay làm tiếp',
    nextPeople: 'Nhập danh sách cán bộ',
    nextTree: 'Xem cây tổ chức',
  },
  {
    title: 'Begin',
    about:
      'Three things make this ready for use. Whatever is done stays; you can leave and come back any time.',
    done: 'Done',
    todo: 'To do',
    federation: 'Organisation and administrator',
    federationDone: (name, kind) => `${name} (${kind})`,
    units: 'The tree of units',
    unitsHint:
      'With a list of unions in Excel, import the file and choose to make units that are missing; else enter them one by one.',
    unitsDone: (count) => `There are ${count} units directly below.`,
    unitsImport: 'Import from Excel',
    unitsHand: 'Enter by hand',
    accounts: 'Accounts for the units',
    accountsHint: 'One list will do; an account for each upper union is proposed.',
    accountsDone: (count) => `There are ${count} accounts.`,
    accountsList: 'Make accounts by list',
    ready: 'All three are done. From here on everything is in the menu on the left.',
    next: 'Often next',
    nextPeople: 'Import lists of cadres',
    nextTree: 'See the tree of units',
  },
);
