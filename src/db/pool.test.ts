import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testDatabase } from '../../tests/harness/database.ts';
import { createPool } from './pool.ts';

const { pool, url } = await testDatabase();

describe('đọc giá trị từ cơ sở dữ liệu', () => {
  const read = async (expression: string) =>
    (await pool.query(`select ${expression} as value`)).rows[0].value;

  test('ngày là chuỗi YYYY-MM-DD, không qua múi giờ', async () => {
    assert.equal(await read(`date '1975-04-30'`), '1975-04-30');
    assert.deepEqual(await read(`array[date '1975-04-30', null]`), ['1975-04-30', null]);
  });

  test('bigint và numeric là số', async () => {
    assert.equal(await read('9007199254740991::bigint'), 9_007_199_254_740_991);
    assert.equal(await read('12.5::numeric'), 12.5);
    assert.equal(await read('(select sum(n) from (values (1::bigint), (2)) as t (n))'), 3);
    assert.deepEqual(await read('array[1::bigint, null]'), [1, null]);
    assert.deepEqual(await read('array[0.5::numeric, null]'), [0.5, null]);
  });

  test('bigint mà số của JavaScript không giữ đúng được thì báo lỗi', async () => {
    await assert.rejects(read('9007199254740993::bigint'), /bigint out of range/);
  });

  test('thời điểm vẫn là Date', async () => {
    assert.deepEqual(await read(`timestamptz '2024-01-02 03:04:05Z'`), new Date('2024-01-02T03:04:05Z'));
  });
});

describe('câu lệnh đặt tên', () => {
  const statement = 'select $1::int + 1 as value';
  const prepared = 'select count(*) as value from pg_prepared_statements where statement = $1';

  async function preparedIn(setting: string | undefined): Promise<number> {
    const own = createPool({ connectionString: url, max: 1 }, undefined, { THENCHOT_PREPARED: setting });
    await own.query(statement, [1]);
    assert.deepEqual((await own.query(statement, [41])).rows, [{ value: 42 }]);
    const { rows } = await own.query(prepared, [statement]);
    await own.end();
    return rows[0].value;
  }

  test('mỗi câu được phân tích một lần cho mỗi kết nối', async () => {
    assert.equal(await preparedIn(undefined), 1);
  });

  test('THENCHOT_PREPARED=off thì không đặt tên', async () => {
    assert.equal(await preparedIn('off'), 0);
  });
});
