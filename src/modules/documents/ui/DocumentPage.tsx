import { Link, useParams } from '@tanstack/react-router';
import { factNames } from '../../../lib/facts.labels.ts';
import { absent, useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { DocumentPage as Document } from '../documents.schema.ts';
import styles from './Documents.module.css';
import { documentsText } from './documents.text.ts';

/** A document and everything that rests on it, kind by kind, each leading to its person or unit. */
export function DocumentPage() {
  const { id } = useParams({ from: '/documents/$id' });
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Document>(`/documents/${id}`, { asOf }, { keep: true });
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Whole document={data} />;
}

function Whole({ document }: { document: Document }) {
  const text = useText(documentsText);
  const format = useFormat();
  const nameOf = useNames();
  const { number, title, issuer, signedOn, effectiveOn, facts, most } = document;
  const kinds = factNames.codes.filter((code) => facts.some(({ kind }) => kind === code));
  return (
    <Page
      title={number ? text.called(number) : (title ?? text.unnumbered)}
      about={number ? title : undefined}
    >
      <section className={styles.sheet}>
        <Facts
          facts={[
            [text.number, number ?? absent],
            [text.signedOn, format.day(signedOn)],
            [text.effectiveOn, effectiveOn && format.day(effectiveOn)],
            [text.issuer, issuer ?? absent],
          ]}
        />
      </section>
      <h2 className={styles.resting}>{text.resting}</h2>
      {facts.length === 0 && <p className={styles.quiet}>{text.nothingRests}</p>}
      {kinds.map((code) => {
        const rows = facts.filter(({ kind }) => kind === code);
        const ofPeople = rows.some(({ personId }) => personId !== null);
        return (
          <section key={code} className={styles.sheet}>
            <FactTable
              title={`${headed(nameOf(factNames, code))} (${format.count(rows.length)})`}
              heads={[...(ofPeople ? [text.person] : []), text.what, text.unit, text.day]}
              rows={rows.map((fact, index) => ({
                key: String(index),
                cells: [
                  ...(ofPeople ? [<PersonOf key="person" fact={fact} />] : []),
                  fact.what,
                  <UnitOf key="unit" fact={fact} />,
                  [fact.on && format.day(fact.on), fact.ends && `(${text.ends})`].filter(Boolean).join(' '),
                ],
              }))}
            />
          </section>
        );
      })}
      {kinds.some((code) => facts.filter(({ kind }) => kind === code).length >= most) && (
        <p className={styles.quiet}>{text.most(format.count(most))}</p>
      )}
    </Page>
  );
}

/** As the first word of a heading. */
const headed = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

type Fact = Document['facts'][number];

function PersonOf({ fact: { personId, personName } }: { fact: Fact }) {
  const text = useText(documentsText);
  if (personId === null) return null;
  if (personName === null) return text.elsewhere;
  return (
    <Link to="/people/$id" params={{ id: String(personId) }}>
      {personName}
    </Link>
  );
}

function UnitOf({ fact: { unitId, unitName } }: { fact: Fact }) {
  if (unitId === null || unitName === null) return null;
  return (
    <Link to="/units/$id" params={{ id: String(unitId) }}>
      {unitName}
    </Link>
  );
}
