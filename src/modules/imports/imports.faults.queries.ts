import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { FaultGroup } from './imports.schema.ts';
import { openedValue } from './imports.sealed.ts';

/** Asked as a question, or told where the columns are shown. */
const elsewhere = [
  'organisation.unit_unknown',
  'organisation.unit_ambiguous',
  'cadres.several_people',
  'cadres.edit_conflict',
  'column_unknown',
  'sheet_unknown',
  'sheet_skipped',
];

/** A row that lacks a cell is mended in the column where the cell belongs. */
const lacked: Record<string, readonly string[]> = {
  name_missing: ['fullName', 'givenName'],
  unit_missing: ['unit'],
  key_missing: ['name', 'topic', 'attendances'],
  unit_kind_missing: ['kind'],
  day_missing: ['decidedOn', 'from'],
  planned_title_missing: ['planned'],
  course_missing: ['course'],
};

interface Page {
  rows: FaultGroup[];
  total: number;
  next: string | null;
}

/**
 * The notes of an import by what is wrong, where, and with what value: those that kept rows out first, then the
 * commonest. `after` is the key of the last group seen; of each the first places are told.
 */
export async function listFaultGroups(
  db: Db,
  jobId: number,
  { after, limit, places }: { after: string | undefined; limit: number; places: number },
): Promise<Page> {
  const { rows } = await sql<FaultGroup & { total: number; isLast: boolean }>`
    with part as materialized (
      -- A sheet holds all its notes: what goes on with each note is only what is asked of the sheet.
      select f.at, f.sheet -> 'file' as file, f.sheet -> 'sheet' as sheet, f.sheet -> 'columns' as columns, f.sheet -> 'notes' as notes
      from job j, jsonb_array_elements(j.result -> 'files') with ordinality as f(sheet, at) where j.id = ${jobId}
    ), note as (
      select p.file, p.sheet, n.note, (p.at << 32) + n.at as at,
        (select c.col from jsonb_array_elements(p.columns) with ordinality as c(col, at)
          where c.col ->> 'letter' = n.note ->> 'column'
            or n.note ->> 'column' is null and ${JSON.stringify(lacked)}::jsonb -> (n.note ->> 'code') ? (c.col ->> 'field')
          order by c.at limit 1) as col
      from part p, jsonb_array_elements(p.notes) with ordinality as n(note, at)
      where not n.note ->> 'code' = any(${elsewhere})
    ), told as (
      select file, sheet, note, at, note ->> 'code' as code, col -> 'headings' ->> -1 as heading, col ->> 'field' as field,
        col ->> 'letter' as letter, case when note ->> 'column' is not null and col is not null then note ->> 'value' end as value
      from note
    ), keyed as (
      select told.*, jsonb_build_array(code, coalesce(field, heading), value)::text as key from told
    ), numbered as (
      select keyed.*, row_number() over (partition by key order by at) as nth from keyed
    ), grouped as (
      select key, count(*)::int as count, bool_or((note ->> 'refused')::boolean) as refused, min(at) as at,
        min(code) filter (where nth = 1) as code, min(heading) filter (where nth = 1) as heading,
        min(field) filter (where nth = 1) as field, min(value) filter (where nth = 1) as value,
        jsonb_agg(note) filter (where nth = 1) -> 0 as first,
        jsonb_agg(jsonb_build_object('file', file, 'sheet', sheet, 'row', note -> 'row',
          'column', coalesce(letter, note ->> 'column'), 'value', note -> 'value', 'message', note -> 'message',
          'messageEn', coalesce(note -> 'messageEn', '""'::jsonb)) order by at) filter (where nth <= ${places}) as places
      from numbered group by key
    ), placed as (
      select grouped.*, row_number() over (order by refused desc, count desc, at) as place, count(*) over ()::int as total from grouped
    )
    select key, count, refused, places, total, place = total as "isLast", code, heading, field, value,
      first ->> 'message' as message, coalesce(first ->> 'messageEn', '') as "messageEn",
      coalesce(first -> 'near', '[]'::jsonb) as suggestions
    from placed
    where place > coalesce((select place from placed where key = ${after ?? null}), 0)
    order by place limit ${limit}`.execute(db);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ total: _, isLast: __, ...group }) => ({
      ...group,
      value: group.value === null ? null : openedValue(group.value),
      places: group.places.map((place) => ({ ...place, value: openedValue(place.value) })),
    })),
    total: last?.total ?? 0,
    next: last && !last.isLast ? last.key : null,
  };
}
