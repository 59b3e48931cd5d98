import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { useList } from '../../../web/list.ts';
import { ActionBar } from '../../../web/parts/ActionBar.tsx';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Rows } from '../../../web/parts/Rows.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { nothing, type Selection } from '../../../web/parts/selection.ts';
import { ViewChoice } from '../../../web/parts/ViewChoice.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import { columnCodes } from '../cadres.columns.labels.ts';
import { orders } from '../cadres.list.labels.ts';
import type { PersonRow } from '../cadres.list.schema.ts';
import type { Act } from './acts.labels.ts';
import { duplicatesText } from './duplicates.text.ts';
import { NewPersonLink } from './NewPersonLink.tsx';
import styles from './People.module.css';
import { PeopleActions } from './PeopleActions.tsx';
import { PeopleFilters } from './PeopleFilters.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { columnsOf, usePersonColumns } from './people.columns.tsx';
import { type PeopleSearch, readSearch } from './people.search.ts';
import { peopleText } from './people.text.ts';

/** Everyone posted under the unit on the day; filters, columns, order and the person shown stand in the address. */
export function People({ acts }: { acts: readonly Act[] }) {
  const text = useText(peopleText);
  const duplicates = useText(duplicatesText);
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { person, ...search } = useSearch({ from: '/people' });
  const { filter, view } = readSearch(search);
  const keys = columnsOf(view.columns);
  const columns = usePersonColumns(keys, asOf, person !== undefined);
  const mayImport = useRight('imports.run');
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const asked = { unit, asOf, ...filter, columns: keys.join(','), sort: view.sort };
  const list = useList<PersonRow>('/people', asked);
  const { total } = list;
  const filtered = Object.keys(filter).length > 0;

  const go = (next: PeopleSearch) =>
    void navigate({
      to: '/people',
      search: (before) => present({ ...before, person: undefined, ...next }),
      replace: true,
      resetScroll: !('person' in next),
    });
  const show = (id: number | undefined) => go({ person: id });

  // A selection is of one list: with other conditions it is another.
  const [chosen, setChosen] = useState<{ of: string; selection: Selection }>();
  const listed = JSON.stringify({ unit, asOf, ...filter });
  const selection = chosen?.of === listed ? chosen.selection : nothing;
  const select = (next: Selection) => setChosen({ of: listed, selection: next });

  const about =
    total === undefined || !place.data
      ? undefined
      : text.count(format.count(total), place.data.name, format.day(asOf));
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="people" />}
      about={about}
      side={
        <>
          <Link to="/people/duplicates">{duplicates.link}</Link>
          <NewPersonLink />
          {total !== undefined && total > 0 && (
            <Button
              component="a"
              href={address('/people/file', { ...asked, language })}
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
      <search className={styles.tools}>
        <SearchField
          label={text.search}
          hint={text.searchHint}
          words={filter.search}
          find={(words) => go({ search: words })}
          className={styles.search}
        />
        <ViewChoice
          orders={orders.list}
          order={view.sort ?? 'name'}
          columns={columnCodes.list}
          chosen={keys}
          change={go}
        />
        <PeopleFilters
          filter={filter}
          change={(name, value) => go({ [name]: value })}
          clear={() => void navigate({ to: '/people', search: view, replace: true })}
        />
      </search>
      <Beside panel={person && <PersonPanel id={person} close={() => show(undefined)} />}>
        {list.error && <Failure error={list.error} retry={list.retry} />}
        {list.pending && <Waiting lines={10} />}
        {total === 0 && (
          <Empty icon="people" title={filtered ? text.nobody : text.empty}>
            <p>{filtered ? text.nobodyHint : text.emptyHint(format.day(asOf))}</p>
            {!filtered && mayImport && <Link to="/imports">{text.toImport}</Link>}
          </Empty>
        )}
        {total !== undefined && total > 0 && (
          <Rows
            label={text.title}
            columns={columns}
            rows={list.rows}
            total={total}
            need={list.need}
            sort={{ by: view.sort ?? 'name', change: (sort) => go({ sort }) }}
            idOf={({ personId }) => String(personId)}
            chosen={person ? String(person) : undefined}
            choose={({ personId }) => show(personId)}
            open={({ personId }) => void navigate({ to: '/people/$id', params: { id: String(personId) } })}
            onKey={({ key: pressed }) => {
              if (pressed !== 'Escape') return;
              if (person) show(undefined);
              else select(nothing);
            }}
            selecting={{
              selection,
              select,
              load: list.load,
              nameOf: ({ fullName }) => text.choose(fullName),
            }}
          />
        )}
      </Beside>
      <ActionBar selection={selection} select={select} total={total ?? 0}>
        <PeopleActions asked={asked} selection={selection} select={select} total={total ?? 0} acts={acts} />
      </ActionBar>
    </Page>
  );
}
