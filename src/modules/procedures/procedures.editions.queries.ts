import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import { type Edition, type Occasion, resolve } from '../../rules/edition.ts';
import { listEditions, resolveRule } from '../regulations/regulations.rules.queries.ts';
import type { KeptEdition } from './procedures.cases.schema.ts';
import { rulesAsked, settle } from './procedures.figures.checks.ts';
import { figureMissing, noEdition, procedureUnknown } from './procedures.problems.ts';
import type { Content } from './procedures.schema.ts';

/** An edition of a procedure as the resolver reads it. */
export interface PlacedProcedure extends Edition, Omit<KeptEdition, 'figures' | 'from' | 'to'> {
  procedure: string;
  content: Content;
}

/** Editions of any day that concern whoever reads, procedure by procedure. */
export async function listProcedureEditions(db: Db, code?: string): Promise<PlacedProcedure[]> {
  const { rows } = await sql<PlacedProcedure>`
    select e.id, p.code as procedure, p.vi, p.en, p.writer, p.asks, e.regulation_id as "regulationId", g.number, e.article,
      e.from_on as "from", e.to_on as "to", e.unit_path as under, e.confidence, e.note, e.content,
      json_strip_nulls(json_build_object('titles', e.titles, 'cadreKinds', e.cadre_kinds, 'unitKinds', e.unit_kinds)) as scope
    from procedure_edition e join procedure p on p.id = e.procedure_id join regulation g on g.id = e.regulation_id
    where not e.draft and (${code ?? null}::text is null or p.code = ${code ?? null}) order by p.position, p.id, e.from_on`.execute(
    db,
  );
  return rows;
}

/** The edition that a case beginning on the occasion runs by, or the problem that there is none. */
export async function getEditionFor(db: Db, code: string, occasion: Occasion): Promise<PlacedProcedure> {
  const all = await listProcedureEditions(db, code);
  if (all.length === 0) throw new Problem(procedureUnknown, { code });
  const { edition } = resolve(all, occasion);
  if (!edition) throw new Problem(noEdition, { name: { vi: all[0]!.vi, en: all[0]!.en } });
  return edition;
}

/** The edition with every figure that it asks for, as a case keeps it. */
export async function keepEdition(
  db: Db,
  { under: _under, scope: _scope, procedure: _procedure, ...edition }: PlacedProcedure,
  occasion: Occasion,
): Promise<KeptEdition> {
  const figures: KeptEdition['figures'] = {};
  for (const rule of rulesAsked(edition.content)) {
    const found = await resolveRule(db, rule, occasion);
    const value = found?.edition?.value;
    if (!found?.edition || (typeof value !== 'number' && typeof value !== 'string'))
      throw new Problem(figureMissing, { rule: found ? { vi: found.vi, en: found.en } : rule });
    const { regulationId, number, article } = found.edition;
    figures[rule] = { vi: found.vi, en: found.en, value, regulationId, number, article };
  }
  const values = Object.fromEntries(Object.entries(figures).map(([rule, { value }]) => [rule, value]));
  return { ...edition, content: settle(edition.content, values), figures };
}

const isoOf = (written: string): Day => written.split('/').reverse().join('-');

/** Days on which nobody works besides weekends, of every edition that binds the place: each names its own. */
export async function readHolidays(db: Db, path: string): Promise<Set<Day>> {
  const editions = await listEditions(db, { rule: 'calendar.holidays' }, '9999-12-31');
  const rows = editions
    .filter(({ under }) => path.startsWith(under))
    .flatMap(({ value }) => value as { day: string }[]);
  return new Set(rows.map(({ day }) => isoOf(day)));
}
