import { disclosedTo } from '../../gate/disclosure.ts';
import { type Context, route } from '../../gate/route.ts';
import { begun, fileStream } from '../../gate/streams.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { unitListFile } from '../organisation/organisation.file.workbook.ts';
import { getUnitName } from '../organisation/organisation.tree.queries.ts';
import { getDraftFor } from '../standards/standards.drafts.routes.ts';
import { affectedColumns } from './assessment.columns.labels.ts';
import { readBooks } from './assessment.effects.queries.ts';
import {
  type AffectedFilter,
  affectedFile,
  affectedInput,
  affectedReply,
  effect,
  effectInput,
} from './assessment.effects.schema.ts';
import { countEffect, readAffected } from './assessment.effects.summary.queries.ts';
import { assessmentFileWords, effectFileWords } from './assessment.file.labels.ts';
import { verdictNames } from './assessment.labels.ts';
import { foundRows, takePage } from './assessment.paging.ts';
import { scopeOn } from './assessment.routes.ts';

/** The unit on the day, the draft and both books. */
async function given(context: Context, { of, id, unit, asOf = context.today }: AffectedFilter) {
  const draft = await getDraftFor(context, of, id);
  const scope = await scopeOn(context, unit, asOf);
  return { asOf, draft, scope, books: await readBooks(context.db, draft, asOf) };
}

/** What a draft would change among the people of a unit, if it were in force on the day. */
export const getDraftEffect = route({
  method: 'get',
  path: '/edition-drafts/:of/:id/effect',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: effectInput,
  output: effect,
  handle: async (context, asked) => {
    const { draft, scope, books } = await given(context, asked);
    return { draft, personal: books.personal, ...(await countEffect(context.db, scope, books)) };
  },
});

/** The people of one cell of the effect, with both verdicts, in the order of names. */
export const getDraftAffected = route({
  method: 'get',
  path: '/edition-drafts/:of/:id/people',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: affectedInput,
  output: affectedReply,
  handle: async (context, { after, limit, ...asked }) => {
    const { asOf, scope, books } = await given(context, asked);
    const discloses = await disclosedTo(context);
    const whom = { after: after && { sort: after[0], personId: after[1] } };
    return {
      asOf,
      ...(await takePage(readAffected(context.db, scope, books, asked, discloses, whom), limit)),
    };
  },
});

/** The same people as a workbook, to the last of them. */
export const getDraftAffectedFile = route({
  method: 'get',
  path: '/edition-drafts/:of/:id/people/file',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: affectedFile,
  output: fileStream,
  handle: async (context, { language, ...asked }) => {
    const { asOf, scope, books } = await given(context, asked);
    const discloses = await disclosedTo(context);
    const pages = await begun(readAffected(context.db, scope, books, asked, discloses));
    const words = assessmentFileWords;
    const { becomes, title, branch } = asked;
    const outcome =
      becomes === 'unchanged' ? effectFileWords.unchanged[language] : verdictNames[language](becomes);
    return unitListFile(context.db, {
      ...{ unit: asked.unit, asOf, language, words: effectFileWords },
      told: [
        becomes && `${effectFileWords.becomes[language]}: ${outcome}`,
        title && `${words.post[language]}: ${titles[language](title)}`,
        branch !== undefined && `${words.branch[language]}: ${await getUnitName(context.db, branch, asOf)}`,
      ],
      columns: affectedColumns,
      pages: foundRows(pages),
    });
  },
});

export const effectRoutes = [getDraftEffect, getDraftAffected, getDraftAffectedFile];
