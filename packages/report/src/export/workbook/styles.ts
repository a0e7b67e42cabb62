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

/** How numbers are shown, by what they are; every program writes them with the separators of whoever looks. */
const codes = {
  amount: '[&gt;=100]#,##0;[&gt;=1]0.00;0.0####',
  tiny: '0.00E+00',
  ratio: '[&gt;=10]#,##0;[&gt;=1]0.0;0.0##',
  count: '0',
  share: '0.0%',
} as const;
/** Numbers below belong to the formats that every program knows. */
const firstCode = 164;

interface Format {
  readonly font?: keyof typeof fonts;
  readonly fill?: number;
  /** 49 is text, which every program knows; a code of our own is numbered below. */
  readonly number?: number | keyof typeof codes;
  readonly wrap?: 'top' | 'center';
  readonly underlined?: boolean;
  /** Beside texts that wrap. */
  readonly top?: boolean;
  /** Against the left, whatever it is; away from the number before it. */
  readonly left?: 'flush' | 'indented';
}

const formats: Readonly<Record<(typeof cellStyles)[number], Format>> = {
  plain: {},
  title: { font: 'title' },
  header: { font: 'strong', fill: 2 },
  total: { font: 'strong' },
  share: { number: 'share', top: true },
  amount: { number: 'amount', top: true },
  tiny: { number: 'tiny', top: true },
  totalAmount: { font: 'strong', number: 'amount' },
  ratio: { number: 'ratio', top: true },
  count: { number: 'count', top: true },
  heading: { font: 'strong', fill: 2, wrap: 'center', underlined: true },
  note: { font: 'note', wrap: 'top' },
  wrapped: { wrap: 'top', left: 'flush' },
  beside: { wrap: 'top', left: 'indented' },
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

const numberId = (number: number | keyof typeof codes): number =>
  typeof number === 'number' ? number : firstCode + Object.keys(codes).indexOf(number);

function formatXml({ font = 'plain', fill = 0, number = 0, wrap, underlined, left, top }: Format): string {
  const id = numberId(number);
  const applied = [
    ...(id > 0 ? [' applyNumberFormat="1"'] : []),
    ...(font === 'plain' ? [] : [' applyFont="1"']),
    ...(fill > 0 ? [' applyFill="1"'] : []),
    ...(underlined ? [' applyBorder="1"'] : []),
    ...(wrap || left || top ? [' applyAlignment="1"'] : []),
  ].join('');
  const alignment = [
    ...(left ? [`horizontal="left"${left === 'indented' ? ' indent="1"' : ''}`] : []),
    ...(wrap ? [`vertical="${wrap}" wrapText="1"`] : top ? ['vertical="top"'] : []),
  ].join(' ');
  const open = `<xf numFmtId="${id}" fontId="${Object.keys(fonts).indexOf(font)}" fillId="${fill}" borderId="${underlined ? 1 : 0}" xfId="0"${applied}`;
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
    counted(
      'numFmts',
      Object.values(codes).map((code, i) => `<numFmt numFmtId="${firstCode + i}" formatCode="${code}"/>`),
    ),
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
