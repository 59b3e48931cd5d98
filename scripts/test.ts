// npm test: every test in one process, the browser's journeys too. `npm test -- <files>` runs only those.
import { readFileSync } from 'node:fs';
import { findChromium } from '../tests/harness/chromium.ts';
import { runNode, runProgram } from './run-program.ts';
import { fail } from './say.ts';
import { text } from './test.text.ts';
import { buildWeb } from './web.ts';

const chosen = process.argv.slice(2);
const files = chosen.length > 0 ? chosen : ['src/**/*.test.ts', 'tests/**/*.test.ts'];

ensureChromium();
await buildWeb().catch(fail);
process.exitCode = runNode('--test', '--test-isolation=none', ...files) ? 0 : 1;

/** Journeys need a browser, and none is ever skipped: root on Debian gets one, others are told the command. */
function ensureChromium(): void {
  if (findChromium()) return;
  if (!process.env.CHROMIUM && isDebian() && process.getuid?.() === 0) {
    console.log(text.installingChromium);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    runProgram('apt-get', ['-q', 'update'], quiet);
    runProgram('apt-get', ['-qy', 'install', '--no-install-recommends', 'chromium'], quiet);
    if (findChromium()) return;
  }
  console.error(`${text.noChromium}\n  ${text.commands[process.platform] ?? text.commands.linux}`);
  process.exit(1);
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
