import { texts } from '../language.ts';

export const shortcutsText = texts(
  {
    title: 'Phím tắt',
    search: 'Tìm nhanh người, đơn vị, văn bản, việc cần làm',
    help: 'Mở bảng này',
    skip: 'Đi tới mục tiếp theo; lần đầu trên trang là “Tới nội dung”',
    walk: 'Đi từng dòng trong danh sách và kết quả tìm',
    ends: 'Tới dòng đầu, dòng cuối của danh sách',
    space: 'Phím cách',
    beside: 'Xem dòng đang chọn ở bên cạnh',
    open: 'Mở trang của dòng đang chọn',
    tab: 'Mở kết quả tìm ở thẻ mới',
    branches: 'Thu, mở một nhánh của cây tổ chức',
    close: 'Đóng hộp thoại, khung bên cạnh',
  },
  {
    title: 'Keyboard shortcuts',
    search: 'Quick search for people, units, documents, things to do',
    help: 'Open this table',
    skip: 'Go to what comes next; first on a page is “Skip to the content”',
    walk: 'Walk the rows of a list and what a search found',
    ends: 'To the first and the last row of a list',
    space: 'Space',
    beside: 'Show the chosen row beside the list',
    open: 'Open the page of the chosen row',
    tab: 'Open what was found in a new tab',
    branches: 'Fold and unfold a branch of the tree',
    close: 'Close a dialog or the panel beside',
  },
);
