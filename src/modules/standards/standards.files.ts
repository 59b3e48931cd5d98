import type { Words } from '../../lib/problem.ts';
import { type Condition, rulesIn, simpleIn } from '../../rules/condition.ts';
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
  const rules = new Map(law.rules.map(({ rule, unit }) => [rule, unit]));
  const windows = value.editions.flatMap((edition, index) => {
    const regulation = law.regulations.find(({ code }) => code === edition.regulation);
    const fault = (path: PropertyKey[], what: Words) => found.push(at(['editions', index, ...path], what));
    for (const [path, what] of scopeFaults(edition.scope, codes)) fault(['scope', path], what);
    const articles = regulation && new Set(regulation.articles.map(({ article }) => article));
    for (const [path, what] of conditionFaults(edition.conditions, codes, rules, articles)) fault(path, what);
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

/** What is wrong with conditions beyond their shape, each fault with where it stands; without a document no article is. */
export function conditionFaults(
  conditions: readonly Condition[],
  codes: ConditionCodes,
  rules: ReadonlyMap<string, string>,
  articles?: ReadonlySet<string>,
): [PropertyKey[], Words][] {
  const keys = new Set<string>();
  return conditions.flatMap((condition, at) => {
    const here = ['conditions', at];
    const { key, article } = condition;
    const twice = keys.has(key);
    keys.add(key);
    const faults: [PropertyKey[], Words][] = unknownIn(condition, codes, rules).map((what) => [here, what]);
    if (twice) faults.push([[...here, 'key'], words.twice(key)]);
    if (article !== null && articles && !articles.has(article))
      faults.push([[...here, 'article'], said.articleUnknown(article)]);
    return faults;
  });
}

/** Kinds, levels and rules that a condition names and nobody knows. */
function unknownIn(condition: Condition, codes: ConditionCodes, rules: ReadonlyMap<string, string>): Words[] {
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
      const titles = 'titles' in one ? (one.titles ?? []) : [];
      return [
        ...titles.filter((title) => !codes.titles.includes(title)).map((title) => said.titleUnknown(title)),
        ...rulesIn(one).flatMap(({ rule, counts }) => {
          const unit = rules.get(rule);
          if (unit === undefined) return [said.ruleUnknown(rule)];
          return unit === counts ? [] : [said.ruleCountsOther(rule, counts)];
        }),
      ];
    });
}
