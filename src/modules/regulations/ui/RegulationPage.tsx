import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { regulationKinds } from '../regulations.labels.ts';
import type { RegulationPage as Regulation } from '../regulations.register.schema.ts';
import { Articles } from './Articles.tsx';
import { Copies } from './Copies.tsx';
import { EditionForm } from './EditionForm.tsx';
import { EditionTable } from './EditionTable.tsx';
import { ForceState } from './ForceState.tsx';
import { RegulationForm } from './RegulationForm.tsx';
import styles from './Regulations.module.css';
import { useRegulationFacts } from './regulations.facts.tsx';
import { regulationsText } from './regulations.text.ts';
import { Shadows } from './Shadows.tsx';
import { TryChange } from './TryChange.tsx';

/** A governing document with everything that hangs on it. */
export function RegulationPage() {
  const { id } = useParams({ from: '/regulations/$id' });
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Regulation>(`/regulations/${id}`, { asOf }, { keep: true });
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Whole regulation={data} />;
}

type Deed = 'edit' | 'edition';

function Whole({ regulation }: { regulation: Regulation }) {
  const text = useText(regulationsText);
  const format = useFormat();
  const nameOf = useNames();
  const language = useLanguage();
  const factsOf = useRegulationFacts();
  const { asOf } = useScope();
  const may = useRight('regulations.write');
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  const { editions, standards, versions } = regulation;
  return (
    <Page
      title={`${nameOf(regulationKinds, regulation.kind)} ${regulation.number}`}
      about={regulation.title}
      side={
        may && (
          <>
            <Button variant="default" onClick={() => setDeed('edition')}>
              {text.addEdition}
            </Button>
            {regulation.own && (
              <Button variant="default" onClick={() => setDeed('edit')}>
                {text.edit}
              </Button>
            )}
          </>
        )
      }
    >
      <DocumentViews />
      <section className={`${styles.sheet} ${styles.facts}`}>
        <p>
          <ForceState {...regulation} asOf={asOf} />
        </p>
        <Facts facts={factsOf(regulation)} />
        {!regulation.own && regulation.unitId === null && <p className={styles.quiet}>{text.shipped}</p>}
      </section>
      <Shadows document={regulation.id} />
      <Links regulation={regulation} />
      <section className={styles.sheet}>
        {editions.length > 0 ? (
          <EditionTable title={text.editions} document={regulation} />
        ) : (
          <p className={styles.quiet}>{text.nothingSet}</p>
        )}
      </section>
      {standards.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.standards}
            heads={[text.standard, text.since, text.conditions]}
            counts={[2]}
            {...(may ? { tools: text.tools } : {})}
            rows={standards.map((one) => ({
              tools: may && (
                <TryChange
                  of="standard"
                  edition={one.id}
                  unitId={regulation.own ? regulation.unitId : null}
                />
              ),
              key: String(one.id),
              cells: [
                one[language],
                `${format.day(one.from)} – ${one.to ? format.day(one.to) : text.openEnd}`,
                format.count(one.conditions),
              ],
            }))}
          />
        </section>
      )}
      <Articles regulation={regulation} />
      <Copies regulation={regulation} />
      <section className={styles.sheet}>
        <FactTable
          title={text.versions}
          heads={[text.version, text.at, text.by, text.changed]}
          rows={versions.map(({ version, at, by, changed }) => ({
            key: String(version),
            cells: [
              String(version),
              format.instant(at),
              by,
              changed.map((name) => text[nameOfColumn[name] ?? 'note']).join(', ') || text.first,
            ],
          }))}
        />
      </section>
      {deed === 'edit' && <RegulationForm standing={regulation} close={close} done={close} />}
      {deed === 'edition' && <EditionForm document={regulation} close={close} />}
    </Page>
  );
}

const nameOfColumn: Record<
  string,
  | 'number'
  | 'kind'
  | 'level'
  | 'issuer'
  | 'name'
  | 'signedOn'
  | 'fromOn'
  | 'toOn'
  | 'topics'
  | 'confidence'
  | 'note'
> = {
  number: 'number',
  kind: 'kind',
  level: 'level',
  issuer: 'issuer',
  title: 'name',
  signed_on: 'signedOn',
  from_on: 'fromOn',
  to_on: 'toOn',
  topics: 'topics',
  confidence: 'confidence',
  note: 'note',
};

const passive = { replaces: 'replaced', amends: 'amended', guides: 'guided' } as const;

/** What it does to others and others to it; one that is not on record is a number without a page. */
function Links({ regulation: { links, linkedBy } }: { regulation: Regulation }) {
  const text = useText(regulationsText);
  const format = useFormat();
  const rows = [
    ...links.map((one) => ({ ...one, word: text[one.kind] })),
    ...linkedBy.map((one) => ({ ...one, word: text[passive[one.kind]] })),
  ];
  if (rows.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.links}
        heads={[text.link, text.number, text.name, text.fromOn]}
        rows={rows.map(({ word, id, number, title, fromOn }) => ({
          key: `${word} ${number}`,
          cells: [
            word,
            id === null ? (
              number
            ) : (
              <Link key="link" className={styles.number} to="/regulations/$id" params={{ id: String(id) }}>
                {number}
              </Link>
            ),
            title,
            fromOn && format.day(fromOn),
          ],
        }))}
      />
    </section>
  );
}
