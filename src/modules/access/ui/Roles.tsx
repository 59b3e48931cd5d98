import { rightNames } from '../../../gate/rights.labels.ts';
import { rights, roleRights } from '../../../gate/rights.ts';
import { roles } from '../../../gate/roles.labels.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import styles from './Accounts.module.css';
import { accountsText } from './accounts.text.ts';

/** What each role may do, from the very values that decide it. */
export function Roles() {
  const text = useText(accountsText);
  const language = useLanguage();
  return (
    <Page title={text.matrix} about={text.matrixAbout}>
      <section className={styles.sheet}>
        <FactTable
          label={text.matrix}
          heads={[text.right, ...roles.list.map((role) => role[language])]}
          rows={rights.map((right) => ({
            key: right,
            cells: [
              rightNames[right][language],
              ...roles.codes.map((role) =>
                roleRights[role].includes(right) ? (
                  <span key={role}>
                    <Icon name="check" />
                    <span className="unseen">{text.yes}</span>
                  </span>
                ) : null,
              ),
            ],
          }))}
        />
      </section>
    </Page>
  );
}
