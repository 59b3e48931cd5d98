import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { PrintSheet } from '../../../web/parts/PrintSheet.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { printWords } from '../../cadres/cadres.print.labels.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { StandardPage } from '../../standards/standards.register.schema.ts';
import { standardSheet } from '../assessment.standardsheet.text.ts';
import { standardsText } from './standards.text.ts';

/** One edition of a standard on paper; its words are those of the Word file. */
export function StandardPrint() {
  const text = useText(standardsText);
  const { code } = useParams({ from: '/regulations/standards/$code/print' });
  const { edition: wanted } = useSearch({ from: '/regulations/standards/$code/print' });
  const { unit, asOf } = useScope();
  const standard = useGet<StandardPage>(`/standards/${code}`, { asOf });
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const edition = standard.data?.editions.find(({ id }) => id === wanted) ?? standard.data?.editions.at(-1);
  const sheet = standard.data && edition && standardSheet(standard.data, edition);
  return (
    <Page
      title={text.printTitle}
      about={text.printHint}
      side={
        <>
          <Link to="/regulations/standards/$code" params={{ code }}>
            {text.back}
          </Link>
          <Button leftSection={<Icon name="print" />} onClick={() => print()}>
            {text.print}
          </Button>
        </>
      }
    >
      {standard.error && <Failure error={standard.error} retry={() => void standard.refetch()} />}
      {!standard.error && (!sheet || !place.data) && <Waiting lines={10} />}
      {sheet && place.data && (
        <PrintSheet
          superior={place.data.path.at(-1)?.name ?? null}
          issuer={place.data.name}
          title={sheet.title}
          about={sheet.about}
          columns={sheet.columns.map(({ head, centre }) => ({
            head,
            ...(centre ? { align: 'centre' as const } : {}),
          }))}
          rows={sheet.rows.map((cells) =>
            cells.length === 1 ? ['', <b key="heading">{cells[0]}</b>] : cells,
          )}
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
