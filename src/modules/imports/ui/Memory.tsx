import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { fieldNames } from '../imports.fields.labels.ts';
import { sheetKinds } from '../imports.labels.ts';
import { Forget } from './Forget.tsx';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

interface MemoryRow {
  id: number;
  unit: { id: number; name: string };
  about: 'mapping' | 'value';
  subject: string;
  given: string;
  taken: string | null;
  by: string;
  rememberedAt: string;
}

/** What imports have been taught, unit by unit; the next import reads by it unless it is told otherwise. */
export function Memory() {
  const text = useText(wizardText);
  const format = useFormat();
  const nameOf = useNames();
  const mayRun = useRight('imports.run');
  const { data } = useGet<{ rows: MemoryRow[] }>('/imports/memory', { limit: 200 });
  if (!data || data.rows.length === 0) return null;
  const takenFor = ({ about, subject, taken }: MemoryRow) =>
    about === 'mapping'
      ? subject === 'skipped'
        ? text.skipTable
        : nameOf(sheetKinds, subject)
      : `${nameOf(fieldNames, subject)}: ${taken ?? text.leaveOut}`;
  return (
    <details className={styles.sheet}>
      <summary>{text.memory(format.count(data.rows.length))}</summary>
      <FactTable
        label={text.memory(format.count(data.rows.length))}
        heads={[text.unit, text.given, text.taken, text.by, text.when, ...(mayRun ? [text.forget] : [])]}
        rows={data.rows.map((row) => ({
          key: String(row.id),
          cells: [
            row.unit.name,
            row.given,
            takenFor(row),
            row.by,
            format.instant(row.rememberedAt),
            mayRun && <Forget key="forget" id={row.id} what={row.given} />,
          ],
        }))}
      />
    </details>
  );
}
