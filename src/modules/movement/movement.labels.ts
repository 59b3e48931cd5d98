import { type CodeOf, codeList } from '../../lib/codes.ts';

export const movementKinds = codeList([
  { code: 'rotation', vi: 'Luân chuyển', en: 'Rotation' },
  { code: 'transfer', vi: 'Điều động', en: 'Transfer' },
  { code: 'secondment', vi: 'Biệt phái', en: 'Secondment' },
]);
export type MovementKind = CodeOf<typeof movementKinds>;
