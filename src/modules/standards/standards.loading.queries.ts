import { type Db, run } from '../../db/database.ts';
import {
  type EditionTable,
  mergeEditions,
  scopeColumns,
} from '../regulations/regulations.editions.queries.ts';
import { windowOf } from '../regulations/regulations.files.ts';
import type { PlacedRegulation } from '../regulations/regulations.loading.queries.ts';
import type { Standard } from './standards.schema.ts';

const editions: EditionTable = {
  table: 'standard_edition',
  parent: 'standard',
  told: { conditions: 'json', confidence: 'text', note: 'text', source: 'json' },
};

/** Brings the shipped standards up to what data/ says, in the act that is open; the documents stand already. */
export async function writeStandards(
  db: Db,
  standards: readonly Standard[],
  regulations: readonly PlacedRegulation[],
): Promise<void> {
  await run(
    db,
    `merge into standard s using json_to_recordset($1) as t(standard text, kind text, vi text, en text, position int) on s.code = t.standard
     when matched and (s.kind, s.vi, s.en, s.position) is distinct from (t.kind, t.vi, t.en, t.position) then
       update set kind = t.kind, vi = t.vi, en = t.en, position = t.position
     when not matched then insert (code, kind, vi, en, position, unit_path, shipped)
       values (t.standard, t.kind, t.vi, t.en, t.position, '', true)`,
    [
      JSON.stringify(
        standards.map(({ standard, kind, vi, en }, position) => ({ standard, kind, vi, en, position })),
      ),
    ],
  );
  const placed = new Map(regulations.map((one) => [one.code, one]));
  await mergeEditions(
    db,
    editions,
    standards.flatMap(({ standard, editions: all }) =>
      all.flatMap(({ regulation: code, scope, from, to, ...told }) => {
        const regulation = placed.get(code);
        if (!regulation) return [];
        const window = windowOf(regulation, { from, to });
        return {
          ...told,
          ...scopeColumns(scope),
          parent: standard,
          regulation: code,
          from_on: window.from,
          to_on: window.to,
        };
      }),
    ),
  );
}
