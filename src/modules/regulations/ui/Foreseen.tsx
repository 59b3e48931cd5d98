import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import type { Succession } from '../regulations.rules.schema.ts';
import { rulesText } from './rules.text.ts';
import type { GivenScope } from './ScopeFields.tsx';

interface Props {
  rule: string;
  unit: number;
  from: string;
  to: string | null;
  scope: GivenScope;
}

/** What would end, what is in the way, which days stay bare and what steps back, asked anew with each change. */
export function Foreseen({ rule, unit, from, to, scope }: Props) {
  const words = useText(rulesText);
  const format = useFormat();
  const codes = Object.fromEntries(Object.entries(scope).map(([name, list]) => [name, list.join(',')]));
  const { data } = useGet<Succession>(
    `/rules/${rule}/succession`,
    { unit, from, to, ...codes },
    { keep: true },
  );
  if (!data) return null;
  const lines = [
    ...data.collides.map((one) => words.inTheWay(one.number, format.day(one.from))),
    ...data.ends.map((one) => words.willEnd(one.number, format.day(one.becomes))),
    ...data.gaps.map((one) => words.gap(format.day(one.from), format.day(one.to))),
    ...(data.overrides ? [words.overrides(data.overrides.number)] : []),
  ];
  return (
    <Notice tone={data.collides.length > 0 ? 'refused' : 'waiting'} role="status">
      {lines.length === 0 ? words.endsNothing : lines.map((line) => <p key={line}>{line}</p>)}
    </Notice>
  );
}
