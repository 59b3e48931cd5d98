import { Link } from '@tanstack/react-router';
import { useLanguage, useText } from '../../../web/language.ts';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import type { DraftTold } from '../../standards/standards.drafts.schema.ts';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';
import { More } from './PersonLine.tsx';

/** Drafts that whoever looks could write. */
export function Drafts() {
  const text = useText(draftsText);
  const language = useLanguage();
  const list = usePages<PageOf<DraftTold>>('/edition-drafts', {});
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page title={text.title} about={text.about}>
      <DocumentViews />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={4} />}
      {list.data && rows.length === 0 && (
        <Empty icon="pen" title={text.none}>
          <p>{text.noneHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            label={text.title}
            heads={[text.name, text.kind, text.unit, text.note]}
            rows={rows.map((one) => ({
              key: `${one.of} ${one.id}`,
              cells: [
                <Link key="name" to="/regulations/drafts/$of/$id" params={{ of: one.of, id: String(one.id) }}>
                  {one[language]}
                </Link>,
                text[one.of],
                one.unitName,
                one.note,
              ],
            }))}
          />
        </section>
      )}
      <More list={list} />
    </Page>
  );
}
