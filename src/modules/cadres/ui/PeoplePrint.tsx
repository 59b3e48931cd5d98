import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { showDay } from '../../../lib/days.ts';
import { listWords } from '../../../lib/listsheet.labels.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { PrintSheet } from '../../../web/parts/PrintSheet.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import { personColumns } from '../cadres.columns.labels.ts';
import { conditionsTold } from '../cadres.conditions.labels.ts';
import { peopleFileWords } from '../cadres.file.labels.ts';
import type { PersonRow } from '../cadres.list.schema.ts';
import { printWords } from '../cadres.print.labels.ts';
import styles from './PeoplePrint.module.css';
import { columnsOf, wordsOf } from './people.columns.tsx';
import { readSearch } from './people.search.ts';
import { peopleText } from './people.text.ts';

/** Beyond this a browser lays out pages for minutes, and nobody reads them. */
const most = 2_000;

/** The list on paper, as it is handed in: the same people, columns and order as on the screen. */
export function PeoplePrint() {
  const text = useText(peopleText);
  const format = useFormat();
  const { unit, asOf } = useScope();
  const search = useSearch({ from: '/people/print' });
  const { filter, view } = readSearch(search);
  const keys = columnsOf(view.columns);
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const list = useGet<PageOf<PersonRow>>('/people', {
    ...{ unit, asOf, ...filter, people: search.people, except: search.except },
    ...{ columns: keys.join(','), sort: view.sort, limit: most },
  });
  const rows = list.data?.rows ?? [];
  const error = list.error ?? place.error;
  const women = rows.filter(({ sex }) => sex === 'female').length;
  const members = rows.filter(({ party }) => party).length;
  const told = conditionsTold(search, 'vi');
  const total = list.data?.total ?? 0;
  return (
    <Page
      title={text.print}
      about={text.printHint}
      side={
        <div className={styles.side}>
          <Link to="/people" search={{ ...filter, ...view }}>
            {text.backToList}
          </Link>
          {rows.length > 0 && (
            <Button leftSection={<Icon name="print" />} onClick={() => print()}>
              {text.printNow}
            </Button>
          )}
        </div>
      }
    >
      {error && <Failure error={error} retry={() => void list.refetch()} />}
      {!error && (!list.data || !place.data) && <Waiting lines={12} />}
      {total > most && (
        <div className={styles.beyond}>
          <Notice tone="waiting">{text.printBeyond(format.count(total), format.count(most))}</Notice>
        </div>
      )}
      {list.data && total === 0 && (
        <Empty icon="people" title={text.nobody}>
          <p>{text.nobodyHint}</p>
        </Empty>
      )}
      {rows.length > 0 && place.data && (
        <PrintSheet
          superior={place.data.path.at(-1)?.name ?? null}
          issuer={place.data.name}
          title={peopleFileWords.title.vi}
          about={[listWords.vi.asAt(showDay(asOf)), ...(told ? [listWords.vi.filtered(told)] : [])]}
          columns={keys.map((key) => ({
            head: personColumns[key].vi,
            ...(personColumns[key].share === 0 ? { align: 'centre' as const } : {}),
          }))}
          rows={rows.map((row, at) =>
            keys.map((key) => wordsOf(personColumns[key].read(row, { language: 'vi', asOf, order: at + 1 }))),
          )}
          total={printWords.total(rows.length, women, members)}
          dated={printWords.dated}
          signers={[
            [printWords.drawnUpBy, printWords.signHint],
            [printWords.head, printWords.sealHint],
          ]}
        />
      )}
    </Page>
  );
}
