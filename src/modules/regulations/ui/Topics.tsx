import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { regulationTopics } from '../regulations.labels.ts';
import type { RegulationRow } from '../regulations.register.schema.ts';
import type { Completeness, CoverState, Timeline as Lines } from '../regulations.topics.schema.ts';
import styles from './Regulations.module.css';
import { Timeline } from './Timeline.tsx';
import { topicsText } from './topics.text.ts';

const icons = { own: 'check', above: 'question', missing: 'refuse' } as const satisfies Record<
  CoverState,
  string
>;

/** Which topics are ruled for the unit on the day, and what was in force over the years. */
export function Topics() {
  const text = useText(topicsText);
  const format = useFormat();
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const enabled = { enabled: unit !== undefined, keep: true };
  const cover = useGet<Completeness>('/regulation-completeness', { unit, asOf }, enabled);
  const lines = useGet<Lines>('/regulation-timeline', { unit, asOf }, enabled);
  const place = useGet<{ name: string }>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const error = cover.error ?? lines.error;
  return (
    <Page title={text.title} about={place.data && text.about(place.data.name, format.day(asOf))}>
      <DocumentViews />
      {unit === undefined && <Empty icon="tree" title={text.noUnit} />}
      {error && (
        <Failure
          error={error}
          retry={() => {
            void cover.refetch();
            void lines.refetch();
          }}
        />
      )}
      {unit !== undefined && !error && (!cover.data || !lines.data) && <Waiting lines={10} />}
      {cover.data && (
        <section className={styles.sheet}>
          <FactTable
            title={text.completeness}
            heads={[text.topic, text.state, text.inForce]}
            rows={cover.data.rows.map(({ topic, state, documents }) => ({
              key: topic,
              cells: [
                nameOf(regulationTopics, topic),
                <span key="state" className={`${styles.state} ${styles[state] ?? ''}`}>
                  <Icon name={icons[state]} size={14} /> {text[state]}
                </span>,
                <Documents key="documents" documents={documents} />,
              ],
            }))}
          />
        </section>
      )}
      {lines.data?.rows.length === 0 && <Empty icon="file" title={text.none} />}
      {lines.data && lines.data.rows.length > 0 && (
        <>
          <section className={styles.sheet}>
            <h2>{text.timeline}</h2>
            <Timeline rows={lines.data.rows} asOf={asOf} />
          </section>
          <details className={styles.sheet}>
            <summary>{text.table}</summary>
            <FactTable
              label={text.table}
              heads={[text.topic, text.document, text.from, text.to]}
              rows={lines.data.rows.flatMap(({ topic, documents }) =>
                documents.map((one) => ({
                  key: `${topic} ${one.id}`,
                  cells: [
                    nameOf(regulationTopics, topic),
                    <Documents key="document" documents={[one]} />,
                    format.day(one.fromOn),
                    one.untilOn ? format.day(one.untilOn) : text.open,
                  ],
                })),
              )}
            />
          </details>
        </>
      )}
    </Page>
  );
}

function Documents({ documents }: { documents: readonly RegulationRow[] }) {
  return documents.map((one, at) => (
    <span key={one.id}>
      {at > 0 && ', '}
      <Link className={styles.number} to="/regulations/$id" params={{ id: String(one.id) }} title={one.title}>
        {one.number}
      </Link>
    </span>
  ));
}
