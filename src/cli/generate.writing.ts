import type { Db } from '../db/database.ts';
import { type Door, perform, performMany, writeTrail } from '../gate/perform.ts';
import type { WriteRoute } from '../gate/route.ts';
import { withinReach } from '../gate/transaction.ts';
import { Problem } from '../lib/problem.ts';
import { recordAppointment } from '../modules/appointment/appointment.routes.ts';
import { recordCadre } from '../modules/cadres/cadres.routes.ts';
import { recordGrade } from '../modules/evaluation/evaluation.routes.ts';
import { recordMovement } from '../modules/movement/movement.routes.ts';
import {
  establishUnit,
  putUnitQuota,
  putUnitStatement,
} from '../modules/organisation/organisation.routes.ts';
import { insertUnits, type NewUnit } from '../modules/organisation/organisation.units.queries.ts';
import { recordPlanEntry } from '../modules/planning/planning.routes.ts';
import { recordClass, recordParticipation } from '../modules/training/training.routes.ts';
import {
  appointments,
  classes,
  firstDay,
  grades,
  laterStatements,
  movements,
  participations,
  plans,
  type Recorded,
  rosterDays,
} from './generate.history.ts';
import { makeCadres } from './generate.people.ts';
import { Random } from './generate.random.ts';
import { type MadeUnit, makeTree } from './generate.tree.ts';

export interface Province {
  /** Counted from 1; part of its people's numbers. */
  number: number;
  name: string;
  units: number;
  cadres: number;
}

const batch = 2_000;

/** Writes one invented province in one transaction, through the routes that an import goes through. */
export async function writeProvince(
  door: Door,
  seed: string,
  province: Province,
): Promise<{ unitId: number; people: number }> {
  const random = new Random(`${seed}|${province.number}`);
  const tree = makeTree(random, province.name, province.units);
  return withinReach(door, establishUnit, async (db) => {
    const joined: Door = { ...door, joined: { db, memory: new Map() } };
    const ids = await writeUnits(db, tree);
    await writeCounts(joined, random, tree, ids);
    const people = await writePeople(joined, random, tree, ids, province);
    await recordAll(joined, recordCadre, laterStatements(random, people));
    await recordAll(joined, recordGrade, grades(random, people));
    await recordAll(joined, recordParticipation, participations(random, people));
    await recordAll(joined, recordMovement, movements(random, people));
    await recordAll(joined, recordAppointment, appointments(random, people));
    await recordAll(joined, recordPlanEntry, plans(random, people));
    await recordAll(
      joined,
      recordClass,
      classes(
        random,
        ids.filter((_, at) => at === 0 || isUpper(tree[at]!)),
      ),
    );
    return { unitId: ids[0]!, people: people.length };
  });
}

const isUpper = ({ parent, kind }: MadeUnit) => parent === 0 && kind !== 'office_department';

/** Parents stand first, so level by level every parent has its id before its children ask for it. */
async function writeUnits(db: Db, tree: readonly MadeUnit[]): Promise<number[]> {
  const ids: number[] = new Array(tree.length);
  const depth = (unit: MadeUnit): number => (unit.parent === null ? 0 : 1 + depth(tree[unit.parent]!));
  for (const [, level] of Map.groupBy(tree.entries(), ([, unit]) => depth(unit))) {
    const made = level.map(
      ([, { parent, workers: _workers, ...unit }]): NewUnit => ({
        ...unit,
        parentId: parent === null ? null : ids[parent]!,
      }),
    );
    const written = await insertUnits(db, made);
    for (const [index, [at]] of level.entries()) ids[at] = written[index]!.id;
    await writeTrail(
      db,
      establishUnit,
      written.map(({ id }, index) => ({
        subject: 'unit',
        subjectId: id,
        unitId: id,
        detail: { ...made[index]! },
      })),
    );
  }
  return ids;
}

async function writeCounts(
  joined: Door,
  random: Random,
  tree: readonly MadeUnit[],
  ids: readonly number[],
): Promise<void> {
  const counted = tree.flatMap(({ workers, sector }, at) => {
    if (workers === null) return [];
    const members = Math.floor(workers * (0.8 + random.next() * 0.2));
    const women = Math.floor(members * (0.3 + random.next() * 0.5));
    return [
      {
        unitId: ids[at]!,
        sector,
        sectorText: null,
        workers,
        members,
        femaleMembers: women,
        committeeSize: random.pick([3, 5, 7]),
        statedOn: rosterDays.second,
      },
    ];
  });
  await recordAll(joined, putUnitStatement, counted);
  for (const [at, unit] of tree.entries()) {
    if (at > 0 && !isUpper(unit)) continue;
    for (const year of [2023, 2024])
      await perform(joined, putUnitQuota, {
        unitId: ids[at]!,
        year,
        quota: at === 0 ? 22 : random.between(3, 5),
      });
  }
}

async function writePeople(
  joined: Door,
  random: Random,
  tree: readonly MadeUnit[],
  ids: readonly number[],
  province: Province,
): Promise<Recorded[]> {
  const cadres = [...makeCadres(random, tree, province.cadres, province.number)];
  const statements = cadres.map(({ unit, ...cadre }) => ({
    ...cadre,
    unitId: ids[unit]!,
    personId: null,
    statedOn: firstDay(random),
  }));
  const results = await recordAll(joined, recordCadre, statements);
  return results.map(({ personId }, index) => ({
    personId,
    unitId: statements[index]!.unitId,
    cadre: cadres[index]!,
  }));
}

/** Records in batches; what an import would name as refused is a fault of the generator here. */
async function recordAll<I, O>(joined: Door, route: WriteRoute<I, O>, inputs: Iterable<I>): Promise<O[]> {
  const all = [...inputs];
  const answers: O[] = [];
  for (let start = 0; start < all.length; start += batch)
    for (const answer of await performMany(joined, route, all.slice(start, start + batch))) {
      if (answer instanceof Problem) throw answer;
      answers.push(answer);
    }
  return answers;
}
