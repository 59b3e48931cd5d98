import { present, wordOf } from '../../../web/scope.ts';

export interface CasesSearch {
  procedure?: string;
  step?: string;
  state?: string;
  overdue?: true;
  view?: 'board';
}

export const casesSearch = (search: Record<string, unknown>): CasesSearch =>
  present({
    procedure: wordOf(search.procedure),
    step: wordOf(search.step),
    state: wordOf(search.state),
    overdue: search.overdue === true ? true : undefined,
    view: search.view === 'board' ? 'board' : undefined,
  });

export const groupOf = (search: Record<string, unknown>): { group?: 'sent' | 'followed' } =>
  present({ group: search.group === 'sent' || search.group === 'followed' ? search.group : undefined });
