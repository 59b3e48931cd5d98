import type { Words } from '../../lib/problem.ts';
import { type Condition, simpleIn } from '../../rules/condition.ts';
import { collisions } from '../../rules/edition.ts';
import {
  filesIn,
  type Law,
  type LawFault,
  lawFolder,
  type Read,
  readData,
  type ScopeCodes,
  scopeFaults,
  windowOf,
} from '../regulations/regulations.files.ts';
import { faults as said } from '../regulations/regulations.problems.ts';
import { faults as words } from './standards.problems.ts';
import { type Standard, standard } from './standards.schema.ts';

/** What conditions may name: levels by kind of qualification, and grades, from the lowest to the highest. */
export interface ConditionCodes extends ScopeCodes {
  orders: Readonly<Record<string, readonly string[]>>;
  kinds: readonly string[];
}

/** All standards under data/, or every fault in them with its file and line. */
export function readStandards(
  codes: ConditionCodes,
  law: Law,
  folder = lawFolder,
): { standards: Standard[]; faults: LawFault[] } {
  const faults: LawFault[] = [];
  const read = filesIn(folder, 'standards').flatMap((file) => {
    const one = readData(folder, file, standard, faults);
    return one ? [one] : [];
  });
  for (const one of read) faults.push(...faultsIn(one, codes, law));
  return { standards: read.map(({ value }) => value), faults };
}

function faultsIn({ value, at, file }: Read<Standard>, codes: ConditionCodes, law: Law): LawFault[] {
  const found: LawFault[] = [];
  const rules = new Set(law.rules.map((one) => one.rule));
  const windows = value.editions.flatMap((edition, index) => {
    const regulation = law.regulations.find(({ code }) => code === edition.regulation);
    const fault = (path: PropertyKey[], what: Words) => found.push(at(['editions', index, ...path], what));
    for (const [path, what] of scopeFaults(edition.scope, codes)) fault(['scope', path], what);
    const keys = new Set<string>();
    for (const [number, condition] of edition.conditions.entries()) {
      const here = ['conditions', number];
      if (keys.has(condition.key)) fault([...here, 'key'], words.twice(condition.key));
      keys.add(condition.key);
      for (const what of unknownIn(condition, codes, rules)) fault(here, what);
      const { article } = condition;
      if (article !== null && regulation && !regulation.articles.some((one) => one.article === article))
        fault([...here, 'article'], said.articleUnknown(article));
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

/** Kinds, levels and rules that a condition names and nobody knows. */
function unknownIn(condition: Condition, codes: ConditionCodes, rules: ReadonlySet<string>): Words[] {
  return [condition.requires, ...(condition.when ? [condition.when] : [])]
    .flatMap(simpleIn)
    .flatMap((one): Words[] => {
      if (one.check === 'attained') {
        if (!codes.kinds.includes(one.kind)) return [words.kindUnknown(one.kind)];
        const levels = [...(one.level ? [one.level] : []), ...(one.equals ?? [])];
        return levels
          .filter((level) => !codes.orders[one.kind]?.includes(level))
          .map((level) => words.levelUnknown(level));
      }
      if (one.check === 'graded' && !codes.orders.grade?.includes(one.atLeast))
        return [words.levelUnknown(one.atLeast)];
      if ('titles' in one)
        return (one.titles ?? [])
          .filter((title) => !codes.titles.includes(title))
          .map((title) => said.titleUnknown(title));
      if ('months' in one && typeof one.months === 'object' && !rules.has(one.months.rule))
        return [said.ruleUnknown(one.months.rule)];
      return [];
    });
}
