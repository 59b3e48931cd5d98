import type { UnitRow } from '../../modules/organisation/organisation.schema.ts';
import { useText } from '../language.ts';
import { useScope } from '../scope.ts';
import { webText } from '../web.text.ts';
import { FindField, type FindProps } from './FindField.tsx';

export interface ChosenUnit {
  id: number;
  name: string;
}

interface Props extends Omit<FindProps, 'value' | 'choose'> {
  value: ChosenUnit | null;
  choose: (unit: ChosenUnit | null) => void;
}

/** A unit within reach, found by any words of its name. */
export function UnitField({ choose, ...field }: Props) {
  const text = useText(webText);
  const { asOf } = useScope();
  return (
    <FindField<UnitRow>
      {...field}
      path="/units"
      given={{ asOf }}
      tell={({ id, name, above }) => ({ id, name, about: above?.map((step) => step.name).join(' › ') })}
      nothing={text.noUnitFound}
      pick={text.pickUnit}
      choose={(unit) => choose(unit && { id: unit.id, name: unit.name })}
    />
  );
}
