import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useValues } from '../../../web/parts/values.ts';
import { type PageOf, queryClient, useGet, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { qualificationKinds } from '../../cadres/cadres.labels.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { EquivalenceRow } from '../../standards/standards.equivalences.schema.ts';
import styles from './Drafts.module.css';
import { EquivalenceForm } from './EquivalenceForm.tsx';
import { More } from './PersonLine.tsx';
import { rulingsText } from './rulings.text.ts';

/** Which attainments documents let count as others, for the unit looked at. */
export function Equivalences() {
  const text = useText(rulingsText);
  const format = useFormat();
  const nameOf = useNames();
  const values = useValues();
  const { unit, asOf } = useScope();
  const may = useRight('regulations.write');
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const list = usePages<PageOf<EquivalenceRow>>('/equivalences', { unit }, unit !== undefined);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const [adding, setAdding] = useState(false);
  const [gone, setGone] = useState<EquivalenceRow | null>(null);
  const told = (kind: string, level: string | null, detail: string | null) =>
    [
      nameOf(qualificationKinds, kind),
      level && values.value('qualification', 'level', level, { kind }),
      detail && `“${detail}”`,
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Page
      title={text.equivalences}
      about={place.data && text.equivalencesAbout(place.data.name)}
      side={may && <Button onClick={() => setAdding(true)}>{text.addEquivalence}</Button>}
    >
      <DocumentViews />
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={4} />}
      {list.data && rows.length === 0 && (
        <Empty icon="file" title={text.noEquivalence}>
          <p>{text.noEquivalenceHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            label={text.equivalences}
            heads={[text.held, text.counts, text.document, text.window, text.unit]}
            {...(may ? { tools: text.tools } : {})}
            rows={rows.map((one) => ({
              key: String(one.id),
              cells: [
                told(one.kind, one.level, one.detail),
                told(one.asKind, one.asLevel, null),
                <span key="document">
                  <Link to="/regulations/$id" params={{ id: String(one.regulationId) }}>
                    {one.number}
                  </Link>
                  {one.article && `, ${text.article} ${one.article}`}
                </span>,
                `${format.day(one.from)} – ${one.to ? format.day(one.to) : '…'}`,
                one.unitName ?? text.everywhere,
              ],
              tools: may && one.own && (
                <Button variant="subtle" size="compact-sm" onClick={() => setGone(one)}>
                  {text.withdraw}
                </Button>
              ),
            }))}
          />
        </section>
      )}
      <More list={list} />
      {adding && <EquivalenceForm close={() => setAdding(false)} />}
      {gone && <Withdrawal row={gone} close={() => setGone(null)} />}
    </Page>
  );
}

function Withdrawal({ row, close }: { row: EquivalenceRow; close: () => void }) {
  const text = useText(rulingsText);
  const [reason, setReason] = useState('');
  const withdraw = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.delete(`/equivalences/${row.id}`, { version: row.version, reason }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <Confirm
      title={text.withdrawAsk}
      deed={text.withdraw}
      dangerous
      busy={withdraw.isPending}
      error={withdraw.error}
      confirm={() => withdraw.mutate()}
      close={close}
    >
      <p>{text.withdrawHint}</p>
      <TextInput
        label={text.reason}
        withAsterisk
        autoComplete="off"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Confirm>
  );
}
