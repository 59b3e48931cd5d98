import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Choice } from '../../../web/parts/Choice.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { LawFaults } from '../../../web/parts/LawFaults.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { regulationKinds, regulationLevels, regulationTopics } from '../regulations.labels.ts';
import { type RegulationRow, regulationStates } from '../regulations.register.schema.ts';
import { ForceState } from './ForceState.tsx';
import { RegulationForm } from './RegulationForm.tsx';
import { RegulationPanel } from './RegulationPanel.tsx';
import styles from './Regulations.module.css';
import { regulationsText } from './regulations.text.ts';
import { Shadows } from './Shadows.tsx';

const filters = { kind: regulationKinds, level: regulationLevels, topic: regulationTopics } as const;

/** The documents that govern the unit; filters and the one shown beside stand in the address. */
export function Regulations() {
  const text = useText(regulationsText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { regulation, ...filter } = useSearch({ from: '/regulations' });
  const may = useRight('regulations.write');
  const [adding, setAdding] = useState(false);
  const list = usePages<PageOf<RegulationRow>>('/regulations', { unit, asOf, ...filter });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const go = (next: object) =>
    void navigate({
      to: '/regulations',
      search: (before) => present({ ...before, regulation: undefined, ...next }),
      replace: true,
    });
  const states = regulationStates.map((code) => ({
    code,
    vi: regulationsText.vi[code],
    en: regulationsText.en[code],
  }));
  const columns: Column<RegulationRow>[] = [
    { key: 'number', head: text.number, width: '170px', narrow: true, cell: ({ number }) => number },
    { key: 'kind', head: text.kind, width: '110px', cell: ({ kind }) => nameOf(regulationKinds, kind) },
    { key: 'title', head: text.name, width: '5fr', cell: ({ title }) => title },
    { key: 'issuer', head: text.issuer, width: '1.4fr', cell: ({ issuer }) => issuer },
    {
      key: 'from',
      head: text.fromOn,
      width: '120px',
      figures: true,
      cell: ({ fromOn }) => format.day(fromOn),
    },
    {
      key: 'state',
      head: text.state,
      width: '160px',
      narrow: true,
      cell: (row) => <ForceState {...row} asOf={asOf} />,
    },
  ];
  const shown = regulation === undefined ? columns : columns.filter(({ narrow }) => narrow);
  const filtered = Object.keys(filter).some(
    (name) => name in filters || name === 'search' || name === 'state',
  );
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="regulations" />}
      about={total === undefined ? undefined : text.count(format.count(total), format.day(asOf))}
      side={
        may && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        )
      }
    >
      <DocumentViews />
      <LawFaults />
      <Shadows />
      <search className={styles.tools}>
        <SearchField
          label={text.search}
          words={filter.search}
          find={(words) => go({ search: words })}
          className={styles.search}
        />
        <Choice label={text.state} options={states} value={filter.state} change={(state) => go({ state })} />
        {(Object.keys(filters) as (keyof typeof filters)[]).map((name) => (
          <Choice
            key={name}
            label={text[name]}
            options={filters[name].list}
            value={filter[name]}
            change={(value) => go({ [name]: value })}
          />
        ))}
      </search>
      <Beside
        panel={regulation && <RegulationPanel id={regulation} close={() => go({ regulation: undefined })} />}
      >
        {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <Waiting lines={10} />}
        {total === 0 && (
          <Empty icon="file" title={filtered ? text.nothing : text.none}>
            <p>{filtered ? text.nothingHint : text.noneHint}</p>
            {filtered && (
              <Link to="/regulations" search={present({ unit, asOf })}>
                {text.title}
              </Link>
            )}
          </Empty>
        )}
        {rows.length > 0 && (
          <Rows
            label={text.title}
            columns={shown}
            rows={rows}
            total={total ?? rows.length}
            idOf={({ id }) => String(id)}
            chosen={regulation ? String(regulation) : undefined}
            choose={({ id }) => go({ regulation: id })}
            open={({ id }) => void navigate({ to: '/regulations/$id', params: { id: String(id) } })}
            onKey={({ key }) => {
              if (key === 'Escape') go({ regulation: undefined });
            }}
            more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
          />
        )}
      </Beside>
      {adding && (
        <RegulationForm
          standing={null}
          close={() => setAdding(false)}
          done={(id) => void navigate({ to: '/regulations/$id', params: { id: String(id) } })}
        />
      )}
    </Page>
  );
}
