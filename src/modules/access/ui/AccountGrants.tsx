import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Role, roles } from '../../../gate/roles.labels.ts';
import { addDays, type Day } from '../../../lib/days.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { useSignedIn } from '../../../web/session.ts';
import type { AccountRow } from '../access.schema.ts';
import { accountChanged } from './AccountBeside.tsx';
import styles from './Accounts.module.css';
import { accountsText } from './accounts.text.ts';

type Grant = AccountRow['grants'][number];

/** What the account holds, held or will hold within reach; a grant is ended, never erased. */
export function AccountGrants({ account, changeable }: { account: AccountRow; changeable: boolean }) {
  const text = useText(accountsText);
  const language = useLanguage();
  const format = useFormat();
  const { today } = useSignedIn();
  const [asked, setAsked] = useState<Grant | null>(null);
  const [open, setOpen] = useState(false);
  const revoke = useMutation<unknown, ApiProblem, Grant>({
    mutationFn: ({ id }) => api.delete(`/accounts/${account.id}/grants/${id}`),
    onSuccess: () => {
      setAsked(null);
      return accountChanged();
    },
  });
  const place = ({ unitName }: Grant) => unitName ?? text.everywhere;
  return (
    <section>
      <h3>{text.grants}</h3>
      {account.grants.length === 0 && <p className={styles.quiet}>{text.grantsNone}</p>}
      <ul className={styles.grants}>
        {account.grants.map((grant) => {
          const over = grant.to !== null && grant.to <= today;
          return (
            <li key={grant.id} className={over ? styles.over : undefined}>
              <span>
                <b>{roles[language](grant.role)}</b>, {place(grant)}
                <small>
                  {text.from} {format.day(grant.from)}
                  {grant.to && `, ${text.to} ${format.day(addDays(grant.to, -1))}`}
                  {over && ` (${text.ended})`}
                  {grant.from > today && ` (${text.coming})`}
                </small>
              </span>
              {changeable && !over && (
                <Button variant="default" size="xs" onClick={() => setAsked(grant)}>
                  {text.revoke}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {changeable &&
        (open ? (
          <NewGrant account={account} close={() => setOpen(false)} />
        ) : (
          <Button variant="default" size="sm" mt={12} onClick={() => setOpen(true)}>
            {text.grant}
          </Button>
        ))}
      {asked && (
        <Confirm
          title={text.revokeAsk(roles[language](asked.role), place(asked))}
          deed={text.revoke}
          dangerous
          busy={revoke.isPending}
          error={revoke.error}
          confirm={() => revoke.mutate(asked)}
          close={() => setAsked(null)}
        >
          {text.revokeHint}
        </Confirm>
      )}
    </section>
  );
}

function NewGrant({ account, close }: { account: AccountRow; close: () => void }) {
  const text = useText(accountsText);
  const language = useLanguage();
  const { today } = useSignedIn();
  const [role, setRole] = useState<Role>('officer');
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  const [from, setFrom] = useState<Day | null>(today);
  const [last, setLast] = useState<Day | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const grant = useMutation<unknown, ApiProblem, object>({
    mutationFn: (given) => api.post(`/accounts/${account.id}/grants`, given),
    onSuccess: () => {
      close();
      return accountChanged();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUnchosen(!unit);
    // The last day is one on which it holds; on record stands the first on which it no longer does.
    if (unit && from) grant.mutate({ role, unitId: unit.id, from, to: last && addDays(last, 1) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{text.grant}</h3>
      {grant.error && (
        <Notice tone="refused" role="alert">
          {grant.error.sentence(language)}
        </Notice>
      )}
      <NativeSelect
        label={text.role}
        data={roles.list.map(({ code, ...words }) => ({ value: code, label: words[language] }))}
        value={role}
        onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}
      />
      <UnitField
        label={text.unit}
        value={unit}
        choose={setUnit}
        error={unchosen && !unit ? text.chooseUnit : undefined}
        required
      />
      <div className={styles.days}>
        <DayField label={text.from} value={today} onDay={setFrom} />
        <DayField label={text.to} value={null} onDay={setLast} />
      </div>
      <p className={styles.quiet}>{text.toHint}</p>
      <Button type="submit" size="sm" loading={grant.isPending}>
        {text.grantSave}
      </Button>
    </form>
  );
}
