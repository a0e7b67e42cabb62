import { Buffer } from 'node:buffer';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditableWorkbook } from '../testing/editable-workbook.ts';
import { runCli } from '../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
const target = join(folder, 'out.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

let template = Buffer.alloc(0);
let csv = '';
beforeAll(async () => {
  for (const name of ['form.xlsx', 'form.csv']) {
    const args = ['template', '--kind', 'photo-shoot', '--lang', 'en', '-o', join(folder, name)];
    expect(await runCli(...args)).toMatchObject({ code: 0, err: '' });
  }
  template = readFileSync(join(folder, 'form.xlsx'));
  csv = readFileSync(join(folder, 'form.csv'), 'utf8');
});

const travel = 'Travel and transport';
const book = (): EditableWorkbook => new EditableWorkbook(template);
const distance = (): string => book().under(travel, 'Distance (km)', 2);
const set = (value: Parameters<EditableWorkbook['set']>[2], heading = 'Distance (km)', row = 2): Buffer => {
  const edited = book();
  return edited.set(travel, edited.under(travel, heading, row), value).bytes();
};
const edit = (change: (b: EditableWorkbook) => unknown): Buffer => {
  const edited = book();
  change(edited);
  return edited.bytes();
};

/** A number that is shown as a date: the styles of the form, with one more. */
function dated(format: number, value: number): Buffer {
  const edited = book().replace('xl/styles.xml', '</cellXfs>', `<xf numFmtId="${format}" xfId="0"/></cellXfs>`);
  const styles = edited.text('xl/styles.xml').split('<cellXfs')[1]?.split('</cellXfs>')[0]?.match(/<xf /g)?.length ?? 0;
  const cell = `<c r="@" s="${styles - 1}"><v>${value}</v></c>`;
  return edited.set(travel, edited.under(travel, 'Distance (km)', 2), { xml: cell }).bytes();
}

/** A package whose part would unpack to far more than it is. */
function bomb(): Buffer {
  const path = 'xl/worksheets/sheet2.xml';
  const zeros = deflateRawSync(Buffer.alloc(50_000_000));
  const bytes = book().put(path, 'stand-in').bytes();
  const central = bytes.lastIndexOf(Buffer.from(path)) - 46;
  bytes.writeUInt16LE(8, central + 10);
  bytes.writeUInt32LE(zeros.length, central + 20);
  bytes.writeUInt32LE(50_000_000, central + 24);
  return bytes;
}

const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

interface Broken {
  readonly name: string;
  readonly file?: string;
  readonly make: () => Buffer;
  readonly code: string;
  /** What the message must hold, in English and in French. */
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

const cell = (): string => `cell ${distance()}`;
const broken: readonly Broken[] = [
  {
    name: 'a wrong unit',
    make: () => set('12 kWh'),
    code: 'unit-mismatch',
    en: ['Travel and transport', 'H2', 'Distance (km)', '12 km'],
    fr: ['feuille', 'H2', '12 km'],
  },
  {
    name: 'text in a number',
    make: () => set('quite far'),
    code: 'quantity-unreadable',
    en: ['H2', 'quite far', '12 km'],
    fr: ['cellule H2', 'quite far'],
  },
  {
    name: 'a number without a unit, under a heading without one',
    make: () => edit((b) => b.set(travel, b.under(travel, 'Distance (km)', 1), 'Distance')),
    code: 'unit-missing',
    en: ['H2', '500'],
    fr: ['H2', '500'],
  },
  {
    name: 'a needed cell left blank',
    make: () => edit((b) => b.set('Campaign', 'B5', { xml: '' })),
    code: 'cell-empty',
    en: ['Campaign', 'B5', 'Year'],
    fr: ['B5', 'Rien n’est écrit ici'],
  },
  {
    name: 'a column of headings that is missing',
    make: () => edit((b) => b.set(travel, 'C1', { xml: '' })),
    code: 'column-missing',
    en: ['Travel and transport', 'Activity'],
    fr: ['Travel and transport', 'Activity'],
  },
  {
    name: 'an unknown column that holds something',
    make: () => edit((b) => b.set(travel, 'AK1', 'Budget').set(travel, 'AK2', 1200)),
    code: 'column-unknown',
    en: ['AK1', 'Budget', '#'],
    fr: ['AK1', 'Budget', '#'],
  },
  {
    name: 'a misspelt column',
    make: () => edit((b) => b.set(travel, b.under(travel, 'Distance (km)', 1), 'Distanse (km)')),
    code: 'column-unknown',
    en: ['H1', 'Did you mean “Distance (km)”?'],
    fr: ['H1', 'Vouliez-vous dire «\u00a0Distance (km)\u00a0»'],
  },
  {
    name: 'a column that is there twice',
    make: () => edit((b) => b.set(travel, 'AK1', 'Distance (km)').set(travel, 'AK2', 3)),
    code: 'column-duplicate',
    en: ['AK1', 'H1'],
    fr: ['AK1', 'H1'],
  },
  {
    name: 'merged cells over data',
    make: () =>
      edit((b) =>
        b.replace(b.sheet(travel), '</sheetData>', '</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>'),
      ),
    code: 'cell-merged',
    en: ['cells B2:B3', 'Unmerge'],
    fr: ['cellules B2:B3', 'fusionnées'],
  },
  {
    name: 'macros',
    file: 'form.xlsm',
    make: () => edit((b) => b.put('xl/vbaProject.bin', 'macro')),
    code: 'table-macros',
    en: ['macros', 'without macros'],
    fr: ['macros', 'sans macros'],
  },
  {
    name: 'macros told by the type of the workbook alone',
    make: () =>
      edit((b) => b.replace('[Content_Types].xml', 'spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main')),
    code: 'table-macros',
    en: ['macros'],
    fr: ['macros'],
  },
  {
    name: 'a zip bomb',
    make: bomb,
    code: 'table-unreadable',
    en: ['cannot be unpacked', '100 times'],
    fr: ['décompress', '100 fois'],
  },
  {
    name: 'a password',
    make: () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
    code: 'table-encrypted',
    en: ['password'],
    fr: ['mot de passe'],
  },
  {
    name: 'an old .xls',
    file: 'form.xls',
    make: () => compound,
    code: 'table-other-format',
    en: ['.xls', 'save it as a workbook, .xlsx'],
    fr: ['.xls', 'enregistrez-le comme classeur, .xlsx'],
  },
  {
    name: 'an .ods',
    file: 'form.ods',
    make: () => edit((b) => b.put('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')),
    code: 'table-other-format',
    en: ['LibreOffice (.ods)'],
    fr: ['LibreOffice (.ods)'],
  },
  {
    name: 'an .xlsb',
    make: () => edit((b) => b.put('xl/workbook.bin', 'binary')),
    code: 'table-other-format',
    en: ['.xlsb'],
    fr: ['.xlsb'],
  },
  {
    name: 'a package that is cut short',
    make: () => template.subarray(0, Math.floor(template.length * 0.6)),
    code: 'table-unreadable',
    en: ['cut short', 'fetch it again'],
    fr: ['tronquée'],
  },
  {
    name: 'a part that is cut short',
    make: () => edit((b) => b.put(b.sheet(travel), b.text(b.sheet(travel)).slice(0, 2000))),
    code: 'table-unreadable',
    en: ['xl/worksheets/', 'XML'],
    fr: ['xl/worksheets/', 'XML'],
  },
  {
    name: 'an archive that is no workbook',
    make: () => edit((b) => b.parts.delete('_rels/.rels')),
    code: 'table-not-a-spreadsheet',
    en: ['neither a workbook'],
    fr: ['ni un classeur'],
  },
  {
    name: 'a picture',
    make: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]),
    code: 'table-not-a-spreadsheet',
    en: ['neither a workbook'],
    fr: ['ni un classeur'],
  },
  {
    name: 'a workbook of something else',
    make: () =>
      edit((b) => {
        for (const path of [...b.parts.keys()].filter((p) => p.startsWith('xl/worksheets/'))) {
          b.put(path, '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>');
        }
        b.put(
          'xl/workbook.xml',
          b.text('xl/workbook.xml').replace(/<sheet name="[^"]+"/g, () => `<sheet name="Budget"`),
        );
      }),
    code: 'table-not-ours',
    en: ['contrechamp template'],
    fr: ['contrechamp template'],
  },
  {
    name: 'a campaign file where a form is asked for',
    file: 'campaign.yaml',
    make: () => Buffer.from('contrechamp: 1\ncampaign:\n  id: x\n'),
    code: 'table-not-ours',
    en: ['needs no import'],
    fr: ['ne s’importe pas'],
  },
  {
    name: 'a formula with an error',
    make: () => set({ xml: '<c r="@" t="e"><f>Other!#REF!</f><v>#REF!</v></c>' }),
    code: 'cell-error',
    en: ['H2', '#REF!'],
    fr: ['H2', '#REF!'],
  },
  {
    name: 'a formula without a value',
    make: () => set({ xml: '<c r="@"><f>2*250</f></c>' }),
    code: 'cell-uncomputed',
    en: ['H2', '=2*250'],
    fr: ['H2', '=2*250'],
  },
  {
    name: 'a value of another file',
    make: () => set({ xml: '<c r="@"><f>[1]Budget!B7</f><v>500</v></c>' }),
    code: 'cell-external',
    en: ['H2', '[1]Budget!B7', 'paste it as a value'],
    fr: ['H2', 'collez-la comme valeur'],
  },
  {
    name: 'two scenarios of one id',
    make: () => edit((b) => b.set('Scenarios', 'A3', 'photo-shoot')),
    code: 'entry-twice',
    en: ['Scenarios', 'A3', 'photo-shoot'],
    fr: ['A3', 'photo-shoot'],
  },
  {
    name: 'a scenario that is not listed',
    make: () => edit((b) => b.set(travel, 'B2', 'photo-shot')),
    code: 'entry-unknown',
    en: ['B2', 'photo-shot', 'Did you mean “photo-shoot”?'],
    fr: ['B2', 'Vouliez-vous dire'],
  },
  {
    name: 'an activity that does not exist',
    make: () => edit((b) => b.set(travel, 'C2', 'trian')),
    code: 'entry-unknown',
    en: ['C2', 'trian', 'Did you mean “train”?'],
    fr: ['C2', 'trian'],
  },
  {
    name: 'a word that is no choice',
    make: () => set('first-class', 'Service'),
    code: 'field-choice',
    en: ['first-class', 'high-speed'],
    fr: ['first-class'],
  },
  {
    name: 'a yes or no that is neither',
    make: () => set('perhaps', 'Return'),
    code: 'field-choice',
    en: ['perhaps', 'yes, no'],
    fr: ['perhaps'],
  },
  {
    name: 'a cell that its activity has no use for',
    make: () => set('economy', 'Cabin'),
    code: 'cell-stray',
    en: ['Cabin', 'train'],
    fr: ['Cabin', 'train'],
  },
  {
    name: 'a place that is not known',
    make: () =>
      edit((b) => b.set('Freight', 'F2', 'Marseile').set('Freight', 'G2', 'Paris').set('Freight', 'H2', { xml: '' })),
    code: 'place-unknown',
    en: ['Freight', 'F2', 'Marseille'],
    fr: ['F2', 'Marseille'],
  },
  {
    name: 'a hidden row with data',
    make: () => edit((b) => b.replace(b.sheet(travel), '<row r="3"', '<row hidden="1" r="3"')),
    code: 'cell-hidden',
    en: ['hidden', 'row 3'],
    fr: ['masquée', 'ligne 3'],
  },
  {
    name: 'a hidden column with data',
    make: () => edit((b) => b.replace(b.sheet(travel), '<col min="8" ', '<col hidden="1" min="8" ')),
    code: 'cell-hidden',
    en: ['H1', 'column'],
    fr: ['H1', 'colonne'],
  },
  {
    name: 'a hidden sheet with data',
    make: () =>
      edit((b) => b.replace('xl/workbook.xml', '<sheet name="Freight"', '<sheet state="veryHidden" name="Freight"')),
    code: 'cell-hidden',
    en: ['Freight', 'hidden'],
    fr: ['Freight', 'masquée'],
  },
  {
    name: 'entities that grow',
    make: () =>
      edit((b) =>
        b.replace(b.sheet(travel), '<worksheet', '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet'),
      ),
    code: 'table-unreadable',
    en: ['XML', 'DOCTYPE'],
    fr: ['XML', 'DOCTYPE'],
  },
  {
    name: 'an entity that nobody declared',
    make: () => set({ xml: '<c r="@" t="inlineStr"><is><t>&xxe;</t></is></c>' }),
    code: 'table-unreadable',
    en: ['&xxe;'],
    fr: ['&xxe;'],
  },
  {
    name: 'a million empty rows',
    make: () =>
      edit((b) => {
        const rows = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 6}"><c r="A${i + 6}" s="1"/></row>`);
        b.replace(b.sheet(travel), '</sheetData>', `${rows.join('')}</sheetData>`);
      }),
    code: 'table-too-large',
    en: ['20\u202f000 rows', 'delete them'],
    fr: ['lignes', 'supprimez-les'],
  },
  {
    name: 'a date where a number is expected',
    make: () => dated(14, 46_093),
    code: 'cell-date',
    en: ['H2', '2026-03-12', 'General'],
    fr: ['H2', '2026-03-12', 'Standard'],
  },
  {
    name: 'a percentage where a quantity is expected',
    make: () => dated(9, 0.2),
    code: 'cell-percent',
    en: ['H2', '20\u202f%'],
    fr: ['H2', '20\u202f%'],
  },
  {
    name: 'a row that goes on with nothing',
    make: () => edit((b) => b.set('Equipment', 'C2', '↳')),
    code: 'entry-continued',
    en: ['Equipment', 'C2'],
    fr: ['C2'],
  },
  {
    name: 'a row that goes on and says more than the next thing',
    make: () => edit((b) => b.set('Equipment', b.under('Equipment', 'Other fields', 3), '{ note: x }')),
    code: 'cell-stray',
    en: ['Equipment', '3', 'first row of the entry'],
    fr: ['Equipment', '3', 'première ligne'],
  },
  {
    name: 'other fields that cannot be read',
    make: () => edit((b) => b.set('Freight', b.under('Freight', 'Other fields', 2), '{ note: ')),
    code: 'other-unreadable',
    en: ['{ field: value'],
    fr: ['{ champ: valeur'],
  },
  {
    name: 'a field told twice',
    make: () => edit((b) => b.set('Freight', b.under('Freight', 'Other fields', 2), '{ mass: 3 kg }')),
    code: 'other-twice',
    en: ['mass'],
    fr: ['mass'],
  },
  {
    name: 'a sheet that is missing',
    make: () => edit((b) => b.replace('xl/workbook.xml', 'name="Campaign"', 'name="Campagn"')),
    code: 'sheet-missing',
    en: ['Campaign'],
    fr: ['Campaign'],
  },
  {
    name: 'deliverables that are missing',
    make: () => edit((b) => b.replace(b.sheet('Deliverables'), /<row r="2".*?<\/row>/s, '')),
    code: 'sheet-empty',
    en: ['Deliverables', 'no row yet'],
    fr: ['Deliverables', 'aucune ligne'],
  },
  {
    name: 'a quotation mark that is never closed',
    file: 'form.csv',
    make: () => Buffer.from(csv.replace('photo-shoot,train', 'photo-shoot,"train')),
    code: 'table-unreadable',
    en: ['quotation marks of row'],
    fr: ['guillemet'],
  },
  {
    name: 'a CSV with text in a number',
    file: 'form.csv',
    make: () => Buffer.from(csv.replace('photo-shoot,train,,,,,500', 'photo-shoot,train,,,,,far')),
    code: 'quantity-unreadable',
    en: ['Travel and transport', 'H', 'far'],
    fr: ['Travel and transport', 'H', 'far'],
  },
];

describe('a broken workbook', () => {
  it.each(broken)(
    '$name is told, exit 2, and nothing is written',
    async ({ file = 'form.xlsx', make, code, en, fr }) => {
      expect(cell()).toBe('cell H2');
      const source = join(folder, `broken-${file}`);
      writeFileSync(source, make());
      for (const [lang, words] of [['en', en] as const, ['fr', fr] as const]) {
        const told = await runCli('import', source, '-o', target, '--lang', lang);
        expect({ code: told.code, out: told.out }).toEqual({ code: 2, out: '' });
        const text = told.err.replace(/\s+/g, ' ');
        for (const word of words) expect(text).toContain(word.replace(/\s+/g, ' '));
        expect(told.err).not.toMatch(/ {4}at |undefined|\[object|NaN/);
        expect(told.err.split('\n').length).toBeLessThanOrEqual(24);
        const { err } = await runCli('import', source, '-o', target, '--lang', lang, '--json');
        const { problems } = JSON.parse(err) as { problems: { code: string; message: string; remedy: string }[] };
        expect(problems.map((p) => p.code)).toContain(code);
        for (const p of problems) expect(p.remedy).toMatch(/\S/);
      }
      expect(existsSync(target)).toBe(false);
    },
  );

  it('is one of at least fourteen kinds', () => {
    expect(new Set(broken.map((b) => b.code)).size).toBeGreaterThanOrEqual(14);
  });
});
