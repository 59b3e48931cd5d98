import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Given } from '../../rules/checks.ts';
import type { Condition } from '../../rules/condition.ts';
import { type Edition, type Occasion, resolve, shadows } from '../../rules/edition.ts';
import { gradingDeadline } from '../../rules/grading.ts';
import type { RetirementSchedule } from '../../rules/retirement.ts';
import type { Rounding } from '../../rules/share.ts';
import { orders } from './assessment.orders.labels.ts';

export interface StandardEdition extends Edition {
  id: number;
  standard: string;
  vi: string;
  en: string;
  /** The document that lays it down, with its number; null of a draft. */
  regulationId: number | null;
  document: string | null;
  conditions: readonly Condition[];
  /** Laid down since, for more than the unit of this one, which still applies before it. */
  newer?: StandardEdition;
}

export interface RuleEdition extends Edition {
  id: number;
  rule: string;
  vi: string;
  en: string;
  regulationId: number | null;
  document: string | null;
  article: string | null;
  value: unknown;
  /** How a share becomes whole people; null where it is compared as it is. */
  rounding: Rounding | null;
}

interface Equivalence {
  kind: string;
  level: string | null;
  detailKey: string | null;
  asKind: string;
  asLevel: string | null;
  from: Day;
  to: Day | null;
  under: string;
  document: string;
}

export interface Law {
  standards: readonly StandardEdition[];
  rules: readonly RuleEdition[];
  equivalences: readonly Equivalence[];
}

/** All editions that concern whoever reads, of any day: read once, asked for every person. */
export class LawBook {
  readonly #standards: ReadonlyMap<string, StandardEdition[]>;
  readonly #rules: ReadonlyMap<string, RuleEdition[]>;
  readonly equivalences: readonly Equivalence[];
  readonly #unders: readonly string[];
  readonly #known = new Map<string, { editions: StandardEdition[]; given: Given }>();

  constructor({ standards, rules, equivalences }: Law) {
    this.#standards = Map.groupBy(standards, ({ standard }) => standard);
    this.#rules = Map.groupBy(rules, ({ rule }) => rule);
    this.equivalences = equivalences;
    this.#unders = [...new Set([...standards, ...rules].map(({ under }) => under))];
  }

  /** What a standard, and one of its conditions, is called in the latest edition by the day that has it. */
  naming(standard: string, condition: string | undefined, on: Day): { vi: string; en: string }[] {
    const editions = (this.#standards.get(standard) ?? []).filter(({ from }) => from <= on);
    const has = editions.filter(({ conditions }) => conditions.some(({ key }) => key === condition));
    const edition = has.at(-1) ?? editions.at(-1);
    const asked = edition?.conditions.find(({ key }) => key === condition);
    return [...(edition ? [edition] : []), ...(asked ? [asked.says] : [])];
  }

  /** The standards that apply to an occasion, and what the checks are given. The same for all who are alike to the law. */
  on(occasion: Occasion): { editions: StandardEdition[]; given: Given } {
    const { on, path, titles, cadreKinds, unitKinds } = occasion;
    const under = this.#unders.filter((one) => path.startsWith(one));
    const key = [on, titles, cadreKinds, unitKinds, ...under].join('|');
    const known = this.#known.get(key);
    if (known) return known;
    const editions = [...this.#standards.values()].flatMap((all) => {
      const applies = resolve(all, occasion).edition;
      const newer = applies && shadows(all, occasion).find((one) => one.edition === applies)?.newer;
      return applies ? [newer ? { ...applies, newer } : applies] : [];
    });
    const value = (rule: string, day = on) =>
      resolve(this.#rules.get(rule) ?? [], { ...occasion, on: day }).edition?.value ?? null;
    const years = value('retirement.schedule') as RetirementSchedule['years'] | null;
    const given: Given = {
      orders,
      retirement: years && { years },
      numberOf: (rule) => {
        const found = value(rule);
        return typeof found === 'number' ? found : null;
      },
      gradingOn: (day) => gradingDeadline(value('evaluation.deadline', day)),
    };
    const fresh = { editions, given };
    this.#known.set(key, fresh);
    return fresh;
  }
}

const edition = sql`e.from_on as "from", e.to_on as "to", e.unit_path as under, json_strip_nulls(json_build_object(
  'titles', e.titles, 'cadreKinds', e.cadre_kinds, 'unitKinds', e.unit_kinds)) as scope`;

/** Every edition that has been issued; drafts are not law. */
export async function readLaw(db: Db): Promise<Law> {
  const standards = await sql<StandardEdition>`
    select e.id, s.code as standard, s.vi, s.en, e.regulation_id as "regulationId", g.number as document, e.conditions, ${edition}
    from standard_edition e join standard s on s.id = e.standard_id join regulation g on g.id = e.regulation_id
    where not e.draft order by s.position, s.id, e.from_on`.execute(db);
  const rules = await sql<RuleEdition>`
    select e.id, r.code as rule, r.vi, r.en, e.regulation_id as "regulationId", g.number as document, e.article, e.value, e.rounding, ${edition}
    from rule_edition e join rule r on r.id = e.rule_id join regulation g on g.id = e.regulation_id where not e.draft`.execute(
    db,
  );
  const equivalences = await sql<Equivalence>`
    select e.kind, e.level, e.detail_key as "detailKey", e.as_kind as "asKind", e.as_level as "asLevel", e.from_on as "from",
      e.to_on as "to", e.unit_path as under, g.number as document
    from equivalence e join regulation g on g.id = e.regulation_id`.execute(db);
  return { standards: standards.rows, rules: rules.rows, equivalences: equivalences.rows };
}

export const readLawBook = async (db: Db): Promise<LawBook> => new LawBook(await readLaw(db));
