import type { FactValues } from '../../../gate/fact.ts';
import { type Deed, FactDialog } from '../../../web/facts/FactDialog.tsx';
import { kinds } from './person.kinds.ts';

interface Props {
  kind: string;
  deed: Deed;
  id: number | null;
  personId: number;
  subject: string;
  proposed: FactValues;
  close: () => void;
  done: (sentence: string) => void;
}

/** The dialog of one fact with the kind it is of; loaded when first opened. */
export function PersonFactDialog({ kind, ...rest }: Props) {
  return <FactDialog kind={kinds[kind]!} {...rest} />;
}
