import { counted } from '../../../lib/counted.ts';
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
      'Có danh sách đơn vị trong Excel, cột nào thứ tự nào cũng được, thì nhập cả cây một lần từ tệp ấy. Chưa có thì tải mẫu trống, hoặc ghi từng đơn vị.',
    unitsDone: (count: string) => `Đã có ${count} đơn vị trực thuộc.`,
    unitsImport: 'Nhập từ Excel',
    unitsTemplate: 'Tải mẫu trống',
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
      'With a list of units in Excel, whatever its columns, import the whole tree from that file at once; else fill in the empty table, or enter them one by one.',
    unitsDone: (count) => `${counted(count, 'unit stands', 'units stand')} directly below.`,
    unitsImport: 'Import from Excel',
    unitsTemplate: 'Empty table',
    unitsHand: 'Enter by hand',
    accounts: 'Accounts for the units',
    accountsHint: 'One list will do; an account for each upper union is proposed.',
    accountsDone: (count) => `${counted(count, 'account is', 'accounts are')} there.`,
    accountsList: 'Make accounts by list',
    ready: 'All three are done. From here on everything is in the menu on the left.',
    next: 'Often next',
    nextPeople: 'Import lists of cadres',
    nextTree: 'See the tree of units',
  },
);
