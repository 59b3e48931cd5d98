import { address } from '../../../web/api.ts';
import { useText } from '../../../web/language.ts';
import { headOf, type Piece, type Printed, printedOf } from '../curriculum.pieces.ts';
import type { Curriculum, Table } from '../curriculum.schema.ts';
import styles from './CurriculumPaper.module.css';
import { curriculumText } from './curriculum.text.ts';

/** Nothing on the paper moves once it is made. */
const keyed = <T,>(all: readonly T[]) => all.map((one, at) => ({ one, at }));

/** The form as it will stand on paper, from the very value that Word and PDF are made of. */
export function CurriculumPaper({ curriculum }: { curriculum: Curriculum }) {
  const text = useText(curriculumText);
  const { person, photo, photoHint, signatures } = curriculum;
  return (
    <article className={styles.paper} data-paper="upright" lang="vi" aria-label={text.sheet}>
      <p className={styles.source}>{curriculum.source}</p>
      {keyed(headOf(curriculum)).map(({ one, at }) => (
        <Line key={at} pieces={one} />
      ))}
      <h2>{curriculum.title}</h2>
      <div className={styles.top}>
        <div className={styles.photo}>
          {photo === null ? (
            <i>{photoHint}</i>
          ) : (
            <img src={address(`/people/${person.id}/photos/${photo}`)} alt={text.photo} />
          )}
        </div>
        <div className={styles.beside}>
          {keyed(printedOf(curriculum.beside)).map(({ one, at }) => (
            <Shown key={at} block={one} />
          ))}
        </div>
      </div>
      {keyed(printedOf(curriculum.blocks)).map(({ one, at }) => (
        <Shown key={at} block={one} />
      ))}
      <footer className={styles.foot}>
        {signatures.map(({ above, title, hint, oath }) => (
          <div key={title}>
            <i>{above}</i>
            <b>{title}</b>
            {oath && <i>{oath}</i>}
            <i>{hint}</i>
          </div>
        ))}
      </footer>
    </article>
  );
}

const numbered = ({ number, text }: { number: string | null; text: string }) =>
  [number, text].filter(Boolean).join(' ');

function Shown({ block }: { block: Printed }) {
  switch (block.kind) {
    case 'pieces':
      return <Line pieces={block.pieces} />;
    case 'heading':
      return <h3>{numbered(block)}</h3>;
    case 'table':
      return <Grid table={block} />;
    case 'writing':
      return (
        <>
          <p>{numbered(block)}</p>
          {block.value === null ? (
            keyed([...Array(block.lines).keys()]).map(({ at }) => (
              <Line key={at} pieces={[{ kind: 'leader' }]} />
            ))
          ) : (
            <p>{block.value}</p>
          )}
        </>
      );
  }
}

function Line({ pieces }: { pieces: readonly Piece[] }) {
  const text = useText(curriculumText);
  return (
    <p className={styles.line}>
      {keyed(pieces).map(({ one, at }) => {
        if (one.kind === 'words') return <span key={at}>{one.text}</span>;
        if (one.kind === 'answer') return <b key={at}>{one.text}</b>;
        return (
          <span key={at} className={one.kind === 'leader' ? styles.leader : styles.dots}>
            <span className="unseen">{text.blank}</span>
          </span>
        );
      })}
    </p>
  );
}

function Grid({ table }: { table: Table }) {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0);
  const empty = Array.from({ length: table.blank }, () => table.columns.map(() => ''));
  return (
    <>
      <h3>{numbered(table)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={table.text}>
        <table>
          <colgroup>
            {table.columns.map(({ label, width }) => (
              <col key={label} width={`${(100 * width) / whole}%`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {table.columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed([...table.rows, ...empty]).map(({ one, at }) => (
              <tr key={at}>
                {keyed(one).map(({ one: cell, at: column }) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
