import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import type { Day } from '../../../lib/days.ts';
import { officeUploads } from '../../../lib/uploads.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useSignedIn } from '../../../web/session.ts';
import { filesDropped, sortOut } from './dropped.ts';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';
import { wizardText } from './wizard.text.ts';

const megabyte = 1_000_000;

/** Files, the unit they are for and the day they speak of; the work itself is a job on the server. */
export function ImportForm() {
  const text = useText(importsText);
  const wizard = useText(wizardText);
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf } = useScope();
  const { home } = useSignedIn();
  const [files, setFiles] = useState<File[]>([]);
  const [others, setOthers] = useState<string[]>([]);
  const [over, setOver] = useState(false);
  const [day, setDay] = useState<Day | null>(asOf);
  const [dryRun, setDryRun] = useState(true);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const take = (given: readonly File[]) => {
    const { workbooks, others: rest } = sortOut(given);
    const names = new Set(workbooks.map(({ name }) => name));
    setFiles((before) => [...before.filter(({ name }) => !names.has(name)), ...workbooks]);
    setOthers(rest);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesDropped(event.dataTransfer).then(take);
  };
  const start = useMutation<{ job: number }, ApiProblem, FormData>({
    mutationFn: (form) => api.post<{ job: number }>('/imports', form),
    onSuccess: ({ job }) => {
      void queryClient.invalidateQueries({ queryKey: ['/imports'] });
      void navigate({ to: '/imports/$id', params: { id: String(job) } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!day || files.length === 0) return;
    const fields = new FormData(event.currentTarget);
    const form = new FormData();
    form.set('unit', String(fields.get('unit')));
    form.set('asOf', day);
    form.set('dryRun', String(dryRun));
    form.set('createUnits', String(fields.has('createUnits')));
    for (const file of files) form.append('files', file, file.name);
    start.mutate(form);
  };
  const each = format.count(officeUploads.each / megabyte);
  const sum = files.reduce((total, { size }) => total + size, 0);
  const large = files.filter(({ size }) => size > officeUploads.each).map(({ name }) => name);
  const beyond =
    files.length > officeUploads.files
      ? wizard.tooMany(format.count(files.length), format.count(officeUploads.files))
      : large.length > 0
        ? wizard.tooLarge(large.join(', '), each)
        : sum > officeUploads.together
          ? wizard.tooMuch(
              format.count(Math.ceil(sum / megabyte)),
              format.count(officeUploads.together / megabyte),
            )
          : null;
  return (
    <form className={styles.sheet} onSubmit={submit}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the two buttons do the same */}
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="upload" size={28} />
        <b>{text.drop}</b>
        <span className={styles.buttons}>
          <Button variant="default" size="sm" onClick={() => input.current?.click()}>
            {text.chooseFiles}
          </Button>
          <Button variant="default" size="sm" onClick={() => folder.current?.click()}>
            {text.chooseFolder}
          </Button>
        </span>
        <small>
          {text.kinds}.{' '}
          {wizard.limits(
            format.count(officeUploads.files),
            each,
            format.count(officeUploads.together / megabyte),
          )}
        </small>
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xlsm,.xls,.csv"
          hidden
          aria-label={text.chooseFiles}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <input
          ref={(element) => {
            folder.current = element;
            // React knows no such attribute, though every browser does.
            element?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          multiple
          hidden
          aria-label={text.chooseFolder}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      {others.length > 0 && <Notice tone="waiting">{text.wrongFiles(others.join(', '))}</Notice>}
      {beyond && (
        <Notice tone="refused" role="alert">
          {beyond}
        </Notice>
      )}
      {files.length > 0 && (
        <div className={styles.files}>
          <h2>{text.chosen(format.count(files.length))}</h2>
          <ul>
            {files.map((file) => (
              <li key={file.name}>
                <span>{file.name}</span>
                <button
                  type="button"
                  onClick={() => setFiles((before) => before.filter((one) => one !== file))}
                >
                  <Icon name="close" size={12} />
                  <span className="unseen">
                    {text.remove} {file.name}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.fields}>
        <TextInput
          name="unit"
          label={text.unit}
          description={text.unitHint}
          defaultValue={home?.name ?? ''}
          required
        />
        <DayField label={text.asOf} description={text.asOfHint} value={asOf} onDay={setDay} />
        <div className={styles.checks}>
          <Checkbox
            label={text.dryRun}
            checked={dryRun}
            onChange={({ currentTarget }) => setDryRun(currentTarget.checked)}
          />
          <Checkbox name="createUnits" label={text.createUnits} />
        </div>
      </div>
      {start.error && (
        <Notice tone="refused" role="alert">
          {start.error.sentence(language)}
        </Notice>
      )}
      <Button
        type="submit"
        loading={start.isPending}
        disabled={files.length === 0 || !day || beyond !== null}
      >
        {dryRun ? text.startDry : text.start}
      </Button>
    </form>
  );
}
