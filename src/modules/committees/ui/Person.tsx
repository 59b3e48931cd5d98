import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { usePrinting } from '../../../web/printing.ts';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import { Merges } from './Merges.tsx';
import styles from './Person.module.css';
import { Declared, Family, Pay } from './PersonDeclared.tsx';
import { PersonEditing } from './PersonEditing.tsx';
import { General } from './PersonGeneral.tsx';
import { PersonActions, PersonHeader } from './PersonHeader.tsx';
import { Learning, Planning, Rewards, Studies, Work, Yearly } from './PersonTabs.tsx';
import { Timeline } from './PersonTimeline.tsx';

/** In the order of the official curriculum vitae. */
const tabs = [
  ['general', General],
  ['declared', Declared],
  ['learning', Learning],
  ['training', Studies],
  ['work', Work],
  ['planning', Planning],
  ['evaluation', Yearly],
  ['rewards', Rewards],
  ['family', Family],
  ['pay', Pay],
  ['timeline', Timeline],
] as const;

/** One part of the page; those of later modules are handed in by the page that has them. */
type Part = readonly [
  name: (typeof tabs)[number][0] | 'standards' | 'forecast',
  shown: ComponentType<{ person: PersonRecord }>,
];

/** They ask the server for more when they are shown: on paper they stand only where they are open already. */
const asked: ReadonlySet<string> = new Set(['timeline', 'standards']);
/** Their one table bears the part's name. */
const titled: ReadonlySet<string> = new Set(['learning', 'training', 'planning', 'evaluation']);

/** A person's page: who it is on top, the record below, part by part. */
export function Person({ more = [] }: { more?: readonly Part[] }) {
  const { id } = useParams({ from: '/people/$id' });
  const { asOf } = useScope();
  const { data, error, refetch, isPlaceholderData } = useGet<PersonRecord>(
    `/people/${id}`,
    { asOf },
    { keep: true },
  );
  const navigate = useNavigate();
  const now = data?.id;
  // An old link: the record was merged into another one, which answered in its place.
  useEffect(() => {
    if (now !== undefined && !isPlaceholderData && String(now) !== id)
      void navigate({ to: '/people/$id', params: { id: String(now) }, replace: true });
  }, [now, id, isPlaceholderData, navigate]);
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Whole person={data} parts={[...tabs, ...more]} />;
}

function Whole({ person, parts }: { person: PersonRecord; parts: readonly Part[] }) {
  const text = useText(personText);
  const { tab } = useSearch({ from: '/people/$id' });
  const navigate = useNavigate();
  const printing = usePrinting();
  const list = useRef<HTMLDivElement>(null);
  const current = parts.find(([name]) => name === tab) ?? parts[0]!;
  const Shown = current[1];
  const choose = (name: string) =>
    void navigate({
      to: '/people/$id',
      params: { id: String(person.id) },
      search: { tab: name },
      replace: true,
      resetScroll: false,
    });
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (parts.indexOf(current) + step + parts.length) % parts.length;
    choose(parts[next]![0]);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  // Where the tabs lie in one line, the chosen one may be out of sight.
  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <Page
      title={person.fullName}
      about={person.unit.above.concat(person.unit.name).join(' › ')}
      side={<PersonActions person={person} />}
    >
      <PersonEditing person={person}>
        <PersonHeader person={person} />
        <Merges person={person} />
        <div className={styles.record}>
          <div
            ref={list}
            role="tablist"
            aria-label={text.sections}
            aria-orientation="vertical"
            className={styles.tabs}
            onKeyDown={keys}
          >
            {parts.map(([name]) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={name === current[0]}
                aria-controls="part"
                tabIndex={name === current[0] ? 0 : -1}
                onClick={() => choose(name)}
              >
                {text[name]}
              </button>
            ))}
          </div>
          <div role="tabpanel" id="part" aria-labelledby={`tab-${current[0]}`} className={styles.part}>
            {printing ? (
              parts.map(
                ([name, Part]) =>
                  (name === current[0] || !asked.has(name)) && (
                    <section key={name} className={styles.printed}>
                      {!titled.has(name) && <h2>{text[name]}</h2>}
                      <Part person={person} />
                    </section>
                  ),
              )
            ) : (
              <Shown person={person} />
            )}
          </div>
        </div>
      </PersonEditing>
    </Page>
  );
}
