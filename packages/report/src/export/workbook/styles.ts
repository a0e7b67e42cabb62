import { cellStyles } from './sheet.ts';

interface Font {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
}

const ink = '1F1D1A';
const grey = '6B665E';

/** Fonts and fills by name; the first of each is what cells without a style have, the second fill is Excel's own. */
const fonts: Readonly<Record<'plain' | 'title' | 'strong' | 'note', Font>> = {
  plain: {},
  title: { bold: true, size: 14 },
  strong: { bold: true },
  note: { colour: grey },
};
const fills = ['', 'gray125', 'EDEBE6'];

interface Format {
  readonly font?: keyof typeof fonts;
  readonly fill?: number;
  /** 9 is `0%` and 49 is text, which every program knows. */
  readonly number?: number;
  readonly wrap?: 'top' | 'center';
  readonly underlined?: boolean;
  /** Against the left, whatever it is; away from the number before it. */
  readonly left?: 'flush' | 'indented';
}

const formats: Readonly<Record<(typeof cellStyles)[number], Format>> = {
  plain: {},
  title: { font: 'title' },
  header: { font: 'strong', fill: 2 },
  total: { font: 'strong' },
  percent: { number: 9 },
  heading: { font: 'strong', fill: 2, wrap: 'center', underlined: true },
  note: { font: 'note', wrap: 'top' },
  wrapped: { wrap: 'top', left: 'flush' },
  words: { number: 49, left: 'indented' },
  entry: { left: 'indented' },
  label: { font: 'strong', wrap: 'top' },
};

const fontXml = ({ bold, size = 11, colour }: Font): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour ? `<color rgb="FF${colour}"/>` : ''}<name val="Calibri"/></font>`;

const fillXml = (fill: string): string => {
  if (fill === '') return '<fill><patternFill patternType="none"/></fill>';
  if (fill === 'gray125') return '<fill><patternFill patternType="gray125"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
};

function formatXml({ font = 'plain', fill = 0, number = 0, wrap, underlined, left }: Format): string {
  const applied = [
    ...(number > 0 ? [' applyNumberFormat="1"'] : []),
    ...(font === 'plain' ? [] : [' applyFont="1"']),
    ...(fill > 0 ? [' applyFill="1"'] : []),
    ...(underlined ? [' applyBorder="1"'] : []),
    ...(wrap || left ? [' applyAlignment="1"'] : []),
  ].join('');
  const alignment = [
    ...(left ? [`horizontal="left"${left === 'indented' ? ' indent="1"' : ''}`] : []),
    ...(wrap ? [`vertical="${wrap}" wrapText="1"`] : []),
  ].join(' ');
  const open = `<xf numFmtId="${number}" fontId="${Object.keys(fonts).indexOf(font)}" fillId="${fill}" borderId="${underlined ? 1 : 0}" xfId="0"${applied}`;
  return alignment === '' ? `${open}/>` : `${open}><alignment ${alignment}/></xf>`;
}

const none = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const below = `<border><left/><right/><top/><bottom style="thin"><color rgb="FF${ink}"/></bottom><diagonal/></border>`;

/** What does not apply recedes; what is still to be filled in is lit. */
const conditions = [
  '<dxf><font><color rgb="FFC4BEB2"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFF1EFEA"/><bgColor rgb="FFF1EFEA"/></patternFill></fill></dxf>',
  '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFBEBC8"/><bgColor rgb="FFFBEBC8"/></patternFill></fill></dxf>',
];

const counted = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The formats of cells, in the order of `cellStyles`, and those of conditions, in the order of `conditionStyles`. */
export const stylesXml = (main: string): string =>
  [
    `<styleSheet xmlns="${main}">`,
    counted('fonts', Object.values(fonts).map(fontXml)),
    counted('fills', fills.map(fillXml)),
    counted('borders', [none, below]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    counted(
      'cellXfs',
      cellStyles.map((name) => formatXml(formats[name])),
    ),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    counted('dxfs', conditions),
    '</styleSheet>',
  ].join('');
