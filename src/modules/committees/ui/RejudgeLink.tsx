import { Link } from '@tanstack/react-router';
import facts from '../../../web/facts/Facts.module.css';
import { useText } from '../../../web/language.ts';
import { personText } from '../../cadres/ui/person.text.ts';

interface Props {
  personId: number;
  kind: 'posting' | 'appointment' | 'plan_entry';
  id: number;
  /** What the act was, for those who hear the link alone. */
  what: string;
}

/** Leads to the act judged by the law of its own day and by that of another. */
export function RejudgeLink({ personId, kind, id, what }: Props) {
  const text = useText(personText);
  return (
    <Link
      to="/people/$id/acts/$kind/$fact"
      params={{ id: String(personId), kind, fact: String(id) }}
      className={facts.tool}
      preload={false}
    >
      {text.rejudge}
      <span className="unseen"> {what}</span>
    </Link>
  );
}
