import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import styles from './Assessment.module.css';
import { assessmentText } from './assessment.text.ts';

/** Who it is, leading to the record. */
export function PersonLine({
  personId,
  fullName,
  about,
}: {
  personId: number;
  fullName: string;
  about: string;
}) {
  return (
    <header>
      <Link to="/people/$id" params={{ id: String(personId) }} search={{ tab: 'standards' }}>
        <b>{fullName}</b>
      </Link>
      <span>{about}</span>
    </header>
  );
}

interface Paged {
  hasNextPage: boolean;
  isFetching: boolean;
  fetchNextPage: () => unknown;
}

/** Asks on by itself while few of those judged are found, and says how far it came. */
export function Judging({ list, rows }: { list: Paged & { data: Judged | undefined }; rows: number }) {
  const text = useText(assessmentText);
  const format = useFormat();
  const { hasNextPage, isFetching, fetchNextPage, data } = list;
  const pages = data?.pages ?? [];
  const looking = hasNextPage && rows < pages.length * least;
  useEffect(() => {
    if (looking && !isFetching) void fetchNextPage();
  }, [looking, isFetching, fetchNextPage]);
  if (!looking) return <More list={list} />;
  const judged = pages.reduce((sum, page) => sum + page.judged, 0);
  return (
    <p role="status" className={styles.more}>
      {text.judging(format.count(judged))}
    </p>
  );
}

/** Rows of a page below which the next is asked for without being told to. */
const least = 20;

interface Judged {
  pages: readonly { judged: number }[];
}

export function More({ list }: { list: Paged }) {
  const text = useText(assessmentText);
  if (!list.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button variant="default" loading={list.isFetching} onClick={() => void list.fetchNextPage()}>
        {text.more}
      </Button>
    </div>
  );
}
