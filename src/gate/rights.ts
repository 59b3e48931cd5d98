import type { Role } from './roles.labels.ts';

/** Every right there is: `<module>.<action>`. */
export const rights = [
  'documents.read',
  'organisation.read',
  'organisation.write',
  'regulations.read',
  'regulations.write',
  'cadres.read',
  'cadres.write',
  // Sensitive parts of a record (`sensitiveFields`), to who may read it at all.
  'cadres.disclose',
  'procedures.read',
  'procedures.write',
  'evaluation.write',
  'training.write',
  'movement.write',
  'appointment.write',
  'planning.write',
  'committees.write',
  'indicators.read',
  'reports.read',
  'reports.write',
  'imports.read',
  'imports.run',
  'imports.undo',
  'trail.read',
  'access.read',
  'access.write',
  'views.read',
  'views.write',
  // A saved view with a unit, for everybody who works there.
  'views.share',
] as const;
export type Right = (typeof rights)[number];

const reading: readonly Right[] = [
  'documents.read',
  'organisation.read',
  'regulations.read',
  'cadres.read',
  'cadres.disclose',
  'procedures.read',
  'indicators.read',
  'reports.read',
  'views.read',
  'views.write',
];

/** What a role may do inside the subtree of its grant. A cadre alone reads nothing of others. */
export const roleRights: Record<Role, readonly Right[]> = {
  administrator: [
    'organisation.read',
    'organisation.write',
    'regulations.read',
    'regulations.write',
    'access.read',
    'access.write',
    'trail.read',
    'views.read',
    'views.write',
  ],
  officer: [
    ...reading,
    'views.share',
    'organisation.write',
    'regulations.write',
    'cadres.write',
    'procedures.write',
    'evaluation.write',
    'training.write',
    'movement.write',
    'appointment.write',
    'planning.write',
    'committees.write',
    'reports.write',
    'imports.read',
    'imports.run',
    'imports.undo',
  ],
  leader: reading,
  inspector: [...reading, 'imports.read', 'trail.read'],
  cadre: [],
};
