import type { ExportFile } from '../file.ts';
import { rowOfSheet, type Sheet } from './sheet.ts';
import { escaped, worksheetContent } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const worksheet = (sheet: Sheet): string =>
  `${declaration}<worksheet xmlns="${main}">${worksheetContent(sheet)}</worksheet>`;

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
    ({ sheet, id }, i) =>
      `<sheet name="${escaped(sheet.name)}" sheetId="${i + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="${id}"/>`,
  );
  const printed = sheets.flatMap(({ name, headings }, i) =>
    headings === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(rowOfSheet(name, headings))}</definedName>`,
        ],
  );
  const names = printed.length === 0 ? '' : `<definedNames>${printed.join('')}</definedNames>`;
  return [
    {
      path: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    },
    { path: '_rels/.rels', text: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      path: 'xl/workbook.xml',
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets>${names}<calcPr fullCalcOnLoad="1"/></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ...named.map(({ id, path }) => [id, 'worksheet', path] as const),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    },
    { path: 'xl/styles.xml', text: `${declaration}${stylesXml(main)}` },
    ...named.map(({ sheet, path }) => ({ path: `xl/${path}`, text: worksheet(sheet) })),
  ];
}
