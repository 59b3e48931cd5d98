import { Button, Checkbox, TextInput } from '@mantine/core';
import { defaultParseSearch, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type ListPage, viewWords } from '../../modules/views/views.labels.ts';
import type { ViewRow } from '../../modules/views/views.schema.ts';
import { type ApiProblem, api } from '../api.ts';
import { useLanguage, useText } from '../language.ts';
import { queryClient, useGet } from '../query.ts';
import { present, type ScopeSearch, scopeOf, useScope } from '../scope.ts';
import { useRight } from '../session.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';
import styles from './SavedViews.module.css';
import { Notice, Waiting } from './State.tsx';
import { savedViewsText } from './savedviews.text.ts';

/** The unit with which a view may be shared. */
type Place = { id: number; name: string } | undefined;

/** The same words, whatever their order. */
const sorted = (search: string) => [...new URLSearchParams(search)].map(String).sort().join('&');

/** Of the words of an address those that a view of the page keeps. */
const wordsOf = (page: ListPage, told: Record<string, unknown>) =>
  new URLSearchParams(
    viewWords[page].flatMap((word) => (told[word] === undefined ? [] : [[word, String(told[word])]])),
  ).toString();

/** Beside a list's title: the ways in which it was once shown and will be wanted again. */
export function SavedViews({ page }: { page: ListPage }) {
  const text = useText(savedViewsText);
  const navigate = useNavigate();
  const { unit: at, asOf } = useScope();
  const told: Record<string, unknown> = useSearch({ strict: false });
  const search = wordsOf(page, told);
  const unit = useGet<{ id: number; name: string }>(
    `/units/${at}`,
    { asOf },
    { enabled: at !== undefined, keep: true },
  ).data;
  const mayRead = useRight('views.read');
  const views = useGet<{ rows: ViewRow[] }>('/views', { page }, { enabled: mayRead });
  const rows = views.data?.rows;
  const apply = (words: string) =>
    void navigate({
      to: '.',
      search: (before: ScopeSearch) =>
        present({ ...scopeOf({ ...before }), ...defaultParseSearch(`?${words}`) }) as object,
      replace: true,
    });
  const shown = rows?.find((view) => sorted(view.search) === sorted(search) && search !== '');

  // Somebody who comes without a wish begins with the usual view; whoever clears the list afterwards means it.
  const begun = useRef(Object.keys(told).some((word) => !(word in scopeOf(told))));
  useEffect(() => {
    if (begun.current || !rows) return;
    begun.current = true;
    const usual = rows.find((view) => view.usual);
    if (usual) apply(usual.search);
  });

  if (!mayRead) return null;
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

interface PanelProps {
  page: ListPage;
  search: string;
  apply: (search: string) => void;
  unit: Place;
  rows: ViewRow[] | undefined;
  error: ApiProblem | null;
  close: () => void;
}

function Panel({ page, search, apply, unit, rows, error, close }: PanelProps) {
  const text = useText(savedViewsText);
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
  page: ListPage;
  search: string;
  unit: Place;
  view: ViewRow | undefined;
  back: () => void;
}

function ViewForm({ page, search, unit, view, back }: FormProps) {
  const text = useText(savedViewsText);
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
    const body = { page, name, search: view && !replaced ? view.search : search, unitId: shared, usual };
    void attempt(view ? api.put(`/views/${view.id}`, body) : api.post('/views', body));
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
