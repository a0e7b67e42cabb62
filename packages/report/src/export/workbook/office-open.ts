import type { ExportFile } from '../file.ts';
import { cellName, cellStyles, type Sheet, type SheetCell } from './sheet.ts';

/** Signs that XML reserves are written as entities, those that it forbids are left out. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function cell(found: SheetCell, column: number, row: number): string {
  if (found === null) return '';
  const style = found.style ? ` s="${cellStyles.indexOf(found.style)}"` : '';
  const open = `<c r="${cellName(column, row)}"${style}`;
  switch (found.kind) {
    case 'text':
      return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(found.text)}</t></is></c>`;
    case 'number':
      return `${open}><v>${found.value}</v></c>`;
    case 'formula':
      return `${open}><f>${escaped(found.formula)}</f><v>${found.value}</v></c>`;
  }
}

function sheetXml({ widths, frozen, rows }: Sheet): string {
  const columns = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('');
  const pane =
    frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : '';
  const body = rows
    .map((row, r) => `<row r="${r + 1}">${row.map((found, c) => cell(found, c, r)).join('')}</row>`)
    .join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns}</cols><sheetData>${body}</sheetData></worksheet>`;
}

/** One format per name of `cellStyles`, in that order; 9 is the format `0%` that every program knows. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEBE6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const relations = (entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${schemas}/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook as the files of an Office Open XML package (ECMA-376); whoever opens it computes every formula again. */
export function officeOpenFiles(sheets: readonly Sheet[]): readonly ExportFile[] {
  const named = sheets.map((sheet, i) => ({ sheet, id: `rId${i + 1}`, path: `worksheets/sheet${i + 1}.xml` }));
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    ...named.map(({ path }) => `<Override PartName="/xl/${path}" ContentType="${types}.worksheet+xml"/>`),
  ];
  const listed = named.map(
    ({ sheet, id }, i) => `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}" r:id="${id}"/>`,
  );
  return [
    {
      path: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    },
    { path: '_rels/.rels', text: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      path: 'xl/workbook.xml',
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...named.map(({ id, path }) => [id, 'worksheet', path] as const),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    },
    { path: 'xl/styles.xml', text: styles },
    ...named.map(({ sheet, path }) => ({ path: `xl/${path}`, text: sheetXml(sheet) })),
  ];
}
