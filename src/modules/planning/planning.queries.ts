import { foldWords } from '../../lib/vietnamese.ts';
import { recordFacts } from '../organisation/organisation.facts.queries.ts';
import type { PlanRecord } from './planning.schema.ts';

export const titleKey = ({ titleText }: { titleText?: unknown }) => ({
  title_key: foldWords(String(titleText)),
});

/** One entry a person, title and term; it holds from the day of the list that first named it. */
export const recordPlanEntries = recordFacts<PlanRecord>({
  table: 'plan_entry',
  owner: 'person_id',
  key: ['person_id', 'unit_id', 'title_key', 'term_from', 'term_to'],
  told: ['title', 'title_text', 'document_id'],
  document: (fact) => fact.document,
  row: (fact) => ({
    title: fact.title,
    title_text: fact.titleText,
    ...titleKey(fact),
    term_from: fact.termFrom,
    term_to: fact.termTo,
    from_on: fact.fromOn,
  }),
});
