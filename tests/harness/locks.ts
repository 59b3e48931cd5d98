import type { Pool } from 'pg';

/** Until somebody waits for a lock, or the answer has come without waiting. */
export async function waitedFor(pool: Pool, answer: Promise<unknown>): Promise<void> {
  let answered = false;
  const told = () => {
    answered = true;
  };
  void answer.then(told, told);
  for (;;) {
    const { rows } = await pool.query('select from pg_locks where not granted');
    if (answered || rows.length > 0) return;
  }
}
