import { problem } from '../lib/problem.ts';

export const bodyMalformed = problem({
  code: 'server.body_malformed',
  status: 400,
  vi: 'Nội dung gửi lên không phải JSON đọc được.',
  en: 'The body is not readable JSON.',
});
export const formBroken = problem({
  code: 'server.form_broken',
  status: 400,
  vi: 'Biểu mẫu gửi lên bị đứt giữa chừng hoặc không đọc được. Hãy gửi lại.',
  en: 'The form was cut short or cannot be read. Send it again.',
});
export const bodyTooLarge = problem({
  code: 'server.body_too_large',
  status: 413,
  vi: 'Nội dung gửi lên quá lớn.',
  en: 'The body is too large.',
});
export const uploadTooLarge = problem({
  code: 'server.upload_too_large',
  status: 413,
  vi: 'Tệp gửi lên quá lớn hoặc quá nhiều: nhiều nhất {files} tệp, mỗi tệp {each} MB, tổng cộng {together} MB.',
  en: 'Too many or too large files: at most {files}, {each} MB each, {together} MB together.',
});
export const headersTooLarge = problem({
  code: 'server.headers_too_large',
  status: 431,
  vi: 'Địa chỉ hoặc phần đầu của yêu cầu dài quá 16 kB. Hãy bỏ bớt điều kiện lọc, hoặc xóa cookie của trang rồi đăng nhập lại.',
  en: 'The address or the head of the request is over 16 kB. Take off filters, or clear the page’s cookies and sign in again.',
});
export const requestTooSlow = problem({
  code: 'server.request_too_slow',
  status: 408,
  vi: 'Yêu cầu gửi lên quá lâu không xong. Hãy kiểm tra đường truyền rồi gửi lại.',
  en: 'The request took too long to arrive. Check the line and send it again.',
});
export const requestMalformed = problem({
  code: 'server.request_malformed',
  status: 400,
  vi: 'Yêu cầu gửi lên không phải HTTP đọc được.',
  en: 'The request is not readable HTTP.',
});
export const mediaTypeUnknown = problem({
  code: 'server.media_type_unknown',
  status: 415,
  vi: 'Kiểu nội dung gửi lên không được nhận ở đây.',
  en: 'This kind of body is not taken here.',
});
export const givenTwice = problem({
  code: 'server.given_twice',
  status: 400,
  vi: '“{name}” được gửi hai lần: trong địa chỉ và trong nội dung.',
  en: '“{name}” is given twice: in the address and in the body.',
});
export const noSuchPath = problem({
  code: 'server.no_such_path',
  status: 404,
  vi: 'Không có địa chỉ này.',
  en: 'There is no such address.',
});
export const ownFault = problem({
  code: 'server.own_fault',
  status: 500,
  vi: 'Phần mềm gặp lỗi; không có gì được ghi. Hãy báo quản trị mã {id}.',
  en: 'The program failed; nothing was written. Give the administrator the code {id}.',
});
export const starting = problem({
  code: 'server.starting',
  status: 503,
  vi: 'Trang chưa được dựng: hãy chạy npm start.',
  en: 'The pages have not been built: run npm start.',
});
