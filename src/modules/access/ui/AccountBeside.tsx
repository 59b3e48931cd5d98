import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rightNames } from '../../../gate/rights.labels.ts';
import { rights, roleRights } from '../../../gate/rights.ts';
import { roles } from '../../../gate/roles.labels.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Facts } from '../../../web/parts/Facts.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight, useSignedIn } from '../../../web/session.ts';
import type { AccountRow } from '../access.schema.ts';
import { AccountGrants } from './AccountGrants.tsx';
import styles from './Accounts.module.css';
import { accountsText } from './accounts.text.ts';
import { Secret } from './Secret.tsx';

/** One account beside the list: what it holds, what it may do and why, and what can be done to it. */
export function AccountBeside({ id, close }: { id: number; close: () => void }) {
  const text = useText(accountsText);
  const format = useFormat();
  const { login } = useSignedIn();
  const mayWrite = useRight('access.write');
  const { data, error, refetch } = useGet<AccountRow>(`/accounts/${id}`);
  const own = data?.login === login;
  return (
    <div className={styles.panel}>
      <Close close={close} className={styles.close} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <div className={styles.who}>
            <h2>{data.fullName}</h2>
            <p>{data.login}</p>
          </div>
          <Facts
            facts={[
              [text.state, data.disabledAt ? text.disabled : data.signedInAt ? text.used : text.never],
              [text.lastSeen, data.signedInAt && format.instant(data.signedInAt)],
              [text.mustChange, data.mustChange ? text.yes : null],
            ]}
          />
          {own && <Notice tone="plain">{text.own}</Notice>}
          {mayWrite && !own && <Deeds account={data} />}
          <AccountGrants account={data} changeable={mayWrite && !own} />
          <Why account={data} />
        </>
      )}
    </div>
  );
}

/** Reads the lists and the account anew after something was done to one. */
export const accountChanged = () =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/accounts') });

/** A new password, and the way in shut or opened; each asked about once more. */
function Deeds({ account }: { account: AccountRow }) {
  const text = useText(accountsText);
  const [asked, setAsked] = useState<'reset' | 'disable' | 'enable' | null>(null);
  const deed = useMutation<{ password?: string | null }, ApiProblem, NonNullable<typeof asked>>({
    mutationFn: (what) =>
      what === 'reset'
        ? api.put(`/accounts/${account.id}/password`)
        : api.put(`/accounts/${account.id}/disabling`, { disabled: what === 'disable' }),
    onSuccess: () => {
      setAsked(null);
      return accountChanged();
    },
  });
  const ask = (what: typeof asked) => {
    deed.reset();
    setAsked(what);
  };
  const shut = account.disabledAt ? 'enable' : 'disable';
  return (
    <div>
      <div className={styles.deeds}>
        <Button variant="default" size="sm" onClick={() => ask('reset')}>
          {text.reset}
        </Button>
        <Button variant="default" size="sm" onClick={() => ask(shut)}>
          {text[shut]}
        </Button>
      </div>
      {deed.data?.password && (
        <Notice tone="met" role="status">
          {text.issued}
          <Secret words={deed.data.password} />
        </Notice>
      )}
      {asked && (
        <Confirm
          title={text[`${asked}Ask`](account.fullName)}
          deed={text[asked]}
          dangerous={asked !== 'enable'}
          busy={deed.isPending}
          error={deed.error}
          confirm={() => deed.mutate(asked)}
          close={() => setAsked(null)}
        >
          {text[`${asked}Hint`]}
        </Confirm>
      )}
    </div>
  );
}

/** Each right the account holds today, and the grants that carry it. */
function Why({ account }: { account: AccountRow }) {
  const text = useText(accountsText);
  const language = useLanguage();
  const { today } = useSignedIn();
  const grants = account.grants.filter(({ from, to }) => from <= today && (to === null || today < to));
  const held = account.disabledAt
    ? []
    : rights.flatMap((right) => {
        const carrying = grants.filter(({ role }) => roleRights[role].includes(right));
        return carrying.length > 0 ? [{ right, carrying }] : [];
      });
  return (
    <section>
      <h3>{text.why}</h3>
      {held.length === 0 && <p className={styles.quiet}>{text.whyNone}</p>}
      <dl className={styles.why}>
        {held.map(({ right, carrying }) => (
          <div key={right}>
            <dt>{rightNames[right][language]}</dt>
            <dd>
              {carrying
                .map(({ role, unitName }) => text.because(roles[language](role), unitName ?? text.everywhere))
                .join('; ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
