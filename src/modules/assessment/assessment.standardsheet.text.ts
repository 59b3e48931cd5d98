import { type Day, showDay } from '../../lib/days.ts';
import type { Condition } from '../../rules/condition.ts';
import { dimensions } from '../../rules/edition.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { unitKinds } from '../organisation/organisation.labels.ts';
import { cadreKinds, enforcementNames } from '../regulations/regulations.labels.ts';
import { conditionParts, standardKinds } from '../standards/standards.kinds.labels.ts';
import type { StandardEditionTold, StandardPage } from '../standards/standards.register.schema.ts';

/** One edition of a standard as it is handed in: the same on paper, on the screen and in Word. */
export interface StandardSheet {
  title: string;
  /** Below the title, a line each. */
  about: readonly string[];
  columns: readonly { head: string; centre: boolean; share: number }[];
  /** A row with one cell is a heading over the whole width. */
  rows: readonly (readonly string[])[];
}

const lists = { titles, cadreKinds, unitKinds };
const namesOf = (dimension: keyof typeof lists, codes: readonly string[]) =>
  codes.map((code) => lists[dimension].list.find((one) => one.code === code)?.vi ?? code).join(', ');
const meant = { titles: 'Chức danh', cadreKinds: 'Đối tượng', unitKinds: 'Loại đơn vị' } as const;

const roman = ['I', 'II', 'III'] as const;
/** What nobody has put under a heading is specific to the title. */
const partOf = ({ part }: Condition) => part ?? 'specific';

/** General conditions, those of the title, the unit's own: each under its heading, numbered within it. */
export function standardSheet(
  standard: Pick<StandardPage, 'vi' | 'kind'>,
  edition: StandardEditionTold,
): StandardSheet {
  const framework = standard.kind === 'competency';
  const groups = conditionParts.list
    .map((part) => ({ part, conditions: edition.conditions.filter((one) => partOf(one) === part.code) }))
    .filter(({ conditions }) => conditions.length > 0);
  const rows = groups.flatMap(({ part, conditions }, at) => [
    ...(groups.length > 1 ? [[`${roman[at]}. ${part.vi.toUpperCase()}`]] : []),
    ...conditions.map(({ says, article, level, enforcement }, place) => [
      String(place + 1),
      says.vi,
      ...(framework ? [level ? String(level) : ''] : []),
      article ? `Điều ${article}` : '',
      enforcementNames.vi(enforcement),
    ]),
  ]);
  return {
    title: `${standardKinds.vi(standard.kind)}: ${standard.vi}`.toUpperCase(),
    about: [
      `Theo ${edition.number}, áp dụng ${windowWords(edition)}`,
      ...dimensions.flatMap((dimension) =>
        edition.scope[dimension]
          ? [`${meant[dimension]}: ${namesOf(dimension, edition.scope[dimension])}`]
          : [],
      ),
      ...(edition.note ? [edition.note] : []),
    ],
    columns: [
      { head: 'TT', centre: true, share: 6 },
      { head: framework ? 'Năng lực' : 'Tiêu chuẩn', centre: false, share: 54 },
      ...(framework ? [{ head: 'Bậc yêu cầu', centre: true, share: 10 }] : []),
      { head: 'Căn cứ', centre: true, share: 15 },
      { head: 'Khi chưa đạt', centre: true, share: 15 },
    ],
    rows,
  };
}

const windowWords = ({ from, to }: { from: Day; to: Day | null }) =>
  to ? `từ ngày ${showDay(from)} đến trước ngày ${showDay(to)}` : `từ ngày ${showDay(from)}`;
