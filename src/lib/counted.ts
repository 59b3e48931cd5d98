const rules = new Intl.PluralRules('en');

/** A count, as it is written, with its English noun in the number that goes with it: "1 person", "1,204 people". */
export const counted = (count: string | number, one: string, many: string): string =>
  `${count} ${rules.select(Number(String(count).replace(/\D/g, ''))) === 'one' ? one : many}`;
