import { cellName, cellStyles, conditionStyles, type Sheet, type SheetCell, type SheetValidation } from './sheet.ts';

/**
 * Signs that XML reserves are written as entities, those that it forbids are left out; what Office would take for an
 * escape of its own, `_x0041_`, is escaped as it wants it.
 */
export const escaped = (text: string): string =>
  text
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Inside an attribute, where a line end would become a space. */
const attribute = (text: string): string => escaped(text).replaceAll('\n', '&#10;');

const styleOf = (style: (typeof cellStyles)[number] | null | undefined): number =>
  style ? cellStyles.indexOf(style) : 0;

function cell(found: SheetCell, column: number, row: number): string {
  if (found === null) return '';
  const style = found.style ? ` s="${styleOf(found.style)}"` : '';
  const open = `<c r="${cellName(column, row)}"${style}`;
  switch (found.kind) {
    case 'text':
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(found.text)}</t></is></c>`;
    case 'number':
      return `${open}><v>${found.value}</v></c>`;
    case 'formula':
      return `${open}><f>${escaped(found.formula)}</f><v>${found.value}</v></c>`;
    case 'blank':
      return `${open}/>`;
  }
}

function paneXml({ frozen, frozenColumns = 0 }: Sheet): string {
  if (frozen === 0 && frozenColumns === 0) return '';
  const split = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozen > 0 ? ` ySplit="${frozen}"` : ''}`;
  const active = frozenColumns === 0 ? 'bottomLeft' : frozen === 0 ? 'topRight' : 'bottomRight';
  return `<pane${split} topLeftCell="${cellName(frozenColumns, frozen)}" activePane="${active}" state="frozen"/>`;
}

function columnsXml({ widths, columnStyles = [] }: Sheet): string {
  if (widths.length === 0) return '';
  const columns = widths.map((w, i) => {
    const style = columnStyles[i] ? ` style="${styleOf(columnStyles[i])}"` : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${w}"${style} customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function conditionsXml({ conditions = [] }: Sheet): string {
  const rules = conditions.map(({ range, formula, style }, i) => {
    const rule = `<cfRule type="expression" dxfId="${conditionStyles.indexOf(style)}" priority="${i + 1}">`;
    return `<conditionalFormatting sqref="${range}">${rule}<formula>${escaped(formula)}</formula></cfRule></conditionalFormatting>`;
  });
  return rules.join('');
}

/** Longest title and text of a hint. */
const hintLimits = { title: 32, text: 255 } as const;

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function validationXml({ range, list, strict, hint }: SheetValidation): string {
  const kind = list === undefined ? '' : ' type="list"';
  const error = list === undefined ? '' : ` showErrorMessage="1"${strict ? '' : ' errorStyle="warning"'}`;
  const told = hint
    ? ` showInputMessage="1" promptTitle="${attribute(cut(hint.title, hintLimits.title))}" prompt="${attribute(cut(hint.text, hintLimits.text))}"`
    : '';
  const formula = list === undefined ? '' : `<formula1>${escaped(list)}</formula1>`;
  return `<dataValidation${kind} allowBlank="1"${error}${told} sqref="${range}">${formula}</dataValidation>`;
}

function validationsXml({ validations = [] }: Sheet): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

/** A4 across, one sheet of paper wide, with the name of the sheet and the number of the page below. */
const paper = [
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
  '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
].join('');

/** What stands inside the `worksheet` element, in the order that ECMA-376 asks for. */
export function worksheetContent(sheet: Sheet): string {
  const { rows, heights = [], rowHeight, tab, landscape } = sheet;
  const body = rows.map((row, r) => {
    const height = heights[r] ? ` ht="${heights[r]}" customHeight="1"` : '';
    return `<row r="${r + 1}"${height}>${row.map((found, c) => cell(found, c, r)).join('')}</row>`;
  });
  const colour = tab ? `<tabColor rgb="FF${tab}"/>` : '';
  const fitted = landscape ? '<pageSetUpPr fitToPage="1"/>' : '';
  return [
    colour || fitted ? `<sheetPr>${colour}${fitted}</sheetPr>` : '',
    `<sheetViews><sheetView workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`,
    rowHeight === undefined ? '' : `<sheetFormatPr defaultRowHeight="${rowHeight}" customHeight="1"/>`,
    columnsXml(sheet),
    `<sheetData>${body.join('')}</sheetData>`,
    conditionsXml(sheet),
    validationsXml(sheet),
    landscape ? paper : '',
  ].join('');
}
