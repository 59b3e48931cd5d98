import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const built = join(import.meta.dirname, 'dist/web');
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
  },
  server: { proxy: { '/api': `http://localhost:${process.env.PORT ?? 8080}` } },
});
