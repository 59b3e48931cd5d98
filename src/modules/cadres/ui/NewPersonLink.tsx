import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { useRight } from '../../../web/session.ts';
import { newPersonText } from './newperson.text.ts';

/** The way to enter somebody by hand, for those who may. */
export function NewPersonLink() {
  const text = useText(newPersonText);
  const navigate = useNavigate();
  if (!useRight('cadres.write')) return null;
  return (
    <Button
      variant="default"
      leftSection={<Icon name="plus" />}
      onClick={() => void navigate({ to: '/people/new' })}
    >
      {text.title}
    </Button>
  );
}
