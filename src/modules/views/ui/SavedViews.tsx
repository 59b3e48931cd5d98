import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Popup } from '../../../web/parts/Popup.tsx';
import { Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { ViewRow } from '../views.schema.ts';
import styles from './SavedViews.module.css';
import { viewsText } from './views.text.ts';

interface Props {
  /** The list, by the name of its page. */
  page: string;
  /** What is shown now: words of the address, without day and unit. */
  search: string;
  apply: (search: string) => void;
  /** The unit with which a view may be shared. */
  unit: { id: number; name: string } | undefined;
}

/** The same words, whatever their order. */
const sorted = (search: string) => [...new URLSearchParams(search)].map(String).sort().join('&');

/** Beside a list's title: the ways in which it was once shown and will be wanted again. */
export function SavedViews({ page, search, apply, unit }: Props) {
  const text = useText(viewsText);
  const views = useGet<{ rows: ViewRow[] }>('/views', { page }, { enabled: useRight('views.read') });
  const rows = views.data?.rows;
  const shown = rows?.find((view) => sorted(view.search) === sorted(search) && search !== '');

  // Somebody who comes without a wish begins with the usual view; whoever clears the list afterwards means it.
  const begun = useRef(search !== '');
  useEffect(() => {
    if (begun.current || !rows) return;
    begun.current = true;
    const usual = rows.find((view) => view.usual);
    if (usual) apply(usual.search);
  }, [rows, apply]);

  return (
    <Popup
      label={text.views}
      className={styles.opener}
      button={
        <>
          <span>{shown?.name ?? text.views}</span>
          <Icon name="down" size={14} />
        </>
      }
    >
      {(close) => <Panel {...{ page, search, apply, unit, close }} rows={rows} error={views.error} />}
    </Popup>
  );
}

type PanelProps = Props & { rows: ViewRow[] | undefined; error: ApiProblem | null; close: () => void };

function Panel({ page, search, apply, unit, rows, error, close }: PanelProps) {
  const text = useText(viewsText);
  const language = useLanguage();
  const [form, setForm] = useState<ViewRow | 'new'>();
  if (form)
    return (
      <ViewForm
        {...{ page, search, unit }}
        view={form === 'new' ? undefined : form}
        back={() => {
          setForm(undefined);
          void queryClient.invalidateQueries({ queryKey: ['/views'] });
        }}
      />
    );
  return (
    <div className={styles.panel}>
      {error && <Notice tone="refused">{error.sentence(language)}</Notice>}
      {!rows && !error && <Waiting lines={2} />}
      {rows?.length === 0 && <p className={styles.none}>{text.none}</p>}
      <ul>
        {rows?.map((view) => (
          <li key={view.id}>
            <button
              type="button"
              className={styles.view}
              onClick={() => {
                apply(view.search);
                close();
              }}
            >
              <span>{view.name}</span>
              <small>
                {[view.unitName && text.shared(view.unitName), view.usual && text.isUsual]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </button>
            {view.own && (
              <button type="button" className={styles.change} onClick={() => setForm(view)}>
                <Icon name="pen" size={16} />
                <span className="unseen">{text.change(view.name)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className={styles.keep} onClick={() => setForm('new')}>
        <Icon name="plus" size={14} />
        {text.keep}
      </button>
    </div>
  );
}

interface FormProps {
  page: string;
  search: string;
  unit: { id: number; name: string } | undefined;
  view: ViewRow | undefined;
  back: () => void;
}

function ViewForm({ page, search, unit, view, back }: FormProps) {
  const text = useText(viewsText);
  const language = useLanguage();
  const mayShare = useRight('views.share');
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.unitId ?? null);
  const [usual, setUsual] = useState(view?.usual ?? false);
  const [replaced, setReplaced] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const attempt = (act: Promise<unknown>) => act.then(back, (error: ApiProblem) => setProblem(error));
  const save = () => {
    const body = { name, search: view && !replaced ? view.search : search, unitId: shared, usual };
    void attempt(view ? api.put(`/views/${view.id}`, body) : api.post('/views', { ...body, page }));
  };
  // A view shared elsewhere stays there until it is shared no longer.
  const place = view?.unitId ? { id: view.unitId, name: view.unitName ?? '' } : unit;
  return (
    <form
      className={styles.form}
      aria-label={view ? text.changeTitle : text.keep}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={text.name}
        value={name}
        maxLength={80}
        required
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={problem?.field('name', language)}
      />
      {view && (
        <Checkbox
          label={text.update}
          checked={replaced}
          onChange={({ currentTarget }) => setReplaced(currentTarget.checked)}
        />
      )}
      {mayShare && place && (
        <Checkbox
          label={text.share(place.name)}
          checked={shared !== null}
          onChange={({ currentTarget }) => setShared(currentTarget.checked ? place.id : null)}
        />
      )}
      <Checkbox
        label={text.usual}
        checked={usual}
        onChange={({ currentTarget }) => setUsual(currentTarget.checked)}
      />
      {problem && (
        <Notice tone="refused" role="alert">
          {problem.sentence(language)}
        </Notice>
      )}
      {removing && (
        <Notice tone="waiting" role="alert">
          {text.removesShared(view?.unitName ?? '')}
        </Notice>
      )}
      <div className={styles.answers}>
        <Button type="submit" size="sm">
          {text.save}
        </Button>
        <Button variant="default" size="sm" onClick={back}>
          {text.back}
        </Button>
        {view && (
          <Button
            variant="outline"
            color="red"
            size="sm"
            onClick={() =>
              view.unitId !== null && !removing
                ? setRemoving(true)
                : void attempt(api.delete(`/views/${view.id}`))
            }
          >
            {removing ? text.removeForAll : text.remove}
          </Button>
        )}
      </div>
    </form>
  );
}
