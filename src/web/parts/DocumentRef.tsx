import { Link } from '@tanstack/react-router';
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import { signsOf } from '../../modules/documents/documents.labels.ts';
import type { DocumentPage } from '../../modules/documents/documents.schema.ts';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { useGet } from '../query.ts';
import { useRight } from '../session.ts';
import styles from './DocumentRef.module.css';
import { documentRefText } from './documentref.text.ts';

export interface NamedDocument {
  id: number;
  number: string | null;
  signedOn: string | null;
}

/** The paper a fact rests on, by number and day: a link to it, and pointed at or focused what it is. */
export function DocumentRef({ document: paper }: { document: NamedDocument }) {
  const text = useText(documentRefText);
  const format = useFormat();
  const mayRead = useRight('documents.read');
  const card = useId();
  const link = useRef<HTMLAnchorElement>(null);
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const open = place !== null;
  const show = () => {
    const at = link.current?.getBoundingClientRect();
    if (!at) return;
    const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8));
    setPlace(
      at.bottom + height < window.innerHeight
        ? { left, top: at.bottom }
        : { left, bottom: window.innerHeight - at.top },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it asks where the link stands now
  useEffect(() => {
    if (!open) return;
    const shut = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setPlace(null);
    };
    window.addEventListener('keydown', shut);
    window.addEventListener('scroll', show, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', shut);
      window.removeEventListener('scroll', show, { capture: true });
    };
  }, [open]);
  const number = paper.number ?? text.unknown;
  const called = paper.signedOn ? text.of(number, format.day(paper.signedOn)) : number;
  if (!mayRead) return <>{called}</>;
  return (
    <span onPointerEnter={show} onPointerLeave={() => setPlace(null)}>
      <Link
        ref={link}
        to="/documents/$id"
        params={{ id: String(paper.id) }}
        className={styles.link}
        aria-describedby={open ? card : undefined}
        onFocus={show}
        onBlur={() => setPlace(null)}
      >
        {called}
      </Link>
      {open && (
        <span id={card} role="tooltip" className={styles.place} style={place}>
          <Card id={paper.id} />
        </span>
      )}
    </span>
  );
}

/** As the style has it, and room for its four lines. */
const [width, height] = [320, 170];

function Card({ id }: { id: number }) {
  const text = useText(documentRefText);
  const format = useFormat();
  const { data, error } = useGet<DocumentPage>(`/documents/${id}`);
  if (error) return <span className={styles.card}>{text.beyond}</span>;
  if (!data) return <span className={styles.card}>…</span>;
  const { number, signedOn, issuer, title } = data;
  const said = [
    [text.signedOn, signedOn && format.day(signedOn)],
    [text.issuer, issuer ?? signsOf(number ?? '').issuer],
    [text.about, title],
  ] as const;
  return (
    <span className={styles.card}>
      <b>{number}</b>
      {said.map(([word, value]) => (
        <span key={word}>
          <small>{word}</small> {value || text.unknown}
        </span>
      ))}
    </span>
  );
}
