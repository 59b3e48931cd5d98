import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

interface CodeList {
  list: string;
  scheme: string;
  codes: { code: string; vi: string; en: string }[];
}

const folder = new URL('../../data/codelists/', import.meta.url);

/** Brings the table `code` up to what data/codelists says; a code that is there already only has its names renewed. */
export async function loadCodeLists(pool: Pool): Promise<void> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const rows = files.flatMap((name) => {
    const { list, scheme, codes } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CodeList;
    return codes.map(({ code, vi, en }, position) => ({ list, scheme, code, vi, en, position }));
  });
  await pool.query(
    `insert into code (list, scheme, code, vi, en, position)
     select list, scheme, code, vi, en, position from json_populate_recordset(null::code, $1::json)
     on conflict (list, scheme, code) do update set vi = excluded.vi, en = excluded.en, position = excluded.position
     where (code.vi, code.en, code.position) is distinct from (excluded.vi, excluded.en, excluded.position)`,
    [JSON.stringify(rows)],
  );
}
