import { type Dimension, dimensions } from '../../../rules/edition.ts';
import { useText } from '../../../web/language.ts';
import { scopeLists } from '../../../web/parts/scopes.ts';
import styles from './Dialogs.module.css';
import { CodeChecks } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

export type GivenScope = Partial<Record<Dimension, string[]>>;

/** Only what was chosen: a dimension without a code says nothing. */
export const chosenScope = (scope: GivenScope) =>
  Object.fromEntries(Object.entries(scope).filter(([, codes]) => codes.length > 0));

interface Props {
  scope: GivenScope;
  set: (scope: GivenScope) => void;
  fault: (path: string) => string | undefined;
}

const names = { titles: 'anyTitle', cadreKinds: 'anyCadre', unitKinds: 'unitKind' } as const;

/** To whom an edition speaks: kinds of units, kinds of cadres, titles; everyone where nothing is chosen. */
export function ScopeFields({ scope, set, fault }: Props) {
  const text = useText(regulationsText);
  const words = useText(rulesText);
  return dimensions.toReversed().map((dimension) => (
    <details key={dimension} className={styles.whole}>
      <summary>
        {text.scope}: {words[names[dimension]]}
        {scope[dimension]?.length ? ` (${scope[dimension].length})` : ''}
      </summary>
      <CodeChecks
        legend={words[names[dimension]]}
        options={scopeLists[dimension].list}
        value={scope[dimension] ?? []}
        set={(codes) => set({ ...scope, [dimension]: codes })}
        error={fault(`scope.${dimension}`)}
      />
    </details>
  ));
}
