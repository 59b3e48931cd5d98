/** As offices abbreviate, for where a column is narrow; the whole name stands in its title. */
const abbreviations: readonly [RegExp, string][] = [
  [/^Liên đoàn Lao động/i, 'LĐLĐ'],
  [/^Công đoàn cơ sở/i, 'CĐCS'],
  [/^Nghiệp đoàn/i, 'NĐ'],
  [/^Công đoàn/i, 'CĐ'],
];

export const shortUnitName = (name: string): string =>
  abbreviations.reduce((short, [long, letters]) => short.replace(long, letters), name);
