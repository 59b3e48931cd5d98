import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Figure } from '../../../web/parts/Figure.tsx';
import { Popup } from '../../../web/parts/Popup.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { ownershipSectors } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import type { UnitYears } from '../committees.staffing.schema.ts';
import { CarriedQuota, Difference, PeopleCount, QuotaAgainst, Vacancies } from './Staffing.tsx';
import { useStaffing } from './staffing.batch.ts';
import { Trend } from './Trend.tsx';
import styles from './UnitPage.module.css';
import { unitsText } from './units.text.ts';

/** Which grant the staff is held against: of what year, by which decision. */
function QuotaWhy({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const { asOf } = useScope();
  const staffing = useStaffing(unit.id);
  const granted = unit.quotas
    .filter(({ year }) => year <= Number(asOf.slice(0, 4)))
    .reduce<Unit['quotas'][number] | null>((last, one) => (!last || one.year > last.year ? one : last), null);
  if (unit.quota === null || !granted) return null;
  const { document } = granted;
  const paper = document && [document.number, document.signedOn && format.day(document.signedOn)];
  return (
    <Popup label={text.quotaWhy} button={text.quotaWhy} className={styles.why}>
      {() => (
        <Facts
          facts={[
            [text.quotaYear, String(granted.year)],
            [text.quotaPaper, paper?.filter(Boolean).join(', ')],
            [text.quotaGiven, format.count(granted.quota)],
            [text.quotaSeen, staffing && format.count(staffing.fullTime)],
          ]}
        />
      )}
    </Popup>
  );
}

/** The figures of the unit with all below it, and how they went over the years. */
export function UnitOverview({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const mayRead = useRight('cadres.read');
  return (
    <>
      <section className={styles.sheet}>
        <Facts
          facts={[
            ...(mayRead
              ? ([
                  [text.head, <Head key="head" unit={unit.id} />],
                  [text.fullTime, <PeopleCount key="full" unit={unit.id} of="full_time" />],
                  [text.partTime, <PeopleCount key="part" unit={unit.id} of="part_time" />],
                  [
                    text.quotaAgainst,
                    <span key="quota">
                      <QuotaAgainst unit={unit.id} quota={unit.quota} carried={unit.quotaCarried} />{' '}
                      <QuotaWhy unit={unit} />
                    </span>,
                  ],
                  [text.vacancies, <Vacancies key="vacant" unit={unit.id} />],
                ] as const)
              : ([
                  [
                    text.quota,
                    <span key="quota">
                      {format.count(unit.quota)} <CarriedQuota of={unit.quotaCarried} whole={unit.quota} />
                    </span>,
                  ],
                ] as const)),
            [
              text.members,
              <Figure key="members" of="organisation.members" value={unit.members} unit={unit.id} />,
            ],
            [text.women, format.count(unit.femaleMembers)],
            [text.workers, format.count(unit.workers)],
            [text.sector, nameOf(ownershipSectors, unit.sector)],
            [text.address, unit.address],
          ]}
        />
      </section>
      {mayRead && <Years unit={unit.id} />}
      {unit.departments.length > 0 && (
        <section className={styles.sheet}>
          <h2>{text.departments}</h2>
          <ul className={styles.departments}>
            {unit.departments.map(({ id, name }) => (
              <li key={id}>
                <Link to="/units/$id" params={{ id: String(id) }}>
                  {name}
                </Link>
                {mayRead && (
                  <span>
                    <Head unit={id} />
                    <PeopleCount unit={id} of="full_time" />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unit.counts.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.counts}
            heads={[text.day, text.workers, text.members, text.women, text.committee]}
            counts={[1, 2, 3, 4]}
            rows={unit.counts.map((one) => ({
              key: one.countedOn,
              cells: [
                format.day(one.countedOn),
                format.count(one.workers),
                format.count(one.members),
                format.count(one.femaleMembers),
                format.count(one.committeeSize),
              ],
            }))}
          />
        </section>
      )}
    </>
  );
}

/** Who stands at the head, or that nobody does. */
export function Head({ unit }: { unit: number }) {
  const text = useText(unitsText);
  const staffing = useStaffing(unit);
  if (staffing === undefined) return <span className={styles.quiet}>…</span>;
  if (!staffing?.head)
    return <span className={styles.quiet}>{staffing?.headVacant ? text.headVacant : text.headUnknown}</span>;
  const { personId, fullName, postName } = staffing.head;
  return (
    <span className={styles.head}>
      <Link to="/people/$id" params={{ id: String(personId) }}>
        {fullName}
      </Link>{' '}
      <small className={styles.quiet}>{postName}</small>
    </span>
  );
}

function Years({ unit }: { unit: number }) {
  const text = useText(unitsText);
  const format = useFormat();
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<UnitYears>('/unit-years', { unit, asOf });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  const { years } = data;
  if (!years.some(({ quota, fullTime, members }) => quota !== null || fullTime || members !== null))
    return null;
  return (
    <section className={styles.sheet}>
      <div className={styles.trends}>
        {(
          [
            [text.members, years.map(({ members }) => members)],
            [text.workers, years.map(({ workers }) => workers)],
            [text.fullTime, years.map(({ fullTime }) => fullTime)],
          ] as const
        ).map(([name, values]) => (
          <Trend key={name} name={name} values={values} labels={years.map(({ year }) => String(year))} />
        ))}
      </div>
      <FactTable
        title={text.byYear}
        heads={[
          text.onDay,
          text.granted,
          text.fullTime,
          text.difference,
          text.payroll,
          text.members,
          text.workers,
        ]}
        counts={[1, 2, 3, 4, 5, 6]}
        rows={years.toReversed().map((one) => ({
          key: String(one.year),
          cells: [
            format.day(one.on),
            one.quotaCarried ? (
              <span key="quota">
                {format.count(one.quota)} <small className={styles.quiet}>({one.quotaCarried.year})</small>
              </span>
            ) : (
              format.count(one.quota)
            ),
            format.count(one.fullTime),
            one.quota === null || one.fullTime === null ? (
              ''
            ) : (
              <Difference key="by" actual={one.fullTime} quota={one.quota} />
            ),
            format.count(one.payroll),
            format.count(one.members),
            format.count(one.workers),
          ],
        }))}
      />
    </section>
  );
}
