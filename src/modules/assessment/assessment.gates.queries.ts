import { assess } from '../../rules/assess.ts';
import type { Asked, Conditions, Judged, NamedGate } from '../procedures/procedures.gates.ts';
import { standardsWords } from './assessment.labels.ts';
import { readLawBook } from './assessment.law.queries.ts';
import { judgePerson, occasionOf } from './assessment.queries.ts';
import { findAssessed } from './assessment.sheets.queries.ts';

/** Everyone in the case, as they would stand in the post that it is about. */
async function assessedIn({ db, on, about, people }: Asked) {
  const book = await readLawBook(db);
  const supposed =
    about.title === null ? null : { title: about.title, unitId: about.toUnitId ?? about.unitId };
  const found = [];
  for (const personId of people)
    found.push({ personId, assessed: await findAssessed(db, personId, on, book, supposed) });
  return { book, found };
}

/** Conditions of a step, each put to each person by the checks that standards are written in. */
export const judgeConditions: Conditions = async (asked, conditions) => {
  const { book, found } = await assessedIn(asked);
  return found.flatMap(({ personId, assessed }): (Judged & { key: string })[] => {
    if (!assessed)
      return conditions.map(({ key }) => ({ key, personId, verdict: 'unknown', mend: 'posting' }));
    const { given } = book.on(occasionOf(assessed.posted[0], asked.on));
    return assess(asked.about.procedure, conditions, assessed.sheet, given).map(
      ({ condition, enforcement: _enforcement, excused: _excused, ...seen }) => ({
        ...seen,
        key: condition,
        personId,
      }),
    );
  });
};

/** What the standards of the post ask, each condition by its own clause. */
export const standardsGate: NamedGate = {
  ...standardsWords,
  judge: async (asked) => {
    const { book, found } = await assessedIn(asked);
    return found.flatMap(({ personId, assessed }): Judged[] => {
      const standards = assessed ? judgePerson(assessed, book).standards : [];
      if (standards.length === 0)
        return [{ personId, verdict: assessed ? 'met' : 'unknown', mend: 'posting' }];
      return standards.flatMap(({ edition, findings }) =>
        findings.map(({ condition, enforcement, excused: _excused, ...seen }): Judged => {
          const { says, article } = edition.conditions.find(({ key }) => key === condition)!;
          const { regulationId, document, from, to } = edition;
          return {
            ...seen,
            personId,
            clause: { regulationId, document, article, from, to },
            part: { key: `standards.${edition.standard}.${condition}`, says, enforcement },
          };
        }),
      );
    });
  },
};
