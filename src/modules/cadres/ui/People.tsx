import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { PersonRow } from '../cadres.list.schema.ts';
import styles from './People.module.css';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { usePersonColumns } from './people.columns.tsx';
import { peopleText } from './people.text.ts';

/** Everyone posted under the unit on the day; filters and the person shown stand in the address. */
export function People() {
  const text = useText(peopleText);
  const format = useFormat();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { person, unit: _, asOf: __, from: ___, to: ____, ...filter } = useSearch({ from: '/people' });
  const columns = usePersonColumns(person !== undefined);
  const mayImport = useRight('imports.run');
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const list = usePages<PageOf<PersonRow>>('/people', { unit, asOf, ...filter });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const filtered = Object.keys(filter).length > 0;

  const change = (name: string, value: string | undefined) =>
    void navigate({
      to: '/people',
      search: (before) => present({ ...before, [name]: value, person: undefined }),
      replace: true,
    });
  const typed = useDebouncedCallback((words: string) => change('search', words.trim() || undefined), 250);
  const show = (id: number | undefined) =>
    void navigate({
      to: '/people',
      search: (before) => present({ ...before, person: id }),
      replace: true,
      resetScroll: false,
    });

  const about =
    total === undefined || !place.data
      ? undefined
      : text.count(format.count(total), place.data.name, format.day(asOf));
  return (
    <Page
      title={text.title}
      about={about}
      side={
        rows.length > 0 && (
          <Button
            component="a"
            href={address('/people/file', { unit, asOf, ...filter })}
            download
            variant="default"
            leftSection={<Icon name="download" />}
          >
            {text.download}
          </Button>
        )
      }
    >
      <search className={styles.tools}>
        <TextInput
          key={filter.search ? 'given' : 'none'}
          type="search"
          className={styles.search}
          leftSection={<Icon name="search" />}
          aria-label={text.search}
          placeholder={`${text.search}. ${text.searchHint}`}
          defaultValue={filter.search ?? ''}
          onChange={({ currentTarget }) => typed(currentTarget.value)}
        />
        <PeopleFilters
          filter={filter}
          change={change}
          clear={() => void navigate({ to: '/people', search: {}, replace: true })}
        />
      </search>
      <Beside panel={person && <PersonPanel id={person} close={() => show(undefined)} />}>
        {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <Waiting lines={10} />}
        {total === 0 && (
          <Empty icon="people" title={filtered ? text.nobody : text.empty}>
            <p>{filtered ? text.nobodyHint : text.emptyHint(format.day(asOf))}</p>
            {!filtered && mayImport && <Link to="/imports">{text.toImport}</Link>}
          </Empty>
        )}
        {rows.length > 0 && (
          <Rows
            label={text.title}
            columns={columns}
            rows={rows}
            total={total ?? rows.length}
            idOf={({ personId }) => String(personId)}
            chosen={person ? String(person) : undefined}
            choose={({ personId }) => show(personId)}
            open={({ personId }) => void navigate({ to: '/people/$id', params: { id: String(personId) } })}
            onKey={({ key: pressed }) => {
              if (pressed === 'Escape') show(undefined);
            }}
            more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
          />
        )}
      </Beside>
    </Page>
  );
}
