import { writeFile } from 'node:fs/promises';
import { getReportFile, getReports } from '../modules/reports/reports.routes.ts';
import { text } from './cli.text.ts';
import { table } from './table.ts';
import { unitNamed } from './unit.ts';
import { type Call, dayFrom, needed, type Opened, type Verb, WrongUse } from './verb.ts';

export const report: Verb = {
  name: 'report',
  usage: 'report list | <form> --unit U --from D --to D --out FILE',
  does: text.verbs.report,
  options: {
    unit: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (call) => {
    const [form] = call.words;
    if (form === undefined || call.words.length > 1) throw new WrongUse(text.wrongWords(call.usage));
    return form === 'list' ? list(call) : write(call, form);
  },
};

async function list(call: Call): Promise<0> {
  const { perform } = await call.open();
  const { rows } = await perform(getReports, {});
  call.answer({ rows }, () => table(rows.map(({ form, title, format }) => [form, title.vi, format])));
  return 0;
}

/** A form has one kind of file; another name would hold what its programs cannot open. */
async function refuseOther({ perform }: Opened, form: string, out: string): Promise<void> {
  const { rows } = await perform(getReports, {});
  const format = rows.find((one) => one.form === form)?.format;
  const other = { docx: '.xlsx', xlsx: '.docx' } as const;
  if (format && out.toLowerCase().endsWith(other[format])) throw new WrongUse(text.wrongFile(form, format));
}

async function write(call: Call, form: string): Promise<0> {
  const [named, from, to, out] = ['unit', 'from', 'to', 'out'].map((option) => needed(call, option));
  const days = { from: dayFrom(from!), to: dayFrom(to!) };
  const opened = await call.open();
  await refuseOther(opened, form, out!);
  const unit = await unitNamed(opened, named!);
  const { bytes } = await opened.perform(getReportFile, { form, unit: unit.id, ...days });
  await writeFile(out!, bytes);
  call.answer({ form, unit: unit.name, ...days, out, bytes: bytes.length }, () => text.written(out!));
  return 0;
}
