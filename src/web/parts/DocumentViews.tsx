import { Link } from '@tanstack/react-router';
import { useText } from '../language.ts';
import { useSignedIn } from '../session.ts';
import styles from './DocumentViews.module.css';
import { viewsText } from './views.text.ts';

const views = [
  { to: '/regulations', word: 'regulations', right: 'regulations.read' },
  { to: '/regulations/topics', word: 'topics', right: 'regulations.read' },
  { to: '/regulations/rules', word: 'rules', right: 'regulations.read' },
  { to: '/regulations/standards', word: 'standards', right: 'regulations.read' },
  { to: '/regulations/equivalences', word: 'equivalences', right: 'regulations.read' },
  { to: '/regulations/drafts', word: 'drafts', right: 'regulations.write' },
  { to: '/documents', word: 'documents', right: 'documents.read' },
] as const;

/** What governs, and the papers on which single facts rest: the views of one entry of the rail. */
export function DocumentViews() {
  const text = useText(viewsText);
  const { rights } = useSignedIn();
  return (
    <nav className={styles.views} aria-label={text.label}>
      {views
        .filter(({ right }) => rights.includes(right))
        .map(({ to, word }) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {text[word]}
          </Link>
        ))}
    </nav>
  );
}
