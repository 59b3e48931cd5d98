import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Day } from '../../lib/days.ts';
import { absent, useFormat } from '../format.ts';
import { present } from '../scope.ts';
import styles from './Figure.module.css';

interface Props {
  /** Key of the indicator. */
  of: string;
  value: number | null | undefined;
  unit?: number | undefined;
  from?: Day;
  to?: Day;
  asOf?: Day;
  /** Only the unit's own office, without what stands below it. */
  own?: boolean;
  /** Only one part of the unit, as official tables tell them apart. */
  part?: string | undefined;
  share?: boolean;
  /** Shown in place of the plain number, for bars. */
  children?: ReactNode;
  label?: string;
  className?: string | undefined;
  /** Its part of the line it stands in, relative to its neighbours. */
  grow?: number;
}

/** A number that opens to the people or rows behind it; one that is not known is a dash and opens nothing. */
export function Figure({
  of,
  value,
  unit,
  from,
  to,
  asOf,
  own = false,
  part,
  share = false,
  children,
  label,
  className,
  grow,
}: Props) {
  const format = useFormat();
  if (value === null || value === undefined) return <span className={className}>{absent}</span>;
  return (
    <Link
      to="/figures/$key"
      params={{ key: of }}
      search={present({ unit, from, to, asOf, own: own || undefined, part })}
      preload={false}
      aria-label={label}
      {...(grow === undefined ? {} : { style: { flexGrow: grow } })}
      className={`${styles.figure} ${className ?? ''}`}
    >
      {children ?? (share ? format.share(value) : format.count(value))}
    </Link>
  );
}
