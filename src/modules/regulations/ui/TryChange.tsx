import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { useScope } from '../../../web/scope.ts';
import { useSignedIn } from '../../../web/session.ts';
import { regulationsText } from './regulations.text.ts';

interface Props {
  of: 'standard' | 'rule';
  /** The edition that is copied. */
  edition: number;
  /** Where it was laid down for a unit of one's own, the draft is for that unit; else for one's own. */
  unitId: number | null;
}

/** Copies an edition into a draft, in which a change can be tried before it is issued. */
export function TryChange({ of, edition, unitId }: Props) {
  const text = useText(regulationsText);
  const language = useLanguage();
  const navigate = useNavigate();
  const { home } = useSignedIn();
  const { unit } = useScope();
  const copy = useMutation<{ id: number }, ApiProblem>({
    mutationFn: () => api.post('/edition-drafts', { of, edition, unitId: unitId ?? home?.id ?? unit }),
    onSuccess: ({ id }) =>
      void navigate({ to: '/regulations/drafts/$of/$id', params: { of, id: String(id) } }),
  });
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={copy.isPending} onClick={() => copy.mutate()}>
        {text.tryChange}
      </Button>
      {copy.error && <p role="alert">{copy.error.sentence(language)}</p>}
    </>
  );
}
