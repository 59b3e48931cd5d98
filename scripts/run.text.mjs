/** What is said before TypeScript can run. */
export const text = {
  installing: 'Đang cài các thư viện (lần đầu mất khoảng nửa phút)… / Installing packages…',
  installFailed: 'Không cài được thư viện: xem các dòng trên. / Packages could not be installed: see above.',
  notWritable: (folder) =>
    `Không ghi được vào ${folder}: hãy chép chương trình vào thư mục của mình. / ${folder} cannot be written: copy the program to a folder of your own.`,
  needsNode: (found) =>
    `Cần Node 24.7 trở lên, máy này có ${found}: hãy cài từ nodejs.org. / Node 24.7 or later is needed, this is ${found}: install it from nodejs.org.`,
};
