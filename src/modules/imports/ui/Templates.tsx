import { useNames, useText } from '../../../web/language.ts';
import { sheetKinds } from '../imports.labels.ts';
import { templateKinds } from '../imports.templates.labels.ts';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';

/** Empty tables for those who have none yet; any table of one's own will do as well. */
export function Templates() {
  const text = useText(importsText);
  const nameOf = useNames();
  return (
    <section className={styles.sheet} id="templates">
      <div>
        <h2>{text.templates}</h2>
        <p className={styles.quiet}>{text.templatesHint}</p>
      </div>
      <div className={styles.buttons}>
        {templateKinds.map((kind) => (
          <a key={kind} href={`/api/import-templates/${kind}`} className={styles.action} download>
            {nameOf(sheetKinds, kind)}
          </a>
        ))}
      </div>
    </section>
  );
}
