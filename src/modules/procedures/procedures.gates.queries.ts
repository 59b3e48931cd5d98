import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import type { Enforcement } from '../../rules/condition.ts';
import { occasionAt, resolveRule } from '../regulations/regulations.rules.queries.ts';
import { gateWords } from './procedures.gates.labels.ts';
import type { Asked, Judged, NamedGate } from './procedures.gates.ts';
import { readChecklist } from './procedures.papers.queries.ts';

const clauseOf = (edition: {
  regulationId: number;
  number: string;
  article: string | null;
  from: string;
  to: string | null;
}) => ({
  regulationId: edition.regulationId,
  document: edition.number,
  article: edition.article,
  from: edition.from,
  to: edition.to,
});

/** No such procedure runs while it is paused here: the nearest edition of the rule names what is. */
const moratorium: NamedGate = {
  ...gateWords.moratorium,
  judge: async ({ db, on, about }) => {
    const occasion = await occasionAt(db, { unit: about.unitId, title: about.title ?? undefined }, on);
    const edition = (await resolveRule(db, 'moratorium.procedures', occasion))?.edition;
    const paused = (edition?.value ?? []) as { procedure: string }[];
    if (
      !edition ||
      edition.enforcement === 'off' ||
      !paused.some(({ procedure }) => procedure === about.procedure)
    )
      return [{ personId: null, verdict: 'met' }];
    const { enforcement } = edition;
    return [
      {
        personId: null,
        verdict: 'not_met',
        clause: clauseOf(edition),
        part: {
          key: 'moratorium',
          says: gateWords.moratorium,
          enforcement: enforcement as Enforcement,
        },
      },
    ];
  },
};

/** Each paper that is required is there and has not expired. */
const dossier: NamedGate = {
  ...gateWords.dossier,
  judge: async ({ db, on, about, people }) => {
    const rows = (await readChecklist(db, about, people, on)).filter(({ required }) => required);
    const open = rows.filter(({ state }) => state !== 'present');
    if (open.length === 0) return [{ personId: null, verdict: 'met', value: String(rows.length) }];
    return open.map(
      ({ paper, vi, en, personId, held }): Judged => ({
        personId,
        verdict: 'not_met',
        since: held?.validUntil ?? null,
        document: held?.document?.number ?? null,
        part: { key: `dossier.${paper}`, says: { vi, en }, enforcement: 'block' },
      }),
    );
  },
};

/** The post exists and fewer hold it on the day than may. */
const vacancy: NamedGate = {
  ...gateWords.vacancy,
  judge: async ({ db, on, about }) => {
    const found = await findPost(db, { on, about });
    if (!found || found.quota === null)
      return [{ personId: null, verdict: 'unknown', value: found ? `${found.held}` : null }];
    const { quota, held } = found;
    return [
      { personId: null, verdict: held < quota ? 'met' : 'not_met', value: `${held}`, asked: `${quota}` },
    ];
  },
};

async function findPost(db: Db, { on, about }: Pick<Asked, 'on' | 'about'>) {
  if (about.postName === null) return undefined;
  const { rows } = await sql<{ quota: number | null; held: number }>`
    select p.quota, (select count(*) from posting s where s.post_id = p.id and s.from_on <= ${on}::date
      and (s.to_on is null or s.to_on > ${on}::date)) as held
    from post p where p.unit_id = ${about.toUnitId ?? about.unitId} and p.name_key = ${nameKey(about.postName)}
      and (p.to_on is null or p.to_on > ${on}::date) order by p.quota is null, p.id limit 1`.execute(db);
  return rows[0];
}

/** Gates of the engine's own; later modules bring more. */
export const ownGates = { moratorium, dossier, vacancy } as const;
