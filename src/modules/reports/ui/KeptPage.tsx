import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, address, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { Kept } from '../reports.kept.schema.ts';
import { AnyPaper } from './AnyPaper.tsx';
import { Comparison, useAgainst } from './Comparison.tsx';
import { Details } from './Details.tsx';
import { keptPageText } from './keptpage.text.ts';
import type { Wording } from './paper.context.ts';
import { CompareToggle } from './ReportPage.tsx';
import styles from './Reports.module.css';
import { wordingText } from './wording.text.ts';

/** What was read of a kept report is read again, and the list of them with it. */
const readAgain = (id: number) =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: [`/kept-reports/${id}`] }),
    queryClient.invalidateQueries({ queryKey: ['/kept-reports'] }),
  ]);

/** A report that is kept: a draft to be worded, or a frozen copy. */
export function KeptPage() {
  const { id } = useParams({ from: '/reports/kept/$id' });
  const { data, error, refetch } = useGet<Kept>(`/kept-reports/${id}`);
  if (error && !data) return <Failure whole error={error} retry={() => void refetch()} />;
  return data ? <KeptReport kept={data} /> : <Waiting lines={12} />;
}

function KeptReport({ kept }: { kept: Kept }) {
  const text = useText(keptPageText);
  const language = useLanguage();
  const format = useFormat();
  const may = useRight('reports.write');
  const { compare } = useSearch({ from: '/reports/kept/$id' });
  const { id, form, unit, from, to, report, texts } = kept;
  const against = useAgainst({ form, unit: unit.id, from, to, kept: id }, compare === true);
  const wording: Wording | undefined =
    kept.state === 'draft' && may && report.format === 'docx'
      ? {
          reportId: id,
          texts: new Map(texts.map((one) => [one.key, one])),
          save: async ({ key, ...given }) => {
            await api.put(`/kept-reports/${id}/texts/${encodeURIComponent(key)}`, given);
            await readAgain(id);
          },
        }
      : undefined;
  const days = from === to ? text.day(format.day(to)) : text.days(format.day(from), format.day(to));
  return (
    <Page
      title={kept.title[language]}
      about={`${unit.name}, ${days}`}
      side={
        <>
          <CompareToggle />
          <a className={styles.download} href={address(`/kept-reports/${id}/file`)} download>
            <Icon name="download" />
            {text.download(kept.format)}
          </a>
        </>
      }
    >
      <State kept={kept} may={may} />
      {kept.state === 'draft' && may && (
        <Details key={kept.version} kept={kept} saved={() => readAgain(id)} />
      )}
      <Lost kept={kept} />
      {compare && <Comparison against={against} />}
      <AnyPaper
        use={{
          report,
          frozen: kept.state === 'frozen' ? id : undefined,
          against: against.data?.against,
          wording,
        }}
      />
    </Page>
  );
}

function State({ kept, may }: { kept: Kept; may: boolean }) {
  const text = useText(keptPageText);
  const { system } = useText(wordingText);
  const format = useFormat();
  const [asked, setAsked] = useState<'freeze' | 'delete' | null>(null);
  const said = ({ by, at }: { by: string | null; at: string }) => [by ?? system, format.instant(at)] as const;
  if (kept.frozen)
    return (
      <div className={styles.state}>
        <Notice tone="met">{text.frozen(...said(kept.frozen))}</Notice>
      </div>
    );
  return (
    <div className={styles.state}>
      <Notice tone="waiting">
        {text.draft(...said(kept.changed))} {kept.gaps > 0 && text.gaps(format.count(kept.gaps))}
      </Notice>
      {may && (
        <div className={styles.deeds}>
          <Button size="sm" onClick={() => setAsked('freeze')}>
            {text.freeze}
          </Button>
          <Button size="sm" variant="outline" color="red" onClick={() => setAsked('delete')}>
            {text.remove}
          </Button>
        </div>
      )}
      {asked && <Asking what={asked} kept={kept} close={() => setAsked(null)} />}
    </div>
  );
}

function Asking({ what, kept, close }: { what: 'freeze' | 'delete'; kept: Kept; close: () => void }) {
  const text = useText(keptPageText);
  const format = useFormat();
  const navigate = useNavigate();
  const { id, version } = kept;
  const deed = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      what === 'freeze'
        ? api.post(`/kept-reports/${id}/freezing`, { version })
        : api.delete(`/kept-reports/${id}`, { version }),
    onSuccess: async () => {
      if (what === 'delete') await navigate({ to: '/reports' });
      close();
      await readAgain(id);
    },
  });
  return (
    <Confirm
      title={what === 'freeze' ? text.freezeTitle : text.removeTitle}
      deed={what === 'freeze' ? text.freeze : text.remove}
      dangerous={what === 'delete'}
      busy={deed.isPending}
      error={deed.error}
      confirm={() => deed.mutate()}
      close={close}
    >
      <p>{what === 'freeze' ? text.freezeMeans : text.removeMeans}</p>
      {what === 'freeze' && kept.gaps > 0 && <p>{text.gaps(format.count(kept.gaps))}</p>}
    </Confirm>
  );
}

/** Words whose place the form no longer has are told, so that nothing written is lost. */
function Lost({ kept }: { kept: Kept }) {
  const text = useText(keptPageText);
  const lost = kept.texts.filter(({ now }) => now === null);
  if (lost.length === 0) return null;
  return (
    <Notice tone="waiting">
      <p>{text.lost}</p>
      {lost.map(({ key, words }) => (
        <p key={key} className={styles.lost}>
          {words}
        </p>
      ))}
    </Notice>
  );
}
