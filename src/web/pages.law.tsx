import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { affectedSearch } from '../modules/assessment/ui/assessment.search.ts';
import { root } from './root.tsx';
import { numberOf, present, wordOf } from './scope.ts';

const documents = createRoute({
  getParentRoute: () => root,
  path: '/documents',
  validateSearch: (search: Record<string, unknown>): { search?: string } =>
    present({ search: wordOf(search.search) }),
  component: lazyRouteComponent(() => import('../modules/documents/ui/Documents.tsx'), 'Documents'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  component: lazyRouteComponent(() => import('../modules/documents/ui/DocumentPage.tsx'), 'DocumentPage'),
});

export interface RegulationsSearch {
  search?: string;
  kind?: string;
  level?: string;
  topic?: string;
  state?: string;
  /** The one shown beside the list. */
  regulation?: number;
}

const regulations = createRoute({
  getParentRoute: () => root,
  path: '/regulations',
  validateSearch: (search: Record<string, unknown>): RegulationsSearch =>
    present({
      search: wordOf(search.search),
      kind: wordOf(search.kind),
      level: wordOf(search.level),
      topic: wordOf(search.topic),
      state: wordOf(search.state),
      regulation: numberOf(search.regulation),
    }),
  component: lazyRouteComponent(() => import('../modules/regulations/ui/Regulations.tsx'), 'Regulations'),
});

const regulation = createRoute({
  getParentRoute: () => root,
  path: '/regulations/$id',
  component: lazyRouteComponent(
    () => import('../modules/regulations/ui/RegulationPage.tsx'),
    'RegulationPage',
  ),
});

const regulationTopics = createRoute({
  getParentRoute: () => root,
  path: '/regulations/topics',
  component: lazyRouteComponent(() => import('../modules/regulations/ui/Topics.tsx'), 'Topics'),
});

interface OccasionSearch {
  title?: string;
  cadreKind?: string;
}

const occasionOf = (search: Record<string, unknown>): OccasionSearch =>
  present({ title: wordOf(search.title), cadreKind: wordOf(search.cadreKind) });

interface RulesSearch extends OccasionSearch {
  topic?: string;
  search?: string;
  enforcement?: string;
  confidence?: string;
  /** The one shown beside the list. */
  rule?: string;
}

const rules = createRoute({
  getParentRoute: () => root,
  path: '/regulations/rules',
  validateSearch: (search: Record<string, unknown>): RulesSearch =>
    present({
      ...occasionOf(search),
      topic: wordOf(search.topic),
      search: wordOf(search.search),
      enforcement: wordOf(search.enforcement),
      confidence: wordOf(search.confidence),
      rule: wordOf(search.rule),
    }),
  component: lazyRouteComponent(() => import('../modules/regulations/ui/Rules.tsx'), 'Rules'),
});

const rule = createRoute({
  getParentRoute: () => root,
  path: '/regulations/rules/$code',
  validateSearch: occasionOf,
  component: lazyRouteComponent(() => import('../modules/regulations/ui/RulePage.tsx'), 'RulePage'),
});

const standards = createRoute({
  getParentRoute: () => root,
  path: '/regulations/standards',
  validateSearch: (search: Record<string, unknown>): { search?: string; kind?: string } =>
    present({ search: wordOf(search.search), kind: wordOf(search.kind) }),
  component: lazyRouteComponent(() => import('../modules/assessment/ui/Standards.tsx'), 'Standards'),
});

const standard = createRoute({
  getParentRoute: () => root,
  path: '/regulations/standards/$code',
  component: lazyRouteComponent(() => import('../modules/assessment/ui/StandardPage.tsx'), 'StandardPage'),
});

const standardPrint = createRoute({
  getParentRoute: () => root,
  path: '/regulations/standards/$code/print',
  validateSearch: (search: Record<string, unknown>): { edition?: number } =>
    present({ edition: numberOf(search.edition) }),
  component: lazyRouteComponent(() => import('../modules/assessment/ui/StandardPrint.tsx'), 'StandardPrint'),
});

const drafts = createRoute({
  getParentRoute: () => root,
  path: '/regulations/drafts',
  component: lazyRouteComponent(() => import('../modules/assessment/ui/Drafts.tsx'), 'Drafts'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/regulations/drafts/$of/$id',
  component: lazyRouteComponent(() => import('../modules/assessment/ui/DraftPage.tsx'), 'DraftPage'),
});

const draftPeople = createRoute({
  getParentRoute: () => root,
  path: '/regulations/drafts/$of/$id/people',
  validateSearch: affectedSearch,
  component: lazyRouteComponent(() => import('../modules/assessment/ui/DraftPeople.tsx'), 'DraftPeople'),
});

const equivalences = createRoute({
  getParentRoute: () => root,
  path: '/regulations/equivalences',
  component: lazyRouteComponent(() => import('../modules/assessment/ui/Equivalences.tsx'), 'Equivalences'),
});

/** The pages of what governs, and of the papers on which facts rest. */
export const lawPages = [
  documents,
  document,
  regulations,
  regulationTopics,
  rules,
  rule,
  standards,
  standard,
  standardPrint,
  regulation,
  drafts,
  draft,
  draftPeople,
  equivalences,
] as const;
