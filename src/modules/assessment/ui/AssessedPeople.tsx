import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { verdictNames } from '../assessment.labels.ts';
import type { AssessmentSummary, JudgementRow } from '../assessment.schema.ts';
import styles from './Assessment.module.css';
import { assessmentText } from './assessment.text.ts';
import { Findings } from './Findings.tsx';
import { Judging, PersonLine } from './PersonLine.tsx';

/** The people of one number of the summary, each with what came of each condition. */
export function AssessedPeople() {
  const text = useText(assessmentText);
  const format = useFormat();
  const language = useLanguage();
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const { standard, condition, verdict, title, branch } = useSearch({ from: '/assessment/people' });
  const asked = { unit, asOf, standard, condition, verdict, title, branch };
  const list = usePages<PageOf<JudgementRow> & { judged: number }>('/assessments', asked);
  const summary = useGet<AssessmentSummary>('/assessment-summary', { unit, asOf });
  const told = summary.data?.standards.find((one) => one.standard === standard);
  const place = summary.data?.units.find(({ unitId }) => unitId === branch);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const about = [
    told?.[language],
    told?.conditions.find((one) => one.condition === condition)?.says[language],
    title && nameOf(titles, title),
    place && (place.own ? text.own(place.unitName) : place.unitName),
    format.day(asOf),
  ];
  return (
    <Page
      title={verdict ? `${text.title}: ${nameOf(verdictNames, verdict)}` : text.list}
      menu={<SavedViews page="assessment" />}
      about={about.filter(Boolean).join(' · ')}
      side={
        <>
          <Link to="/assessment">{text.back}</Link>
          {rows.length > 0 && (
            <Button
              component="a"
              href={address('/assessments/file', { ...asked, language })}
              download
              variant="default"
              leftSection={<Icon name="download" />}
            >
              {text.download}
            </Button>
          )}
        </>
      }
    >
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={10} />}
      {list.data && rows.length === 0 && !list.hasNextPage && <Empty icon="people" title={text.nobody} />}
      {rows.map(({ personId, fullName, postName, unitName, standards }) => (
        <article key={personId} className={styles.card}>
          <PersonLine personId={personId} fullName={fullName} about={`${postName}, ${unitName}`} />
          <Findings standards={standards} personId={personId} />
        </article>
      ))}
      <Judging list={list} rows={rows.length} />
    </Page>
  );
}
