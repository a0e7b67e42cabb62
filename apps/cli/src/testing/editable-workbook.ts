import { Buffer } from 'node:buffer';
import { unzip, zip } from '@contrechamp/proof';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What a cell is given: a text, a number, or the XML of a cell with `@` in the place of its name. */
export type NewCell = string | number | { readonly xml: string };

const cellXml = (name: string, value: NewCell): string =>
  typeof value === 'number'
    ? `<c r="${name}"><v>${value}</v></c>`
    : typeof value === 'string'
      ? `<c r="${name}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
      : value.xml.replaceAll('@', name);

const columnNumber = (name: string): number =>
  [...name.replace(/\d/g, '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);

/** A workbook whose parts can be changed as a person or another program would change them. */
export class EditableWorkbook {
  readonly parts: Map<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(unzip(bytes).map((f) => [f.path, f.bytes]));
  }

  text(part: string): string {
    const bytes = this.parts.get(part);
    if (!bytes) throw new Error(`no part ${part}`);
    return Buffer.from(bytes).toString('utf8');
  }

  put(part: string, text: string): this {
    this.parts.set(part, Buffer.from(text, 'utf8'));
    return this;
  }

  replace(part: string, from: string | RegExp, to: string): this {
    const before = this.text(part);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${part} holds no ${from}`);
    return this.put(part, after);
  }

  /** The part that a sheet is in. */
  sheet(name: string): string {
    const names = [...this.text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, n = '']) => n);
    const index = names.indexOf(escaped(name));
    if (index < 0) throw new Error(`no sheet ${name} in ${names.join(', ')}`);
    return `xl/worksheets/sheet${index + 1}.xml`;
  }

  /** Writes a cell; its row is made when it is not there. */
  set(sheet: string, name: string, value: NewCell): this {
    const part = this.sheet(sheet);
    const row = name.replace(/\D/g, '');
    const xml = this.text(part);
    const found = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml);
    const cells = [...(found?.[1] ?? '').matchAll(/<c r="([A-Z]+\d+)".*?(?:<\/c>|(?<=\/)>)/gs)]
      .filter(([, own]) => own !== name)
      .map(([whole, own = '']) => ({ own, whole }));
    const sorted = [...cells, { own: name, whole: cellXml(name, value) }].sort(
      (a, b) => columnNumber(a.own) - columnNumber(b.own),
    );
    const written = `<row r="${row}">${sorted.map((c) => c.whole).join('')}</row>`;
    if (found) return this.replace(part, found[0], written);
    return this.replace(part, '</sheetData>', `${written}</sheetData>`);
  }

  /** The cell under a heading, on a row counted from 1: `Distance (km)`, 3 → H3. */
  under(sheet: string, heading: string, row: number): string {
    const [, first = ''] = /<row r="1"[^>]*>(.*?)<\/row>/s.exec(this.text(this.sheet(sheet))) ?? [];
    const found = [...first.matchAll(/<c r="([A-Z]+)1".*?<t[^>]*>(.*?)<\/t>/gs)].find(
      ([, , t]) => t === escaped(heading),
    );
    if (!found) throw new Error(`no heading ${heading} on ${sheet}`);
    return `${found[1]}${row}`;
  }

  bytes(): Buffer {
    return zip([...this.parts].map(([path, bytes]) => ({ path, bytes })));
  }
}
