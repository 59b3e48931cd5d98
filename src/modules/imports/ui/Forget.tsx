import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { queryClient } from '../../../web/query.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

/** Takes out of the memory what an earlier import was told; the next one goes by its own understanding again. */
export function Forget({ id, what }: { id: number; what?: string }) {
  const text = useText(wizardText);
  const language = useLanguage();
  const [gone, setGone] = useState(false);
  const forget = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.delete(`/imports/memory/${id}`),
    onSuccess: () => {
      setGone(true);
      void queryClient.invalidateQueries({ queryKey: ['/imports/memory'] });
    },
  });
  if (gone) return <span role="status">{text.forgotten}</span>;
  return (
    <>
      <button
        type="button"
        className={styles.word}
        disabled={forget.isPending}
        onClick={() => forget.mutate()}
      >
        {text.forget}
        {what && <span className="unseen"> {what}</span>}
      </button>
      {forget.error && <span role="alert">{forget.error.sentence(language)}</span>}
    </>
  );
}
