import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const programs = 'Google\\Chrome\\Application\\chrome.exe';

/** An installed Chromium or Chrome: CHROMIUM, the search path, then where the three systems keep one. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM) return existsSync(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, programs)] : [],
  );
  const mac = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
  return [...onPath, ...mac.map((app) => join('/Applications', app)), ...windows].find((path) =>
    existsSync(path),
  );
}

/** A browser for journeys; close it when they end. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found: run the tests by npm test.');
  // Chromium's own sandbox refuses root, as which containers run tests.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}
