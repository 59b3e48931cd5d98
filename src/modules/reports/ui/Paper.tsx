import { Link } from '@tanstack/react-router';
import { useText } from '../../../web/language.ts';
import { plainWords, recipientsKey } from '../reports.paragraphs.ts';
import type { Block, Paragraph, Report, Run, Section, Table } from '../reports.schema.ts';
import { dateWords } from '../reports.text.ts';
import styles from './Paper.module.css';
import { PaperFigure } from './PaperFigure.tsx';
import { Passage } from './Passage.tsx';
import { reportPageText } from './reportpage.text.ts';

/** The document as it will stand on paper, but for its figures, which open. Nothing in it moves once it is made. */
const keyed = <T,>(all: readonly T[]) => all.map((one, at) => ({ one, at }));

export function Paper({ report }: { report: Report }) {
  const text = useText(reportPageText);
  const { head, signature } = report;
  return (
    <article className={styles.paper} data-paper="upright" lang="vi" aria-label={text.preview}>
      <header className={styles.head}>
        <div>
          {head.superior && <p>{head.superior}</p>}
          <p>
            <b>{head.issuer}</b>
          </p>
          <p>
            {text.number} {head.number ?? '…'}
            {head.symbol}
          </p>
        </div>
        <div>
          <p>
            <b>{text.nation}</b>
          </p>
          <p>
            <b>{text.motto}</b>
          </p>
          <p>
            <i>{dateWords(head, '…')}</i>
          </p>
        </div>
      </header>
      <h2 className={styles.title}>{report.title}</h2>
      <p className={styles.summary}>{report.summary}</p>
      <Blocks blocks={report.opening} />
      {report.parts.map((part) => (
        <section key={part.label + part.heading}>
          <h3 className={styles.part}>
            {part.label}
            <br />
            {part.heading}
          </h3>
          {part.sections.map((section) => (
            <Chapter key={section.heading} section={section} />
          ))}
        </section>
      ))}
      <Blocks blocks={[report.closing]} />
      <footer className={styles.foot}>
        <div>
          <i>{text.recipients}</i>
          <Passage place={recipientsKey} words={report.recipients.join('\n')}>
            {report.recipients.map((one) => (
              <p key={one}>- {one}</p>
            ))}
          </Passage>
        </div>
        <div>
          <b>{signature.authority}</b>
          <b>{signature.position}</b>
          <b className={styles.signer}>{signature.name}</b>
        </div>
      </footer>
      {report.annexes.map((annex) => (
        <section key={annex.label} className={styles.annex}>
          <h3 className={styles.title}>
            {annex.label}
            <br />
            {annex.heading}
          </h3>
          <p className={styles.summary}>{annex.remark}</p>
          <Blocks blocks={annex.blocks} />
        </section>
      ))}
    </article>
  );
}

function Chapter({ section }: { section: Section }) {
  return (
    <section>
      <h4>{section.heading}</h4>
      <Blocks blocks={section.blocks} />
    </section>
  );
}

/** Paragraphs that people made of one place stand together in it. */
function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const pieces: (Exclude<Block, Paragraph> | Paragraph[])[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.kind !== 'paragraph') pieces.push(block);
    else if (Array.isArray(last) && last[0]!.key === block.key) last.push(block);
    else pieces.push([block]);
  }
  return keyed(pieces).map(({ one, at }) =>
    Array.isArray(one) ? (
      <Passage key={one[0]!.key} place={one[0]!.key} words={plainWords(one)}>
        {keyed(one).map(({ one: paragraph, at: line }) => (
          <Words key={line} paragraph={paragraph} />
        ))}
      </Passage>
    ) : (
      <Piece key={at} block={one} />
    ),
  );
}

function Piece({ block }: { block: Exclude<Block, Paragraph> }) {
  if (block.kind === 'table') return <Grid table={block} />;
  const Level = block.level === 2 ? 'h5' : 'h6';
  return <Level>{block.text}</Level>;
}

function Words({ paragraph }: { paragraph: Paragraph }) {
  return (
    <p className={paragraph.item ? styles.item : styles.words}>
      {keyed(paragraph.runs).map(({ one, at }) => (
        <Word key={at} run={one} />
      ))}
    </p>
  );
}

/** A piece of a report as the screen shows it; a figure opens. */
export function Word({ run }: { run: Run }) {
  const text = useText(reportPageText);
  switch (run.kind) {
    case 'text':
      return run.emphasis === 'bold' ? (
        <b>{run.text}</b>
      ) : run.emphasis === 'italic' ? (
        <i>{run.text}</i>
      ) : (
        run.text
      );
    case 'figure':
      return <PaperFigure run={run} />;
    case 'person':
      return (
        <Link to="/people/$id" params={{ id: String(run.personId) }} preload={false}>
          {run.shown}
        </Link>
      );
    case 'gap':
      return (
        <mark className={styles.gap} title={text.gap}>
          {run.hint}
        </mark>
      );
    case 'note':
      return <small className={styles.note}> ({run.text.replace(/\.$/, '')})</small>;
  }
}

function Grid({ table }: { table: Table }) {
  const { columns, rows } = table;
  const grouped = columns.some(({ group }) => group !== null);
  // Neighbours of one group stand under one heading; a column of none reaches through both rows.
  const groups: { group: string | null; span: number; at: number }[] = [];
  for (const [at, { group }] of columns.entries()) {
    const last = groups.at(-1);
    if (group !== null && last?.group === group) last.span++;
    else groups.push({ group, span: 1, at });
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={columns.map(({ label }) => label).join(', ')}>
      <table>
        <thead>
          <tr>
            {groups.map(({ group, span, at }) =>
              group === null ? (
                <th key={at} scope="col" rowSpan={grouped ? 2 : 1}>
                  {columns[at]!.label}
                </th>
              ) : (
                <th key={at} scope="colgroup" colSpan={span}>
                  {group}
                </th>
              ),
            )}
          </tr>
          {grouped && (
            <tr>
              {keyed(columns)
                .filter(({ one }) => one.group !== null)
                .map(({ one, at }) => (
                  <th key={at} scope="col">
                    {one.label}
                  </th>
                ))}
            </tr>
          )}
        </thead>
        <tbody>
          {keyed(rows).map(({ one: row, at }) => (
            <tr key={at} className={row.total ? styles.total : undefined}>
              {keyed(row.cells).map(({ one: cell, at: column }) => (
                <td key={column} className={columns[column]?.align === 'centre' ? styles.centre : undefined}>
                  <Word run={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
