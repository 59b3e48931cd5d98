import { Link } from '@tanstack/react-router';
import { absent, useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { useScope } from '../../../web/scope.ts';
import type { QuotaCarried } from '../../organisation/organisation.schema.ts';
import styles from './Staffing.module.css';
import { useStaffing } from './staffing.batch.ts';
import { unitsText } from './units.text.ts';

/** How many stand on a roster of the unit and below it; opens to their list. */
export function PeopleCount({ unit, of }: { unit: number; of: 'full_time' | 'part_time' }) {
  const format = useFormat();
  const text = useText(unitsText);
  const staffing = useStaffing(unit);
  if (!staffing) return <span className={styles.quiet}>{staffing === null ? absent : '…'}</span>;
  const count = of === 'full_time' ? staffing.fullTime : staffing.partTime;
  return (
    <Link
      to="/people"
      search={{ unit, engagement: of }}
      className={styles.figure}
      tabIndex={-1}
      title={text.openPeople}
      preload={false}
      onClick={(event) => event.stopPropagation()}
    >
      {format.count(count)}
    </Link>
  );
}

/** Posts and seats nobody holds, and the head's own post before all. */
export function Vacancies({ unit }: { unit: number }) {
  const text = useText(unitsText);
  const format = useFormat();
  const staffing = useStaffing(unit);
  if (!staffing) return <span className={styles.quiet}>{staffing === null ? absent : '…'}</span>;
  const { postsVacant, seatsVacant, headVacant } = staffing;
  const words = [
    ...(postsVacant > 0 ? [text.vacantPosts(format.count(postsVacant))] : []),
    ...(seatsVacant ? [text.vacantSeats(format.count(seatsVacant))] : []),
  ];
  return (
    <span className={styles.vacancies}>
      {headVacant && (
        <b className={styles.lacking}>
          <Icon name="warn" size={14} />
          {text.headVacant}
        </b>
      )}
      {words.length > 0 ? (
        <span>{words.join(', ')}</span>
      ) : (
        !headVacant && <span className={styles.quiet}>0</span>
      )}
    </span>
  );
}

/** The whole staff against the quota, contract workers among them as in `staffing.actual`, with the difference as a word. */
export function QuotaAgainst({
  unit,
  quota,
  carried,
  brief = false,
}: {
  unit: number;
  quota: number | null;
  carried: QuotaCarried;
  /** Whether the year of a quota carried over stands alone, its sentence left to hovering and listening. */
  brief?: boolean;
}) {
  const text = useText(unitsText);
  const format = useFormat();
  const staffing = useStaffing(unit);
  const actual = staffing ? format.count(staffing.fullTime) : staffing === null ? absent : '…';
  if (quota === null)
    return <span className={styles.quiet}>{staffing?.fullTime === 0 ? absent : actual}</span>;
  return (
    <span className={styles.quota}>
      {staffing && <Difference actual={staffing.fullTime} quota={quota} />}
      <span>
        {actual}
        <span className="unseen"> {text.of} </span>
        <span aria-hidden="true">/</span>
        {format.count(quota)}
      </span>
      <CarriedQuota of={carried} whole={quota} brief={brief} />
    </span>
  );
}

/** "thiếu 3", "vượt 1", "đủ": never the colour alone. */
export function Difference({ actual, quota }: { actual: number; quota: number }) {
  const text = useText(unitsText);
  const format = useFormat();
  const by = actual - quota;
  if (by === 0) return <small className={styles.met}>{text.filled}</small>;
  return by > 0 ? (
    <small className={styles.over}>{text.overBy(format.count(by))}</small>
  ) : (
    <small className={styles.under}>{text.lacks(format.count(-by))}</small>
  );
}

/** Of what year the quota is, as long as that of the day's own year is not given. */
export function CarriedQuota({
  of: carried,
  whole,
  brief = false,
}: {
  of: QuotaCarried;
  whole: number | null;
  brief?: boolean;
}) {
  const text = useText(unitsText);
  const format = useFormat();
  const { asOf } = useScope();
  if (!carried) return null;
  const year = asOf.slice(0, 4);
  const said =
    carried.quota === whole
      ? text.quotaOfYear(String(carried.year), year)
      : text.quotaPartly(format.count(carried.quota), String(carried.year), year);
  if (!brief) return <small className={styles.quiet}>{said}</small>;
  return (
    <small className={styles.quiet} title={said}>
      <span aria-hidden="true">({carried.year})</span>
      <span className="unseen">{said}</span>
    </small>
  );
}
