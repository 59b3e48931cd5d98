import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Day } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Popup } from '../../../web/parts/Popup.tsx';
import { tabFor } from '../../../web/parts/Why.tsx';
import { EditionForce, EditionValue } from '../../regulations/ui/EditionText.tsx';
import { aboutWords, mendOf } from '../forecasts.columns.labels.ts';
import { forecastKinds, outcomes } from '../forecasts.labels.ts';
import type { ForecastEntry, Reason } from '../forecasts.schema.ts';
import styles from './Forecasts.module.css';
import { forecastsText } from './forecasts.text.ts';

/** What decided an entry, rule by rule: clause, what it asks, what was seen, and what to put right. */
export function EntryWhy({ entry }: { entry: ForecastEntry }) {
  const text = useText(forecastsText);
  const nameOf = useNames();
  return (
    <Popup
      label={text.whyOf(nameOf(forecastKinds, entry.kind), entry.fullName)}
      align="end"
      className={styles.whyButton}
      button={
        <>
          {text.why}
          <span className="unseen">
            {' '}
            {nameOf(forecastKinds, entry.kind)}, {entry.fullName}
          </span>
        </>
      }
    >
      {() => <Reasons entry={entry} />}
    </Popup>
  );
}

function Reasons({ entry }: { entry: ForecastEntry }) {
  const text = useText(forecastsText);
  const language = useLanguage();
  const nameOf = useNames();
  const about = aboutWords(entry, language);
  return (
    <div className={styles.reasons}>
      {about && <p>{about}</p>}
      {entry.reasons.length === 0 && entry.kind !== 'retirement_unknown' && <p>{text.noReason}</p>}
      {entry.reasons.map((reason) => (
        <ReasonOf key={reason.rule} reason={reason} />
      ))}
      {(entry.outcome || entry.document) && (
        <dl>
          {entry.outcome && <Line word={text.outcome}>{nameOf(outcomes, entry.outcome)}</Line>}
          {entry.document && <Line word={text.paper}>{entry.document}</Line>}
        </dl>
      )}
      <Mend entry={entry} />
    </div>
  );
}

/** Leads to the field of the record that would settle the question. */
export function Mend({ entry }: { entry: ForecastEntry }) {
  const text = useText(forecastsText);
  const field = mendOf(entry);
  if (!field) return null;
  return (
    <Link to="/people/$id" params={{ id: String(entry.personId) }} search={{ tab: tabFor(field) }}>
      {text.mend}
    </Link>
  );
}

function ReasonOf({ reason }: { reason: Reason }) {
  const text = useText(forecastsText);
  const language = useLanguage();
  const format = useFormat();
  const { clause, asked, seen, seenAs, precision, verdict, counted, bound } = reason;
  const shown =
    seen === null
      ? text.silent
      : seenAs === 'day' || seenAs === 'due'
        ? format.day(seen as Day, precision)
        : seenAs === 'count' && typeof seen === 'number'
          ? text.months(seen)
          : String(seen);
  const word = verdict && { met: text.met, not_met: text.not_met, unknown: text.unknown_ }[verdict];
  return (
    <section>
      <h2>{reason[language]}</h2>
      <dl>
        {clause && (
          <>
            <Line word={text.clause}>
              <Link to="/regulations/$id" params={{ id: String(clause.regulationId) }}>
                {[clause.document, clause.article && `${text.article} ${clause.article}`]
                  .filter(Boolean)
                  .join(', ')}
              </Link>
            </Line>
            <Line word={text.inForce}>
              {clause.to
                ? text.until(format.day(clause.from), format.day(clause.to))
                : text.from(format.day(clause.from))}
              {' · '}
              <EditionForce enforcement={clause.enforcement} confidence={clause.confidence} />
            </Line>
          </>
        )}
        {asked !== null && (
          <Line word={text.asked}>
            {counted === 'months' && typeof asked === 'number' && bound === null ? (
              text.months(asked)
            ) : (
              <EditionValue value={asked} counted={counted} bound={bound} />
            )}
          </Line>
        )}
        <Line word={seenAs === 'due' ? text.due : text.seen}>
          {[shown, seenAs === 'count' && word].filter(Boolean).join(', ')}
        </Line>
      </dl>
    </section>
  );
}

function Line({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
