import type { Words } from '../../lib/problem.ts';
import { collisions } from '../../rules/edition.ts';
import {
  filesIn,
  type Law,
  type LawFault,
  lawFolder,
  type Read,
  readData,
  scopeFaults,
  windowOf,
} from '../regulations/regulations.files.ts';
import { faults as said } from '../regulations/regulations.problems.ts';
import { type ConditionCodes, conditionFaults } from '../standards/standards.files.ts';
import { rulesAsked } from './procedures.figures.checks.ts';
import { dataFaults as words } from './procedures.problems.ts';
import { type Procedure, procedure } from './procedures.schema.ts';
import { tableFaults } from './procedures.workflow.ts';

/** What a table of steps may name: codes of the law, gates that the product knows, and writers of facts. */
export interface ProcedureCodes extends ConditionCodes {
  gates: readonly string[];
  writers: readonly string[];
}

/** All procedures under data/, or every fault in them with its file and line. */
export function readProcedures(
  codes: ProcedureCodes,
  law: Law,
  folder = lawFolder,
): { procedures: Procedure[]; faults: LawFault[] } {
  const faults: LawFault[] = [];
  const read = filesIn(folder, 'procedures').flatMap((file) => {
    const one = readData(folder, file, procedure, faults);
    return one ? [one] : [];
  });
  const seen = new Set<string>();
  for (const one of read) {
    if (seen.has(one.value.procedure)) faults.push(one.at(['procedure'], said.twice(one.value.procedure)));
    seen.add(one.value.procedure);
    faults.push(...faultsIn(one, codes, law));
  }
  return { procedures: read.map(({ value }) => value), faults };
}

function faultsIn({ value, at, file }: Read<Procedure>, codes: ProcedureCodes, law: Law): LawFault[] {
  const found: LawFault[] = [];
  const rules = new Map(law.rules.map(({ rule, unit }) => [rule, unit]));
  if (!codes.writers.includes(value.writer)) found.push(at(['writer'], words.writerUnknown(value.writer)));
  const windows = value.editions.flatMap((edition, index) => {
    const regulation = law.regulations.find(({ code }) => code === edition.regulation);
    const fault = (path: PropertyKey[], what: Words) => found.push(at(['editions', index, ...path], what));
    for (const [path, what] of scopeFaults(edition.scope, codes)) fault(['scope', path], what);
    for (const one of tableFaults(edition)) fault(one.path, words.table[one.fault](one.name));
    for (const rule of rulesAsked(edition)) if (!rules.has(rule)) fault(['steps'], said.ruleUnknown(rule));
    const articles = regulation && new Set(regulation.articles.map(({ article }) => article));
    const cited = (path: PropertyKey[], article: string | null) => {
      if (article !== null && articles && !articles.has(article)) fault(path, said.articleUnknown(article));
    };
    cited(['article'], edition.article);
    for (const [step, { article, gates }] of edition.steps.entries()) {
      cited(['steps', step, 'article'], article);
      for (const [place, gate] of gates.entries()) {
        const here = ['steps', step, 'gates', place];
        if ('gate' in gate) {
          if (!codes.gates.includes(gate.gate)) fault([...here, 'gate'], words.gateUnknown(gate.gate));
          cited([...here, 'article'], gate.article);
        } else for (const [, what] of conditionFaults([gate], codes, rules, articles)) fault(here, what);
      }
    }
    if (!regulation) {
      fault(['regulation'], said.regulationUnknown(edition.regulation));
      return [];
    }
    return [{ ...windowOf(regulation, edition), under: regulation.unit ?? '', scope: edition.scope, index }];
  });
  for (const [former, later] of collisions(windows))
    found.push(at(['editions', later.index], said.collides(`${file} (${former.from})`)));
  return found;
}
