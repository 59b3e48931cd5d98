import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { againstShare, shareOf } from '../../../rules/share.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { Verdict } from '../../../web/parts/Why.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { committeeKinds } from '../../committees/committees.labels.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { type ShareRule, shareRules } from '../assessment.shares.labels.ts';
import type { ListedShare, SharePeople } from '../assessment.shares.schema.ts';
import styles from './Drafts.module.css';
import { sharesText } from './shares.text.ts';

/** Plans or committees by the share in force and by the draft's, each with its arithmetic and its people. */
export function DraftShares({ id, rule }: { id: number; rule: ShareRule }) {
  const text = useText(sharesText);
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const [changed, setChanged] = useState(false);
  const [opened, setOpened] = useState<ListedShare | null>(null);
  const list = usePages<PageOf<ListedShare> & { judged: number }>(
    `/edition-drafts/rule/${id}/shares`,
    { unit, asOf, only: changed ? 'changed' : undefined },
    unit !== undefined,
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const names = shareRules[rule].of === 'plan' ? titles : committeeKinds;
  const nameOfList = ({ about, termFrom, termTo }: ListedShare) =>
    [nameOf(names, about), termFrom && `${termFrom} – ${termTo}`].filter(Boolean).join(', ');
  return (
    <section className={styles.sheet}>
      <h2>{text.title}</h2>
      <p className={styles.words}>{text.hint}</p>
      <label>
        <input
          type="checkbox"
          checked={changed}
          onChange={({ currentTarget }) => setChanged(currentTarget.checked)}
        />{' '}
        {text.only}
      </label>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={6} />}
      {list.data && rows.length === 0 && !list.hasNextPage && (
        <Empty icon="question" title={text.none}>
          <p>{text.noneHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <FactTable
          label={text.title}
          heads={[text.unit, text.list, text.before, text.after, text.changes]}
          tools={text.people}
          rows={rows.map((row) => ({
            key: `${row.unitId} ${row.about} ${row.termFrom} ${row.termTo}`,
            cells: [
              shortUnitName(row.unitName),
              nameOfList(row),
              <Side key="before" list={row} side={row.before} />,
              <Side key="after" list={row} side={row.after} />,
              row.before.verdict === row.after.verdict ? (
                text.same
              ) : (
                <b key="differs">
                  <Icon name="warn" size={15} /> {text.differs}
                </b>
              ),
            ],
            tools: (
              <Button size="compact-sm" variant="subtle" onClick={() => setOpened(row)}>
                {text.people}
                <span className="unseen">
                  {' '}
                  {nameOfList(row)}, {row.unitName}
                </span>
              </Button>
            ),
          }))}
        />
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetching} onClick={() => void list.fetchNextPage()}>
          {text.onward}
        </Button>
      )}
      {opened && (
        <People
          id={id}
          list={opened}
          title={`${nameOfList(opened)}, ${opened.unitName}`}
          close={() => setOpened(null)}
        />
      )}
    </section>
  );
}

const signs = { '-1': '<', '0': '=', '1': '>' } as const;

/** The verdict with its arithmetic: 7/40 = 17,5 % < 25 %. */
function Side({ list, side }: { list: ListedShare; side: ListedShare['before'] }) {
  const text = useText(sharesText);
  const format = useFormat();
  const language = useLanguage();
  if (side.verdict === 'unasked') return text.unasked;
  const { part, whole, unknown } = list;
  const share = side.share === null ? null : shareOf(side.share);
  const percent = (100 * part) / whole;
  const shown = percent.toLocaleString(language, { maximumFractionDigits: 1 });
  const sign = share && signs[`${againstShare(part, whole, share)}` as keyof typeof signs];
  return (
    <>
      <Verdict of={side.verdict} />
      <div>
        {format.count(part)}/{format.count(whole)} = {shown} % {sign} {side.share}
      </div>
      {unknown > 0 && <small>{text.unknown(unknown)}</small>}
    </>
  );
}

interface PeopleProps {
  id: number;
  list: ListedShare;
  title: string;
  close: () => void;
}

function People({ id, list, title, close }: PeopleProps) {
  const text = useText(sharesText);
  const { unit, asOf } = useScope();
  const { unitId, about, termFrom, termTo } = list;
  const found = usePages<PageOf<SharePeople['rows'][number]>>(`/edition-drafts/rule/${id}/shares/people`, {
    unit,
    asOf,
    list: unitId,
    about,
    termFrom: termFrom ?? undefined,
    termTo: termTo ?? undefined,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Dialog label={title} close={close}>
      <div className={styles.people}>
        <header>
          <h2>{title}</h2>
          <Close close={close} />
        </header>
        {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && <Waiting />}
        <ul>
          {rows.map(({ personId, fullName, counts }) => (
            <li key={personId}>
              {fullName === null ? (
                text.beyond
              ) : (
                <Link to="/people/$id" params={{ id: String(personId) }}>
                  {fullName}
                </Link>
              )}
              <span>
                <Icon name={counts === null ? 'question' : counts ? 'check' : 'close'} size={15} />{' '}
                {counts === null ? text.unclear : counts ? text.counts : text.not}
              </span>
            </li>
          ))}
        </ul>
        {found.hasNextPage && (
          <Button variant="default" onClick={() => void found.fetchNextPage()}>
            {text.more}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
