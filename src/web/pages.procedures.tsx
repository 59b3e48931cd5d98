import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { casesSearch, groupOf } from '../modules/procedures/ui/cases.search.ts';
import { root } from './root.tsx';

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../modules/procedures/ui/Cases.tsx'), 'Cases'),
});

const newCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('../modules/procedures/ui/NewCase.tsx'), 'NewCase'),
});

const casePage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../modules/procedures/ui/CasePage.tsx'), 'CasePage'),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  component: lazyRouteComponent(() => import('../modules/procedures/ui/MeetingPage.tsx'), 'MeetingPage'),
});

const toDos = createRoute({
  getParentRoute: () => root,
  path: '/to-dos',
  validateSearch: groupOf,
  component: lazyRouteComponent(() => import('../modules/procedures/ui/ToDos.tsx'), 'ToDos'),
});

/** The pages of procedures in progress. */
export const procedurePages = [cases, newCase, casePage, meeting, toDos] as const;
