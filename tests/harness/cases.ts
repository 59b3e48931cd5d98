import type { Pool } from 'pg';
import type { Door } from '../../src/gate/perform.ts';
import { perform } from '../../src/gate/perform.ts';
import type { Day } from '../../src/lib/days.ts';
import {
  getMeetingPage,
  postMeeting,
  postRound,
  putCount,
} from '../../src/modules/procedures/procedures.meetings.routes.ts';
import {
  caseRoutes,
  patchCaseConsultation,
  postCase,
  postCaseConsultation,
  postCasePaper,
} from '../../src/modules/procedures/procedures.routes.ts';
import { engine } from '../../src/server/procedures.ts';
import { doorOf } from './actors.ts';

export const routes = caseRoutes(engine);
const { getCasePage, postCaseMove, postCaseConclusion } = routes;

/** An officer with an account of their own, linked to a person where one is given. */
export async function officerAt(
  pool: Pool,
  path: string,
  login: string,
  today: Day,
  personId?: number,
): Promise<Door> {
  const { rows } = await pool.query(
    'insert into account (login, full_name, person_id) values ($1, $1, $2) returning id',
    [login, personId ?? null],
  );
  return doorOf(
    pool,
    {
      kind: 'account',
      accountId: rows[0].id,
      login,
      grants: [{ role: 'officer', path, from: '2000-01-01', to: null, onBehalfOf: null }],
    },
    today,
  );
}

export const paperOf = (number: string, signedOn: Day) => ({ number, signedOn, issuer: null });

/** One case in the hands of those who work on it. */
export class Walk {
  readonly id: number;
  readonly #doors: { proposing: Door; deciding: Door; second: Door };

  private constructor(id: number, doors: Walk['doors']) {
    this.id = id;
    this.#doors = doors;
  }
  get doors() {
    return this.#doors;
  }

  static async begin(doors: { proposing: Door; deciding: Door; second: Door }, given: object): Promise<Walk> {
    const { id } = await perform(doors.proposing, postCase, given);
    return new Walk(id, doors);
  }

  page = () => perform(this.#doors.proposing, getCasePage, { id: this.id });

  async move(by: 'proposing' | 'deciding', more: object = {}) {
    const { version } = await this.page();
    return perform(this.#doors[by], postCaseMove, { id: this.id, version, move: 'onward', ...more });
  }

  conclude = async (more: object) => {
    const { version } = await this.page();
    return perform(this.#doors.deciding, postCaseConclusion, { id: this.id, version, ...more });
  };

  /** A meeting to which so many were called and came; answers its id. */
  async meet(convened: number, present: number, heldOn: Day): Promise<number> {
    const members = Array.from({ length: convened }, (_, at) => ({
      name: `Thành viên ${at + 1}`,
      present: at < present,
    }));
    const given = { id: this.id, heldOn, chair: 'Thành viên 1', secretary: 'Thành viên 2', members };
    return (await perform(this.#doors.proposing, postMeeting, given)).id;
  }

  /** A round counted the same by two. */
  async vote(meeting: number, present: number, votes: number[]): Promise<void> {
    await perform(this.#doors.proposing, postRound, { id: meeting, form: 'secret' });
    const { rounds } = await perform(this.#doors.proposing, getMeetingPage, { id: meeting });
    const count = { id: rounds.at(-1)!.id, issued: present, returned: present, valid: present, votes };
    await perform(this.#doors.proposing, putCount, count);
    await perform(this.#doors.second, putCount, count);
  }

  async consult(sentOn: Day): Promise<void> {
    await perform(this.#doors.proposing, postCaseConsultation, {
      id: this.id,
      body: 'Ban Thường vụ Đảng ủy',
      sentOn,
    });
    const { consultations } = await this.page();
    const consultationId = consultations.at(-1)!.id;
    const answer = { id: this.id, consultationId, answer: 'agrees', answeredOn: sentOn };
    await perform(this.#doors.proposing, patchCaseConsultation, answer);
  }

  /** Every paper that is still missing. */
  async gather(issuedOn: Day): Promise<void> {
    const { checklist } = await this.page();
    for (const { paper, personId } of checklist.filter(({ state }) => state !== 'present'))
      await perform(this.#doors.proposing, postCasePaper, { id: this.id, paper, personId, issuedOn });
  }
}
