import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import type { Found } from '../../../web/parts/FindField.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { NumberField } from '../../../web/parts/NumberField.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { CodeSelect } from '../../regulations/ui/FormParts.tsx';
import type { CaseWritten, ProcedureRow } from '../procedures.cases.schema.ts';
import styles from './Cases.module.css';
import { casesText } from './cases.text.ts';
import { PersonField } from './PersonField.tsx';

/** Begins a case: which procedure, whose, about whom and what; the steps it will take are shown before. */
export function NewCase() {
  const text = useText(casesText);
  const language = useLanguage();
  const navigate = useNavigate();
  const { home, today } = useSignedIn();
  const [unit, setUnit] = useState<ChosenUnit | null>(home);
  const [procedure, setProcedure] = useState<string | null>(null);
  const [begunOn, setBegunOn] = useState<string | null>(today);
  const [people, setPeople] = useState<Found[]>([]);
  const [title, setTitle] = useState<string | null>(null);
  const [postName, setPostName] = useState('');
  const [toUnit, setToUnit] = useState<ChosenUnit | null>(null);
  const [months, setMonths] = useState<number | null>(null);
  const known = useGet<{ rows: ProcedureRow[] }>(
    '/procedures',
    { unit: unit?.id, on: begunOn ?? today, title },
    { enabled: unit !== null, keep: true },
  );
  const rows = known.data?.rows ?? [];
  const chosen = rows.find((one) => one.procedure === procedure);
  const asks = (field: ProcedureRow['asks'][number]) => chosen?.asks.includes(field) ?? false;
  const begin = useMutation<CaseWritten, ApiProblem>({
    mutationFn: () =>
      api.post('/cases', {
        procedure,
        unitId: unit?.id,
        people: people.map(({ id }) => id),
        begunOn: begunOn ?? undefined,
        title: asks('title') ? title : null,
        postName: asks('postName') ? postName.trim() || null : null,
        toUnitId: asks('toUnit') ? (toUnit?.id ?? null) : null,
        months: asks('months') ? months : null,
      }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['/cases'] });
      void navigate({ to: '/cases/$id', params: { id: String(id) } });
    },
  });
  const fault = (path: string) => begin.error?.field(path, language);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const broken = event.currentTarget.querySelector<HTMLElement>('[data-broken=true]');
    if (broken) broken.focus();
    else begin.mutate();
  };
  return (
    <Page title={text.newTitle} about={text.newAbout}>
      <form className={`${styles.sheet} ${styles.form}`} onSubmit={send} noValidate>
        <UnitField label={text.unit} required value={unit} choose={setUnit} error={fault('unitId')} />
        <CodeSelect
          label={text.procedure}
          none={text.choose}
          options={rows.map(({ procedure: code, vi, en }) => ({ code, vi, en }))}
          value={procedure}
          set={setProcedure}
          error={fault('procedure')}
        />
        <DayField label={text.begunOn} required value={begunOn} onDay={setBegunOn} error={fault('begunOn')} />
        {asks('title') && (
          <CodeSelect
            label={text.postTitle}
            none={text.choose}
            options={titles.list}
            value={title}
            set={setTitle}
            error={fault('title')}
          />
        )}
        {asks('toUnit') && (
          <UnitField
            label={text.toUnit}
            required
            value={toUnit}
            choose={setToUnit}
            error={fault('toUnitId')}
          />
        )}
        {asks('postName') && (
          <TextInput
            label={text.postName}
            withAsterisk
            autoComplete="off"
            value={postName}
            error={fault('postName')}
            onChange={({ currentTarget }) => setPostName(currentTarget.value)}
          />
        )}
        {asks('months') && (
          <NumberField
            label={text.months}
            required
            value={months}
            onNumber={setMonths}
            error={fault('months')}
          />
        )}
        <fieldset className={styles.whole}>
          <legend>{text.people}</legend>
          <ul className={styles.chosen}>
            {people.map((one) => (
              <li key={one.id}>
                <span>
                  <b>{one.name}</b> {one.about}
                </span>
                <button
                  type="button"
                  aria-label={text.removePerson(one.name)}
                  onClick={() => setPeople(people.filter(({ id }) => id !== one.id))}
                >
                  <Icon name="close" size={14} />
                </button>
              </li>
            ))}
          </ul>
          <PersonField
            key={people.length}
            label={text.addPerson}
            description={text.findPerson}
            value={null}
            choose={(found) => {
              if (found && !people.some(({ id }) => id === found.id)) setPeople([...people, found]);
            }}
            error={fault('people')}
          />
        </fieldset>
        {chosen && !chosen.edition && (
          <div className={styles.whole}>
            <Notice tone="waiting">{text.noEdition}</Notice>
          </div>
        )}
        {chosen?.edition && (
          <section className={styles.whole}>
            <h2>
              {text.stepsOf} · {text.byEdition(chosen.edition.number)}
            </h2>
            {chosen.edition.note && <p className={styles.quiet}>{chosen.edition.note}</p>}
            <ol className={styles.steps}>
              {chosen.edition.steps.map((step) => (
                <li key={step.step}>{step[language]}</li>
              ))}
            </ol>
          </section>
        )}
        {begin.error && (
          <div className={styles.whole}>
            <Notice tone="refused" role="alert">
              {begin.error.sentence(language)}
            </Notice>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={begin.isPending} disabled={!chosen?.edition || people.length === 0}>
            {text.save}
          </Button>
          <Button variant="default" component={Link} to="/cases">
            {text.cancel}
          </Button>
        </div>
      </form>
    </Page>
  );
}
