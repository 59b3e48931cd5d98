import type pg from 'pg';

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  /** Whether an insert may leave it out. */
  optional: boolean;
  /** Whether an insert may not name it. */
  computed: boolean;
}

const columnsSql = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
         not a.attnotnull as nullable,
         a.atthasdef or a.attidentity <> '' as optional,
         a.attgenerated <> '' or a.attidentity = 'a' as computed
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
     and a.attnum > 0 and not a.attisdropped
   order by c.relname collate "C", a.attnum`;

/** PostgreSQL's types as the pool reads them (see pool.ts). A type that is not here must be added, not guessed. */
const typescript: Record<string, string> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  'character varying': 'string',
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  inet: 'string',
  json: 'unknown',
  jsonb: 'unknown',
  numeric: 'number',
  real: 'number',
  smallint: 'number',
  text: 'string',
  'timestamp with time zone': 'Date',
  uuid: 'string',
};

function typeOf({ table, column, type, nullable, optional, computed }: Column): string {
  const element = type.replace(/\[\]$/, '');
  const known = typescript[element];
  if (!known) throw new Error(`${table}.${column}: no TypeScript type is known for ${type}`);
  const plain = element === type ? known : `${known}[]`;
  const whole = nullable && plain !== 'unknown' ? `${plain} | null` : plain;
  if (computed) return `GeneratedAlways<${whole}>`;
  return optional ? `Generated<${whole}>` : whole;
}

const pascal = (name: string) =>
  name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The source of `src/db/schema.ts`: one interface per table and view of the migrated database. */
export async function schemaSource(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(columnsSql);
  const tables = Map.groupBy(rows, ({ table }) => table);
  const interfaces = [...tables].map(([table, columns]) => {
    const fields = columns.map((column) => `  ${column.column}: ${typeOf(column)};\n`);
    return `export interface ${pascal(table)} {\n${fields.join('')}}\n`;
  });
  const index = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)};\n`);
  const body = `${interfaces.join('\n')}\nexport interface DB {\n${index.join('')}}\n`;
  const used = ['Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`));
  return `// Generated from the migrated database by \`npm run generate\`; do not edit.\nimport type { ${used.join(', ')} } from 'kysely';\n\n${body}`;
}
