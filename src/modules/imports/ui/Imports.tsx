import { Link } from '@tanstack/react-router';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { ImportForm } from './ImportForm.tsx';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';
import { type ImportRow, isUnderWay, stateWord } from './job.ts';
import { Memory } from './Memory.tsx';
import { Steps } from './Steps.tsx';
import { Templates } from './Templates.tsx';
import { wizardText } from './wizard.text.ts';

/** Where workbooks are dropped, and every import so far. */
export function Imports() {
  const text = useText(importsText);
  const wizard = useText(wizardText);
  const { unit } = useScope();
  const mayEdit = useRight('cadres.write');
  return (
    <Page
      title={text.title}
      about={text.about}
      side={
        mayEdit && (
          <a href={address('/people/edit-workbook', { unit })} className={styles.action} download>
            {wizard.editWorkbook}
          </a>
        )
      }
    >
      <Steps job={null} at="files" />
      {useRight('imports.run') && <ImportForm />}
      <Templates />
      <History />
      <Memory />
    </Page>
  );
}

function History() {
  const text = useText(importsText);
  const format = useFormat();
  const { data, error, refetch } = useGet<{ rows: ImportRow[] }>(
    '/imports',
    {},
    { every: (list) => (list?.rows.some(isUnderWay) ? 1500 : false) },
  );
  return (
    <section className={styles.sheet}>
      <h2>{text.history}</h2>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={4} />}
      {data?.rows.length === 0 && <p className={styles.quiet}>{text.none}</p>}
      {data && data.rows.length > 0 && (
        <FactTable
          heads={[text.when, text.files, text.unit, text.by, text.accepted, text.refused, text.state]}
          counts={[4, 5]}
          rows={data.rows.map((job) => ({
            key: String(job.id),
            hint: job.files.join('\n'),
            cells: [
              <Link key="when" to="/imports/$id" params={{ id: String(job.id) }} className={styles.when}>
                {format.instant(job.createdAt)}
              </Link>,
              job.files.length > 1 ? `${job.files[0]} +${format.count(job.files.length - 1)}` : job.files[0],
              job.unit,
              job.by,
              format.count(job.accepted),
              format.count(job.refused),
              [text[stateWord(job)], job.questions > 0 && text.asks(format.count(job.questions))]
                .filter(Boolean)
                .join(', '),
            ],
          }))}
        />
      )}
    </section>
  );
}
