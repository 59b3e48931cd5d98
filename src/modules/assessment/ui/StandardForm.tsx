import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { queryClient } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import dialogs from '../../regulations/ui/Dialogs.module.css';
import { CodeSelect, FormDialog } from '../../regulations/ui/FormParts.tsx';
import { regulationsText } from '../../regulations/ui/regulations.text.ts';
import { standardKinds } from '../../standards/standards.kinds.labels.ts';
import { standardsText } from './standards.text.ts';

/** A standard that the catalogue lacks; its first edition is entered on its page. */
export function StandardForm({ close }: { close: () => void }) {
  const text = useText(standardsText);
  const words = useText(regulationsText);
  const language = useLanguage();
  const navigate = useNavigate();
  const { home } = useSignedIn();
  const [unit, setUnit] = useState<ChosenUnit | null>(home);
  const [given, setGiven] = useState({ kind: 'title', vi: '' });
  const save = useMutation<{ standard: string }, ApiProblem>({
    mutationFn: () => api.post('/standards', { ...given, unitId: unit?.id }),
    onSuccess: ({ standard }) => {
      void queryClient.invalidateQueries();
      void navigate({ to: '/regulations/standards/$code', params: { code: standard } });
    },
  });
  const fault = (path: string) => save.error?.field(path, language);
  return (
    <FormDialog title={text.add} close={close}>
      <p className={dialogs.quiet}>{text.addHint}</p>
      <form
        className={dialogs.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <CodeSelect
          label={text.kind}
          options={standardKinds.list}
          value={given.kind}
          set={(kind) => setGiven({ ...given, kind: kind ?? 'title' })}
        />
        <TextInput
          label={text.name}
          withAsterisk
          autoComplete="off"
          value={given.vi}
          error={fault('vi')}
          onChange={({ currentTarget }) => setGiven({ ...given, vi: currentTarget.value })}
        />
        <div className={dialogs.whole}>
          <UnitField
            label={words.unit}
            description={text.unitHint}
            required
            value={unit}
            choose={setUnit}
            error={fault('unitId')}
          />
        </div>
        {save.error && (
          <Notice tone="refused" role="alert">
            {save.error.sentence(language)}
          </Notice>
        )}
        <div className={dialogs.buttons}>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
