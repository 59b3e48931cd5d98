import { type Db, run } from '../../db/database.ts';
import {
  type EditionTable,
  mergeEditions,
  scopeColumns,
} from '../regulations/regulations.editions.queries.ts';
import { windowOf } from '../regulations/regulations.files.ts';
import type { PlacedRegulation } from '../regulations/regulations.loading.queries.ts';
import type { Procedure } from './procedures.schema.ts';

const editions: EditionTable = {
  table: 'procedure_edition',
  parent: 'procedure',
  told: { article: 'text', content: 'json', confidence: 'text', note: 'text', source: 'json' },
};

/** Brings the shipped procedures up to what data/ says, in the act that is open; cases keep what they began under. */
export async function writeProcedures(
  db: Db,
  procedures: readonly Procedure[],
  regulations: readonly PlacedRegulation[],
): Promise<void> {
  const rows = procedures.map(({ procedure, vi, en, writer, asks }, position) => ({
    ...{ procedure, vi, en, writer, asks, position },
  }));
  await run(
    db,
    `merge into procedure s using json_to_recordset($1) as t(procedure text, vi text, en text, writer text, asks text[], position int)
       on s.code = t.procedure
     when matched and (s.vi, s.en, s.writer, s.asks, s.position) is distinct from (t.vi, t.en, t.writer, t.asks, t.position) then
       update set vi = t.vi, en = t.en, writer = t.writer, asks = t.asks, position = t.position
     when not matched then insert (code, vi, en, writer, asks, position, unit_path, shipped)
       values (t.procedure, t.vi, t.en, t.writer, t.asks, t.position, '', true)`,
    [JSON.stringify(rows)],
  );
  const placed = new Map(regulations.map((one) => [one.code, one]));
  await mergeEditions(
    db,
    editions,
    procedures.flatMap(({ procedure, editions: all }) =>
      all.flatMap(({ regulation: code, scope, from, to, article, confidence, note, source, ...content }) => {
        const regulation = placed.get(code);
        if (!regulation) return [];
        const window = windowOf(regulation, { from, to });
        return {
          ...{ article, confidence, note, source, content },
          ...scopeColumns(scope),
          parent: procedure,
          regulation: code,
          from_on: window.from,
          to_on: window.to,
        };
      }),
    ),
  );
}
