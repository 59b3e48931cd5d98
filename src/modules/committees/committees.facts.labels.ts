import { factKind } from '../../gate/fact.ts';
import { documentField, fromOnField, toOnField } from '../cadres/cadres.facts.labels.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { entryModes } from './committees.labels.ts';
import { newSeat } from './committees.schema.ts';

export const seatKind = factKind({
  key: 'seat',
  path: '/seats',
  right: 'committees.write',
  vi: 'Tham gia ban chấp hành, ủy ban',
  en: 'Committee seat',
  shape: newSeat.omit({ personId: true }),
  fields: [
    { key: 'committeeId', input: 'committee', only: 'new', vi: 'Tổ chức', en: 'Committee' },
    { key: 'title', input: 'code', codes: titles.list, vi: 'Chức danh', en: 'Title' },
    { key: 'entryMode', input: 'code', codes: entryModes.list, vi: 'Hình thức tham gia', en: 'Entry' },
    fromOnField,
    toOnField,
    documentField,
  ],
  line: ({ committeeId }) => String(committeeId),
});
