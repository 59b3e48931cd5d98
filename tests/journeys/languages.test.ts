import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { signsOf } from '../../src/modules/documents/documents.labels.ts';
import { shortUnitName } from '../../src/modules/organisation/organisation.short.labels.ts';
import { openHouse, type Visitor } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const at = 'asOf=2024-05-01';
const login = 'quantri';

const idOf = async (sql: string): Promise<number> => (await house.pool.query(sql)).rows[0]?.id ?? 1;
const person = await idOf(
  `select person_id as id from standing where title = 'chair' and engagement = 'full_time' order by 1 limit 1`,
);
const other = await idOf(
  `select person_id as id from standing where title = 'vice_chair' and engagement = 'full_time' order by 1 limit 1`,
);
const posting = await idOf(`select id from posting where person_id = ${person} order by 1 limit 1`);
const unit = await idOf(`select id from unit where kind = 'district_federation' order by id limit 1`);
const paper = await idOf('select document_id as id from participation where document_id is not null limit 1');
const regulation = await idOf(`select id from regulation where code = '50-qd-tw'`);
const job = await idOf(`select id from job where kind = 'import' order by id limit 1`);

/** Where each page of the list is to be seen; one without an address here has not been walked. */
const walked: Record<string, string[]> = {
  '/': [`/?${at}`, '/?asOf=1990-01-01'],
  '/units': [`/units?${at}`],
  '/units/$id': ['overview', 'staff', 'below', 'history'].map((tab) => `/units/${unit}?${at}&tab=${tab}`),
  '/units/$id/new': [`/units/${unit}/new?${at}`],
  '/units/chart': [`/units/chart?${at}`],
  '/documents': [`/documents?${at}`, `/documents?${at}&search=99999`],
  '/documents/$id': [`/documents/${paper}?${at}`, '/documents/999999'],
  '/regulations': [`/regulations?${at}`, `/regulations?${at}&search=99999`],
  '/regulations/$id': [`/regulations/${regulation}?${at}`, '/regulations/999999'],
  '/regulations/topics': [`/regulations/topics?${at}`],
  '/regulations/rules': [`/regulations/rules?${at}`],
  '/regulations/rules/$code': [`/regulations/rules/planning.persons_per_title?${at}`],
  '/regulations/equivalences': [`/regulations/equivalences?${at}`],
  '/regulations/standards': [`/regulations/standards?${at}`],
  '/regulations/standards/$code': [`/regulations/standards/union_certificate?${at}`],
  '/regulations/standards/$code/print': [`/regulations/standards/union_certificate/print?${at}`],
  '/regulations/drafts': [`/regulations/drafts?${at}`],
  '/regulations/drafts/$of/$id': ['/regulations/drafts/standard/999999'],
  '/regulations/drafts/$of/$id/people': ['/regulations/drafts/standard/999999/people'],
  '/people': [`/people?${at}`, `/people?${at}&person=${person}`, `/people?${at}&search=khongcoai`],
  '/people/$id': [
    `/people/${person}?${at}`,
    `/people/${person}?${at}&tab=timeline`,
    `/people/${person}?${at}&tab=forecast`,
    '/people/999999',
  ],
  '/people/$id/acts/$kind/$fact': [
    `/people/${person}/acts/posting/${posting}?${at}`,
    '/people/1/acts/posting/999999',
  ],
  '/people/new': ['/people/new'],
  '/people/print': [`/people/print?${at}&engagement=full_time`],
  '/people/duplicates': [`/people/duplicates?${at}`],
  '/people/$id/merging': [`/people/${person}/merging?${at}&other=${other}`],
  '/people/$id/curriculum': [`/people/${person}/curriculum?${at}`],
  '/assessment': [`/assessment?${at}`, `/assessment?${at}&tab=training`],
  '/assessment/people': [`/assessment/people?${at}&verdict=not_met`],
  '/assessment/training': [`/assessment/training?${at}&course=university`],
  '/forecasts': [`/forecasts?${at}`, `/forecasts?${at}&view=calendar`, `/forecasts?${at}&view=years`],
  '/forecasts/print': [`/forecasts/print?${at}`],
  '/figures/$key': [`/figures/cadres.fullTime.total?${at}`, `/figures/training.participations.total?${at}`],
  '/cases': [`/cases?${at}`, `/cases?${at}&view=board&procedure=secondment`],
  '/cases/new': ['/cases/new'],
  '/cases/$id': ['/cases/999999'],
  '/meetings/$id': ['/meetings/999999'],
  '/to-dos': ['/to-dos'],
  '/reports': [`/reports?${at}`],
  '/reports/$form': [`/reports/five-year?${at}`, `/reports/staff-quality?${at}`],
  '/reports/kept/$id': ['/reports/kept/999999'],
  '/reports/kept/$id/figure': ['/reports/kept/999999/figure'],
  '/reports/changes': [`/reports/changes?${at}`],
  '/imports': [`/imports?${at}`],
  '/imports/$id': [`/imports/${job}?${at}`],
  '/start': ['/start'],
  '/accounts': ['/accounts', '/accounts?account=2'],
  '/accounts/new': ['/accounts/new'],
  '/accounts/roles': ['/accounts/roles'],
  '/password': ['/password'],
};

test('không trang nào bị bỏ quên', () => {
  const pages = ['pages.tsx', 'pages.law.tsx', 'pages.procedures.tsx']
    .map((name) => readFileSync(new URL(`../../src/web/${name}`, import.meta.url), 'utf8'))
    .join('');
  const paths = [...pages.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path!);
  assert.deepEqual(Object.keys(walked).sort(), paths.sort());
});

/** What people read on the page: its text, and what stands in labels, hints and titles. */
const wordsOn = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() => {
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, body [lang]'))
        words.push(node.textContent ?? '');
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of element.closest('body [lang]') ? [] : ['aria-label', 'placeholder', 'title', 'alt'])
        words.push(element.getAttribute(name) ?? '');
    return words.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(leaves)
      : [];

/** The same page in one language, with every word that the server sent for it. */
async function read(visitor: Visitor, address: string, language: 'vi' | 'en') {
  const sent = new Set<string>();
  const replies: Promise<unknown>[] = [];
  visitor.page.removeAllListeners('response');
  visitor.page.on('response', (response) => {
    if (!response.url().includes('/api/') || !response.headers()['content-type']?.includes('json')) return;
    const taken = response.json().then((body) => {
      for (const word of leaves(body)) sent.add(word.replace(/\s+/g, ' ').trim());
    });
    replies.push(taken.catch(() => {}));
  });
  await visitor.page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  await visitor.open(address);
  await visitor.page.locator(`html[lang=${language}]`).waitFor();
  await Promise.all(replies);
  // What the page itself shortens: a unit's name, and who issued a paper as its number abbreviates that.
  const shortened = [...sent].flatMap((word) => [shortUnitName(word), signsOf(word).issuer ?? '']);
  const data = [...sent, ...shortened].filter((word) => word.length > 1);
  return { words: await wordsOn(visitor), data: data.sort((a, b) => b.length - a.length) };
}

/** What is left of the words once the data among them are taken away. */
const own = (words: string, data: readonly string[]) =>
  data.reduce((left, word) => (left.includes(word) ? left.replaceAll(word, ' ') : left), words).trim();

const vietnamese = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
/** Names, and what is written alike in both. */
const alike =
  /Then Chốt|dd\/mm\/yyyy|Excel|Unicode|Word|PDF|Ctrl|Enter|Esc|CCCD|Tiếng Việt|English|quantri|QT|LĐLĐ/g;

test('tiếng Anh không sót chữ Việt nào của giao diện, tiếng Việt không sót chữ Anh nào', async (whole) => {
  const vi = await house.visit({ login });
  const en = await house.visit({ login });
  for (const address of Object.values(walked).flat())
    await whole.test(address, async () => {
      const [inVietnamese, inEnglish] = [await read(vi, address, 'vi'), await read(en, address, 'en')];
      const leftIn = ({ words, data }: typeof inEnglish) =>
        words
          .map((one) => own(one, data).replaceAll(alike, '').trim())
          .filter((one) => /\p{L}{2}/u.test(one));
      assert.deepEqual(
        [...new Set(leftIn(inEnglish).filter((one) => vietnamese.test(one)))],
        [],
        'Vietnamese in English',
      );
      const english = new Set(leftIn(inEnglish));
      assert.deepEqual(
        [...new Set(leftIn(inVietnamese).filter((one) => english.has(one)))],
        [],
        'the same in both languages',
      );
      for (const one of [...inVietnamese.words, ...inEnglish.words])
        assert.doesNotMatch(one, /\b\d{4}-\d{2}-\d{2}\b/, 'a day that is not dd/MM/yyyy');
    });
});
