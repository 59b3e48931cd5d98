import { sensitiveStates } from '../../gate/disclosure.ts';
import { file } from '../../gate/files.ts';
import { type Context, route } from '../../gate/route.ts';
import { fileName } from '../../lib/filenames.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { type SensitiveField, sensitiveFields } from '../../lib/sensitive.labels.ts';
import { findPhoto } from '../cadres/cadres.photo.queries.ts';
import { findPersonRecord } from '../committees/committees.record.queries.ts';
import { pack } from './curriculum.files.ts';
import { type CurriculumForm, fileWord } from './curriculum.forms.labels.ts';
import { findOpened } from './curriculum.queries.ts';
import { type Curriculum, curriculum, curriculumFileInput, curriculumInput } from './curriculum.schema.ts';
import { writeCurriculum } from './curriculum.writing.ts';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

interface Asked {
  id: number;
  form: CurriculumForm;
  asOf?: string | undefined;
}

async function write(context: Context, { id, form, asOf = context.today }: Asked): Promise<Curriculum> {
  const { db, today } = context;
  const [record, opened] = [await findPersonRecord(db, id, asOf, today), await findOpened(db, id)];
  if (!record || !opened) throw new Problem(notFound);
  const sensitive = (await sensitiveStates(context))(record.id, opened.unitPath);
  const open = new Set<SensitiveField>(sensitive === 'open' ? sensitiveFields.codes : []);
  const facts = { record, identityNumber: opened.identityNumber, photo: opened.photo };
  return { ...writeCurriculum(facts, form, open), sensitive };
}

/** A person's curriculum vitae as the screen shows it. */
export const getCurriculum = route({
  method: 'get',
  path: '/people/:id/curriculum',
  right: 'cadres.read',
  unit: 'reach',
  input: curriculumInput,
  output: curriculum,
  handle: write,
});

/** The same value on paper. */
export const getCurriculumFile = route({
  method: 'get',
  path: '/people/:id/curriculum/file',
  right: 'cadres.read',
  unit: 'reach',
  input: curriculumFileInput,
  output: file,
  handle: async (context, { format, ...asked }) => {
    const written = await write(context, asked);
    const picture = (await findPhoto(context.db, asked.id))?.bytes ?? null;
    return {
      name: fileName(fileWord, written.person.name, written.asOf, format),
      type: types[format],
      bytes: await pack({ kind: format, curriculum: written, picture }),
    };
  },
});

export const curriculumRoutes = [getCurriculum, getCurriculumFile];
