import type { ReadSheet } from '../sheet/read-sheet.ts';
import { numberLooks } from './looks.ts';
import type { Epoch } from './moment.ts';
import { UnreadableTable } from './problem.ts';
import { sharedStrings } from './strings.ts';
import { worksheet } from './worksheet.ts';
import { walkXml } from './xml.ts';

/** The parts of a package by path, as text. */
export type Parts = ReadonlyMap<string, string>;

interface Relation {
  readonly id: string;
  /** The end of its type: `worksheet`, `styles`. */
  readonly kind: string;
  /** Path of a part. */
  readonly target: string;
}

/** `../a/b.xml` seen from `xl/worksheets` is `xl/a/b.xml`. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder === '' ? target : `${folder}/${target}`;
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && step !== '') kept.push(step);
  }
  return kept.join('/');
}

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

/** What a part points at. */
function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const folder = folderOf(path);
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  const file = `${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`;
  const relations: Relation[] = [];
  walkXml(parts.get(file) ?? '<none/>', file, {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const { Id = '', Type = '', Target = '' } = attributes();
      relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return relations;
}

/** Programs inside a workbook: none of them is run, and a file that brings them is not read. */
const holdsMacros = (parts: Parts): boolean =>
  [...parts.keys()].some((path) => /vbaproject|(?:^|\/)xlm|macrosheets\//i.test(path)) ||
  /macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '');

interface Listed {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

function listedSheets(xml: string, part: string): { readonly sheets: readonly Listed[]; readonly epoch: Epoch } {
  const sheets: Listed[] = [];
  let epoch: Epoch = 1900;
  walkXml(xml, part, {
    open(element, attributes) {
      if (element === 'workbookPr') {
        const { date1904 } = attributes();
        if (date1904 === '1' || date1904 === 'true') epoch = 1904;
      }
      if (element !== 'sheet') return;
      const { name = '', id = '', state } = attributes();
      sheets.push({ name, id, hidden: state === 'hidden' || state === 'veryHidden' });
    },
  });
  return { sheets, epoch };
}

/**
 * The sheets of a workbook (Office Open XML, ECMA-376) from its unpacked parts.
 * @throws UnreadableTable when it is none, holds macros, or is broken
 */
export function workbookSheets(parts: Parts): readonly ReadSheet[] {
  if (holdsMacros(parts)) throw new UnreadableTable('table-macros');
  const path = relationsOf(parts, '').find((r) => r.kind === 'officeDocument')?.target;
  const xml = path === undefined ? undefined : parts.get(path);
  if (path === undefined || xml === undefined) throw new UnreadableTable('table-not-a-spreadsheet', { reason: 'zip' });
  const relations = relationsOf(parts, path);
  const { sheets, epoch } = listedSheets(xml, path);
  const shared = relations.find((r) => r.kind === 'sharedStrings')?.target ?? '';
  const styles = relations.find((r) => r.kind === 'styles')?.target ?? '';
  const context = {
    strings: sharedStrings(parts.get(shared) ?? '<none/>', shared),
    looks: numberLooks(parts.get(styles) ?? '<none/>', styles),
    epoch,
  };
  if (sheets.length === 0) throw new UnreadableTable('table-not-a-spreadsheet', { reason: 'zip' });
  return sheets.flatMap((sheet) => {
    const relation = relations.find((r) => r.id === sheet.id);
    if (relation?.kind !== 'worksheet') return [];
    const text = parts.get(relation.target);
    if (text === undefined) {
      throw new UnreadableTable(
        'table-unreadable',
        { part: relation.target, reason: 'missing', found: '' },
        sheet.name,
      );
    }
    return [worksheet(text, relation.target, sheet, context)];
  });
}
