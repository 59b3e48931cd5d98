import type { Pool } from 'pg';
import { ownerDatabase } from '../db/database.ts';
import { staleStandings } from '../modules/cadres/cadres.standings.queries.ts';
import { findHead, Sealer } from './sealer.ts';
import { brokenLinks } from './verify.chain.ts';
import { brokenConstraints, sleepingGuards } from './verify.guards.ts';
import { text } from './verify.text.ts';
import { overlaps, strayClosure, strayPaths } from './verify.tree.ts';

type Check = (pool: Pool) => AsyncIterable<string>;

/** What must hold of the whole database; each yields a line for each fault. */
const checks: Record<keyof typeof text.checks, Check> = {
  chain: brokenLinks,
  guards: sleepingGuards,
  constraints: brokenConstraints,
  windows: overlaps,
  paths: strayPaths,
  closure: strayClosure,
  standings: strayStandings,
};

async function* strayStandings(pool: Pool): AsyncGenerator<string> {
  for (const id of await staleStandings(ownerDatabase(pool))) yield text.standing(id);
}

export interface Verification {
  ok: boolean;
  /** Write the head down elsewhere: a chain cut short is found by it. */
  chain: { entries: number; head: string };
  checks: { check: string; faults: string[] }[];
}

const mostLines = 20;

/** Seals what is committed, then looks at everything. */
export async function verify(pool: Pool): Promise<Verification> {
  await new Sealer(pool).seal();
  const found: Verification['checks'] = [];
  for (const [check, run] of Object.entries(checks)) {
    const faults: string[] = [];
    let more = 0;
    for await (const fault of run(pool)) {
      if (faults.length < mostLines) faults.push(fault);
      else more++;
    }
    if (more > 0) faults.push(text.more(more));
    found.push({ check, faults });
  }
  const { position, chain } = await findHead(pool);
  return {
    ok: found.every(({ faults }) => faults.length === 0),
    chain: { entries: position, head: chain.toString('hex') },
    checks: found,
  };
}
