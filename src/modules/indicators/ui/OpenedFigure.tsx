import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { PersonPanel } from '../../cadres/ui/PersonPanel.tsx';
import { type FigureRow, useFigureColumns } from './figure.columns.tsx';
import { figureText } from './figure.text.ts';
import styles from './OpenedFigure.module.css';

interface Opened extends PageOf<FigureRow> {
  unit: { id: number; name: string };
  asOf: string;
  from: string;
  to: string;
  of: 'people' | 'events' | 'units';
  kind: 'count' | 'sum' | 'share';
  vi: string;
  en: string;
  value: number | null;
}

/** The heading under which the definitions print a name that says too little alone. */
const groups = [
  [/^cadres\.fullTime\.(?!total)/, 'ofFullTime'],
  [/^training\.participations\.(?!total)/, 'ofTraining'],
  [/^evaluation\.\d{4}\./, 'ofYear'],
] as const;
const groupOf = (key: string) => groups.find(([pattern]) => pattern.test(key))?.[1];

/** What is behind one figure: the people, events or units that it counts, adds or divides. */
export function OpenedFigure() {
  const text = useText(figureText);
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { key } = useParams({ from: '/figures/$key' });
  const { person, own, part } = useSearch({ from: '/figures/$key' });
  const { unit, asOf, from, to } = useScope();
  const list = usePages<Opened>(`/indicators/${encodeURIComponent(key)}/rows`, {
    unit,
    asOf,
    from,
    to,
    own,
    part,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const columns = useFigureColumns(rows, person !== undefined);
  const figure = list.data?.pages[0];

  if (list.error && !figure) return <Failure whole error={list.error} retry={() => void list.refetch()} />;
  if (!figure) return <Waiting lines={10} />;

  const show = (id: number | undefined) =>
    void navigate({
      to: '/figures/$key',
      params: { key },
      search: (before) => present({ ...before, person: id }),
      replace: true,
      resetScroll: false,
    });
  const personOf = (row: FigureRow) => (typeof row.personId === 'number' ? row.personId : undefined);
  const open = (row: FigureRow) => {
    const id = personOf(row);
    if (id) void navigate({ to: '/people/$id', params: { id: String(id) } });
    else if (typeof row.unitId === 'number')
      void navigate({ to: '/units/$id', params: { id: String(row.unitId) } });
  };
  const heading = groupOf(key);
  const group = heading === 'ofYear' ? text.ofYear(key.split('.')[1] ?? '') : heading && text[heading];
  const whose =
    own || part === 'office'
      ? text.own(figure.unit.name)
      : part
        ? text.partOf(part, figure.unit.name)
        : figure.unit.name;
  const about =
    figure.of === 'events'
      ? text.period(whose, format.day(figure.from), format.day(figure.to))
      : text.about(whose, format.day(figure.asOf));
  const shown = figure.kind === 'share' ? format.share(figure.value) : format.count(figure.value);
  return (
    <Page
      title={group ? `${group}: ${figure[language]}` : figure[language]}
      about={about}
      side={
        figure.of === 'people' && (
          <Link
            to="/people"
            search={present({
              engagement:
                key.startsWith('cadres.fullTime') || key.startsWith('staffing') ? 'full_time' : undefined,
            })}
          >
            {text.filterFurther}
          </Link>
        )
      }
    >
      <p className={styles.figure}>
        <b>{shown}</b>
        {figure.value !== null && figure.kind !== 'count' && (
          <span>{text.rows(format.count(figure.total))}</span>
        )}
        {figure.value !== null && figure.kind === 'count' && <span>{text[figure.of]}</span>}
      </p>
      <Beside panel={person && <PersonPanel id={person} close={() => show(undefined)} />}>
        {figure.value === null && (
          <Empty icon="question" title={text.unknown}>
            <p>{text.unknownHint}</p>
          </Empty>
        )}
        {figure.value !== null && rows.length === 0 && <Empty icon="check" title={text.none} />}
        {rows.length > 0 && (
          <Rows
            label={figure[language]}
            columns={columns}
            rows={rows}
            total={figure.total}
            idOf={(row, index) => `${row.personId ?? row.unitId} ${index}`}
            choose={(row) => (personOf(row) ? show(personOf(row)) : open(row))}
            open={open}
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
