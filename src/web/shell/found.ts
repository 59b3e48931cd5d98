import type { IconName } from '../parts/Icon.tsx';

/** Where something found leads: a page's address in the router's words. */
export interface Target {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string | number | undefined>;
}

export interface Found {
  key: string;
  icon: IconName;
  name: string;
  beside: string;
  /** A page to open, or else something to do here and now. */
  target?: Target;
  act?: () => void;
}

export interface FoundGroup {
  head: string;
  found: readonly Found[];
}

const most = 8;
const keyOf = (login: string) => `recent ${login}`;

/** What this account last opened from the search, in this window only: an office machine has many users. */
export function recentOf(login: string): Found[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(login)) ?? '[]');
    return Array.isArray(kept) ? (kept as Found[]) : [];
  } catch {
    return [];
  }
}

export function keepRecent(login: string, { act: _, ...found }: Found): void {
  if (!found.target) return;
  const others = recentOf(login).filter(({ key }) => key !== found.key);
  sessionStorage.setItem(keyOf(login), JSON.stringify([found, ...others].slice(0, most)));
}
