import type { Db } from '../../db/database.ts';
import { withinSubtree } from '../../gate/transaction.ts';
import { getForm } from './reports.forms.ts';
import { type KeptRecord, listTexts } from './reports.kept.queries.ts';
import type { Kept } from './reports.kept.schema.ts';
import { countGaps, placesOf, reworded } from './reports.paragraphs.ts';
import { writeReport } from './reports.queries.ts';
import type { AnyReport } from './reports.schema.ts';

/** What is given on signing, in its places. */
export function signed<R extends AnyReport>(
  report: R,
  {
    number,
    signedOn,
    signer,
    signerPosition,
  }: Pick<KeptRecord, 'number' | 'signedOn' | 'signer' | 'signerPosition'>,
): R {
  const { head, signature } = report;
  const year = signedOn ? Number(signedOn.slice(0, 4)) : head.year;
  return {
    ...report,
    head: { ...head, number, signedOn, year },
    signature: {
      ...signature,
      position: signerPosition ?? signature.position,
      name: signer ?? signature.name,
    },
  };
}

/**
 * A kept report as it reads today: a draft is written anew around people's words, a frozen copy is what it was. A draft
 * is written under the unit's own reach, whoever reads it: what will be frozen is what is seen.
 */
export async function readKept(db: Db, record: KeptRecord): Promise<Omit<Kept, 'title'>> {
  const { content, unitPath, ...kept } = record;
  const form = getForm(record.form);
  const texts = await listTexts(db, record.id);
  const automatic =
    content ??
    (await withinSubtree(db, unitPath, () =>
      writeReport(db, form, { form: record.form, unit: record.unit.id, from: record.from, to: record.to }),
    ));
  const places = placesOf(automatic);
  const words = new Map(texts.map((text) => [text.key, text.words]));
  const report =
    content ?? signed(automatic.format === 'docx' ? reworded(automatic, words) : automatic, record);
  return {
    ...kept,
    format: report.format,
    report,
    // In a frozen copy the words stand in the value, and what the form would say of itself matters no more.
    texts: content ? [] : texts.map((text) => ({ ...text, now: places.get(text.key) ?? null })),
    gaps: countGaps(report),
  };
}
