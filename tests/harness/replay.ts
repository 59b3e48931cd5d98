/** What holds from one day to another; days are numbers, `to` null while it lasts. */
export interface Span {
  from: number;
  to: number | null;
  value: string;
}

/** Days that a replay knows of: nothing begins or ends later. */
export const horizon = 40;

const covers = ({ from, to }: Span, day: number) => from <= day && (to === null || day < to);
const overlap = (one: Span, other: Span) =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);

/**
 * One thing of which a person has one at a time (a full-time post, a degree, whether a member), replayed from what was
 * told by the rules as a person would say them. It knows nothing of rows, acts or SQL.
 */
export class Line {
  spans: Span[] = [];

  on(day: number): string | null {
    return this.spans.find((span) => covers(span, day))?.value ?? null;
  }

  /** A document of that day says so: it holds from then until the next day from which something else is known. */
  state(day: number, value: string): void {
    const current = this.spans.find((span) => covers(span, day));
    if (current?.value === value) return;
    if (current?.from === day) {
      current.value = value;
      return;
    }
    const next = this.spans.find((span) => span.from > day);
    if (!current && next?.value === value) {
      next.from = day;
      return;
    }
    const to = current ? current.to : (next?.from ?? null);
    if (current) current.to = day;
    this.#add({ from: day, to, value });
  }

  get open(): Span | undefined {
    return this.spans.find(({ to }) => to === null);
  }

  /** Puts a window right; what ended where it began still does. Answers false where another is in the way. */
  correct(which: Span, from: number, to: number | null): boolean {
    if (to !== null && to <= from) return false;
    const wanted = { ...which, from, to };
    const before = this.spans.find((span) => span !== which && span.to === which.from);
    const follows = before && before.from < from ? before : undefined;
    if (this.spans.some((span) => span !== which && span !== follows && overlap(span, wanted))) return false;
    if (follows) follows.to = from;
    Object.assign(which, wanted);
    return true;
  }

  remove(which: Span, opened?: Span): void {
    this.spans = this.spans.filter((span) => span !== which);
    if (opened) opened.to = which.to;
  }

  /** Two told of one person: day by day holds what began last, of two that began together what this one says. */
  join(other: Line): void {
    if (this.spans.length === 0 || other.spans.length === 0) {
      this.spans.push(...other.spans);
      return;
    }
    const joined: Span[] = [];
    for (let day = 0; day <= horizon + 1; day++) {
      let holds: Span | undefined;
      for (const span of [...this.spans, ...other.spans])
        if (covers(span, day) && (!holds || span.from > holds.from)) holds = span;
      const last = joined.at(-1);
      if (last && last.to === null && last.value !== holds?.value) last.to = day;
      if (holds && (!last || last.to !== null)) joined.push({ from: day, to: null, value: holds.value });
    }
    this.spans = joined;
  }

  copy(): Line {
    const line = new Line();
    line.spans = this.spans.map((span) => ({ ...span }));
    return line;
  }

  #add(span: Span): void {
    this.spans.push(span);
    this.spans.sort((one, two) => one.from - two.from);
  }
}

export const lineNames = ['posting', 'degree', 'party'] as const;
export type LineName = (typeof lineNames)[number];

/** A person as told so far: no number before the first word, and perhaps merged into another. */
export class Told {
  id: number | null = null;
  into: number | null = null;
  lines: Record<LineName, Line> = { posting: new Line(), degree: new Line(), party: new Line() };

  copy(): Told {
    const told = new Told();
    told.id = this.id;
    told.into = this.into;
    for (const name of lineNames) told.lines[name] = this.lines[name].copy();
    return told;
  }
}
