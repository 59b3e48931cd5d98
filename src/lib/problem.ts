/** A way to fail: a value of its module. `{name}` in a sentence is filled from the details. */
export interface ProblemKind {
  /** `<module>.<what>`, never changed once published. */
  code: string;
  status: number;
  vi: string;
  en: string;
  /** Names of the database constraints whose breach is this problem. */
  constraints?: readonly string[];
}

/** The same said in both languages. */
export interface Words {
  vi: string;
  en: string;
}

/** Where in an input something is wrong, for the field it belongs to. */
export interface FieldFault extends Words {
  path: string;
}

const byConstraint = new Map<string, ProblemKind>();

export function problem(kind: ProblemKind): ProblemKind {
  for (const constraint of kind.constraints ?? []) byConstraint.set(constraint, kind);
  return kind;
}

type Detail = string | number | null;
type Details = Record<string, Detail | Words>;

const inLanguage = (detail: Detail | Words | undefined, language: keyof Words): Detail | undefined =>
  typeof detail === 'object' && detail !== null ? detail[language] : detail;

const fill = (kind: ProblemKind, details: Details, language: keyof Words) =>
  kind[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(inLanguage(details[name], language) ?? whole),
  );

export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly details: Details;
  readonly fields: readonly FieldFault[];

  constructor(kind: ProblemKind, details: Details = {}, fields: readonly FieldFault[] = []) {
    super(fill(kind, details, 'vi'));
    this.kind = kind;
    this.details = details;
    this.fields = fields;
  }

  vi(): string {
    return fill(this.kind, this.details, 'vi');
  }

  en(): string {
    return fill(this.kind, this.details, 'en');
  }

  /** RFC 9457, with both languages, since the reader's is only known on the page. */
  wire() {
    const { code, status } = this.kind;
    const fields = this.fields.length > 0 ? { fields: this.fields } : {};
    return {
      type: `urn:thenchot:${code}`,
      code,
      status,
      title: this.vi(),
      titleEn: this.en(),
      details: Object.fromEntries(
        Object.entries(this.details).map(([name, detail]) => [name, inLanguage(detail, 'vi')]),
      ),
      ...fields,
    };
  }
}

export const inputInvalid = problem({
  code: 'gate.input_invalid',
  status: 400,
  vi: 'Dữ liệu gửi lên chưa đúng: {what}',
  en: 'The input is not valid: {what}',
});
export const notSignedIn = problem({
  code: 'gate.not_signed_in',
  status: 401,
  vi: 'Cần đăng nhập để tiếp tục.',
  en: 'Please sign in to continue.',
});
export const notAllowed = problem({
  code: 'gate.not_allowed',
  status: 403,
  vi: 'Tài khoản này không có quyền làm việc đó ở đơn vị này.',
  en: 'This account may not do that in this unit.',
});
export const notFound = problem({
  code: 'gate.not_found',
  status: 404,
  vi: 'Không tìm thấy, hoặc nằm ngoài phạm vi của tài khoản.',
  en: 'Not found, or beyond this account’s reach.',
});
export const conflict = problem({
  code: 'gate.conflict',
  status: 409,
  vi: 'Dữ liệu vừa được người khác thay đổi. Hãy tải lại rồi làm lại.',
  en: 'The record has just been changed by somebody else. Reload and try again.',
});
export const databaseRefused = problem({
  code: 'gate.database_refused',
  status: 422,
  vi: 'Cơ sở dữ liệu từ chối vì trái ràng buộc “{constraint}”.',
  en: 'The database refused it: constraint “{constraint}”.',
});
export const outOfRange = problem({
  code: 'gate.out_of_range',
  status: 400,
  vi: 'Có một số hoặc một ngày nằm ngoài khoảng ghi được.',
  en: 'A number or a day is beyond what can be kept.',
});

/** Bad input, with each field at fault. */
export function invalidInput(faults: readonly FieldFault[]): Problem {
  const listed = (language: keyof Words) =>
    faults.map((fault) => `${fault.path}: ${fault[language]}`).join('; ');
  return new Problem(inputInvalid, { what: { vi: listed('vi'), en: listed('en') } }, faults);
}

/** A serialisation failure and a deadlock. */
const retryable = new Set(['40001', '40P01']);
/** A number or a day too large for its column, as what is asked may name one. */
const tooLarge = new Set(['22003', '22008']);
const notUnique = '23505';

interface DatabaseError {
  code: string;
  constraint?: string;
}
const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error &&
  typeof (error as Partial<DatabaseError>).code === 'string' &&
  /^[0-9A-Z]{5}$/.test((error as unknown as DatabaseError).code);

/**
 * Whether the same work may succeed if tried again: also where another has just written the row that this would have
 * made, unless its being there has a name of its own.
 */
export const mayRetry = (error: unknown): boolean =>
  isDatabaseError(error) &&
  (retryable.has(error.code) || (error.code === notUnique && !byConstraint.has(error.constraint ?? '')));

/** A constraint's breach as the problem it stands for; anything else as it came. */
export function asProblem(error: unknown): unknown {
  if (!isDatabaseError(error)) return error;
  // Class 23 is the breach of a constraint; 42501 a row outside the reach that the policy lets nobody write.
  if (error.code === '42501') return new Problem(notAllowed);
  if (tooLarge.has(error.code)) return Object.assign(new Problem(outOfRange), { cause: error });
  if (!error.code.startsWith('23')) return error;
  const kind = error.constraint ? byConstraint.get(error.constraint) : undefined;
  return kind
    ? new Problem(kind)
    : new Problem(databaseRefused, { constraint: error.constraint ?? error.code });
}
