import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { address, type Given } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Popup } from '../../../web/parts/Popup.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { changed, countOf, type Selection } from '../../../web/parts/selection.ts';
import { present } from '../../../web/scope.ts';
import { useSignedIn } from '../../../web/session.ts';
import type { Act } from './acts.labels.ts';
import { BulkAct } from './BulkAct.tsx';
import { bulkText } from './bulk.text.ts';
import styles from './PeopleActions.module.css';
import { peopleText } from './people.text.ts';

/** More does not fit an address. */
const most = 1_000;
/** As many as the routes take in one act. */
const mostAtOnce = 1_000;

/** The people chosen, in the words of the API: some by their ids, or all of the filter but some. */
export const chosenOf = ({
  all,
  ids,
}: Selection): { people?: string | undefined; except?: string | undefined } => {
  const list = ids.size > 0 ? [...ids].join(',') : undefined;
  return all ? { except: list } : { people: list };
};

interface Props {
  /** The list as it is asked for. */
  asked: Given;
  selection: Selection;
  select: (selection: Selection) => void;
  total: number;
  acts: readonly Act[];
}

/** What can be done with the people chosen. */
export function PeopleActions({ asked, selection, select, total, acts }: Props) {
  const text = useText(peopleText);
  const format = useFormat();
  const language = useLanguage();
  const bulk = useText(bulkText);
  const { rights } = useSignedIn();
  const [act, setAct] = useState<Act>();
  const count = countOf(selection, total);
  const allowed = acts.filter(({ right }) => rights.includes(right));
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
      {rights.includes('imports.run') &&
        file(text.editInExcel, address('/people/edit-workbook', { ...chosen, columns: undefined }))}
      {allowed.length > 0 && (
        <Popup
          label={bulk.record}
          className={styles.record}
          align="end"
          button={
            <>
              <Icon name="pen" size={16} />
              {bulk.record}
            </>
          }
        >
          {(close) => (
            <ul className={styles.acts}>
              {count > mostAtOnce && <li>{bulk.tooMany(format.count(mostAtOnce))}</li>}
              {count <= mostAtOnce &&
                allowed.map((one) => (
                  <li key={one.path}>
                    <button
                      type="button"
                      onClick={() => {
                        close();
                        setAct(one);
                      }}
                    >
                      {one[language]}
                    </button>
                  </li>
                ))}
            </ul>
          )}
        </Popup>
      )}
      {act && (
        <BulkAct
          key={act.path}
          act={act}
          list={filter}
          count={count}
          leaveOut={(ids) => select(changed(selection, ids, false))}
          close={() => setAct(undefined)}
        />
      )}
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
