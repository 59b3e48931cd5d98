import type { Enforcement } from '../../rules/condition.ts';
import type { NamedGate } from '../procedures/procedures.gates.ts';
import { occasionAt, resolveRule } from '../regulations/regulations.rules.queries.ts';
import { secondmentTermWords } from './movement.gates.labels.ts';

/** Nobody is seconded for longer than the rule of the day allows. */
export const secondmentTerm: NamedGate = {
  ...secondmentTermWords,
  judge: async ({ db, on, about }) => {
    const occasion = await occasionAt(db, { unit: about.unitId }, on);
    const edition = (await resolveRule(db, 'secondment.duration', occasion))?.edition;
    const { months: value } = about;
    if (!edition || typeof edition.value !== 'number' || value === null)
      return [{ personId: null, verdict: 'unknown', value }];
    const { value: asked, regulationId, number, article, from, to, enforcement } = edition;
    return [
      {
        ...{ personId: null, value, asked },
        verdict: value <= asked ? 'met' : 'not_met',
        clause: { regulationId, document: number, article, from, to },
        part: {
          key: 'secondment_term',
          says: secondmentTermWords,
          enforcement: enforcement as Enforcement,
        },
      },
    ];
  },
};
