import { dirname, join } from 'node:path/posix';

/** Path from the root → its text. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  path: string;
  /** Erased when run: it couples, and carries nothing into a browser. */
  typeOnly: boolean;
}

/** A module imports only those before it. */
const modules = [
  ...[
    'documents',
    'organisation',
    'access',
    'views',
    'regulations',
    'standards',
    'cadres',
    'procedures',
    'evaluation',
  ],
  ...[
    'training',
    'planning',
    'movement',
    'appointment',
    'committees',
    'assessment',
    'forecasts',
    'indicators',
    'targets',
  ],
  ...['inspection', 'reports', 'curriculum', 'reorganisation', 'imports'],
];

/** What each part of src may import of the others, beside itself. */
const below: Record<string, readonly string[]> = {
  lib: [],
  rules: ['lib'],
  db: ['lib'],
  gate: ['lib', 'db'],
  modules: ['lib', 'db', 'gate', 'rules'],
  web: ['lib', 'rules', 'gate', 'modules'],
  server: ['lib', 'db', 'gate', 'rules', 'modules'],
  cli: ['lib', 'db', 'gate', 'rules', 'modules', 'server'],
};

const longest = 300;
const roomsWeDoNotHave = /(^|[/.-])(utils?|helpers?|common|services?|managers?|base|misc)([/.-]|$)/i;
// Written so that the words do not find themselves here.
const unfinished = /\b(T[O]DO|F[I]XME|X{3}|H[A]CK)\b|\b(test|it|describe|suite)\.(skip|only|todo)\(/;
const clock = /\bDate\.now\(\)|\bnew Date\(\)/;

/** Where Vietnamese stands: words for people, words that are recognised, and the tools of the language itself. */
const speaks = [
  /\.(labels|text|problems|sheets|indicators|recognise)\.ts$/,
  /^src\/lib\/(problem|cells|cells\.days|encodings|encodings\.tables|headings|vietnamese)\.ts$/,
  /^src\/modules\/imports\/imports\.codes\.queries\.ts$/,
];
const vietnamese =
  /[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
/** Words for people have one spelling: the tone stands on the first of two closing vowels, as most of them write it. */
const words = /\.(labels|text|problems)\.ts$/;
const lateTone = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;
const comment = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;

/** A module asks the database in its queries, and says what it counts in its indicators. */
const asks = /\.(queries|indicators)\.ts$|^src\/modules\/indicators\/indicators\.catalogue\.ts$/;
const sqlWords = /\bsql(<[\s\S]*?>)?`|\b(selectFrom|insertInto|updateTable|deleteFrom)\(/;

const isTest = (path: string) => path.endsWith('.test.ts');
const pureSuffix = /\.(labels|schema|checks|workflow|problems|text)\.ts$/;
const isPure = (path: string) =>
  /^src\/(lib|rules)\//.test(path) || (/^src\/modules\/[^/]+\/[^/]+$/.test(path) && pureSuffix.test(path));
const isScreen = (path: string) => path.startsWith('src/web/') || /^src\/modules\/[^/]+\/ui\//.test(path);
const isServerOnly = (name: string) =>
  name.startsWith('node:') ||
  /^(pg|kysely|fastify|@fastify\/.*|hucre|docx|yaml)$/.test(name) ||
  /^src\/(db|server|cli)\//.test(name) ||
  /\.(queries|routes)\.ts$/.test(name);

/** Every breach of a wall, as `path: what`; tests are only held to length and to being finished. */
export function breachesIn(sources: Sources): string[] {
  const imports = new Map([...sources].map(([path, text]) => [path, importsOf(path, text)]));
  return [...sources].flatMap(([path, text]) =>
    [
      ...bookkeeping(path, text),
      ...(isTest(path) || !path.startsWith('src/') ? [] : wallsOf(path, text, imports)),
    ].map((what) => `${path}: ${what}`),
  );
}

function bookkeeping(path: string, text: string): string[] {
  const lines = text.split('\n').length - 1;
  return [
    ...(lines > longest ? [`${lines} lines; ${longest} are the most`] : []),
    ...(roomsWeDoNotHave.test(path) ? ['a name that says nothing'] : []),
    ...(unfinished.test(text) ? ['unfinished or switched off'] : []),
  ];
}

function wallsOf(path: string, text: string, imports: Map<string, Import[]>): string[] {
  const direct = imports.get(path)!;
  const breaches = direct.flatMap(({ path: target }) => [
    ...layerBreach(path, target),
    ...moduleBreach(path, target),
  ]);
  const code = text.replace(comment, '');
  if (vietnamese.test(code) && !speaks.some((one) => one.test(path)))
    breaches.push('Vietnamese outside labels, texts and problems');
  const late = words.test(path) && lateTone.exec(code);
  if (late) breaches.push(`a tone on the last vowel: ${late[0]}`);
  if (/^src\/(modules|web)\//.test(path) && sqlWords.test(code) && !asks.test(path))
    breaches.push('SQL outside queries and indicators');
  if (isPure(path)) {
    if (clock.test(text)) breaches.push('a pure file reads the clock');
    const impure = reached(path, imports).find((name) => name !== 'zod' && !name.startsWith('src/'));
    if (impure) breaches.push(`a pure file reaches ${impure}`);
  }
  if (isScreen(path)) {
    const server = reached(path, imports).find(isServerOnly);
    if (server) breaches.push(`a screen reaches ${server}`);
  }
  return breaches;
}

function layerBreach(path: string, target: string): string[] {
  const from = path.split('/')[1]!;
  const to = /^src\/([^/]+)\//.exec(target)?.[1];
  if (!to || to === from) return [];
  if (target === 'src/web/pages.tsx') return ['imports the list of pages'];
  // A screen lives beside its module and is drawn with the shell's parts.
  if (to === 'web' && isScreen(path)) return [];
  return below[from]?.includes(to) ? [] : [`${from} imports ${to}`];
}

function moduleBreach(path: string, target: string): string[] {
  const from = moduleOf(path);
  const to = moduleOf(target);
  if (!from || !to) return [];
  const unknown = [from, to].find((name) => !modules.includes(name));
  if (unknown) return [`module ${unknown} has no place in the order`];
  return modules.indexOf(to) > modules.indexOf(from) ? [`${from} imports the later module ${to}`] : [];
}

const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

/** Everything that running the file loads, near or far: files by path, packages by name. */
function reached(path: string, imports: Map<string, Import[]>): string[] {
  const seen = new Set<string>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { path: target, typeOnly } of imports.get(next) ?? [])
      if (!typeOnly && !seen.has(target)) {
        seen.add(target);
        open.push(target);
      }
  return [...seen];
}

const statement = /(?:^|\n)(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s)?\s*'([^']+)'/g;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const place = (name: string) => (name.startsWith('.') ? join(dirname(path), name) : name);
  return [
    ...[...text.matchAll(statement)].map(([, type, name]) => ({
      path: place(name!),
      typeOnly: Boolean(type),
    })),
    ...[...text.matchAll(dynamic)].map(([, name]) => ({ path: place(name!), typeOnly: false })),
  ];
}
