import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import type { DraftTold } from '../../standards/standards.drafts.schema.ts';
import type { AffectedRow } from '../assessment.effects.schema.ts';
import { verdictNames } from '../assessment.labels.ts';
import styles from './Assessment.module.css';
import sides from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';
import { Findings } from './Findings.tsx';
import { Judging, PersonLine } from './PersonLine.tsx';

/** The people of one number, each with the verdict of the law in force and that of the draft side by side. */
export function DraftPeople() {
  const text = useText(draftsText);
  const format = useFormat();
  const language = useLanguage();
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const { of, id } = useParams({ from: '/regulations/drafts/$of/$id/people' });
  const search = useSearch({ from: '/regulations/drafts/$of/$id/people' });
  const { becomes, condition, title, branch } = search;
  const path = `/edition-drafts/${of}/${id}`;
  const asked = { unit, asOf, becomes, condition, title, branch };
  const draft = useGet<DraftTold>(path);
  const list = usePages<PageOf<AffectedRow> & { judged: number }>(`${path}/people`, asked);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const shift = (['met', 'not_met', 'unknown', 'unasked', 'unchanged'] as const).find(
    (one) => one === becomes,
  );
  const about = [draft.data?.[language], title && nameOf(titles, title), format.day(asOf)];
  return (
    <Page
      title={shift ? text[shift] : text.list}
      about={about.filter(Boolean).join(' · ')}
      side={
        <>
          <Link to="/regulations/drafts/$of/$id" params={{ of, id }}>
            {text.back}
          </Link>
          {rows.length > 0 && (
            <Button
              component="a"
              href={address(`${path}/people/file`, { ...asked, language })}
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
      {rows.map(({ personId, fullName, postName, unitName, before, after }) => (
        <article key={personId} className={styles.card}>
          <PersonLine personId={personId} fullName={fullName} about={`${postName}, ${unitName}`} />
          <div className={sides.sides}>
            {(
              [
                ['before', before],
                ['after', after],
              ] as const
            ).map(([side, { outcome, standards }]) => (
              <section key={side}>
                <h2>
                  {text[side]}: <b>{nameOf(verdictNames, outcome)}</b>
                </h2>
                <Findings standards={standards} personId={personId} />
              </section>
            ))}
          </div>
        </article>
      ))}
      <Judging list={list} rows={rows.length} />
    </Page>
  );
}
