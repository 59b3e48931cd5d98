import { type Route, route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import {
  changeEdition,
  findEditionUnit,
  foreseeEdition,
  insertEdition,
  withdrawEdition,
} from './regulations.entering.queries.ts';
import type { ScopeCodes } from './regulations.files.ts';
import { regulationShipped } from './regulations.problems.ts';
import {
  insertRule,
  listEditions,
  listRules,
  listShadows,
  occasionAt,
  resolveRule,
} from './regulations.rules.queries.ts';
import {
  editionChange,
  editionWithdrawal,
  editionWritten,
  newEdition,
  newRule,
  resolutionInput,
  resolutionTold,
  rulesInput,
  rulesReply,
  ruleWritten,
  shadowsInput,
  shadowsTold,
  succession,
  successionInput,
} from './regulations.rules.schema.ts';

export const getRules = route({
  method: 'get',
  path: '/rules',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: rulesInput,
  output: rulesReply,
  handle: async ({ db, today }, { asOf = today, ...asked }) => {
    const { next, ...page } = await listRules(db, asked, await occasionAt(db, asked, asOf));
    return { ...page, next: next && writePlace(next) };
  },
});

export const getShadowedRules = route({
  method: 'get',
  path: '/shadowed-rules',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: shadowsInput,
  output: shadowsTold,
  handle: async ({ db, today }, { unit, asOf = today }) => ({
    asOf,
    rows: await listShadows(db, unit, asOf),
  }),
});

export const getRuleResolution = route({
  method: 'get',
  path: '/rules/:code/resolution',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: resolutionInput,
  output: resolutionTold,
  handle: async ({ db, today }, { code, asOf = today, ...asked }) => {
    const occasion = await occasionAt(db, asked, asOf);
    const found = await resolveRule(db, code, occasion);
    if (!found) throw new Problem(notFound);
    return { ...found, asOf, unitName: occasion.unitName };
  },
});

const codesOf = (words: string | undefined) => words?.split(',').filter(Boolean);

export const getRuleSuccession = route({
  method: 'get',
  path: '/rules/:code/succession',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: successionInput,
  output: succession,
  handle: async ({ db }, { code, unit, from, to, ...scope }) => {
    const occasion = await occasionAt(db, { unit }, from);
    const [titles, cadreKinds, unitKinds] = [scope.titles, scope.cadreKinds, scope.unitKinds].map(codesOf);
    const fresh = {
      from,
      to: to ?? null,
      under: occasion.path,
      scope: {
        ...(titles && { titles }),
        ...(cadreKinds && { cadreKinds }),
        ...(unitKinds && { unitKinds }),
      },
    };
    return foreseeEdition(db, code, fresh, {
      ...occasion,
      titles: titles?.[0] ?? null,
      cadreKinds: cadreKinds?.[0] ?? null,
      unitKinds: unitKinds?.[0] ?? occasion.unitKinds,
    });
  },
});

export const postRule = route({
  method: 'post',
  path: '/rules',
  right: 'regulations.write',
  unit: (_db, { unitId }) => unitId,
  input: newRule,
  output: ruleWritten,
  handle: ({ db }, given) => insertRule(db, given),
  audit: ({ id, rule }, { unitId, vi }) => ({ subject: 'rule', subjectId: id, unitId, detail: { rule, vi } }),
});

/** The unit that the edition binds; what came with the product is refused by name. */
const unitOf: (db: Parameters<typeof listEditions>[0], input: { id: number }) => Promise<number | number[]> =
  async (db, { id }) => {
    const [edition] = await listEditions(db, { id }, '9999-12-31');
    if (edition?.shipped) throw new Problem(regulationShipped);
    return (await findEditionUnit(db, id)) ?? [];
  };

export const patchRuleEdition = route({
  method: 'patch',
  path: '/rule-editions/:id',
  right: 'regulations.write',
  unit: unitOf,
  input: editionChange,
  output: editionWritten,
  handle: ({ db }, change) => changeEdition(db, change),
  audit: ({ id: subjectId, unitId, version }, { id: _id, version: _before, ...changed }) => ({
    subject: 'rule_edition',
    subjectId,
    unitId,
    detail: { version, changed },
  }),
});

export const deleteRuleEdition = route({
  method: 'delete',
  path: '/rule-editions/:id',
  right: 'regulations.write',
  unit: unitOf,
  input: editionWithdrawal,
  output: editionWritten,
  handle: ({ db }, { id, version }) => withdrawEdition(db, id, version),
  audit: ({ id: subjectId, unitId, moved }, { reason }) => ({
    subject: 'rule_edition',
    subjectId,
    unitId,
    detail: { withdrawn: true, reason, moved: moved.map(({ id }) => id) },
  }),
});

/** Codes of titles and kinds belong to later modules, so whoever lists the routes tells them. */
export const rulesRoutes = (codes: ScopeCodes) => {
  const postRuleEdition = route({
    method: 'post',
    path: '/rule-editions',
    right: 'regulations.write',
    unit: (_db, { unitId }) => unitId,
    input: newEdition,
    output: editionWritten,
    handle: ({ db }, given) => insertEdition(db, given, codes),
    audit: ({ id: subjectId, unitId, moved }, { rule, value, from }) => ({
      subject: 'rule_edition',
      subjectId,
      unitId,
      detail: { rule, value, from, ended: moved.map(({ id }) => id) },
    }),
  });
  const list: readonly Route[] = [
    getRules,
    getShadowedRules,
    getRuleResolution,
    getRuleSuccession,
    postRule,
    postRuleEdition,
    patchRuleEdition,
    deleteRuleEdition,
  ];
  return { list, postRuleEdition };
};
