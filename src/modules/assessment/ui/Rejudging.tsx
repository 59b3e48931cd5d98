import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { useSeen, Verdict, Why } from '../../../web/parts/Why.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import { type ActChange, actChanges, actKinds } from '../assessment.acts.labels.ts';
import type { ActRow, ActSide, ActVerdicts } from '../assessment.acts.schema.ts';
import type { Outcome } from '../assessment.effects.schema.ts';
import { verdictNames } from '../assessment.labels.ts';
import styles from './Rejudging.module.css';
import { rejudgingText } from './rejudging.text.ts';

/** An act of the past by the law of its own day and by that of another, condition by condition. */
export function Rejudging() {
  const text = useText(rejudgingText);
  const format = useFormat();
  const nameOf = useNames();
  const { asOf } = useScope();
  const { id, kind, fact } = useParams({ from: '/people/$id/acts/$kind/$fact' });
  const { data, error, refetch } = useGet<ActVerdicts>(`/people/${id}/acts/${kind}/${fact}/verdicts`, {
    asOf,
  });
  return (
    <Page
      title={data ? text.title(nameOf(actKinds, data.kind), data.postName) : text.waiting}
      about={data && text.about(data.fullName, data.unitName, format.day(data.on))}
      side={
        <>
          <Link
            to="/people/$id"
            params={{ id }}
            search={{ tab: kind === 'plan_entry' ? 'planning' : 'work' }}
          >
            {text.back}
          </Link>
          {data && (
            <Button leftSection={<Icon name="print" />} onClick={() => print()}>
              {text.print}
            </Button>
          )}
        </>
      }
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={10} />}
      {data && <Sides data={data} />}
    </Page>
  );
}

function Sides({ data }: { data: ActVerdicts }) {
  const text = useText(rejudgingText);
  const format = useFormat();
  const { elsewhen } = useScope();
  const { on, asOf, recorded, rows, own, current } = data;
  const names = [text.own(format.day(on)), elsewhen ? text.current(format.day(asOf)) : text.today] as const;
  if (rows.length === 0)
    return (
      <Empty icon="question" title={text.none}>
        <p>{text.noneHint}</p>
      </Empty>
    );
  const closed = rows.some(({ own, current }) => own?.finding.closed || current?.finding.closed);
  const differs = rows.some(({ known }) => known !== null);
  return (
    <>
      <div className={styles.facts}>
        <p>{text.facts(format.day(on))}</p>
        <p className={styles.quiet}>
          {text.recorded(format.instant(recorded.at), recorded.by)}{' '}
          {!recorded.told ? text.beyond : differs ? text.differs : text.alike}
        </p>
        {closed && (
          <p>
            <Disclosure
              person={{ id: data.personId, name: data.fullName, sensitive: data.sensitive }}
              what={data.fullName}
            />
          </p>
        )}
      </div>
      <section className={`${styles.overall} ${styles.sides}`}>
        {([own, current] as const).map((outcome, at) => (
          <div key={names[at]}>
            <h2>{names[at]}</h2>
            <Overall outcome={outcome} />
          </div>
        ))}
      </section>
      {rows.toSorted(differingFirst).map((row) => (
        <Row key={row.key} row={row} names={names} personId={data.personId} />
      ))}
    </>
  );
}

const differingFirst = (one: ActRow, other: ActRow) =>
  Number(one.change === 'same') - Number(other.change === 'same');

function Overall({ outcome }: { outcome: Outcome }) {
  const nameOf = useNames();
  return outcome === 'unasked' ? <b>{nameOf(verdictNames, outcome)}</b> : <Verdict of={outcome} />;
}

const icons = {
  same: 'check',
  edition: 'file',
  verdict: 'warn',
  asked: 'plus',
  unasked: 'close',
} as const satisfies Record<ActChange, string>;

interface RowProps {
  row: ActRow;
  names: readonly [string, string];
  personId: number;
}

function Row({ row: { standard, own, current, change, known }, names, personId }: RowProps) {
  const text = useText(rejudgingText);
  const language = useLanguage();
  const nameOf = useNames();
  const says = (own ?? current ?? known)?.finding.says[language];
  return (
    <article className={styles.row} data-differs={change !== 'same' || undefined}>
      <header>
        <div>
          <h2>{says}</h2>
          {standard[language] !== says && <small>{standard[language]}</small>}
        </div>
        <span className={styles.change}>
          <Icon name={icons[change]} size={15} />
          {nameOf(actChanges, change)}
        </span>
      </header>
      <div className={styles.sides}>
        {([own, current] as const).map((side, at) => (
          <section key={names[at]}>
            <h3>{names[at]}</h3>
            {side ? <Side side={side} personId={personId} /> : <p>{text.notAsked}</p>}
          </section>
        ))}
      </div>
      {known && (
        <Notice tone="waiting">
          <Known side={known} />
        </Notice>
      )}
    </article>
  );
}

const clauseOf = ({ finding, ...clause }: ActSide) => ({ ...clause, article: finding.article });

function Side({ side, personId }: { side: ActSide; personId: number }) {
  const text = useText(rejudgingText);
  const format = useFormat();
  const seen = useSeen(side.finding);
  const { document, from, finding } = side;
  const cited = [
    document,
    finding.article && `${text.article} ${finding.article}`,
    text.edition(format.day(from)),
  ];
  const lines = [
    [text.asked, seen.asked],
    [text.seen, seen.value],
    [text.by, cited.filter(Boolean).join(', ')],
  ] as const;
  return (
    <>
      <Why finding={finding} clause={clauseOf(side)} personId={personId} />
      <dl className={styles.lines}>
        {lines.map(
          ([word, value]) =>
            value && (
              <div key={word}>
                <dt>{word}:</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

/** What the record said when the act was recorded, and what came of it by the law of the act's own day. */
function Known({ side: { finding } }: { side: ActSide }) {
  const text = useText(rejudgingText);
  const seen = useSeen(finding);
  return (
    <div className={styles.known}>
      <span>
        {text.known}: <b>{seen.value}</b>
      </span>
      <Verdict of={finding.excused ? 'excused' : finding.verdict} />
    </div>
  );
}
