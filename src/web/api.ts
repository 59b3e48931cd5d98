import type { Language } from './language.ts';
import { broken, invalid, unreachable, type WireProblem, wrongFields } from './web.problems.ts';

export type Given = Record<string, string | number | boolean | null | undefined>;

/** What the server refused, with its sentence in both languages. */
export class ApiProblem extends Error {
  readonly wire: WireProblem;

  constructor(wire: WireProblem) {
    super(wire.title);
    this.wire = wire;
  }

  sentence(language: Language): string {
    const { code, title, titleEn, fields } = this.wire;
    // Its title names fields as programs do; people are told what is wrong, beside the fields and here.
    if (code === invalid && fields?.length)
      return wrongFields[language]([...new Set(fields.map((fault) => fault[language]))]);
    return language === 'vi' ? title : (titleEn ?? title);
  }

  /** What is wrong with one field, where the server named it. */
  field(path: string, language: Language): string | undefined {
    return this.wire.fields?.find((fault) => fault.path === path)?.[language];
  }
}

let csrfToken = '';
/** The token that every write must carry; the session tells it. */
export const carry = (token: string): void => {
  csrfToken = token;
};

let signedOut: () => void = () => {};
/** Called when the server says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): void => {
  signedOut = listener;
};

export function address(path: string, given: Given = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

async function call<T>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  const sent = body === undefined ? undefined : form ? body : JSON.stringify(body);
  const response = await fetch(url, { method, headers, body: sent ?? null, signal: signal ?? null }).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiProblem(unreachable);
    },
  );
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') && text ? JSON.parse(text) : undefined;
  if (response.ok) return json as T;
  if (response.status === 401 && method + url !== 'POST/api/session') signedOut();
  throw new ApiProblem(json?.code ? (json as WireProblem) : broken(response.status));
}

export const api = {
  get: <T>(path: string, given?: Given, signal?: AbortSignal) =>
    call<T>('GET', address(path, given), undefined, signal),
  post: <T>(path: string, body?: unknown) => call<T>('POST', address(path), body),
  put: <T>(path: string, body?: unknown) => call<T>('PUT', address(path), body),
  patch: <T>(path: string, body?: unknown) => call<T>('PATCH', address(path), body),
  delete: <T>(path: string, body?: unknown) => call<T>('DELETE', address(path), body),
};
