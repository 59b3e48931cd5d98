import { Link } from '@tanstack/react-router';
import { absent, useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { queryClient } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { employmentBases, engagements, sexes } from '../../cadres/cadres.labels.ts';
import { Photo } from '../../cadres/ui/Photo.tsx';
import { personText } from '../../cadres/ui/person.text.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import styles from './PersonHeader.module.css';
import { useFacts } from './person.facts.tsx';

/** Who it is: the photo, what is held, and what one asks first. */
export function PersonHeader({ person }: { person: PersonRecord }) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { partial } = useFacts();
  const { asOf } = useScope();
  const held = person.postings.filter(({ toOn }) => toOn === null || toOn > asOf);
  const last = person.postings
    .map(({ toOn }) => toOn ?? '')
    .sort()
    .at(-1);
  const status = held.length > 0 ? text.serving : last ? text.noLonger(format.day(last)) : text.withoutPost;
  const facts: [string, string][] = [
    [text.otherName, person.otherName ?? ''],
    [text.birth, partial(person.birth) || absent],
    [text.sex, nameOf(sexes, person.sex) || absent],
    [
      text.party,
      person.party
        ? person.party.member
          ? [text.member, partial(person.party.joined)].filter(Boolean).join(', ')
          : text.notMember
        : absent,
    ],
    [text.managedBy, person.unit.name],
    [text.status, status],
  ];
  return (
    <div className={styles.card}>
      <Photo
        person={person}
        changed={() => void queryClient.invalidateQueries({ queryKey: [`/people/${person.id}`] })}
      />
      <ul className={styles.posts}>
        {held.map((posting) => (
          <li key={`${posting.postName} ${posting.unitId} ${posting.fromOn}`}>
            <b>{posting.postName}</b>{' '}
            <Link to="/units/$id" params={{ id: String(posting.unitId) }}>
              {posting.unitName}
            </Link>
            <small>
              {[
                nameOf(engagements, posting.engagement),
                nameOf(employmentBases, posting.basis),
                `${text.since} ${format.day(posting.fromOn)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
        {held.length === 0 && <li>{status}</li>}
      </ul>
      <dl className={styles.brief}>
        {facts
          .filter(([, value]) => value)
          .flatMap(([word, value]) => [<dt key={word}>{word}</dt>, <dd key={`${word}:`}>{value}</dd>])}
      </dl>
    </div>
  );
}

/** The way to the official form, and the page itself on paper. */
export function PersonActions({ person }: { person: PersonRecord }) {
  const text = useText(personText);
  return (
    <>
      <Link to="/people/$id/curriculum" params={{ id: String(person.id) }} className={styles.action}>
        <Icon name="file" />
        {text.curriculum}
      </Link>
      <button type="button" className={styles.action} onClick={() => window.print()}>
        <Icon name="print" />
        {text.print}
      </button>
    </>
  );
}
