import { type Day, type Precision, showDay, yearOf } from '../../lib/days.ts';
import type { SensitiveField } from '../../lib/sensitive.labels.ts';
import {
  academicTitles,
  associationKinds,
  bloodGroups,
  familyBackgrounds,
} from '../cadres/cadres.declared.labels.ts';
import { sexes, titles } from '../cadres/cadres.labels.ts';
import { awardForms, disciplineForms } from '../cadres/cadres.rewards.labels.ts';
import { writtenOut } from '../reports/reports.text.ts';
import { type CurriculumFacts, type Posting, presentPostings } from './curriculum.facts.ts';
import { levelName } from './curriculum.studies.ts';

type Partial = { on: string; precision: string } | null;
type Value = (facts: CurriculumFacts) => string | null;

const shown = (day: Partial) => (day ? showDay(day.on, day.precision as Precision) : null);
const listed = (words: readonly (string | null | undefined)[]) =>
  [...new Set(words.filter(Boolean))].join('; ') || null;
const inYear = (what: string, on: Day) => `${what} (${yearOf(on)})`;

const postWords = ({ postName, unitName }: Posting) => [postName, unitName].filter(Boolean).join(', ');
/** Seats whose title says it all; who chairs a committee holds a post that says so too. */
const seatTitles = ['standing_member', 'committee_member', 'inspection_member'];
const seats: Value = ({ record }) =>
  listed(
    record.seats
      .filter(({ title, toOn }) => seatTitles.includes(title) && (toOn === null || toOn > record.asOf))
      .map(({ title, unitName }) => [titles.vi(title), unitName].filter(Boolean).join(', ')),
  );

/** What is held of a kind on the day. */
const attained =
  (kind: string): Value =>
  ({ record }) =>
    listed(
      record.qualifications
        .filter((one) => one.kind === kind && (one.toOn === null || one.toOn > record.asOf))
        .map(({ level, detail }) => [levelName(kind, level), detail].filter(Boolean).join(', ')),
    );
/** A language is named before its level. */
const languages: Value = ({ record }) =>
  listed(
    record.qualifications
      .filter(({ kind, toOn }) => kind.endsWith('_language') && (toOn === null || toOn > record.asOf))
      .map(({ kind, level, detail }) => [detail, levelName(kind, level)].filter(Boolean).join(' ')),
  );

const decided =
  (kind: string): Value =>
  ({ record }) => {
    const found = record.appointments.find((one) => one.kind === kind);
    return found ? showDay(found.decidedOn) : null;
  };

type Particulars = CurriculumFacts['record']['particulars'][number];
type Health = CurriculumFacts['record']['health'][number];
/** As the person declares it. */
const told =
  (
    key: { [K in keyof Particulars]: Particulars[K] extends string | null ? K : never }[keyof Particulars],
  ): Value =>
  ({ record }) =>
    record.particulars[0]?.[key] ?? null;
const toldOn =
  (key: 'joinedBody' | 'enlisted' | 'discharged'): Value =>
  ({ record }) =>
    shown(record.particulars[0]?.[key] ?? null);
/** At the last examination. */
const found =
  (read: (health: Health) => string | null): Value =>
  ({ record }) =>
    record.health[0] ? read(record.health[0]) : null;
const measured = (value: number | null, unit: string) => (value === null ? null : `${value} ${unit}`);

/** Drawn on the day, of that kind. */
const drawn =
  (item: string, read: (pay: CurriculumFacts['record']['pay'][number]) => string | null): Value =>
  ({ record }) =>
    listed(
      record.pay
        .filter((one) => one.item === item && (one.toOn === null || one.toOn > record.asOf))
        .map(read),
    );
/** An allowance is a coefficient, a share or a sum. */
const allowance = (item: string): Value =>
  drawn(item, ({ coefficient, share, amount }) => coefficient ?? share ?? amount);

/** Asked by a form and kept nowhere: always filled by hand. */
const byHand: Value = () => null;

/** What answers each thing that the forms ask; null is a dotted line. */
export const slotValues = {
  province: ({ record }) => writtenOut(record.unit.above[0] ?? record.unit.name),
  // A department manages nobody: the union whose office it belongs to does.
  managingUnit: ({ record: { unit } }) =>
    writtenOut((unit.kind === 'office_department' && unit.above.at(-1)) || unit.name),
  employingUnit: (facts) => {
    const unit = presentPostings(facts)[0]?.unitName;
    return unit ? writtenOut(unit) : null;
  },
  staffNumber: byHand,
  fullName: ({ record }) => record.fullName.toLocaleUpperCase('vi'),
  otherName: ({ record }) => record.otherName,
  sex: ({ record }) => sexes.vi(record.sex) || null,
  birth: ({ record }) => shown(record.birth),
  birthPlace: ({ record }) => record.birthPlace,
  nativePlace: ({ record }) => record.nativePlace,
  ethnicGroup: ({ record }) => record.ethnicGroup?.vi ?? null,
  religion: ({ record }) => record.religion?.vi ?? null,
  permanentResidence: byHand,
  residence: told('residence'),
  phone: told('phone'),
  identityNumber: ({ identityNumber }) => identityNumber,
  identityIssued: byHand,
  insurance: told('insuranceNumber'),
  healthCard: byHand,
  familyBackground: ({ record }) => familyBackgrounds.vi(record.particulars[0]?.familyBackground) || null,
  formerOccupation: told('formerOccupation'),
  recruited: ({ record }) => shown(record.recruited),
  recruitingBody: told('recruitingBody'),
  joinedBody: toldOn('joinedBody'),
  revolution: byHand,
  partyJoined: ({ record }) => (record.party?.member ? shown(record.party.joined) : null),
  partyOfficial: ({ record }) => (record.party?.member ? shown(record.party.official) : null),
  partyCommittee: byHand,
  partyCommitteeAlso: byHand,
  massOrganisations: ({ record }) =>
    listed(
      [...record.associations]
        .reverse()
        .map(({ kind, joined, detail }) =>
          [associationKinds.vi(kind), shown(joined), detail].filter(Boolean).join(', '),
        ),
    ),
  enlisted: toldOn('enlisted'),
  discharged: toldOn('discharged'),
  militaryRank: told('militaryRank'),
  policy: told('policy'),
  generalEducation: told('generalEducation'),
  degree: attained('degree'),
  academicTitle: ({ record }) => academicTitles.vi(record.particulars[0]?.academicTitle) || null,
  theory: attained('political_theory'),
  stateManagement: attained('state_management'),
  languages,
  it: attained('it'),
  honour: told('honour'),
  posts: (facts) => listed([...presentPostings(facts).map(postWords), seats(facts)]),
  mainPost: (facts) => listed(presentPostings(facts).slice(0, 1).map(postWords)),
  concurrentPosts: (facts) => listed([...presentPostings(facts).slice(1).map(postWords), seats(facts)]),
  appointed: decided('appointment'),
  reappointed: decided('reappointment'),
  plannedFor: ({ record }) =>
    listed(
      record.planEntries
        .filter(({ toOn }) => toOn === null || toOn > record.asOf)
        .map(({ titleText, termFrom, termTo }) => `${titleText} (${termFrom} – ${termTo})`),
    ),
  mainWork: told('mainWork'),
  strength: told('strength'),
  longestWork: byHand,
  payRank: drawn('salary', ({ rankName }) => rankName),
  payCode: drawn('salary', ({ rankCode }) => rankCode),
  payStep: drawn('salary', ({ step }) => step),
  payCoefficient: drawn('salary', ({ coefficient }) => coefficient),
  paidSince: drawn('salary', ({ fromOn }) => fromOn && showDay(fromOn)),
  seniority: allowance('seniority_allowance'),
  postAllowance: allowance('post_allowance'),
  concurrentAllowance: allowance('concurrent_allowance'),
  otherAllowance: allowance('other_allowance'),
  jobPosition: drawn('position', ({ rankName }) => rankName),
  jobCode: drawn('position', ({ rankCode }) => rankCode),
  jobPay: drawn('position', ({ amount }) => amount),
  jobPaidSince: drawn('position', ({ fromOn }) => fromOn && showDay(fromOn)),
  awards: ({ record }) =>
    listed(record.awards.map(({ form, givenOn }) => inYear(awardForms.vi(form), givenOn))),
  disciplines: ({ record }) =>
    listed(record.disciplines.map(({ form, decidedOn }) => inYear(disciplineForms.vi(form), decidedOn))),
  health: found(({ state }) => state),
  height: found(({ height }) => measured(height, 'cm')),
  weight: found(({ weight }) => measured(weight, 'kg')),
  bloodGroup: found(({ bloodGroup }) => bloodGroups.vi(bloodGroup) || null),
} satisfies Record<string, Value>;
export type SlotKey = keyof typeof slotValues;

/** Answers in sentences. */
export const writingValues = {
  arrest: byHand,
  formerRegime: byHand,
  abroad: told('abroad'),
  kinAbroad: byHand,
  income: byHand,
  assessment: byHand,
} satisfies Record<string, Value>;
export type WritingKey = keyof typeof writingValues;

export type TableKey =
  | 'training'
  | `training${'Degree' | 'Theory' | 'State' | 'Defence' | 'It' | 'Language'}`
  | 'career'
  | 'awardYears'
  | 'disciplineRows'
  | 'family'
  | 'familyInLaw'
  | 'salary'
  | 'allowances';

/** Which class of sensitive data an answer is of; to who may not know it, it is a dotted line. */
export const sensitiveValues: { [key in SlotKey | WritingKey | TableKey]?: SensitiveField } = {
  identityNumber: 'identity_number',
  insurance: 'identity_number',
  healthCard: 'identity_number',
  religion: 'religion',
  familyBackground: 'background',
  disciplines: 'discipline',
  disciplineRows: 'discipline',
  health: 'health',
  height: 'health',
  weight: 'health',
  bloodGroup: 'health',
  arrest: 'history',
  formerRegime: 'history',
  abroad: 'history',
  kinAbroad: 'history',
  family: 'family',
  familyInLaw: 'family',
  income: 'property',
  salary: 'property',
  allowances: 'property',
};
