import type { Pool } from 'pg';
import { digestSql, link, origin } from './sealer.ts';
import { text } from './verify.text.ts';

const batch = 10_000;

interface Sealed {
  position: number;
  trailId: number;
  digest: Buffer;
  chain: Buffer;
  /** Told anew from the entry; null where the entry is gone. */
  found: Buffer | null;
}

/** Walks the whole chain: every link, every entry it stands for. */
export async function* brokenLinks(pool: Pool): AsyncGenerator<string> {
  let chain = origin;
  let position = 0;
  for (;;) {
    const { rows } = await pool.query<Sealed>(
      `select s.position, s.trail_id as "trailId", s.digest, s.chain, case when t.id is not null then ${digestSql} end as found
       from trail_seal s left join trail t on t.id = s.trail_id left join act a on a.id = t.act_id
       where s.position > $1 order by s.position limit ${batch}`,
      [position],
    );
    for (const row of rows) {
      position++;
      if (row.position !== position) yield text.linkMissing(position);
      if (!row.found) yield text.entryGone(row.trailId);
      else if (!row.found.equals(row.digest)) yield text.entryChanged(row.trailId);
      chain = link(chain, row.digest);
      if (!chain.equals(row.chain)) yield text.linkBroken(row.position);
      // One fault is told once: what follows is judged by what stands.
      chain = row.chain;
      position = row.position;
    }
    if (rows.length < batch) return;
  }
}
