import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { DayField } from '../../../web/parts/DayField.tsx';
import { queryClient } from '../../../web/query.ts';
import type { StandardEditionTold } from '../../standards/standards.register.schema.ts';
import { standardsText } from './standards.text.ts';

interface Props {
  edition: StandardEditionTold;
  close: () => void;
}

const useDeed = (send: () => Promise<unknown>, close: () => void) =>
  useMutation<unknown, ApiProblem>({
    mutationFn: send,
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });

/** From which day nobody is judged by the edition any more. */
export function EditionEnd({ edition, close }: Props) {
  const text = useText(standardsText);
  const [to, setTo] = useState<string | null>(edition.to);
  const end = useDeed(
    () => api.patch(`/standard-editions/${edition.id}`, { version: edition.version, to }),
    close,
  );
  return (
    <Confirm
      title={text.endAsk}
      deed={text.end}
      busy={end.isPending}
      error={end.error}
      confirm={() => end.mutate()}
      close={close}
    >
      <p>{text.endHint}</p>
      <DayField label={text.endOn} value={to} onDay={setTo} />
    </Confirm>
  );
}

/** What was entered wrongly goes, with a reason. */
export function EditionWithdrawal({ edition, close }: Props) {
  const text = useText(standardsText);
  const [reason, setReason] = useState('');
  const withdraw = useDeed(
    () => api.delete(`/standard-editions/${edition.id}`, { version: edition.version, reason }),
    close,
  );
  return (
    <Confirm
      title={text.withdrawAsk}
      deed={text.withdraw}
      dangerous
      busy={withdraw.isPending}
      error={withdraw.error}
      confirm={() => withdraw.mutate()}
      close={close}
    >
      <p>{text.withdrawHint}</p>
      <TextInput
        label={text.reason}
        withAsterisk
        autoComplete="off"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Confirm>
  );
}
