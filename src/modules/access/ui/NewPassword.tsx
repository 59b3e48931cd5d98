import { PasswordInput } from '@mantine/core';
import { useText } from '../../../web/language.ts';
import { accessText } from './access.text.ts';

interface Props {
  name: string;
  label: string;
  error: string | undefined;
  /** Whether the two were typed differently. */
  differs: boolean;
}

/** A password somebody chooses, typed twice; the second field is named `repeat`. */
export function NewPassword({ name, label, error, differs }: Props) {
  const text = useText(accessText);
  const shared = {
    autoComplete: 'new-password',
    visibilityToggleButtonProps: { 'aria-label': text.show },
    required: true,
  };
  return (
    <>
      <PasswordInput {...shared} name={name} label={label} description={text.passwordHint} error={error} />
      <PasswordInput {...shared} name="repeat" label={text.repeat} error={differs && text.differs} />
    </>
  );
}
