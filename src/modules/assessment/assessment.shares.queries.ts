import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { resolve, supposing } from '../../rules/edition.ts';
import { seats } from '../committees/committees.indicators.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { planEntries } from '../planning/planning.entries.indicators.ts';
import { youngOn } from '../planning/planning.indicators.ts';
import type { RuleDraft } from '../standards/standards.drafts.schema.ts';
import { type RuleEdition, readLaw } from './assessment.law.queries.ts';
import { judgeShare, type ShareRule, shareRules } from './assessment.shares.labels.ts';
import type { ListedShare, ListPlace, SharePeople } from './assessment.shares.schema.ts';

/** Who sits on which list, `m`, and whether the person counts for the share; null where nobody knows. */
function members(rule: ShareRule, scope: Scope): Sql {
  const { of, part } = shareRules[rule];
  const { asOf } = scope;
  const sits = (kind: string) => sql`exists (
    select from seat o join committee oc on oc.id = o.committee_id where o.person_id = r.person_id and oc.unit_id = r.unit_id
      and oc.kind = ${kind} and o.from_on <= ${asOf}::date and (o.to_on is null or o.to_on > ${asOf}::date))`;
  const counts = {
    women: sql`r.sex = 'female'`,
    young: youngOn(asOf, 'r.birth_on', 'u.kind'),
    under_40: sql`r.age < 40`,
    standing: sits('standing'),
    executive: sits('executive'),
  }[part];
  const about = of === 'plan' ? sql`r.title` : sql`r.kind`;
  const kind = { standing: 'executive', executive: 'inspection' }[part as string];
  const asked = kind ? sql`where r.kind = ${kind}` : sql``;
  const term = of === 'plan' ? sql`r.term_from, r.term_to` : sql`0 as term_from, 0 as term_to`;
  return sql`
    select distinct r.unit_id, u.path, u.kind as unit_kind, ${about} collate "C" as about, ${term}, r.person_id, r.full_name,
      r.sort, ${counts} as counts
    from (${(of === 'plan' ? planEntries : seats).rows(scope)}) r join unit u on u.id = r.unit_id ${asked}`;
}

type List = Omit<ListedShare, 'before' | 'after'> & { path: string; unitKind: string };

const placeOf = ({ path, about, termFrom, termTo }: List): ListPlace => [
  path,
  about,
  termFrom ?? 0,
  termTo ?? 0,
];

export interface SharesAsked {
  changed: boolean;
  after: ListPlace | undefined;
  limit: number;
}

/** Lists under the unit by the law of the day and by the draft, in the order of the tree; of a page those that are wanted. */
export async function readShares(
  db: Db,
  scope: Scope,
  draft: RuleDraft & { code: ShareRule; under: string },
  { changed, after, limit }: SharesAsked,
): Promise<{ rows: ListedShare[]; judged: number; next: ListPlace | null }> {
  const law = await readLaw(db);
  const standing = law.rules.filter(({ rule }) => rule === draft.code);
  const drafted: RuleEdition = {
    ...draft,
    rule: draft.code,
    article: null,
    regulationId: null,
    document: null,
    from: scope.asOf,
    to: null,
  };
  const supposed = supposing<RuleEdition>(standing, drafted, scope.asOf);
  const judge = (list: List, editions: readonly RuleEdition[]): ListedShare['before'] => {
    const titles = shareRules[draft.code].of === 'plan' ? list.about : null;
    const occasion = { on: scope.asOf, path: list.path, titles, cadreKinds: null, unitKinds: list.unitKind };
    const { edition } = resolve(editions, occasion);
    if (!edition) return { verdict: 'unasked', share: null };
    const share = typeof edition.value === 'string' ? edition.value : null;
    return { verdict: judgeShare(list, edition, draft.bound ?? ''), share };
  };
  const lists = await listShares(db, scope, draft.code, after, limit);
  const rows = lists
    .map((list) => {
      const { path: _, unitKind: __, ...told } = list;
      return { ...told, before: judge(list, standing), after: judge(list, supposed) };
    })
    .filter((one) => !changed || one.before.verdict !== one.after.verdict);
  return { rows, judged: lists.length, next: lists.length < limit ? null : placeOf(lists.at(-1)!) };
}

async function listShares(
  db: Db,
  scope: Scope,
  rule: ShareRule,
  after: ListPlace | undefined,
  limit: number,
): Promise<List[]> {
  const beyond = after
    ? sql`where (m.path, m.about, m.term_from, m.term_to) > (${sql.join(after.map((one) => sql`${one}`))})`
    : sql``;
  const { rows } = await sql<List>`
    select m.unit_id as "unitId", ${nameAt('m.unit_id', scope.asOf)} as "unitName", m.path, m.unit_kind as "unitKind", m.about,
      nullif(m.term_from, 0) as "termFrom", nullif(m.term_to, 0) as "termTo", count(*)::int as whole,
      (count(*) filter (where m.counts))::int as part, (count(*) filter (where m.counts is null))::int as unknown
    from (${members(rule, scope)}) m ${beyond}
    group by m.unit_id, m.path, m.unit_kind, m.about, m.term_from, m.term_to
    order by m.path, m.about, m.term_from, m.term_to limit ${limit}`.execute(db);
  return rows;
}

interface Which {
  list: number;
  about: string;
  termFrom?: number | undefined;
  termTo?: number | undefined;
}

/** The people of one list, in the order of names. */
export async function listSharePeople(
  db: Db,
  scope: Scope,
  rule: ShareRule,
  { list, about, termFrom = 0, termTo = 0 }: Which,
  after: [string, number] | undefined,
  limit: number,
): Promise<(SharePeople['rows'][number] & { sort: string })[]> {
  const beyond = after ? sql`and (m.sort, m.person_id) > (${after[0]}, ${after[1]})` : sql``;
  const { rows } = await sql<SharePeople['rows'][number] & { sort: string }>`
    select m.person_id as "personId", m.full_name as "fullName", m.counts, m.sort from (${members(rule, scope)}) m
    where m.unit_id = ${list} and m.about = ${about} and m.term_from = ${termFrom} and m.term_to = ${termTo} ${beyond}
    order by m.sort, m.person_id limit ${limit + 1}`.execute(db);
  return rows;
}
