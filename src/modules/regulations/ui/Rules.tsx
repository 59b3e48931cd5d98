import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Choice } from '../../../web/parts/Choice.tsx';
import { Close } from '../../../web/parts/Close.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { confidences, enforcementNames, regulationTopics } from '../regulations.labels.ts';
import type { ResolutionTold, RuleRow } from '../regulations.rules.schema.ts';
import dialogs from './Dialogs.module.css';
import { EditionValue, Enforcement } from './EditionText.tsx';
import styles from './Regulations.module.css';
import { Resolution } from './Resolution.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';
import { Shadows } from './Shadows.tsx';
import type { Asked } from './Why.tsx';

/** Everything that is regulated, with the figure in force for the unit on the day and for whom is chosen. */
export function Rules() {
  const text = useText(rulesText);
  const words = useText(regulationsText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { rule, search, ...filter } = useSearch({ from: '/regulations/rules' });
  const { title, cadreKind, topic, enforcement, confidence } = filter;
  const asked = { unit, asOf, title, cadreKind };
  const list = usePages<PageOf<RuleRow>>(
    '/rules',
    { ...asked, topic, enforcement, confidence, search },
    unit !== undefined,
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const place = useGet<{ name: string }>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const go = (next: object) =>
    void navigate({
      to: '/regulations/rules',
      search: (before) => present({ ...before, rule: undefined, ...next }),
      replace: true,
    });
  const filters = [
    ['topic', words.topic, regulationTopics.list],
    ['enforcement', words.enforcement, enforcementNames.list],
    ['confidence', words.confidence, confidences.list],
    ['title', text.anyTitle, scopeLists.titles.list],
    ['cadreKind', text.anyCadre, scopeLists.cadreKinds.list],
  ] as const;
  const columns: Column<RuleRow>[] = [
    { key: 'rule', head: words.rule, width: '4fr', narrow: true, cell: (row) => row[language] },
    {
      key: 'value',
      head: words.value,
      width: '2fr',
      narrow: true,
      cell: ({ edition }) =>
        edition ? <EditionValue {...edition} short /> : <span className={styles.quiet}>{text.noFigure}</span>,
    },
    {
      key: 'document',
      head: text.document,
      width: '150px',
      cell: ({ edition, newer }) =>
        edition && (
          <>
            {edition.number} {newer && <Icon name="warn" size={14} />}
            {newer && <span className="unseen">{text.isShadow}</span>}
          </>
        ),
    },
    {
      key: 'force',
      head: words.enforcement,
      width: '110px',
      cell: ({ edition }) => edition && <Enforcement {...edition} />,
    },
    {
      key: 'confidence',
      head: words.confidence,
      width: '170px',
      cell: ({ edition }) => edition && nameOf(confidences, edition.confidence),
    },
  ];
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="rules" />}
      about={
        total !== undefined &&
        place.data &&
        text.about(format.count(total), place.data.name, format.day(asOf))
      }
    >
      <DocumentViews />
      <Shadows />
      <search className={styles.tools}>
        <SearchField
          label={text.search}
          words={search}
          find={(typed) => go({ search: typed })}
          className={styles.search}
        />
        {filters.map(([name, label, options]) => (
          <Choice
            key={name}
            label={label}
            options={options}
            value={filter[name]}
            change={(one) => go({ [name]: one })}
          />
        ))}
      </search>
      <Beside panel={rule && <RulePanel rule={rule} asked={asked} close={() => go({})} />}>
        {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && unit !== undefined && <Waiting lines={10} />}
        {total === 0 && (
          <Empty icon="file" title={text.none}>
            <p>{text.noneHint}</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <Rows
            label={text.title}
            columns={rule ? columns.filter(({ narrow }) => narrow) : columns}
            rows={rows}
            total={total ?? rows.length}
            idOf={(row) => row.rule}
            chosen={rule}
            choose={(row) => go({ rule: row.rule })}
            open={(row) =>
              void navigate({
                to: '/regulations/rules/$code',
                params: { code: row.rule },
                search: present({ unit, asOf, title, cadreKind }),
              })
            }
            onKey={({ key }) => {
              if (key === 'Escape') go({});
            }}
            more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
          />
        )}
      </Beside>
    </Page>
  );
}

/** Beside the list: which figure applies to the unit and day of the page, and why no other does. */
function RulePanel({ rule, asked, close }: { rule: string; asked: Asked; close: () => void }) {
  const text = useText(rulesText);
  const language = useLanguage();
  const { data, error, refetch } = useGet<ResolutionTold>(`/rules/${rule}/resolution`, { ...asked });
  const { unit, asOf, title, cadreKind } = asked;
  return (
    <div className={`${styles.panel} ${dialogs.found}`}>
      <Close close={close} className={styles.close} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <h2>{data[language]}</h2>
          <Resolution found={data} />
          <Link
            to="/regulations/rules/$code"
            params={{ code: rule }}
            search={present({ unit, asOf, title, cadreKind })}
          >
            {text.tryOther}
          </Link>
        </>
      )}
    </div>
  );
}
