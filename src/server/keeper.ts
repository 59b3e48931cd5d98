import type { Pool } from 'pg';
import { openAct, outsideReach } from '../gate/outside.ts';
import { type Day, todayInVietnam } from '../lib/days.ts';
import { followPostings } from '../modules/cadres/cadres.posts.queries.ts';
import { refreshPaths } from '../modules/organisation/organisation.units.queries.ts';
import { Sealer } from './sealer.ts';

const every = 10_000;

/** What the server sees to by itself: the trail's chain, and moves of units and people that take effect with a new day. */
export class Keeper {
  readonly #pool: Pool;
  readonly #sealer: Sealer;
  #day: Day | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #closing = false;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#sealer = new Sealer(pool);
  }

  start(): void {
    const look = () => {
      this.#turn = this.look(todayInVietnam(new Date()))
        .catch((error: Error) => void process.stderr.write(`${error.message}\n`))
        .finally(() => {
          if (!this.#closing) this.#timer = setTimeout(look, every);
        });
    };
    look();
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#turn;
  }

  async look(today: Day): Promise<void> {
    if (this.#day !== today) {
      await takeEffect(this.#pool, today);
      this.#day = today;
    }
    await this.#sealer.seal();
  }
}

async function takeEffect(pool: Pool, today: Day): Promise<void> {
  await outsideReach(pool, async (db) => {
    await openAct(db, 'keeper', { operator: 'system' });
    await refreshPaths(db, today);
    await followPostings(db, today);
  });
}
