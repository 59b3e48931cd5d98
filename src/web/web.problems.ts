/** A problem as it comes over the wire, and those that only the page can tell. */
export interface WireProblem {
  code: string;
  status: number;
  title: string;
  titleEn?: string;
  details?: Record<string, string | number | null>;
  fields?: { path: string; vi: string; en: string }[];
}

/** The code of what names single fields. */
export const invalid = 'gate.input_invalid';
const joined = (sentences: readonly string[]) => sentences.map((one) => one.replace(/\.$/, '')).join('; ');
export const wrongFields = {
  vi: (sentences: readonly string[]) => `Dữ liệu chưa đúng: ${joined(sentences)}.`,
  en: (sentences: readonly string[]) => `The input is not valid: ${joined(sentences)}.`,
};

export const unreachable: WireProblem = {
  code: 'web.unreachable',
  status: 0,
  title: 'Không kết nối được với máy chủ. Chưa có gì bị mất; hãy kiểm tra mạng rồi thử lại.',
  titleEn: 'The server cannot be reached. Nothing is lost; check the network and try again.',
};
export const broken = (status: number): WireProblem => ({
  code: 'web.broken',
  status,
  title: 'Máy chủ gặp lỗi khi trả lời. Hãy thử lại; nếu vẫn vậy, báo cho quản trị.',
  titleEn: 'The server failed to answer. Try again; if it stays, tell the administrator.',
});
