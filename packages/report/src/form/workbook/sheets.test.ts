import { describe, expect, it } from 'vitest';
import { worksheetContent } from '../../export/workbook/sheet-xml.ts';
import { filledForm } from '../write/form.ts';
import { formSheetNames, formSheets } from './sheets.ts';

/** What spreadsheets take in a validation. */
const longest = { formula: 255, title: 32, hint: 255 } as const;

describe.each(['en', 'fr'] as const)('the sheets of a form (%s)', (lang) => {
  const sheets = formSheets(filledForm({}, lang), lang);

  it('bear the names that no other sheet gets', () => {
    expect(sheets.map((s) => s.name).sort()).toEqual([...formSheetNames(lang)].sort());
  });

  it('keep headings in sight, and lists within what spreadsheets take', () => {
    const lists = sheets.flatMap((s) => s.validations ?? []).flatMap(({ list }) => (list === undefined ? [] : [list]));
    expect(lists.length).toBeGreaterThan(80);
    for (const list of lists) expect(list.length).toBeLessThanOrEqual(longest.formula);
    for (const { frozen, tab } of sheets) if (tab) expect(frozen).toBe(1);
    const hints = sheets.flatMap((s) => [...worksheetContent(s).matchAll(/promptTitle="([^"]*)" prompt="([^"]*)"/g)]);
    expect(hints.length).toBeGreaterThan(150);
    for (const [, title = '', text = ''] of hints) {
      expect(title.length).toBeLessThanOrEqual(longest.title);
      expect(text.replace(/&#10;|&\w+;/g, ' ').length).toBeLessThanOrEqual(longest.hint);
    }
  });

  it('offer only words that are in their lists', () => {
    const lists = sheets.find((s) => s.hidden);
    const columns = lists?.rows[0]?.length ?? 0;
    const last = lists?.rows.length ?? 0;
    for (const { list = '' } of sheets.flatMap((s) => s.validations ?? [])) {
      const [, column = '', from = '', to = ''] =
        /^'(?:Lists|Listes)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(list) ?? [];
      if (column === '') continue;
      const index = [...column].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
      expect(index).toBeLessThan(columns);
      expect(Number(to)).toBeLessThanOrEqual(last);
      for (let row = Number(from); row <= Number(to); row++) expect(lists?.rows[row - 1]?.[index]).not.toBeNull();
    }
  });
});
