import { conditionOf } from '../modules/assessment/assessment.columns.labels.ts';
import { verdictNames } from '../modules/assessment/assessment.labels.ts';
import { getAssessments } from '../modules/assessment/assessment.routes.ts';
import type { JudgementRow } from '../modules/assessment/assessment.schema.ts';
import { text } from './cli.text.ts';
import { pages } from './pages.ts';
import { writeDocument, writeLines } from './stream.ts';
import { unitNamed } from './unit.ts';
import { dayOption, needed, type Verb } from './verb.ts';

const limit = 20_000;

/** A person's line, and below it what is not met or not known, with its clause. */
function* linesOf({ fullName, postName, verdict, standards }: JudgementRow): Generator<string> {
  yield `${fullName}  ${postName}  ${verdictNames.vi(verdict)}`;
  for (const { document, findings } of standards)
    for (const one of findings)
      if (one.verdict !== 'met')
        yield `    ${verdictNames.vi(one.verdict)}: ${conditionOf(one, document, 'vi')}`;
}

export const assess: Verb = {
  name: 'assess',
  usage: 'assess --unit U [--as-of D] [--standard S] [--json]',
  does: text.verbs.assess,
  options: { unit: { type: 'string' }, 'as-of': { type: 'string' }, standard: { type: 'string' } },
  run: async (call) => {
    const named = needed(call, 'unit');
    const given = dayOption(call, 'as-of');
    const standard = call.option('standard');
    const opened = await call.open();
    const unit = await unitNamed(opened, named);
    const asOf = given ?? opened.door.today;
    const rows = pages(opened, getAssessments, { unit: unit.id, asOf, standard, limit });
    if (call.json) await writeDocument({ unit: unit.name, asOf, standard: standard ?? null }, rows);
    else
      await writeLines(
        (async function* () {
          for await (const row of rows) yield* linesOf(row);
        })(),
      );
    return 0;
  },
};
