import { Link, useParams, useSearch } from '@tanstack/react-router';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import disclosure from '../../cadres/ui/Disclosure.module.css';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import { disclosureText } from '../../cadres/ui/disclosure.text.ts';
import { curriculumForms } from '../curriculum.forms.labels.ts';
import type { Curriculum } from '../curriculum.schema.ts';
import styles from './CurriculumPage.module.css';
import { CurriculumPaper } from './CurriculumPaper.tsx';
import { curriculumText } from './curriculum.text.ts';

/** The official form before it is printed, in whichever of its editions the office uses. */
export function CurriculumPage() {
  const text = useText(curriculumText);
  const disclosureWords = useText(disclosureText);
  const language = useLanguage();
  const format = useFormat();
  const { id } = useParams({ from: '/people/$id/curriculum' });
  const { form = curriculumForms.codes[0] } = useSearch({ from: '/people/$id/curriculum' });
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Curriculum>(
    `/people/${id}/curriculum`,
    { form, asOf },
    { keep: true },
  );
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={12} />;
  const fileAt = (kind: string) => address(`/people/${id}/curriculum/file`, { form, asOf, format: kind });
  return (
    <Page
      title={`${text.title} – ${data.person.name}`}
      about={text.asOf(format.day(data.asOf))}
      side={
        <>
          <Link to="/people/$id" params={{ id }} className={styles.action}>
            <Icon name="person" />
            {text.back}
          </Link>
          <button type="button" className={styles.action} onClick={() => window.print()}>
            <Icon name="print" />
            {text.print}
          </button>
          <a className={styles.action} href={fileAt('docx')} download>
            <Icon name="download" />
            {text.word}
          </a>
          <a className={styles.first} href={fileAt('pdf')} download>
            <Icon name="download" />
            {text.pdf}
          </a>
        </>
      }
    >
      <nav className={styles.forms} aria-label={text.form}>
        {curriculumForms.list.map((one) => (
          <Link
            key={one.code}
            to="/people/$id/curriculum"
            params={{ id }}
            search={{ form: one.code }}
            replace
            resetScroll={false}
            aria-current={one.code === form ? 'page' : undefined}
          >
            {one[language]}
          </Link>
        ))}
      </nav>
      {data.sensitive !== 'open' && (
        <div className={disclosure.paper}>
          <Notice tone="waiting">
            <Disclosure
              person={{ ...data.person, sensitive: data.sensitive }}
              what={text.title}
              instead={disclosureWords.paper}
            />
          </Notice>
        </div>
      )}
      <CurriculumPaper curriculum={data} />
    </Page>
  );
}
