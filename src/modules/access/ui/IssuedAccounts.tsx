import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Role, roles } from '../../../gate/roles.labels.ts';
import { showDay } from '../../../lib/days.ts';
import { fileName } from '../../../lib/filenames.ts';
import { listWords } from '../../../lib/listsheet.labels.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { saveWorkbook } from '../../../web/parts/workbook.ts';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useSignedIn } from '../../../web/session.ts';
import accounts from './Accounts.module.css';
import styles from './IssuedAccounts.module.css';
import { listText } from './list.text.ts';

export interface Issued {
  id: number;
  login: string;
  fullName: string;
  unitName: string;
  role: Role;
  password: string;
}

/** Nobody else can open what only this machine answers to. */
const ownNames = ['localhost', '127.0.0.1', '[::1]'];
const knownAddress = () => (ownNames.includes(location.hostname) ? '' : location.origin);

/** Characters of each column of the workbook, its order first. */
const widths = [6, 18, 18, 28, 44, 24, 30];

/** What was made, with the passwords that nobody will see again: to download, or to print as slips to hand out. */
export function IssuedAccounts({ accounts: made }: { accounts: Issued[] }) {
  const text = useText(listText);
  const language = useLanguage();
  const format = useFormat();
  const { today } = useSignedIn();
  const { unit } = useScope();
  const place = useGet<{ name: string }>(`/units/${unit}`, { asOf: today }, { enabled: unit !== undefined });
  const [kept, setKept] = useState(false);
  const [address, setAddress] = useState(knownAddress);

  useEffect(() => {
    if (kept) return;
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept]);

  const heads = [text.login, text.password, text.fullName, text.unit, text.role];
  const cells = made.map(({ login, password, fullName, unitName, role }) => [
    login,
    password,
    fullName,
    unitName,
    roles[language](role),
  ]);
  const download = async () => {
    const words = listWords[language];
    await saveWorkbook(fileName(text.fileName, null, today, 'xlsx'), {
      name: text.sheet,
      head: {
        superior: null,
        issuer: place.data?.name ?? null,
        title: text.listTitle,
        about: [words.asAt(showDay(today))],
      },
      columns: [words.order, ...heads, text.address].map((head, at) => ({
        head,
        characters: widths[at]!,
        kind: at === 0 ? 'number' : 'text',
      })),
      rows: cells.map((row, at) => [at + 1, ...row, address]),
    });
    setKept(true);
  };
  const print = () => {
    setKept(true);
    window.print();
  };
  return (
    <Page
      title={text.made(format.count(made.length))}
      side={
        <>
          <Button leftSection={<Icon name="download" />} onClick={() => void download()}>
            {text.download}
          </Button>
          <Button variant="default" onClick={print}>
            {text.print}
          </Button>
        </>
      }
    >
      <div className={styles.screen}>
        <Notice tone="waiting" role="status">
          {text.once}
        </Notice>
        <TextInput
          label={text.printedAddress}
          description={text.printedAddressHint}
          placeholder="https://"
          maw={420}
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <section className={accounts.sheet}>
          <FactTable
            label={text.title}
            heads={heads}
            rows={cells.map((row, at) => ({
              key: row[0]!,
              cells: row.map((cell, column) => (column < 2 ? <code key={heads[column]}>{cell}</code> : cell)),
              hint: made[at]!.unitName,
            }))}
          />
        </section>
        <Link to="/accounts">{text.done}</Link>
      </div>
      <ul className={styles.slips} aria-hidden="true">
        {made.map(({ id, login, password, fullName, unitName }) => (
          <li key={id}>
            <b>{text.slip}</b>
            <span>
              {fullName}, {unitName}
            </span>
            <dl>
              <dt>{text.address}</dt>
              <dd>{address || '…………………………………'}</dd>
              <dt>{text.login}</dt>
              <dd>
                <code>{login}</code>
              </dd>
              <dt>{text.password}</dt>
              <dd>
                <code>{password}</code>
              </dd>
            </dl>
            <small>{text.slipHint}</small>
          </li>
        ))}
      </ul>
    </Page>
  );
}
