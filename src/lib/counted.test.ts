import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { counted } from './counted.ts';

test('số ít, số nhiều trong tiếng Anh theo con số được viết ra', () => {
  const people = (count: string) => counted(count, 'person', 'people');
  assert.deepEqual(['0', '1', '2', '21', '1,001', '–'].map(people), [
    '0 people',
    '1 person',
    '2 people',
    '21 people',
    '1,001 people',
    '– people',
  ]);
});

test('lời tiếng Anh nào đi với một con số cũng theo số ít, số nhiều', () => {
  const nouns =
    'people|units|pairs|accounts|posts|rows|tables|cells|questions|files|documents|months|results|entries';
  const bare = new RegExp(`\\$\\{\\w+\\} (?:more |matching )?(?:${nouns})\\b`);
  const root = new URL('../..', import.meta.url).pathname;
  const found = globSync(['src/web/**/*.text.ts', 'src/modules/*/ui/*.text.ts'], { cwd: root }).flatMap(
    (path) =>
      readFileSync(`${root}/${path}`, 'utf8')
        .split('\n')
        .filter((line) => bare.test(line) && !/[\u00e0-\u1ef9]/.test(line) && !/most\b/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
  );
  assert.deepEqual(found, []);
});
