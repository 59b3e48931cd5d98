import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameSort } from '../../src/lib/vietnamese.ts';
import { openHouse } from '../harness/browser.ts';

const count = 20_000;
const house = await openHouse({ demo: true });

/** As many people in posts of one district, each name of its own. */
async function crowd(): Promise<number> {
  const people = Array.from({ length: count }, (_, at) => {
    const name = `Lò Văn ${['Bình', 'Cường', 'Đức', 'Hà', 'Thử'][at % 5]} ${at}`;
    return { name, sort: nameSort(name) };
  });
  const { rows } = await house.pool.query<{ id: number }>(
    `with place as (select id, path from unit where kind = 'district_federation' order by id limit 1),
      told as (select * from json_to_recordset($1::json) as p(name text, sort text)),
      done as (insert into act (route) values ('test') returning id),
      posts as (insert into post (unit_id, title, name, name_key, unit_path, act_id)
        select place.id, 'specialist', 'Chuyên viên', 'thu', place.path, done.id from place, done returning id),
      made as (insert into person (full_name, name_sort, name_key, unit_id, unit_path, act_id)
        select told.name, told.sort, told.name, place.id, place.path, done.id from told, place, done returning id, full_name, name_sort),
      held as (insert into posting (person_id, post_id, unit_id, engagement, from_on, unit_path, act_id)
        select made.id, posts.id, place.id, 'part_time', '2020-01-01', place.path, done.id from made, posts, place, done returning id, person_id)
    insert into standing (posting_id, person_id, unit_id, unit_path, from_on, engagement, title, post_name, full_name, name_sort, foreign_language)
    select held.id, made.id, place.id, place.path, '2020-01-01', 'part_time', 'specialist', 'Chuyên viên', made.full_name, made.name_sort, false
    from held join made on made.id = held.person_id, place returning unit_id as id`,
    [JSON.stringify(people)],
  );
  return rows[0]!.id;
}
const unit = await crowd();
const { rows: all } = await house.pool.query<{ name: string }>(
  `select full_name as name from standing t join unit u on u.id = t.unit_id
   where t.unit_path >= (select path from unit where id = $1) and t.unit_path < (select path || '~' from unit where id = $1)
     and t.from_on <= '2024-05-01' and (t.to_on is null or t.to_on > '2024-05-01')
   group by person_id, full_name, name_sort order by name_sort, person_id`,
  [unit],
);
const names = all.map(({ name }) => name);

test('danh sách dài: kéo tới đâu cũng thấy đúng những người ở đó, không sót trang nào', async (journey) => {
  const visitor = await house.visit({ login: 'totinh' });
  const { page } = visitor;
  await visitor.open(`/people?asOf=2024-05-01&unit=${unit}`);
  const grid = page.getByRole('grid');
  assert.equal(await grid.getAttribute('aria-rowcount'), String(names.length + 1));
  /** Rows in sight, once none of them is a hole: place in the list and name. */
  const inSight = async () => {
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[role=row][data-index]')];
      const seen = rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      return seen.length > 10 && seen.every((row) => row.getAttribute('aria-busy') === null);
    });
    return grid
      .locator('[data-index]')
      .evaluateAll((rows) =>
        rows
          .filter((row) => row.getAttribute('aria-busy') === null)
          .map(
            (row) =>
              [Number((row as HTMLElement).dataset.index), row.querySelector('b')!.textContent] as const,
          ),
      );
  };
  const check = async () => {
    const rows = await inSight();
    assert.deepEqual(
      rows,
      rows.map(([index]) => [index, names[index]]),
    );
    const places = rows.map(([index]) => index);
    assert.deepEqual(
      places,
      places.map((_, at) => places[0]! + at),
      'one after the other',
    );
    return places;
  };
  for (const share of [0.25, 0.5, 0.99, 0.1, 1])
    await journey.test(`tới ${share * 100} %`, async () => {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), share);
      const places = await check();
      const expected = names.length * share;
      assert.ok(
        places.some((place) => Math.abs(place - expected) < 200),
        `${places[0]} for ${expected}`,
      );
    });
  await journey.test('cuộn từng đoạn qua nhiều trang', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const seen = new Set<number>();
    for (let step = 0; step < 25; step++) {
      for (const place of await check()) seen.add(place);
      await page.mouse.move(600, 500);
      await page.mouse.wheel(0, 650);
    }
    assert.deepEqual(
      [...seen],
      [...seen].map((_, at) => at),
      'no row was passed over',
    );
    assert.ok(seen.size > 400);
  });
  await journey.test('phím End tới người cuối, Home về người đầu', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await grid.locator('[data-index="0"]').focus();
    await page.keyboard.press('End');
    await page.locator(`[role=row][data-index="${names.length - 1}"]:focus`).waitFor();
    await check();
    await page.keyboard.press('Home');
    await page.locator('[role=row][data-index="0"]:focus').waitFor();
    await check();
  });
  await visitor.check('danh sách dài');
});
