import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const built = join(import.meta.dirname, 'dist/web');
const entry = join(import.meta.dirname, 'src/web/main.tsx');
const alreadyCompressed = /\.(br|woff2|png)$/;

/** Lays a brotli copy beside each file, at the highest level: compressed once, sent many times. */
const brotli = (): Plugin => ({
  name: 'brotli',
  apply: 'build',
  closeBundle() {
    for (const entry of readdirSync(built, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || alreadyCompressed.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
    }
  },
});

interface Graph {
  getModuleInfo: (id: string) => { importedIds: readonly string[] } | null;
}

/**
 * Whatever the first page needs comes as one script: on a slow line each further file waits for an answer of its own,
 * and a browser asks for six at a time.
 */
function frameOf(): (id: string, graph: Graph) => string | null {
  const first = new Set<string>();
  const walk = (id: string, graph: Graph): void => {
    if (first.has(id)) return;
    first.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) walk(next, graph);
  };
  return (id, graph) => {
    if (first.size === 0) walk(entry, graph);
    // All of Mantine's parts hang on one index; which of them the frame draws, the bundler knows better.
    // Styles keep the order in which they are named: ours come after Mantine's.
    const left = id === entry || (id.includes('/@mantine/core/') && !id.endsWith('.css'));
    return first.has(id) && !left ? 'frame' : null;
  };
}

export default defineConfig({
  publicDir: join(import.meta.dirname, 'src/web/public'),
  plugins: [react(), brotli()],
  // Fonts and pictures stay files: the content security policy allows no data: addresses but in pictures.
  build: {
    outDir: built,
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: frameOf(), debugName: 'frame' }] } } },
  },
  server: { proxy: { '/api': `http://localhost:${process.env.PORT ?? 8080}` } },
});
