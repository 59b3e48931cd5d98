import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { roles } from '../../../gate/roles.labels.ts';
import { codeList } from '../../../lib/codes.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Choice } from '../../../web/parts/Choice.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { AccountRow } from '../access.schema.ts';
import { AccountBeside } from './AccountBeside.tsx';
import styles from './Accounts.module.css';
import { accountsText } from './accounts.text.ts';

/** Who can sign in, what each holds, and where; within the reach of whoever looks. */
export function Accounts() {
  const text = useText(accountsText);
  const language = useLanguage();
  const nameOf = useNames();
  const format = useFormat();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const mayWrite = useRight('access.write');
  const { account, search, role, state, place } = useSearch({ from: '/accounts' });
  const here = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const list = usePages<PageOf<AccountRow>>('/accounts', {
    search,
    role,
    state,
    unit: place === 'within' ? unit : undefined,
    over: place === 'over' ? unit : undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;

  const change = (name: string, value: string | undefined) =>
    void navigate({
      to: '/accounts',
      search: (before) => present({ ...before, [name]: value, account: undefined }),
      replace: true,
    });
  const show = (id: number | undefined) =>
    void navigate({
      to: '/accounts',
      search: (before) => present({ ...before, account: id }),
      replace: true,
      resetScroll: false,
    });

  const states = codeList(
    (['used', 'never', 'disabled'] as const).map((code) => ({ code, vi: text[code], en: text[code] })),
  );
  const unitName = here.data?.name ?? '';
  const places = codeList(
    (['within', 'over'] as const).map((code) => ({
      code,
      vi: text[code](unitName),
      en: text[code](unitName),
    })),
  );
  const columns: Column<AccountRow>[] = [
    { key: 'login', head: text.login, width: '130px', narrow: true, cell: ({ login }) => login },
    { key: 'name', head: text.fullName, width: '1.2fr', narrow: true, cell: ({ fullName }) => fullName },
    {
      key: 'grants',
      head: text.role,
      width: '2fr',
      cell: ({ grants }) => {
        const [first, ...others] = grants;
        const held = first && `${roles[language](first.role)}, ${first.unitName ?? text.everywhere}`;
        return others.length > 0 ? `${held} ${text.more(format.count(others.length))}` : held;
      },
    },
    {
      key: 'state',
      head: text.state,
      width: '160px',
      cell: (row) => nameOf(states, stateOf(row)),
    },
    {
      key: 'seen',
      head: text.lastSeen,
      width: '140px',
      figures: true,
      cell: ({ signedInAt }) => format.instant(signedInAt),
    },
  ];
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="accounts" />}
      about={total === undefined ? undefined : text.count(format.count(total))}
      side={
        <>
          <Link to="/accounts/roles" className={styles.action}>
            {text.matrix}
          </Link>
          {mayWrite && <Button onClick={() => void navigate({ to: '/accounts/new' })}>{text.create}</Button>}
        </>
      }
    >
      <search className={styles.tools}>
        <SearchField
          label={text.search}
          words={search}
          find={(words) => change('search', words)}
          className={styles.search}
        />
        <Choice label={text.role} options={roles.list} value={role} change={(code) => change('role', code)} />
        <Choice
          label={text.state}
          options={states.list}
          value={state}
          change={(code) => change('state', code)}
        />
        <Choice
          label={text.place}
          options={places.list}
          value={place}
          change={(code) => change('place', code)}
        />
      </search>
      <Beside panel={account && <AccountBeside key={account} id={account} close={() => show(undefined)} />}>
        {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <Waiting lines={10} />}
        {total === 0 && (
          <Empty icon="people" title={text.none}>
            <p>{text.noneHint}</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <Rows
            label={text.title}
            columns={account ? columns.slice(0, 3) : columns}
            rows={rows}
            total={total ?? rows.length}
            idOf={({ id }) => String(id)}
            chosen={account ? String(account) : undefined}
            choose={({ id }) => show(id)}
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

const stateOf = ({ disabledAt, signedInAt }: AccountRow) =>
  disabledAt ? 'disabled' : signedInAt ? 'used' : 'never';
