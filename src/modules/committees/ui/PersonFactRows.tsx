import type { ReactNode } from 'react';
import type { Right } from '../../../gate/rights.ts';
import { factsText } from '../../../web/facts/facts.text.ts';
import { useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { personText } from '../../cadres/ui/person.text.ts';
import styles from './Person.module.css';
import { AddFact, Closed, Coming, FactTools, useClosed } from './PersonEditing.tsx';

interface Props<F> {
  /** Key of the kind of fact. */
  kind: string;
  right: Right;
  title: string;
  heads: readonly string[];
  rows: readonly F[];
  /** On record and not yet begun: shown first, with a mark. */
  coming: readonly F[];
  row: (fact: F) => { cells: readonly ReactNode[]; hint?: string; tools?: ReactNode };
}

/** One kind of fact of a person as a table, with what can be done with the kind and with each row. */
export function FactRows<F extends { id: number }>({
  kind,
  right,
  title,
  heads,
  rows,
  coming,
  row,
}: Props<F>) {
  const text = useText(factsText);
  const person = useText(personText);
  const closed = useClosed(kind);
  const add = <AddFact kind={kind} right={right} what={title} />;
  const drawn = (fact: F, mark: boolean) => {
    const { cells, hint, tools } = row(fact);
    const [first, ...rest] = cells;
    const name = cells
      .filter((cell) => typeof cell === 'string' && cell !== '')
      .slice(0, 2)
      .join(', ');
    return {
      key: String(fact.id),
      cells: mark
        ? [
            <>
              {first}
              <Coming />
            </>,
            ...rest,
          ]
        : cells,
      hint,
      tools: (
        <>
          {tools}
          <FactTools kind={kind} right={right} id={fact.id} row={name} />
        </>
      ),
    };
  };
  if (closed)
    return (
      <section className={styles.nothing}>
        <h2>{title}</h2>
        <p>
          <Closed what={title} />
        </p>
        {add}
      </section>
    );
  if (rows.length + coming.length === 0)
    return (
      <section className={styles.nothing}>
        <h2>{title}</h2>
        <p>{person.nothing}</p>
        {add}
      </section>
    );
  return (
    <FactTable
      title={title}
      side={add}
      tools={text.tools}
      heads={heads}
      rows={[...coming.map((fact) => drawn(fact, true)), ...rows.map((fact) => drawn(fact, false))]}
    />
  );
}
