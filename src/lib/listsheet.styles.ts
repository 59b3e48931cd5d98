/** The looks of a list's sheet: places in the style table below, where cells name them by number. */
export const look = {
  plain: 0,
  superior: 1,
  issuer: 2,
  title: 3,
  about: 4,
  head: 5,
  text: 6,
  centredText: 7,
  number: 8,
  day: 9,
  closing: 10,
} as const;

/**
 * A whole day is a date, so that offices can sort and reckon with it. Of many a birth only the year is on record, which
 * no date can say: it stands as text in the same column, and typed anew it is shown as the year that it is.
 */
const dayFormat = '[&gt;=10000]dd/mm/yyyy;0;@';
/** The text format: what is typed into such a cell stays what was typed, a zero in front, a name that looks like a formula. */
const [textFormat, wholeFormat, ownFormat] = [49, 1, 164];

const font = (size: number, emphasis = '') =>
  `<font>${emphasis}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const lines = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
const format = (fontAt: number, lined: 0 | 1, numbers: number, across: string) =>
  `<xf numFmtId="${numbers}" fontId="${fontAt}" fillId="0" borderId="${lined}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="${lined ? 'top' : 'center'}" wrapText="1"/></xf>`;

const formats = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  format(1, 0, textFormat, 'center'),
  format(2, 0, textFormat, 'center'),
  format(3, 0, textFormat, 'center'),
  format(4, 0, textFormat, 'center'),
  format(5, 1, textFormat, 'center').replace('"top"', '"center"'),
  format(0, 1, textFormat, 'left'),
  format(0, 1, textFormat, 'center'),
  format(0, 1, wholeFormat, 'center'),
  format(0, 1, ownFormat, 'center'),
  format(5, 1, textFormat, 'left'),
];
const fonts = [font(11), font(12), font(12, '<b/>'), font(14, '<b/>'), font(12, '<i/>'), font(11, '<b/>')];

/** The part `xl/styles.xml`. */
export const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="1"><numFmt numFmtId="${ownFormat}" formatCode="${dayFormat}"/></numFmts>` +
  `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${lines}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
