type Value = string | number;

interface Cell {
  value: Value;
  readonly formula: string | null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/** Reads the cells of a worksheet as ECMA-376 writes them. */
function cellsOf(xml: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [, name = '', inside = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?>(.*?)<\/c>/gs)) {
    const formula = /<f>(.*?)<\/f>/s.exec(inside)?.[1];
    const text = /<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1];
    const number = /<v>(.*?)<\/v>/s.exec(inside)?.[1];
    cells.set(name, {
      value: text === undefined ? Number(number) : unescaped(text),
      formula: formula === undefined ? null : unescaped(formula),
    });
  }
  return cells;
}

const partsOf = (name: string): readonly [column: string, row: number] => {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return [column, Number(row)];
};

/** Cells of one column, from the first to the last of a range. */
function within(range: string): readonly string[] {
  const [from = '', to = ''] = range.split(':');
  const [[column, first], [other, last]] = [partsOf(from), partsOf(to)];
  if (column !== other || last < first) throw new Error(`no range of one column: ${range}`);
  return Array.from({ length: last - first + 1 }, (_, i) => `${column}${first + i}`);
}

/** A workbook that computes its own formulas again: products, quotients, SUM, SUMIF and cells of other sheets. */
export class Spreadsheet {
  readonly names: readonly string[];
  readonly #sheets: ReadonlyMap<string, Map<string, Cell>>;

  constructor(files: ReadonlyMap<string, string>) {
    const targets = new Map(
      [...(files.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Id="(\w+)"[^>]*Target="([^"]+)"/g)].map(
        ([, id = '', target = '']) => [id, target],
      ),
    );
    const sheets = [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"[^>]*r:id="(\w+)"/g)];
    this.names = sheets.map(([, name = '']) => unescaped(name));
    this.#sheets = new Map(
      sheets.map(([, name = '', id = '']) => [unescaped(name), cellsOf(files.get(`xl/${targets.get(id)}`) ?? '')]),
    );
  }

  #cell(sheet: string, name: string): Cell {
    const found = this.#sheets.get(sheet)?.get(name);
    if (!found) throw new Error(`no cell ${name} on ${sheet}`);
    return found;
  }

  formula(sheet: string, name: string): string | null {
    return this.#cell(sheet, name).formula;
  }

  change(sheet: string, name: string, value: number): void {
    this.#cell(sheet, name).value = value;
  }

  /** Texts of a column, top down. */
  column(sheet: string, column: string): readonly string[] {
    return [...(this.#sheets.get(sheet) ?? [])]
      .filter(([name]) => partsOf(name)[0] === column)
      .map(([, { value }]) => String(value));
  }

  *formulas(): Iterable<{ readonly sheet: string; readonly cell: string; readonly cached: number }> {
    for (const [sheet, cells] of this.#sheets)
      for (const [cell, { formula, value }] of cells)
        if (formula !== null) yield { sheet, cell, cached: Number(value) };
  }

  compute(sheet: string, name: string): number {
    const { formula, value } = this.#cell(sheet, name);
    return formula === null ? Number(value) : this.#evaluate(sheet, formula);
  }

  #evaluate(sheet: string, formula: string): number {
    const sum = /^SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula);
    if (sum) return within(sum[1] ?? '').reduce((s, cell) => s + this.compute(sheet, cell), 0);
    const sumIf = /^SUMIF\(([^,]+),([A-Z]+\d+),([^,]+)\)$/.exec(formula);
    if (sumIf) {
      const [, keys = '', wanted = '', values = ''] = sumIf;
      const [tested, added] = [within(keys), within(values)];
      const key = this.#cell(sheet, wanted).value;
      return tested.reduce((s, cell, i) => {
        return this.#cell(sheet, cell).value === key ? s + this.compute(sheet, added[i] ?? '') : s;
      }, 0);
    }
    const elsewhere = /^'((?:[^']|'')+)'!([A-Z]+\d+)$/.exec(formula);
    if (elsewhere) return this.compute((elsewhere[1] ?? '').replaceAll("''", "'"), elsewhere[2] ?? '');
    const [, left = '', sign = '', right = ''] = /^([A-Z]+\d+)([*/])([A-Z]+\d+)$/.exec(formula) ?? [];
    if (sign === '') throw new Error(`a formula that is not known: ${formula}`);
    const [a, b] = [this.compute(sheet, left), this.compute(sheet, right)];
    return sign === '*' ? a * b : a / b;
  }
}
