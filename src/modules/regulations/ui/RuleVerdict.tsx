import { useState } from 'react';
import { keepsTo } from '../../../rules/bound.ts';
import { peopleIn, type Rounding, shareOf } from '../../../rules/share.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { type ShownVerdict, Verdict } from '../../../web/parts/Why.tsx';
import { useGet } from '../../../web/query.ts';
import type { EditionTold } from '../regulations.register.schema.ts';
import type { ResolutionTold } from '../regulations.rules.schema.ts';
import styles from './Regulations.module.css';
import { rulesText } from './rules.text.ts';
import { type Asked, Why } from './Why.tsx';

interface Props {
  rule: string;
  asked: Asked;
  /** What is held against the figure. */
  count: number;
  /** Of how many a share is a share. */
  whole?: number | null;
}

/** The figure as whole people or things; null where it is none, or nobody knows of how many it is a share. */
function limitOf({ value, rounding }: EditionTold, whole: number | null | undefined): number | null {
  if (typeof value === 'number') return value;
  const share = typeof value === 'string' ? shareOf(value) : null;
  return share && typeof whole === 'number' ? peopleIn(whole, share, (rounding ?? 'down') as Rounding) : null;
}

/** Whether a count keeps to the figure that binds it, opening to document, article, edition, what is asked and seen. */
export function RuleVerdict({ rule, asked, count, whole }: Props) {
  const text = useText(rulesText);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { data } = useGet<ResolutionTold>(
    `/rules/${rule}/resolution`,
    { ...asked },
    { enabled: asked.unit !== undefined },
  );
  const edition = data?.edition;
  if (!edition) return null;
  const limit = limitOf(edition, whole);
  const kept = limit === null ? null : keepsTo(edition.bound, count, limit);
  const verdict: ShownVerdict = kept === null ? 'unknown' : kept ? 'met' : 'not_met';
  const seen =
    limit === null || typeof edition.value === 'number'
      ? format.count(count)
      : text.countAgainst(format.count(count), format.count(limit));
  return (
    <>
      <button type="button" className={styles.inline} onClick={() => setOpen(true)}>
        <Verdict of={verdict} /> {text.why}
        <span className="unseen"> {data.vi}</span>
      </button>
      {open && <Why rule={rule} asked={asked} seen={seen} close={() => setOpen(false)} />}
    </>
  );
}
