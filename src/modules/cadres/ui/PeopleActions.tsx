import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { address, type Given } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import type { Selection } from '../../../web/parts/selection.ts';
import { present } from '../../../web/scope.ts';
import { peopleText } from './people.text.ts';

/** More does not fit an address. */
const most = 1_000;

/** The people chosen, in the words of the API: some by their ids, or all of the filter but some. */
export const chosenOf = ({
  all,
  ids,
}: Selection): { people?: string | undefined; except?: string | undefined } => {
  const list = ids.size > 0 ? [...ids].join(',') : undefined;
  return all ? { except: list } : { people: list };
};

/** What can be done with the people chosen. */
export function PeopleActions({ asked, selection }: { asked: Given; selection: Selection }) {
  const text = useText(peopleText);
  const format = useFormat();
  const language = useLanguage();
  if (selection.ids.size > most) return <Notice tone="waiting">{text.tooMany(format.count(most))}</Notice>;
  const chosen: Given = { ...asked, ...chosenOf(selection) };
  // The extract has columns and an order of its own.
  const filter = { ...chosen, columns: undefined, sort: undefined };
  const file = (label: string, href: string) => (
    <Button
      key={label}
      component="a"
      href={href}
      download
      variant="default"
      size="sm"
      leftSection={<Icon name="download" size={16} />}
    >
      {label}
    </Button>
  );
  return (
    <>
      {file(text.download, address('/people/file', { ...chosen, language }))}
      {file(text.extract, address('/people/extract', { ...filter, format: 'xlsx' }))}
      {file(text.extractWord, address('/people/extract', { ...filter, format: 'docx' }))}
      <Button
        renderRoot={(props) => (
          <Link
            {...props}
            to="/people/print"
            search={(before) => present({ ...before, person: undefined, ...chosenOf(selection) })}
          />
        )}
        variant="default"
        size="sm"
        leftSection={<Icon name="print" size={16} />}
      >
        {text.printNow}
      </Button>
    </>
  );
}
