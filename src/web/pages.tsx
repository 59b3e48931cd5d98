import { type AnyRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { accountsSearch } from '../modules/access/ui/accounts.search.ts';
import { assessmentSearch, needSearch } from '../modules/assessment/ui/assessment.search.ts';
import { peopleSearch } from '../modules/cadres/ui/people.search.ts';
import { chartSearch, unitsSearch } from '../modules/committees/ui/units.search.ts';
import { forecastSearch } from '../modules/forecasts/ui/forecasts.search.ts';
import { figureSearch } from '../modules/indicators/ui/figure.search.ts';
import { reportChangesSearch } from '../modules/reports/ui/changes.search.ts';
import { Crashed } from './lost.tsx';
import { lawPages } from './pages.law.tsx';
import { procedurePages } from './pages.procedures.tsx';
import { Waiting } from './parts/State.tsx';
import { root } from './root.tsx';
import { numberOf, present, wordOf } from './scope.ts';

/** Every page there is; each module's screens come when opened. */
const glance = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../modules/indicators/ui/Glance.tsx'), 'Glance'),
});

const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  validateSearch: unitsSearch,
  component: lazyRouteComponent(() => import('../modules/committees/ui/UnitTree.tsx'), 'UnitTree'),
});

const chart = createRoute({
  getParentRoute: () => root,
  path: '/units/chart',
  validateSearch: chartSearch,
  component: lazyRouteComponent(() => import('../modules/committees/ui/UnitChart.tsx'), 'UnitChart'),
});

const unit = createRoute({
  getParentRoute: () => root,
  path: '/units/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => present({ tab: wordOf(search.tab) }),
  component: lazyRouteComponent(() => import('../modules/committees/ui/UnitPage.tsx'), 'UnitPage'),
});

const unitsNew = createRoute({
  getParentRoute: () => root,
  path: '/units/$id/new',
  component: lazyRouteComponent(() => import('../modules/committees/ui/UnitsNew.tsx'), 'UnitsNew'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../modules/training/ui/PeoplePage.tsx'), 'PeoplePage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/people/duplicates',
  component: lazyRouteComponent(() => import('../modules/cadres/ui/Duplicates.tsx'), 'Duplicates'),
});

const mergingPage = createRoute({
  getParentRoute: () => root,
  path: '/people/$id/merging',
  validateSearch: (search: Record<string, unknown>): { other?: number } =>
    present({ other: numberOf(search.other) }),
  component: lazyRouteComponent(() => import('../modules/committees/ui/Merging.tsx'), 'Merging'),
});

const newPerson = createRoute({
  getParentRoute: () => root,
  path: '/people/new',
  component: lazyRouteComponent(() => import('../modules/cadres/ui/NewPerson.tsx'), 'NewPerson'),
});

const peoplePrint = createRoute({
  getParentRoute: () => root,
  path: '/people/print',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../modules/cadres/ui/PeoplePrint.tsx'), 'PeoplePrint'),
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => present({ tab: wordOf(search.tab) }),
  component: lazyRouteComponent(() => import('../modules/forecasts/ui/PersonPage.tsx'), 'PersonPage'),
});

const rejudging = createRoute({
  getParentRoute: () => root,
  path: '/people/$id/acts/$kind/$fact',
  component: lazyRouteComponent(() => import('../modules/assessment/ui/Rejudging.tsx'), 'Rejudging'),
});

const curriculum = createRoute({
  getParentRoute: () => root,
  path: '/people/$id/curriculum',
  validateSearch: (search: Record<string, unknown>): { form?: string } =>
    present({ form: wordOf(search.form) }),
  component: lazyRouteComponent(
    () => import('../modules/curriculum/ui/CurriculumPage.tsx'),
    'CurriculumPage',
  ),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/assessment',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => present({ tab: wordOf(search.tab) }),
  component: lazyRouteComponent(() => import('../modules/assessment/ui/Assessment.tsx'), 'Assessment'),
});

const assessedPeople = createRoute({
  getParentRoute: () => root,
  path: '/assessment/people',
  validateSearch: assessmentSearch,
  component: lazyRouteComponent(
    () => import('../modules/assessment/ui/AssessedPeople.tsx'),
    'AssessedPeople',
  ),
});

const neededBy = createRoute({
  getParentRoute: () => root,
  path: '/assessment/training',
  validateSearch: needSearch,
  component: lazyRouteComponent(() => import('../modules/assessment/ui/NeededBy.tsx'), 'NeededBy'),
});

const forecasts = createRoute({
  getParentRoute: () => root,
  path: '/forecasts',
  validateSearch: forecastSearch,
  component: lazyRouteComponent(() => import('../modules/forecasts/ui/Forecasts.tsx'), 'Forecasts'),
});

const forecastPrint = createRoute({
  getParentRoute: () => root,
  path: '/forecasts/print',
  validateSearch: forecastSearch,
  component: lazyRouteComponent(() => import('../modules/forecasts/ui/ForecastPrint.tsx'), 'ForecastPrint'),
});

const figure = createRoute({
  getParentRoute: () => root,
  path: '/figures/$key',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('../modules/indicators/ui/OpenedFigure.tsx'), 'OpenedFigure'),
});

/** Whether the last period stands beside the figures. */
const comparing = (search: Record<string, unknown>): { compare?: true } =>
  present({ compare: search.compare === true ? true : undefined });

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): { form?: string; state?: string } =>
    present({ form: wordOf(search.form), state: wordOf(search.state) }),
  component: lazyRouteComponent(() => import('../modules/reports/ui/Reports.tsx'), 'Reports'),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$form',
  validateSearch: comparing,
  component: lazyRouteComponent(() => import('../modules/reports/ui/ReportPage.tsx'), 'ReportPage'),
});

const keptReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/kept/$id',
  validateSearch: comparing,
  component: lazyRouteComponent(() => import('../modules/reports/ui/KeptPage.tsx'), 'KeptPage'),
});

const keptFigure = createRoute({
  getParentRoute: () => root,
  path: '/reports/kept/$id/figure',
  validateSearch: (search: Record<string, unknown>): { figure: string } => ({
    figure: wordOf(search.figure) ?? '',
  }),
  component: lazyRouteComponent(() => import('../modules/reports/ui/KeptFigure.tsx'), 'KeptFigure'),
});

const reportChanges = createRoute({
  getParentRoute: () => root,
  path: '/reports/changes',
  validateSearch: reportChangesSearch,
  component: lazyRouteComponent(() => import('../modules/reports/ui/ChangesPage.tsx'), 'ChangesPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: lazyRouteComponent(() => import('../modules/imports/ui/Imports.tsx'), 'Imports'),
});

const importPage = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  validateSearch: (search: Record<string, unknown>): { step?: string } =>
    present({ step: wordOf(search.step) }),
  component: lazyRouteComponent(() => import('../modules/imports/ui/ImportPage.tsx'), 'ImportPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../modules/access/ui/Start.tsx'), 'Start'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('../modules/access/ui/Accounts.tsx'), 'Accounts'),
});

const newAccounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts/new',
  component: lazyRouteComponent(() => import('../modules/access/ui/NewAccounts.tsx'), 'NewAccounts'),
});

const accountRoles = createRoute({
  getParentRoute: () => root,
  path: '/accounts/roles',
  component: lazyRouteComponent(() => import('../modules/access/ui/Roles.tsx'), 'Roles'),
});

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('../modules/access/ui/ChangePassword.tsx'), 'ChangePassword'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    glance,
    ...lawPages,
    ...procedurePages,
    units,
    chart,
    unit,
    unitsNew,
    people,
    peoplePrint,
    duplicates,
    mergingPage,
    newPerson,
    person,
    rejudging,
    curriculum,
    assessment,
    assessedPeople,
    neededBy,
    forecasts,
    forecastPrint,
    figure,
    reports,
    report,
    keptReport,
    keptFigure,
    reportChanges,
    imports,
    importPage,
    start,
    accounts,
    newAccounts,
    accountRoles,
    password,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Crashed,
  scrollRestoration: true,
});

/** Begins to fetch the script of the page that the address asks for. */
export function preloadHere(): void {
  const routes: Record<string, AnyRoute> = router.routesById;
  for (const { routeId } of router.matchRoutes(router.latestLocation))
    void routes[routeId]?.options.component?.preload?.();
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
