import { z } from 'zod';
import { file } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { fileName } from '../../lib/filenames.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { id } from '../../lib/shapes.ts';
import { standardSheet } from '../assessment/assessment.standardsheet.text.ts';
import { findOrgans } from '../organisation/organisation.organs.queries.ts';
import { findStandard } from '../standards/standards.register.queries.ts';
import { standardInput } from '../standards/standards.register.schema.ts';
import { packStandard } from './reports.standard.word.ts';

/** One edition of a standard as it is handed in, in Word. */
export const getStandardFile = route({
  method: 'get',
  path: '/standards/:code/file',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: standardInput.extend({ unit: id, edition: z.coerce.number().int() }),
  output: file,
  handle: async ({ db, today }, { code, unit, edition: wanted, asOf = today }) => {
    const standard = await findStandard(db, code, asOf);
    const edition = standard?.editions.find((one) => one.id === wanted);
    if (!standard || !edition) throw new Problem(notFound);
    return {
      name: fileName(standard.vi, edition.number, edition.from, 'docx'),
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: await packStandard(standardSheet(standard, edition), await findOrgans(db, unit, asOf)),
    };
  },
});
