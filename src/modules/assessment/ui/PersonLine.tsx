import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
