import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { FactKind, FactValues } from '../../../gate/fact.ts';
import { useText } from '../../../web/language.ts';
import { Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import { formsText } from './unit.forms.text.ts';

const UnitDialog = lazy(() => import('./UnitDialog.tsx'));

/** Something that may be done to a unit: what is typed, and how it is sent. */
export interface Deed {
  kind: FactKind;
  /** Tells its draft from others of its kind. */
  about: string;
  proposed?: FactValues;
  correcting?: boolean;
  send: (told: FactValues, values: FactValues) => Promise<unknown>;
  beside?: (values: FactValues) => ReactNode;
}

interface Deeds {
  may: boolean;
  open: (deed: Deed) => void;
  /** Says what was done, and has everything on the page read anew. */
  done: (sentence: string) => void;
}
const Context = createContext<Deeds>({ may: false, open: () => {}, done: () => {} });
export const useDeeds = () => useContext(Context);

/** Holds the one dialog of a unit's page, and tells what was done. */
export function UnitDeeds({ unit, children }: { unit: Unit; children: ReactNode }) {
  const text = useText(formsText);
  const may = useRight('organisation.write');
  const [deed, setDeed] = useState<Deed | null>(null);
  const [said, setSaid] = useState<string>();
  const deeds = useMemo(
    (): Deeds => ({
      may,
      open: (asked) => {
        setSaid(undefined);
        setDeed(asked);
      },
      done: (sentence) => {
        setDeed(null);
        setSaid(sentence);
        void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      },
    }),
    [may],
  );
  return (
    <Context value={deeds}>
      {said && (
        <Notice tone="met" role="status">
          {said}
        </Notice>
      )}
      {children}
      {deed && (
        <Suspense fallback={<Waiting lines={2} />}>
          <UnitDialog
            deed={deed}
            subject={unit.name}
            close={() => setDeed(null)}
            done={() => deeds.done(text.saved)}
          />
        </Suspense>
      )}
    </Context>
  );
}
