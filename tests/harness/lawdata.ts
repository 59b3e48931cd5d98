import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lawFolder } from '../../src/modules/regulations/regulations.files.ts';

/** A document that is whole, as a file of data/regulations has it. */
export const document = `code: tu-01
number: 01-QĐ/TU
kind: regulation
level: party_province
issuer: Tỉnh ủy
title: về thử
signedOn: 2024-01-05
from: 2024-01-05
to: null
topics: [planning]
articles:
  - { article: "3", heading: Tuổi }
source: [{ document: Văn bản thử }]
confidence: verified
checkedOn: 2026-11-21
rules:
  - rule: test.figure
    article: "3"
    value: 12
    confidence: verified
    enforcement: block
`;
const rules = `- { rule: test.figure, topic: planning, vi: Số thử, en: Trial figure, unit: months, bound: at_least }
`;

/** A folder of data with the documents given beside those that are shipped. */
export function dataWith(documents: Record<string, string>, ruleFile = rules): URL {
  const folder = mkdtempSync(join(tmpdir(), 'thenchot-law-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const name of ['regulations', 'standards', 'procedures'])
    cpSync(new URL(`${name}/`, lawFolder), join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'rules.yaml'),
    readFileSync(new URL('rules.yaml', lawFolder), 'utf8') + ruleFile,
  );
  for (const [name, text] of Object.entries(documents))
    writeFileSync(join(folder, 'regulations', `${name}.yaml`), text);
  return pathToFileURL(`${folder}/`);
}

/** The line of a text on which a part of it begins. */
export const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;
