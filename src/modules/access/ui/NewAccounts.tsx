import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { roles } from '../../../gate/roles.labels.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { blankRow, coded, Grid, type GridColumn, type GridRow } from '../../../web/parts/Grid.tsx';
import { placed } from '../../../web/parts/grid.cells.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice } from '../../../web/parts/State.tsx';
import { readWorkbook } from '../../../web/parts/workbook.ts';
import { useGet } from '../../../web/query.ts';
import { type AccountLine, longestList } from '../access.schema.ts';
import { accountChanged } from './AccountBeside.tsx';
import styles from './Accounts.module.css';
import { type Issued, IssuedAccounts } from './IssuedAccounts.tsx';
import { listText } from './list.text.ts';

type Key = keyof AccountLine;

/** Accounts by list: typed, pasted, from a file or proposed; made all together or, where one line is at fault, not at all. */
export function NewAccounts() {
  const text = useText(listText);
  const language = useLanguage();
  const format = useFormat();
  const [typing, setTyping] = useState('');
  const [words] = useDebouncedValue(typing.trim(), 250);
  const suggested = useGet<{ rows: { id: number; name: string }[] }>(
    '/units',
    { search: words },
    { enabled: words.length > 1, keep: true },
  );
  const columns: GridColumn<Key>[] = [
    { key: 'login', head: text.login, width: '20%' },
    { key: 'fullName', head: text.fullName, width: '28%' },
    { key: 'unit', head: text.unit, width: '34%', list: 'units-suggested' },
    { key: 'role', head: text.role, width: '18%', options: roles.list },
  ];
  const [rows, setRows] = useState<GridRow<Key>[]>(() => [{ ...blankRow(columns), role: 'officer' }]);
  const [said, setSaid] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const make = useMutation<{ accounts: Issued[] }, ApiProblem, GridRow<Key>[]>({
    mutationFn: (accounts) => api.post('/account-lists', { accounts }),
    onSuccess: accountChanged,
  });
  const propose = useMutation<{ rows: { login: string; unit: string }[] }, ApiProblem>({
    mutationFn: () => api.get('/account-proposals'),
    onSuccess: ({ rows: proposed }) => {
      // Who will hold each is for the administrator to say: the trail names people, not offices.
      add(proposed.map(({ login, unit }) => ({ login, fullName: '', unit, role: 'officer' })));
      setSaid(proposed.length === 0 ? text.proposeNone : text.proposed(format.count(proposed.length)));
    },
  });

  const change = (next: GridRow<Key>[]) => {
    setRows(next);
    setSaid(null);
    make.reset();
  };
  /** Puts further lines below those that hold something. */
  const add = (given: readonly Partial<GridRow<Key>>[]) => {
    if (given.length === 0) return;
    const whole = given.map((row) => ({ ...blankRow(columns), role: 'officer', ...coded(columns, row) }));
    const all = [...rows.filter(isFilled), ...whole];
    change(all.slice(0, longestList));
    if (all.length > longestList) setSaid(text.tooMany(format.count(longestList)));
  };
  const read = async (given: File) => {
    const cells = await readWorkbook(given).catch(() => null);
    if (!cells) return setSaid(text.fileWrong);
    const found = placed(columns, cells);
    if (found.length === 0) return setSaid(text.fileEmpty);
    add(found);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = rows.filter(isFilled);
    setRows(filled.length > 0 ? filled : rows);
    if (filled.length > 0) make.mutate(filled);
  };

  if (make.data) return <IssuedAccounts accounts={make.data.accounts} />;
  return (
    <Page title={text.title} about={text.about}>
      <form className={`${styles.sheet} ${styles.form}`} onSubmit={submit}>
        <div className={styles.deeds}>
          <Button variant="default" size="sm" onClick={() => file.current?.click()}>
            {text.file}
          </Button>
          <Button variant="default" size="sm" loading={propose.isPending} onClick={() => propose.mutate()}>
            {text.propose}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".xlsx"
            hidden
            aria-label={text.file}
            onChange={({ currentTarget }) => {
              const given = currentTarget.files?.[0];
              currentTarget.value = '';
              if (given) void read(given);
            }}
          />
        </div>
        <p className={styles.quiet}>
          {text.hint} {text.loginHint}
        </p>
        {propose.error && <Failure error={propose.error} retry={() => propose.mutate()} />}
        {said && (
          <Notice tone="waiting" role="status">
            {said}
          </Notice>
        )}
        {make.error && (
          <Notice tone="refused" role="alert">
            {make.error.wire.code === 'gate.input_invalid' ? text.mend : make.error.sentence(language)}
          </Notice>
        )}
        <datalist id="units-suggested">
          {suggested.data?.rows.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <Grid
          label={text.title}
          columns={columns}
          rows={rows}
          change={change}
          faultOf={(row, key) => make.error?.field(`accounts.${row}.${key}`, language)}
          typing={(key, now) => key === 'unit' && setTyping(now)}
          most={longestList}
        />
        <Button type="submit" loading={make.isPending} disabled={!rows.some(isFilled)}>
          {text.send(format.count(rows.filter(isFilled).length))}
        </Button>
      </form>
    </Page>
  );
}

/** A role alone is only what the form has put there. */
const isFilled = ({ login, fullName, unit }: GridRow<Key>) =>
  [login, fullName, unit].some((words) => words.trim() !== '');
