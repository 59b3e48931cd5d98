import type { Problem, Words } from '../../lib/problem.ts';
import type { FactChange } from '../cadres/cadres.facts.queries.ts';
import type { ImportedSheet, ImportNote, ImportQuestion } from './imports.schema.ts';
import { say } from './imports.text.ts';

/** More notes on one sheet than anybody reads are counted, not kept: memory stays bounded. */
const most = 20_000;

/** What a problem says, in both languages. */
export const wordsOf = (problem: Problem): Words => ({ vi: problem.vi(), en: problem.en() });

/** A note on a sheet as a whole. */
const wholeNote = (code: string, { vi, en }: Words): ImportNote => ({
  row: null,
  column: null,
  value: '',
  code,
  message: vi,
  messageEn: en,
  refused: false,
});

/** What became of one sheet, as the report tells it; rows are counted as they are decided. */
export class SheetReport {
  readonly told: ImportedSheet;
  readonly #accepted = new Set<number>();
  readonly #refused = new Set<number>();
  #beyond = 0;

  constructor(told: Omit<ImportedSheet, 'accepted' | 'refused' | 'notes'>) {
    this.told = { ...told, accepted: 0, refused: 0, notes: [] };
  }

  note(row: number | null, column: string | null, value: string, code: string, said: Words): void {
    this.add({ row, column, value, code, message: said.vi, messageEn: said.en, refused: false });
  }

  add(note: ImportNote): void {
    if (this.told.notes.length < most) this.told.notes.push(note);
    else this.#beyond++;
  }

  accept(row: number): void {
    this.#accepted.add(row);
  }

  refuse(row: number, value: string, code: string, said: Words): void {
    this.refuseFor({ row, column: null, value, code, message: said.vi, messageEn: said.en, refused: true });
  }

  /** A row that gives several lines (a grade a year) is refused once, and then not accepted for the others. */
  refuseFor(note: ImportNote & { row: number }): void {
    const before = this.#refused.has(note.row);
    this.#refused.add(note.row);
    if (!before) this.add(note);
  }

  /** A row whose sheet is refused as a whole, which one note has told. */
  refuseSilently(row: number): void {
    this.#refused.add(row);
  }

  finished(): ImportedSheet {
    const { notes } = this.told;
    for (const row of this.#refused) this.#accepted.delete(row);
    this.told.accepted = this.#accepted.size;
    this.told.refused = this.#refused.size;
    if (this.#beyond > 0) notes.push(wholeNote('imports.more_notes', say.moreNotes(this.#beyond)));
    notes.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return this.told;
  }
}

/** Counts of what a job did, by kind of record. */
export class Tally {
  readonly created: Record<string, number> = {};
  readonly updated: Record<string, number> = {};
  readonly unchanged: Record<string, number> = {};

  count(kind: string, change: FactChange['change'], times = 1): void {
    const into = change === 'created' ? this.created : change === 'updated' ? this.updated : this.unchanged;
    into[kind] = (into[kind] ?? 0) + times;
  }

  /** Counts the change and tells the sheet where two rows disagree about whom or what `name` says. */
  settle(report: SheetReport, row: number, name: string, kind: string, change: FactChange['change']): void {
    this.count(kind, change);
    if (change === 'contradicted')
      report.note(row, null, name, 'imports.contradicted', say.contradicted(name, kind));
  }
}

/** Questions of a job, one for each unit name and one for each row whose person is not certain. */
export class Questions {
  readonly #answers: Record<string, string>;
  readonly #asked = new Map<string, ImportQuestion>();

  constructor(answers: Record<string, string>) {
    this.#answers = answers;
  }

  answer(id: string): string | undefined {
    return this.#answers[id];
  }

  ask(question: Omit<ImportQuestion, 'rows'>, rows = 1): void {
    const known = this.#asked.get(question.id);
    if (known) known.rows += rows;
    else this.#asked.set(question.id, { ...question, rows });
  }

  isAsked(id: string): boolean {
    return this.#asked.has(id);
  }

  list(): ImportQuestion[] {
    return [...this.#asked.values()];
  }
}
