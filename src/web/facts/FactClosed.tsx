import type { FactKind } from '../../gate/fact.ts';
import { columnOf } from '../../lib/facts.labels.ts';
import { isSensitiveColumn, type SensitiveState } from '../../lib/sensitive.labels.ts';
import { Disclosure } from '../../modules/cadres/ui/Disclosure.tsx';
import { useLanguage } from '../language.ts';
import styles from './Facts.module.css';

interface Props {
  kind: FactKind;
  person: { id: number; name: string; sensitive: SensitiveState };
}

/** Names the fields of a fact that are left out since they are sensitive, and opens them to who may and says why. */
export function FactClosed({ kind, person }: Props) {
  const language = useLanguage();
  const fields = kind.fields.filter(({ key }) => isSensitiveColumn(kind.key, columnOf(key)));
  if (person.sensitive === 'open' || fields.length === 0) return null;
  const what = fields.map((field) => field[language]).join(', ');
  return (
    <p className={styles.hint}>
      {what}: <Disclosure person={person} what={what} />
    </p>
  );
}
