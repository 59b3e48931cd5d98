import { Link } from '@tanstack/react-router';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import styles from './Reports.module.css';
import { reportPageText } from './reportpage.text.ts';

/** The forms there are. */
export function Reports() {
  const text = useText(reportPageText);
  const { data, error, refetch } = useGet<{ rows: { form: string; title: string; format: string }[] }>(
    '/reports',
  );
  return (
    <Page title={text.title} about={text.about}>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.rows.length === 0 && <Empty icon="report" title={text.none} />}
      <ul className={styles.forms}>
        {data?.rows.map(({ form, title, format }) => (
          <li key={form}>
            <Link to="/reports/$form" params={{ form }}>
              <Icon name="report" size={22} />
              <span>
                <b>{title}</b>
                <small>
                  {text.format(format)} · {text.open}
                </small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
