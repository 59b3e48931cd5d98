import type pg from 'pg';
import { recordGrade } from '../../src/modules/evaluation/evaluation.routes.ts';
import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { answerOf } from './answers.ts';

interface Graded {
  personId: number;
  unitId: number;
  unitPath: string;
  grade: string;
  province: number;
}

const otherGrade = (grade: string) => (grade === 'good' ? 'completed' : 'good');

/** One fact corrected: the old version kept, the act and the trail entry written, all in one transaction. */
export async function update({ officer, bare, provinces }: Ground): Promise<Workload> {
  const year = 2022;
  const { rows } = await bare.query<Graded>(
    `
    select e.person_id as "personId", e.unit_id as "unitId", e.unit_path as "unitPath", e.grade,
      (select u.id from unit u where u.parent_id is null and starts_with(e.unit_path, u.path)) as province
    from evaluation e where e.year = $1 order by md5(e.person_id::text) limit 1200`,
    [year],
  );
  const half = rows.length / 2;
  const [own, others] = [rows.slice(0, half), rows.slice(half)];
  return {
    name: 'Audited update',
    does: 'one grade corrected: reach asked, old version kept, act and trail entry written',
    target: 2,
    rounds: 400,
    ours: async (turn) => {
      const { personId, unitId, grade, province } = own[turn]!;
      await answerOf(officer(provinces.find(({ id }) => id === province)!), recordGrade, {
        personId,
        unitId,
        year,
        grade: otherGrade(grade),
      });
      return personId;
    },
    floor: async (turn) => {
      const { personId, unitPath, grade } = others[turn]!;
      const client = await bare.connect();
      try {
        await client.query('begin');
        await client.query({
          name: 'floor_act',
          text: `with made as (insert into act (account_id, route) values ($1, $2) returning id) select set_config('app.act', id::text, true) from made`,
          values: [1, 'floor'],
        });
        await client.query({
          name: 'floor_update',
          text: 'update evaluation set grade = $3 where person_id = $1 and year = $2',
          values: [personId, year, otherGrade(grade)],
        });
        await client.query({
          name: 'floor_trail',
          text: `insert into trail (action, subject, subject_id, unit_path, detail) values ('floor', 'evaluation', $1, $2, $3)`,
          values: [personId, unitPath, JSON.stringify({ year, grade: otherGrade(grade) })],
        });
        await client.query('commit');
        return personId;
      } finally {
        client.release();
      }
    },
    compare: { ours: (id) => leftBy(bare, id as number), floor: (id) => leftBy(bare, id as number) },
  };
}

/** What the last correction left behind: one version in the past, one entry in the trail, both of one act. */
async function leftBy(bare: pg.Pool, personId: number) {
  const { rows } = await bare.query(
    `select count(*) as past, (select count(*) from trail t where t.act_id = last.act and t.subject_id = $1) as entries
    from (select max(past_act_id) as act from evaluation_past where person_id = $1) last
    join evaluation_past p on p.past_act_id = last.act and p.person_id = $1 group by last.act`,
    [personId],
  );
  return rows[0];
}
