import { choiceOf, flagOf, folded, type Lang, synonyms } from '@contrechamp/report';
import papaparse from 'papaparse';
import type { FieldSpec, TypeSpec } from '../../worker/methods/schema.ts';

type Fields = Readonly<Record<string, unknown>>;

export const mostCharacters = 200_000;
export const mostRows = 300;

export type PastedRows =
  | { readonly fault: 'too-long' | 'no-type' }
  | { readonly fault: 'too-many'; readonly rows: number }
  | {
      readonly entries: readonly Fields[];
      readonly unknown: readonly string[];
      /** The rows of some entries again, under their heads, to be corrected. */
      textOf(places: readonly number[]): string;
    };

const typeHeads = new Set(['type', 'activite', 'activity', 'type d activite']);

/** A type by its code or by what it is called in either language. */
const typeOf = (text: string, types: readonly TypeSpec[]): string => {
  const wanted = folded(text);
  const found = types.find((t) => [t.type, t.summary.en, t.summary.fr].some((name) => folded(name) === wanted));
  return found?.type ?? text.trim();
};

const named = (head: string, spec: FieldSpec): boolean =>
  [spec.name, spec.label.en, spec.label.fr].some((name) => folded(name) === head) ||
  (synonyms[spec.name]?.includes(head) ?? false);

/** `1 200,5` in French and `1,200.5` in English are both `1200.5`. */
const plainNumber = (text: string, lang: Lang): string =>
  lang === 'fr'
    ? text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1').replace(/(\d),(\d)/g, '$1.$2')
    : text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/(\d),(\d)/g, '$1.$2');

/** A cell as the file takes it: `12,5 km` is `12.5 km`, `oui` is true, several words are a list. */
function cell(text: string, spec: FieldSpec, lang: Lang): unknown {
  const clean = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  if (spec.kind === 'flag') return flagOf(clean) ?? clean;
  if (spec.kind === 'choice') return choiceOf(clean, spec.choices);
  if (spec.kind === 'words') return clean.split(/[,;]/).map((w) => w.trim());
  const number = plainNumber(clean, lang);
  if (spec.kind === 'number') return Number.isFinite(Number(number)) ? Number(number) : clean;
  if (spec.kind !== 'quantity') return clean;
  const bare = /^[+-]?\d+(\.\d+)?$/.test(number);
  if (!bare) return number;
  return spec.bare || spec.unit === 'any' ? Number(number) : `${number} ${spec.unit}`;
}

/** Rows of a spreadsheet as entries of an inventory; the first row names the columns, in either language. */
export function pastedRows(text: string, types: readonly TypeSpec[], lang: Lang): PastedRows {
  if (text.length > mostCharacters) return { fault: 'too-long' };
  const { data } = papaparse.parse<string[]>(text.trim(), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: ['\t', ';', ','],
  });
  const [columns = [], ...rows] = data;
  const typeAt = columns.findIndex((h) => typeHeads.has(folded(h)));
  if (typeAt < 0) return { fault: 'no-type' };
  if (rows.length > mostRows) return { fault: 'too-many', rows: rows.length };
  const unknown = new Set<string>();
  const entries = rows.map((row): Fields => {
    const type = typeOf(row[typeAt] ?? '', types);
    const specs = types.find((t) => t.type === type)?.fields ?? [];
    const fields = columns.flatMap((head, i): [string, unknown][] => {
      const value = row[i]?.trim() ?? '';
      if (i === typeAt || value === '') return [];
      const spec = specs.find((s) => named(folded(head), s));
      if (!spec && !types.some((t) => t.fields.some((s) => named(folded(head), s)))) {
        unknown.add(head.trim());
        return [];
      }
      return [[spec?.name ?? head.trim(), spec ? cell(value, spec, lang) : value]];
    });
    return { type, ...Object.fromEntries(fields) };
  });
  const textOf = (places: readonly number[]): string =>
    places.length === 0
      ? ''
      : papaparse.unparse([columns, ...places.flatMap((i) => (rows[i] ? [rows[i]] : []))], { delimiter: '\t' });
  return { entries, unknown: [...unknown], textOf };
}
