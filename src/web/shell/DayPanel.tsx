import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Day, yearOf } from '../../lib/days.ts';
import { useText } from '../language.ts';
import { DayField } from '../parts/DayField.tsx';
import { useScope } from '../scope.ts';
import { useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import styles from './DayPanel.module.css';

/** A day typed or one of the usual ones. */
export default function DayPanel({ close }: { close: () => void }) {
  const text = useText(webText);
  const { asOf, elsewhen } = useScope();
  const { today } = useSignedIn();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Day | null>(asOf);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const show = (day: Day | null) => {
    if (!day) return;
    void navigate({ to: '.', search: (search) => ({ ...search, asOf: day === today ? undefined : day }) });
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(typed);
  };
  const year = yearOf(today);
  return (
    <form className={styles.choice} onSubmit={submit}>
      <DayField label={text.asAt} value={asOf} onDay={setTyped} inputRef={field} />
      <Button type="submit" size="sm">
        {text.apply}
      </Button>
      <div className={styles.quick}>
        {elsewhen && (
          <button type="button" onClick={() => show(today)}>
            {text.backToToday}
          </button>
        )}
        {[year - 1, year - 2].map((past) => (
          <button key={past} type="button" onClick={() => show(`${past}-12-31`)}>
            {text.endOfYear(String(past))}
          </button>
        ))}
      </div>
      <p>{text.asAtHint}</p>
    </form>
  );
}
