import { yearOf } from '../../lib/days.ts';
import { groupThousands, percentage, writtenShare } from '../../lib/numbers.ts';
import { decide } from '../../rules/ballot.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import type { MeetingPage, Round } from '../procedures/procedures.meetings.schema.ts';
import { minutesWords as words, writtenDay } from './reports.minutes.text.ts';
import type { Paragraph, Report } from './reports.schema.ts';
import { capitals, placeOf, reportSymbol, superiorOf, writtenOut } from './reports.text.ts';
import { text } from './reports.writing.ts';

interface Held {
  unit: { id: number; name: string; kind: UnitKind };
  above: readonly string[];
  meeting: MeetingPage;
  round: Round;
}

const line = (key: string, said: string): Paragraph => ({
  kind: 'paragraph',
  key,
  item: false,
  runs: [text(said)],
});

/** The minutes of one closed round, in the frame of an official document; the same value is printed whenever it is asked for. */
export function writeMinutes({ unit, above, meeting, round }: Held): Report {
  const { convened, present, rule, candidates } = round;
  const count = round.count!;
  const counted = {
    ...{ convened, present, issued: count.issued, returned: count.returned, valid: count.valid },
    votes: candidates.map(({ personId }, at) => ({ candidate: personId, votes: count.votes[at]! })),
  };
  const outcome = decide(counted, rule);
  const whole = counted[rule.of];
  const nameOf = (id: number) =>
    candidates.find(({ personId }) => personId === id)?.fullName ?? words.unknown;
  const superior = superiorOf(unit.kind, above);
  const rows = outcome.quorate
    ? outcome.candidates
    : counted.votes.map((one) => ({ ...one, standing: 'short' as const }));
  const said = [
    `${words.by(meeting.document, meeting.step.article)}. ${words.held(writtenDay(meeting.heldOn), meeting.place)} (${words.form[round.form]}).`,
    words.chaired(meeting.chair, meeting.secretary),
    ...(meeting.rounds.length > 1 ? [words.round(round.number)] : []),
    words.convened(groupThousands(convened), groupThousands(present)),
    words.ballots(groupThousands(count.issued), groupThousands(count.returned)),
    words.valid(groupThousands(count.valid), groupThousands(count.returned - count.valid)),
    words.candidates(candidates.map(({ fullName }) => fullName ?? words.unknown).join('; ')),
    words.needed(groupThousands(outcome.needed), outcome.quorate),
  ];
  const widths = [6, 34, 14, 14, 32];
  return {
    format: 'docx',
    form: 'minutes',
    unit: { id: unit.id, name: unit.name },
    from: meeting.heldOn,
    to: meeting.heldOn,
    head: {
      superior: superior && capitals(superior),
      issuer: capitals(writtenOut(unit.name)),
      place: placeOf(unit.name, above),
      year: yearOf(meeting.heldOn),
      number: null,
      signedOn: meeting.heldOn,
      symbol: words.symbol(reportSymbol(unit.kind).replace(/^\/BC-/, '')),
    },
    title: words.title,
    summary: words.summary(meeting.step.vi, meeting.procedureVi, meeting.postName),
    opening: said.map((one, at) => line(`line.${at}`, one)),
    parts: [
      {
        label: '',
        heading: words.result,
        sections: [
          {
            heading: words.section,
            blocks: [
              {
                kind: 'table',
                columns: words.columns.map((label, at) => ({
                  ...{ label, group: null, width: widths[at]! },
                  align: at === 1 ? ('left' as const) : ('centre' as const),
                })),
                rows: rows.map(({ candidate, votes, standing }, at) => ({
                  total: false,
                  cells: [
                    String(at + 1),
                    nameOf(candidate),
                    groupThousands(votes),
                    whole === 0 ? words.unknown : writtenShare(percentage(votes, whole)!),
                    words.standing[standing],
                  ].map((one) => text(one)),
                })),
              },
            ],
          },
        ],
      },
    ],
    closing: line('closing', words.closing),
    recipients: [words.members(meeting.secretary)],
    signature: { authority: words.teller, position: '', name: null },
    annexes: [],
  };
}
