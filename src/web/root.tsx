import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { Crashed, Lost } from './lost.tsx';
import { scopeOf } from './scope.ts';
import { Shell } from './shell/Shell.tsx';

/** What every page stands in; its day, unit and period follow from page to page. */
export const root = createRootRoute({
  component: Shell,
  validateSearch: scopeOf,
  search: { middlewares: [retainSearchParams(['asOf', 'unit', 'from', 'to'])] },
  notFoundComponent: Lost,
  errorComponent: Crashed,
});
