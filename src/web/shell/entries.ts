import type { IconName } from '../parts/Icon.tsx';
import type { webText } from '../web.text.ts';

/** The chain in its order; only what can be opened stands here, by the rights of whoever looks. */
export const entries = [
  { to: '/', word: 'glance', icon: 'glance', right: 'indicators.read' },
  { to: '/regulations', word: 'documents', icon: 'file', right: 'regulations.read', also: '/documents' },
  { to: '/units', word: 'units', icon: 'tree', right: 'organisation.read' },
  { to: '/people', word: 'people', icon: 'people', right: 'cadres.read' },
  { to: '/assessment', word: 'assessment', icon: 'check', right: 'cadres.read' },
  { to: '/forecasts', word: 'forecast', icon: 'clock', right: 'cadres.read' },
  { to: '/cases', word: 'cases', icon: 'columns', right: 'procedures.read', also: '/to-dos' },
  { to: '/reports', word: 'reports', icon: 'report', right: 'reports.read' },
  { to: '/imports', word: 'imports', icon: 'upload', right: 'imports.read' },
  { to: '/accounts', word: 'accounts', icon: 'person', right: 'access.read' },
] as const satisfies readonly {
  to: string;
  word: keyof typeof webText.vi;
  icon: IconName;
  right: string;
  also?: string;
}[];
