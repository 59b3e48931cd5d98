import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { UnitField } from '../../../web/parts/UnitField.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { regulationTopics } from '../regulations.labels.ts';
import type { ResolutionTold, RuleRow } from '../regulations.rules.schema.ts';
import styles from './Dialogs.module.css';
import { CodeSelect } from './FormParts.tsx';
import sheets from './Regulations.module.css';
import { Resolution } from './Resolution.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

/** One rule and any occasion: which edition applies, and why each other does not. All of it stands in the address. */
export function RulePage() {
  const text = useText(rulesText);
  const words = useText(regulationsText);
  const format = useFormat();
  const nameOf = useNames();
  const language = useLanguage();
  const navigate = useNavigate();
  const { code } = useParams({ from: '/regulations/rules/$code' });
  const { title, cadreKind } = useSearch({ from: '/regulations/rules/$code' });
  const { unit, asOf } = useScope();
  const enabled = { enabled: unit !== undefined, keep: true };
  const rules = useGet<{ rows: RuleRow[] }>('/rules', { unit, asOf, limit: 1000 }, enabled);
  const { data, error, refetch } = useGet<ResolutionTold>(
    `/rules/${code}/resolution`,
    { unit, asOf, title, cadreKind },
    enabled,
  );
  const go = (next: object, rule = code) =>
    void navigate({
      to: '/regulations/rules/$code',
      params: { code: rule },
      search: (before) => present({ ...before, ...next }),
      replace: true,
    });
  if (error && !data) return <Failure whole error={error} retry={() => void refetch()} />;
  return (
    <Page
      title={data?.[language] ?? text.whyTitle}
      about={
        data &&
        `${nameOf(regulationTopics, data.topic)} · ${text.whyAbout(data.unitName, format.day(data.asOf))}`
      }
    >
      <DocumentViews />
      <section className={sheets.sheet}>
        <h2>{text.occasion}</h2>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <div className={styles.whole}>
            <CodeSelect
              label={words.rule}
              options={(rules.data?.rows ?? []).map((one) => ({ code: one.rule, vi: one.vi, en: one.en }))}
              value={code}
              set={(rule) => rule && go({}, rule)}
            />
          </div>
          <DayField key={asOf} label={text.onDay} value={asOf} onDay={(day) => day && go({ asOf: day })} />
          <UnitField
            label={words.unit}
            value={data && unit !== undefined ? { id: unit, name: data.unitName } : null}
            choose={(chosen) => chosen && go({ unit: chosen.id })}
          />
          <CodeSelect
            label={text.anyTitle}
            none={text.anyone}
            options={scopeLists.titles.list}
            value={title ?? null}
            set={(one) => go({ title: one ?? undefined })}
          />
          <CodeSelect
            label={text.anyCadre}
            none={text.anyone}
            options={scopeLists.cadreKinds.list}
            value={cadreKind ?? null}
            set={(one) => go({ cadreKind: one ?? undefined })}
          />
        </form>
      </section>
      {unit === undefined && <Empty icon="tree" title={text.noUnit} />}
      {!data && unit !== undefined && <Waiting lines={8} />}
      {data && (
        <section className={`${sheets.sheet} ${styles.found}`}>
          <Resolution found={data} />
        </section>
      )}
    </Page>
  );
}
