import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Day } from '../../../lib/days.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Grid, type GridRow } from '../../../web/parts/Grid.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight, useSignedIn } from '../../../web/session.ts';
import { kindNamed } from '../../organisation/organisation.kindnames.labels.ts';
import { kindsUnder, standingUnder } from '../../organisation/organisation.kinds.labels.ts';
import { ownershipSectors, type UnitKind, unitKinds } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import { sectorOf } from '../../organisation/organisation.units.labels.ts';
import styles from './UnitPage.module.css';
import { formsText } from './unit.forms.text.ts';

type Key = 'name' | 'kind' | 'code' | 'sector';
interface Draft {
  rows: GridRow<Key>[];
  fromOn: Day | null;
  number: string;
  signedOn: Day | null;
}
const most = 500;
const filled = (row: GridRow<Key>) => row.name.trim() !== '' || row.code.trim() !== '';

/** Many units established below one at once: a first tree by hand, or what a reorganisation makes. */
export function UnitsNew() {
  const text = useText(formsText);
  const { id } = useParams({ from: '/units/$id/new' });
  const may = useRight('organisation.write');
  const { data, error, refetch } = useGet<Unit>(`/units/${id}`);
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  const kinds = kindsUnder(data.kind as UnitKind);
  return (
    <Page title={text.adding(data.name)} about={text.addingHint}>
      {!may || kinds.length === 0 ? (
        <Empty icon="tree" title={may ? text.nothingBelow : text.mayNot}>
          <Link to="/units/$id" params={{ id }}>
            {text.back}
          </Link>
        </Empty>
      ) : (
        <Form unit={data} kinds={kinds} />
      )}
    </Page>
  );
}

function Form({ unit, kinds }: { unit: Unit; kinds: readonly UnitKind[] }) {
  const text = useText(formsText);
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const { login } = useSignedIn();
  const kept = `draft:${login}/units/${unit.id}/new`;
  const blank = (): GridRow<Key> => ({ name: '', kind: '', code: '', sector: '' });
  const guess = (name: string) => kinds.find((kind) => kind === kindNamed(name)) ?? '';
  /** The name tells the kind, until somebody chooses another. */
  const guessed = (row: GridRow<Key>, before: GridRow<Key> | undefined) =>
    row.kind === '' || (row.name !== before?.name && row.kind === guess(before?.name ?? ''))
      ? { ...row, kind: guess(row.name) }
      : row;
  const empty = (): Draft => ({
    rows: [blank(), blank(), blank()],
    fromOn: null,
    number: '',
    signedOn: null,
  });
  const [before] = useState(() => sessionStorage.getItem(kept));
  const [draft, setDraft] = useState<Draft>(() => (before ? JSON.parse(before) : empty()));
  const [drafted, setDrafted] = useState(before !== null);
  const [asked, setAsked] = useState(false);
  const put = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    save.reset();
    sessionStorage.setItem(kept, JSON.stringify(next));
  };
  // Lines left blank are no lines; a fault of the server's names a line by its place among those sent.
  const places = draft.rows.flatMap((row, at) => (filled(row) ? [at] : []));
  const save = useMutation<{ ids: number[] }, ApiProblem>({
    mutationFn: () =>
      api.post('/unit-lists', {
        parentId: unit.id,
        fromOn: draft.fromOn,
        document: draft.number.trim() ? { number: draft.number, signedOn: draft.signedOn } : null,
        units: places.map((at) => {
          const { name, kind, code, sector } = draft.rows[at]!;
          return { name, kind, code: code.trim() || null, sector: sector || null };
        }),
      }),
    onSuccess: () => {
      sessionStorage.removeItem(kept);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      void navigate({ to: '/units/$id', params: { id: String(unit.id) }, search: { tab: 'below' } });
    },
  });
  const faultOf = (at: number, key: Key): string | undefined => {
    const row = draft.rows[at]!;
    if (!filled(row)) return undefined;
    if (asked && key === 'name' && row.name.trim() === '') return text.needName;
    if (asked && key === 'kind' && row.kind === '') return text.needKind;
    return save.error?.field(`units.${places.indexOf(at)}.${key}`, language);
  };
  const ready =
    draft.fromOn !== null &&
    places.length > 0 &&
    places.every((at) => draft.rows[at]!.name.trim() && draft.rows[at]!.kind);
  const unusual = places.filter((at) => {
    const { kind } = draft.rows[at]!;
    return unitKinds.has(kind) && standingUnder(kind, unit.kind as UnitKind) === 'unusual';
  });
  return (
    <form
      className={`${styles.sheet} ${styles.form}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (ready) save.mutate();
      }}
    >
      {drafted && (
        <Notice tone="waiting" role="status">
          {text.draft}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              sessionStorage.removeItem(kept);
              setDraft(empty());
              setDrafted(false);
            }}
          >
            {text.dropDraft}
          </button>
        </Notice>
      )}
      <div className={styles.shared}>
        <DayField
          label={text.since}
          value={draft.fromOn}
          onDay={(fromOn) => put({ fromOn })}
          error={asked && draft.fromOn === null ? text.needDay : undefined}
          required
        />
        <TextInput
          label={text.decision}
          value={draft.number}
          autoComplete="off"
          onChange={({ currentTarget }) => put({ number: currentTarget.value })}
        />
        <DayField
          label={text.signedOn}
          value={draft.signedOn}
          onDay={(signedOn) => put({ signedOn })}
          required={false}
        />
      </div>
      <Grid<Key>
        label={text.adding(unit.name)}
        columns={[
          { key: 'name', head: text.name, width: '44%' },
          {
            key: 'kind',
            head: text.kind,
            width: '24%',
            options: unitKinds.list.filter(({ code }) => kinds.includes(code)),
            read: kindNamed,
          },
          { key: 'code', head: text.code, width: '12%' },
          {
            key: 'sector',
            head: text.sector,
            width: '20%',
            options: ownershipSectors.list,
            read: sectorOf,
          },
        ]}
        rows={draft.rows}
        change={(rows) => put({ rows: rows.map((row, at) => guessed(row, draft.rows[at])) })}
        faultOf={faultOf}
        most={most}
      />
      {unusual.length > 0 && (
        <Notice tone="waiting">{text.unusualLines(unusual.map((at) => at + 1).join(', '))}</Notice>
      )}
      {save.error && (
        <Notice tone="refused" role="alert">
          {save.error.sentence(language)}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending} disabled={places.length === 0}>
          {text.save(format.count(places.length))}
        </Button>
        <Link to="/units/$id" params={{ id: String(unit.id) }}>
          {text.back}
        </Link>
      </div>
    </form>
  );
}
