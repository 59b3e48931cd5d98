import { Link } from '@tanstack/react-router';
import { useText } from '../../../web/language.ts';
import styles from './Cases.module.css';
import { casesText } from './cases.text.ts';

/** The views of one entry of the rail: all cases, and what falls to whoever looks. */
export function CaseViews() {
  const text = useText(casesText);
  return (
    <nav className={styles.views} aria-label={text.views}>
      <Link to="/to-dos" activeOptions={{ includeSearch: false }}>
        {text.toDos}
      </Link>
      <Link to="/cases" activeOptions={{ exact: true, includeSearch: false }}>
        {text.title}
      </Link>
    </nav>
  );
}
