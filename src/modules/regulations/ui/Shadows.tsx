import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { ShadowsTold } from '../regulations.rules.schema.ts';
import { ShadowSentence } from './Resolution.tsx';
import { rulesText } from './rules.text.ts';

/** Figures of the unit's own that stand before newer ones from above; of one document alone where it is named. */
export function Shadows({ document }: { document?: number }) {
  const text = useText(rulesText);
  const format = useFormat();
  const language = useLanguage();
  const { unit, asOf } = useScope();
  const { data } = useGet<ShadowsTold>('/shadowed-rules', { unit, asOf }, { enabled: unit !== undefined });
  const rows = (data?.rows ?? []).filter(
    ({ edition }) => document === undefined || edition.regulationId === document,
  );
  if (rows.length === 0) return null;
  return (
    <Notice tone="waiting">
      <details>
        <summary>{text.shadows(format.count(rows.length))}</summary>
        <ul>
          {rows.map(({ edition, newer }) => (
            <li key={edition.id}>
              <Link to="/regulations/rules/$code" params={{ code: edition.rule }}>
                {edition[language]}
              </Link>
              {': '}
              <ShadowSentence edition={edition} newer={newer} />
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
