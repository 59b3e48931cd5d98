// npm run check: the one list of checks that need no browser, for people and for machines alike.
import { commandOf, runNode } from './run-program.ts';
import { buildWeb } from './web.ts';

/** Colours only where a person looks on. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const checks: [name: string, run: () => boolean | Promise<boolean>][] = [
  ['format', () => runNode(commandOf('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', ...plain)],
  ['types', () => runNode(commandOf('typescript/bin/tsc'), '-p', '.')],
  ['boundaries', () => runNode('--test', '--test-isolation=none', 'tests/boundaries.test.ts')],
  ['build', () => buildWeb().then(() => true, report)],
  ['first page', () => runNode('scripts/first-page-size.ts')],
  ['generated', () => runNode('scripts/generate.ts', '--check')],
];

function report(error: unknown): boolean {
  console.error(error);
  return false;
}

const failed: string[] = [];
for (const [name, run] of checks) {
  console.log(`── ${name}`);
  if (!(await run())) failed.push(name);
}
console.log(failed.length === 0 ? 'check: all passed' : `check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
