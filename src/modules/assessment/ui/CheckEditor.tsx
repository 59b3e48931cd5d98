import { Button, TextInput } from '@mantine/core';
import type { Check, Counted, Simple } from '../../../rules/condition.ts';
import { useText } from '../../../web/language.ts';
import { useValues } from '../../../web/parts/values.ts';
import { engagements, qualificationKinds, titles } from '../../cadres/cadres.labels.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { CodeChecks, CodeSelect } from '../../regulations/ui/FormParts.tsx';
import { checkKinds } from '../../standards/standards.labels.ts';
import { orders } from '../assessment.orders.labels.ts';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

/** What each kind asks where nothing else is said yet. */
const fresh: Record<string, Check> = {
  attained: { check: 'attained', kind: 'degree' },
  party_member: { check: 'party_member' },
  engagement: { check: 'engagement', is: ['full_time'] },
  age_below: { check: 'age_below', years: 40 },
  remaining_service: { check: 'remaining_service', months: 60 },
  held: { check: 'held', titles: ['chair'], months: 24 },
  graded: { check: 'graded', years: 1, atLeast: 'good' },
  no_discipline: { check: 'no_discipline', silence: 'unknown' },
  planned: { check: 'planned' },
  by_hand: { check: 'by_hand', asks: '…' },
};
const one = fresh.attained!;

export const freshCheck = (): Check => one;
interface Props<C> {
  check: C;
  set: (check: C) => void;
}

/** One check with its kind and what it asks; those put together hold their parts. */
export function CheckEditor({ check, set, label }: Props<Check> & { label: string }) {
  const kind = 'check' in check ? check.check : 'all' in check ? 'all' : 'any';
  const choose = (next: string | null) => {
    if (next === 'all' || next === 'any')
      set({ [next]: 'check' in check ? [check] : partsOf(check) } as Check);
    else if (next) set(fresh[next] ?? one);
  };
  return (
    <div className={styles.check}>
      <CodeSelect label={label} options={checkKinds.list} value={kind} set={choose} />
      {'check' in check ? <Asked check={check} set={set} /> : <Together check={check} set={set} />}
    </div>
  );
}

const partsOf = (check: Check): Check[] =>
  'all' in check ? check.all : 'any' in check ? check.any : [check];

/** The parts of a check that puts several together. */
function Together({ check: whole, set: put }: Props<Check>) {
  const text = useText(draftsText);
  const parts = partsOf(whole);
  const together = (next: Check[]) => put(('all' in whole ? { all: next } : { any: next }) as Check);
  return (
    <div className={styles.parts}>
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place
        <div key={at} className={styles.part}>
          <CheckEditor
            label={text.check}
            check={part}
            set={(next) => together(parts.map((other, place) => (place === at ? next : other)))}
          />
          {parts.length > 1 && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => together(parts.filter((_, place) => place !== at))}
            >
              {text.remove}
            </Button>
          )}
        </div>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => together([...parts, one])}>
        {text.addPart}
      </Button>
    </div>
  );
}

/** The fields of one simple check. */
function Asked({ check, set }: { check: Simple; set: (check: Check) => void }) {
  const text = useText(draftsText);
  const put = (part: object) => set({ ...check, ...part } as Check);
  switch (check.check) {
    case 'attained':
      return <Attained check={check} set={set} />;
    case 'engagement':
      return (
        <CodeChecks
          legend={text.requires}
          options={engagements.list}
          value={check.is}
          set={(is) => put({ is })}
        />
      );
    case 'age_below':
      return <Count label={text.ageYears} value={check.years} set={(years) => put({ years })} />;
    case 'party_member':
    case 'remaining_service':
      return <Count label={text.months} value={check.months} set={(months) => put({ months })} />;
    case 'held':
      return (
        <>
          <Count label={text.months} value={check.months} set={(months) => put({ months })} />
          <Titles value={check.titles} set={(some) => put({ titles: some })} />
        </>
      );
    case 'planned':
      return (
        <Titles
          value={check.titles ?? []}
          set={(some) => put({ titles: some.length > 0 ? some : undefined })}
        />
      );
    case 'graded':
      return (
        <>
          <Count label={text.years} value={check.years} set={(years) => put({ years })} />
          <CodeSelect
            label={text.atLeast}
            options={grades.list.filter(({ code }) => orders.grade!.includes(code))}
            value={check.atLeast}
            set={(atLeast) => put({ atLeast })}
          />
        </>
      );
    case 'no_discipline':
      return (
        <CodeSelect
          label={text.silence}
          options={[
            { code: 'unknown', vi: draftsText.vi.silenceUnknown, en: draftsText.en.silenceUnknown },
            { code: 'met', vi: draftsText.vi.silenceMet, en: draftsText.en.silenceMet },
          ]}
          value={check.silence}
          set={(silence) => put({ silence })}
        />
      );
    case 'by_hand':
      return (
        <TextInput
          label={text.asks}
          autoComplete="off"
          value={check.asks}
          onChange={({ currentTarget }) => put({ asks: currentTarget.value })}
        />
      );
  }
}

function Attained({
  check,
  set,
}: {
  check: Extract<Simple, { check: 'attained' }>;
  set: (check: Check) => void;
}) {
  const text = useText(draftsText);
  const values = useValues();
  const levels = (orders[check.kind] ?? []).map((code) => {
    const name = values.value('qualification', 'level', code, { kind: check.kind });
    return { code, vi: name, en: name };
  });
  return (
    <>
      <CodeSelect
        label={text.qualification}
        options={qualificationKinds.list}
        value={check.kind}
        set={(kind) => set({ check: 'attained', kind: kind ?? check.kind })}
      />
      {levels.length > 0 && (
        <CodeSelect
          label={text.level}
          none={text.anyLevel}
          options={levels}
          value={check.level ?? null}
          set={(level) => set({ check: 'attained', kind: check.kind, ...(level && { level }) })}
        />
      )}
      {check.level && (
        <details>
          <summary>
            {text.equals}
            {check.equals?.length ? ` (${check.equals.length})` : ''}
          </summary>
          <CodeChecks
            legend={text.equals}
            options={levels.filter(({ code }) => code !== check.level)}
            value={check.equals ?? []}
            set={(equals) => set({ ...check, equals: equals.length > 0 ? equals : undefined })}
          />
        </details>
      )}
    </>
  );
}

function Titles({ value, set }: { value: readonly string[]; set: (titles: string[]) => void }) {
  const text = useText(draftsText);
  return (
    <details>
      <summary>
        {text.titles}
        {value.length > 0 ? ` (${value.length})` : ''}
      </summary>
      <CodeChecks legend={text.titles} options={titles.list} value={value} set={set} />
    </details>
  );
}

/** A number; where it is that of a rule, the rule is named until a number is typed. */
function Count({
  label,
  value,
  set,
}: {
  label: string;
  value: Counted | undefined;
  set: (count: number | undefined) => void;
}) {
  const text = useText(draftsText);
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      description={typeof value === 'object' ? text.byRule(value.rule) : undefined}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={({ currentTarget }) => {
        const digits = currentTarget.value.replaceAll(/\D/g, '');
        set(digits === '' ? undefined : Number(digits));
      }}
    />
  );
}
