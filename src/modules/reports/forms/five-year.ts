import { yearOf } from '../../../lib/days.ts';
import type { Facts } from '../reports.facts.ts';
import type { Report } from '../reports.schema.ts';
import {
  capitals,
  chairPosition,
  inTheNameOf,
  placeOf,
  reportSymbol,
  shortCitation,
  superiorOf,
  writtenOut,
} from '../reports.text.ts';
import { penFor } from '../reports.writing.ts';
import { annexes } from './five-year.annexes.ts';
import { closing, opening, recipients, summary, title } from './five-year.frame.text.ts';
import { overall } from './five-year.overall.text.ts';
import { planned } from './five-year.planned.text.ts';
import { results } from './five-year.results.text.ts';
import { situation } from './five-year.situation.text.ts';
import { targets } from './five-year.targets.text.ts';
import { numberOfYears, partHeadings } from './five-year.words.text.ts';

/** Sơ kết nhiều năm thực hiện một nghị quyết: the review that a federation sends upwards, in the official layout. */
export function fiveYear(facts: Facts): Report {
  const pen = penFor(facts);
  const superior = superiorOf(facts.unit.kind, facts.above);
  return {
    format: 'docx',
    form: 'five-year',
    unit: { id: facts.unit.id, name: facts.unit.name },
    from: facts.from,
    to: facts.to,
    unlisted: facts.unlisted.map(({ id, name }) => ({ id, name })),
    head: {
      superior: superior && capitals(superior),
      issuer: capitals(writtenOut(facts.unit.name)),
      symbol: reportSymbol(facts.unit.kind),
      place: placeOf(facts.unit.name, facts.above),
      year: yearOf(facts.to),
      number: null,
      signedOn: null,
    },
    title,
    summary: summary(facts),
    opening: opening(facts),
    parts: [
      {
        ...partHeadings.done(numberOfYears(facts), shortCitation(facts.resolution)),
        sections: [...situation(facts, pen), targets(facts, pen), results(facts, pen), overall(facts, pen)],
      },
      { ...partHeadings.ahead, sections: planned(facts) },
    ],
    closing: closing(facts),
    recipients: recipients(facts),
    signature: { authority: inTheNameOf(facts.unit.kind), position: chairPosition, name: facts.chair },
    annexes: annexes(facts),
  };
}
