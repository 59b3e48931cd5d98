import { Link } from '@tanstack/react-router';
import type { Dimension } from '../../../rules/edition.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { anchorOf } from '../../../web/parts/articles.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import type { EditionTold } from '../regulations.register.schema.ts';
import type { ResolutionTold } from '../regulations.rules.schema.ts';
import styles from './Dialogs.module.css';
import { EditionForce, EditionScope, EditionValue } from './EditionText.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

/** The edition that applies to an occasion, by which document and article, and why each other does not. */
export function Resolution({ found }: { found: ResolutionTold }) {
  const text = useText(rulesText);
  const words = useText(regulationsText);
  const because = useBecause();
  const { edition, newer, others } = found;
  return (
    <>
      <section>
        <h3>{text.applies}</h3>
        {edition ? (
          <div className={styles.applies}>
            <EditionValue {...edition} />
            <p>
              <Cited edition={edition} /> · <Window edition={edition} />
            </p>
            <p>
              <EditionScope {...edition} />
            </p>
            <p>
              <EditionForce {...edition} />
            </p>
            {edition.note && <p className={styles.quiet}>{edition.note}</p>}
          </div>
        ) : (
          <p>{text.noneApplies}</p>
        )}
      </section>
      {edition && newer && (
        <Notice tone="waiting">
          <ShadowSentence edition={edition} newer={newer} />
        </Notice>
      )}
      {others.length === 0 ? (
        <p className={styles.quiet}>{text.noOthers}</p>
      ) : (
        <FactTable
          title={text.others}
          heads={[words.value, text.document, words.since, text.why]}
          rows={others.map((other) => ({
            key: String(other.edition.id),
            cells: [
              <EditionValue key="value" {...other.edition} />,
              <Cited key="by" edition={other.edition} />,
              <Window key="when" edition={other.edition} />,
              because(found, other),
            ],
          }))}
        />
      )}
    </>
  );
}

/** Why an edition is not the one: its days, its place, whom it means, or which stands nearer. */
function useBecause() {
  const text = useText(rulesText);
  const format = useFormat();
  const nameOf = useNames();
  const meant = (edition: EditionTold, dimension: Dimension) =>
    (edition.scope[dimension] ?? []).map((code) => nameOf(scopeLists[dimension], code)).join(', ');
  return (
    { edition: applies }: ResolutionTold,
    { edition, because }: ResolutionTold['others'][number],
  ): string => {
    if (because === 'not_yet') return text.not_yet(format.day(edition.from));
    if (because === 'ended') return text.ended(format.day(edition.to));
    if (because === 'elsewhere') return text.elsewhere(edition.unitName ?? '');
    if (because !== 'nearer_applies') return text[because](meant(edition, because));
    if (!applies) return '';
    return applies.unitId === edition.unitId
      ? text.narrower(applies.number)
      : text.nearer(applies.unitName ?? '', applies.number);
  };
}

/** The unit's own figure is older than one that has come for more than the unit. */
export function ShadowSentence({ edition, newer }: { edition: EditionTold; newer: EditionTold }) {
  const text = useText(rulesText);
  const format = useFormat();
  return (
    <>
      {text.shadow(edition.unitName ?? '', format.day(edition.from))} <Cited edition={edition} />
      {text.shadowedBy} <Cited edition={newer} /> (<EditionValue {...newer} />
      {', '}
      {text.since(format.day(newer.from))}). {text.shadowHint}
    </>
  );
}

/** The document, with the article where it is known; each leads to itself. */
export function Cited({ edition: { regulationId, number, article } }: { edition: EditionTold }) {
  const text = useText(regulationsText);
  const to = { to: '/regulations/$id', params: { id: String(regulationId) } } as const;
  return (
    <>
      <Link className={styles.number} {...to}>
        {number}
      </Link>
      {article && (
        <>
          {', '}
          <Link className={styles.number} {...to} hash={anchorOf(article)}>
            {text.article.toLowerCase()} {article}
          </Link>
        </>
      )}
    </>
  );
}

export function Window({ edition: { from, to } }: { edition: Pick<EditionTold, 'from' | 'to'> }) {
  const text = useText(regulationsText);
  const format = useFormat();
  return (
    <>
      {format.day(from)} – {to ? format.day(to) : text.openEnd}
    </>
  );
}
