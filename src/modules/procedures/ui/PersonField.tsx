import { useText } from '../../../web/language.ts';
import { FindField, type FindProps } from '../../../web/parts/FindField.tsx';
import { casesText } from './cases.text.ts';

interface Listed {
  personId: number;
  fullName: string;
  postName?: string | null;
  unitName?: string | null;
}

/** Somebody within reach, found by any words of the name. */
export function PersonField(props: FindProps) {
  const text = useText(casesText);
  return (
    <FindField<Listed>
      {...props}
      path="/people"
      given={{}}
      tell={({ personId: id, fullName, postName, unitName }) => ({
        id,
        name: fullName,
        about: [postName, unitName].filter(Boolean).join(', '),
      })}
      nothing={text.noPerson}
      pick={text.pickPerson}
    />
  );
}
