import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { unitKinds } from '../../modules/organisation/organisation.labels.ts';
import type { UnitPage, UnitRow } from '../../modules/organisation/organisation.schema.ts';
import { useNames, useText } from '../language.ts';
import { Failure, Waiting } from '../parts/State.tsx';
import { useGet } from '../query.ts';
import { useScope } from '../scope.ts';
import { webText } from '../web.text.ts';
import styles from './UnitSwitcher.module.css';

interface Choice {
  id: number;
  name: string;
  kind?: string;
  /** The units above, told where a unit is found by its name. */
  above?: { name: string }[] | null;
}

/** Without words: the path above the unit, itself and what stands below; with words: every unit that matches. */
export default function UnitPanel({ close }: { close: () => void }) {
  const text = useText(webText);
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 200);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const here = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const found = useGet<{ rows: UnitRow[] }>(
    '/units',
    words ? { search: words, asOf } : { parent: unit, asOf },
    { keep: true },
  );
  const above = words ? [] : (here.data?.path ?? []);
  const choices: Choice[] = [
    ...above.filter(({ within }) => within),
    ...(words || !here.data ? [] : [here.data]),
    ...(found.data?.rows ?? []),
  ];
  // Those above one's reach are told, not offered: their pages would only be refused.
  const beyond = above.filter(({ within }) => !within).map((step) => step.name);
  const choose = (id: number) => {
    void navigate({ to: '.', search: (search) => ({ ...search, unit: id }) });
    close();
  };
  return (
    <div className={styles.panel}>
      <TextInput
        ref={field}
        type="search"
        aria-label={text.unitSearch}
        placeholder={text.unitSearch}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && words && choices[0]) choose(choices[0].id);
        }}
      />
      {found.error && <Failure error={found.error} />}
      {found.isPending && <Waiting lines={4} />}
      {found.data && choices.length === 0 && (
        <p role="status">{words ? text.noUnitFound(words) : text.noUnit}</p>
      )}
      {beyond.length > 0 && <p>{beyond.join(' › ')}</p>}
      <ul className={styles.list}>
        {choices.map(({ id, name, kind, above: path }) => (
          <li key={id}>
            <button type="button" aria-current={id === unit} onClick={() => choose(id)}>
              <span>{name}</span>
              {kind && (
                <small>
                  {path && path.length > 0
                    ? path.map((step) => step.name).join(' › ')
                    : nameOf(unitKinds, kind)}
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
