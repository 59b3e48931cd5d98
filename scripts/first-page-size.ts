// What a first visit loads, as sent: the page, the scripts and styles of the frame and of the glance as brotli, the fonts. Fails above the limit.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
  assets?: string[];
}

const limit = 200_000;
const folder = join(root, 'dist', 'web');
const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** Every file of the entry and of what it imports at once; what is imported when opened stays out. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const { file, imports = [], css = [], assets = [] } = manifest[name]!;
  if (seen.has(file)) return seen;
  for (const one of [file, ...css, ...assets]) seen.add(one);
  for (const one of imports) filesOf(one, seen);
  return seen;
}

const entries = Object.keys(manifest).filter((name) => manifest[name]!.isEntry);
if (entries.length !== 1) throw new Error(`one entry is expected, found ${entries.length}`);
/** Where an officer arrives; its script is asked for with the entry's. */
const arrival = 'src/modules/indicators/ui/Glance.tsx';
const files = ['index.html', 'icon.svg', ...filesOf(arrival, filesOf(entries[0]!))];

/** The page itself carries a fresh nonce each time and so travels as it is. */
const sizeOf = (file: string) => {
  const path = join(folder, file);
  return statSync(file !== 'index.html' && existsSync(`${path}.br`) ? `${path}.br` : path).size;
};
const sizes = files.map((file) => ({ file, size: sizeOf(file) })).sort((a, b) => b.size - a.size);
const total = sizes.reduce((sum, { size }) => sum + size, 0);
for (const { file, size } of sizes) console.log(`${String(size).padStart(8)}  ${file}`);
console.log(`${String(total).padStart(8)}  first page as sent, of at most ${limit} bytes`);
process.exitCode = total <= limit ? 0 : 1;
