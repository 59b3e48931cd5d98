import { readdirSync, readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { faultsOf } from '../../gate/faults.text.ts';
import { Problem, type Words } from '../../lib/problem.ts';
import { findShapeFault } from '../../lib/shape.problems.ts';
import { collisions, type Dimension, dimensions, type Scope } from '../../rules/edition.ts';
import { endsBeforeItBegins, lawUnreadable, faults as words } from './regulations.problems.ts';
import { type Regulation, type Rule, regulation, rule, valueShapes } from './regulations.schema.ts';

export const lawFolder = new URL('../../../data/', import.meta.url);

/** Something wrong at a line of a file of data. */
export interface LawFault extends Words {
  file: string;
  line: number;
}

/** A file as it was read, and the line on which a part of it stands. */
export interface Read<T> {
  file: string;
  value: T;
  at: (path: readonly PropertyKey[], what: Words) => LawFault;
}

/** One file of data by its shape; what is wrong with it goes to `faults`, and then nothing is answered. */
export function readData<T>(
  folder: URL,
  file: string,
  shape: z.ZodType<T>,
  faults: LawFault[],
): Read<T> | undefined {
  const lines = new LineCounter();
  // Days stay the strings that they are everywhere else.
  const document = parseDocument(readFileSync(new URL(file, folder), 'utf8'), {
    schema: 'core',
    lineCounter: lines,
  });
  const at = (path: readonly PropertyKey[], what: Words): LawFault => {
    // Of a part that is missing, what should hold it is the nearest that has a line.
    for (let length = path.length; ; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { file, line: lines.linePos(node.range[0]).line, ...what };
      if (length === 0) return { file, line: 1, ...what };
    }
  };
  const [broken] = document.errors;
  if (broken) {
    faults.push({ file, line: broken.linePos?.[0].line ?? 1, ...words.notYaml });
    return undefined;
  }
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return { file, value: parsed.data, at };
  for (const [index, issue] of parsed.error.issues.entries()) {
    const { path, vi, en } = faultsOf(parsed.error)[index]!;
    faults.push(at(issue.path, { vi: `${path}: ${vi}`, en: `${path}: ${en}` }));
  }
  return undefined;
}

export const filesIn = (folder: URL, name: string): string[] =>
  readdirSync(new URL(name, folder))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => `${name}/${file}`);

export interface Law {
  rules: readonly Rule[];
  regulations: readonly Regulation[];
}

/** Codes that a scope may name; they belong to modules of which this one knows nothing. */
export interface ScopeCodes {
  titles: readonly string[];
  cadreKinds: readonly string[];
  unitKinds: readonly string[];
}

/** All rules and documents under data/, or every fault in them with its file and line. */
export function readLaw(codes: ScopeCodes, folder = lawFolder): { law: Law; faults: LawFault[] } {
  const faults: LawFault[] = [];
  const rules = readData(folder, 'rules.yaml', rule.array(), faults);
  const read = filesIn(folder, 'regulations').flatMap((file) => {
    const one = readData(folder, file, regulation, faults);
    return one ? [one] : [];
  });
  const known = new Map(rules?.value.map((one) => [one.rule, one]));
  for (const one of read) faults.push(...faultsIn(one, known, codes));
  faults.push(...twice(read), ...colliding(read));
  return { law: { rules: rules?.value ?? [], regulations: read.map(({ value }) => value) }, faults };
}

function faultsIn(
  { value, at }: Read<Regulation>,
  rules: ReadonlyMap<string, Rule>,
  codes: ScopeCodes,
): LawFault[] {
  const articles = new Set(value.articles.map(({ article }) => article));
  return value.rules.flatMap((edition, index) => {
    const found: LawFault[] = [];
    const fault = (field: string[], what: Words) => found.push(at(['rules', index, ...field], what));
    const about = rules.get(edition.rule);
    if (!about) fault(['rule'], words.ruleUnknown(edition.rule));
    else if (!valueShapes[about.unit].safeParse(edition.value).success)
      fault(['value'], words.valueWrong(about.unit));
    if (edition.article !== null && !articles.has(edition.article))
      fault(['article'], words.articleUnknown(edition.article));
    for (const [dimension, what] of scopeFaults(edition.scope, codes)) fault(['scope', dimension], what);
    const { from, to } = windowOf(value, edition);
    if (to !== null && to <= from) fault(['from'], findShapeFault(endsBeforeItBegins)!);
    const outside = from < value.from || (value.to !== null && (to === null || to > value.to));
    if (outside && edition.note === null) fault([], words.outsideDocument);
    return found;
  });
}

/** Codes of a scope that nobody knows, each with its dimension. */
export const scopeFaults = (scope: Scope, codes: ScopeCodes): [Dimension, Words][] =>
  dimensions.flatMap((dimension) =>
    (scope[dimension] ?? [])
      .filter((one) => !codes[dimension].includes(one))
      .map((one): [Dimension, Words] => [dimension, words.scopeUnknown[dimension](one)]),
  );

/** The days of an edition: its own where it says so, else those of its document. */
export const windowOf = (
  { from, to }: Pick<Regulation, 'from' | 'to'>,
  edition: { from?: string | undefined; to?: string | null | undefined },
) => ({ from: edition.from ?? from, to: edition.to === undefined ? to : edition.to });

function twice(read: readonly Read<Regulation>[]): LawFault[] {
  const seen = new Set<string>();
  return read.flatMap(({ value: { code }, at }) => {
    if (seen.has(code)) return [at(['code'], words.twice(code))];
    seen.add(code);
    return [];
  });
}

function colliding(read: readonly Read<Regulation>[]): LawFault[] {
  const editions = read.flatMap((one) =>
    one.value.rules.map((edition, index) => ({
      ...windowOf(one.value, edition),
      rule: edition.rule,
      under: one.value.unit ?? '',
      scope: edition.scope,
      one,
      index,
    })),
  );
  return [...Map.groupBy(editions, ({ rule: about }) => about).values()].flatMap((group) =>
    collisions(group).map(([former, later]) =>
      later.one.at(['rules', later.index], words.collides(`${former.one.file} (${former.from})`)),
    ),
  );
}

/** One document as data/regulations has it, for a form that reports its carrying out. */
export function readRegulation(code: string): Regulation {
  const faults: LawFault[] = [];
  const read = readData(lawFolder, `regulations/${code}.yaml`, regulation, faults);
  refuseFaults(faults);
  return read!.value;
}

/** Throws the faults, all of them, as one problem. */
export function refuseFaults(faults: readonly LawFault[]): void {
  if (faults.length === 0) return;
  const listed = (language: keyof Words) =>
    faults.map((fault) => `${fault.file}:${fault.line}: ${fault[language]}`).join('; ');
  throw new Problem(lawUnreadable, { what: { vi: listed('vi'), en: listed('en') } });
}
