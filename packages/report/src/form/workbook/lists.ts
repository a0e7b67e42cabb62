import { columnOnSheet, type Sheet, text } from '../../export/workbook/sheet.ts';

/** Lists to choose from: a column each, its name above its words. */
export class Lists {
  readonly #sheet: string;
  readonly #columns: { readonly name: string; readonly words: readonly string[] }[] = [];

  /** `sheet` is what the sheet of the lists will be called. */
  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** The cells of a list; the same words are kept once. */
  of(name: string, words: readonly string[]): string {
    const same = this.#columns.findIndex((c) => c.words.join('\n') === words.join('\n'));
    const index = same >= 0 ? same : this.#columns.push({ name, words }) - 1;
    return columnOnSheet(this.#sheet, index, 1, Math.max(words.length, 1));
  }

  /** The cells of the list whose name is that of `parts` and the text of a cell together: it follows the cell. */
  following(cell: string, part: string, lists: ReadonlyMap<string, readonly string[]>): string {
    for (const [key, words] of lists) this.#columns.push({ name: `${key}|${part}`, words });
    const first = columnOnSheet(this.#sheet, 0, 0, 0).replace(/:.*$/, '');
    const heads = first.replace(/\$A\$1$/, '$1:$1');
    const column = `MATCH(${cell}&"|${part}",${heads},0)-1`;
    const most = Math.max(...[...lists.values()].map((w) => w.length));
    return `OFFSET(${first},1,${column},COUNTA(OFFSET(${first},1,${column},${most},1)),1)`;
  }

  sheet(): Sheet {
    const longest = Math.max(0, ...this.#columns.map((c) => c.words.length));
    const row = (i: number) => this.#columns.map(({ words }) => (words[i] === undefined ? null : text(words[i])));
    return {
      ...{ name: this.#sheet, widths: this.#columns.map(() => 24), frozen: 1, hidden: true },
      rows: [
        this.#columns.map(({ name }) => text(name, 'header')),
        ...Array.from({ length: longest }, (_, i) => row(i)),
      ],
    };
  }
}
