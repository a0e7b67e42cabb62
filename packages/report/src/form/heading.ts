import { isUnitError, parseUnit } from '@contrechamp/engine';
import { capitalised, type Lang } from '../lang.ts';
import { fieldName } from '../text/fields.ts';
import { prettyUnit } from '../text/units.ts';
import type { FormColumn, RowColumn } from './column.ts';
import { folded } from './folded.ts';
import { synonyms } from './synonyms.ts';

const rowNames: Readonly<Record<RowColumn, Readonly<Record<Lang, string>>>> = {
  '#order': { en: 'no.', fr: 'n°' },
  '#scenario': { en: 'scenario', fr: 'scénario' },
  '#type': { en: 'activity', fr: 'activité' },
  '#country': { en: 'country', fr: 'pays' },
  '#lever': { en: 'lever', fr: 'levier' },
  '#other': { en: 'other fields', fr: 'autres champs' },
};

/** What a column is called, without its unit. */
export const columnName = ({ key }: FormColumn, lang: Lang): string =>
  key in rowNames ? rowNames[key as RowColumn][lang] : fieldName(key, lang);

/** The heading of a column; a unit in parentheses is that of bare numbers below it. */
export function headingText(column: FormColumn, lang: Lang): string {
  const name = capitalised(columnName(column, lang));
  return column.unit === null ? name : `${name} (${prettyUnit(column.unit, lang)})`;
}

export interface MatchedHeading {
  readonly column: FormColumn;
  /** What a bare number means: the unit in the heading, the field's own where a heading repeats it. */
  readonly unit: string | null;
  /** The languages in which the heading is ours. */
  readonly langs: readonly Lang[];
}

const langs = ['en', 'fr'] as const;

function unitIn(written: string, column: FormColumn): string | null {
  const { unit } = column;
  if (unit === null) return null;
  const own = [unit, ...langs.map((lang) => prettyUnit(unit, lang))].some((u) => folded(u) === folded(written));
  if (own) return unit;
  const other = parseUnit(written);
  return isUnitError(other) ? null : other.symbol;
}

type Named = readonly [FormColumn, readonly Lang[]];

/** What a heading may be, strongest first: the name of a column, its field, the description of it, another word. */
function named(columns: readonly FormColumn[]): ReadonlyMap<string, Named> {
  const names = columns.flatMap((c): [string, Named][] =>
    langs.map((l) => {
      const word = folded(columnName(c, l));
      return [word, [c, langs.filter((other) => folded(columnName(c, other)) === word)]];
    }),
  );
  const codes = columns.flatMap((c): [string, Named][] => (c.key.startsWith('#') ? [] : [[folded(c.key), [c, []]]]));
  const told = columns.flatMap((c): [string, Named][] =>
    c.path.length === 1 ? [...c.specs.values()].flatMap((s) => langs.map((l) => [folded(s.label[l]), [c, []]])) : [],
  );
  const once = told.filter(([word, [c]]) => told.every(([other, [d]]) => other !== word || c === d));
  const meant = columns.flatMap((c): [string, Named][] => (synonyms[c.key] ?? []).map((word) => [word, [c, []]]));
  return new Map([...meant, ...once, ...codes, ...names.toReversed()]);
}

const indexes = new WeakMap<readonly FormColumn[], ReadonlyMap<string, Named>>();

function exact(text: string, columns: readonly FormColumn[]): Named | null {
  const index = indexes.get(columns) ?? named(columns);
  indexes.set(columns, index);
  return index.get(folded(text)) ?? null;
}

/** The column that a heading names, in either language, by field or by what people call it. */
export function matchHeading(text: string, columns: readonly FormColumn[]): MatchedHeading | null {
  const clean = text.replace(/\*\s*$/, '').trim();
  const whole = exact(clean, columns);
  if (whole) return { column: whole[0], unit: null, langs: whole[1] };
  const [, name = '', unit = ''] = /^(.*\S)\s*\(([^()]*(?:\([^()]*\))?[^()]*)\)$/s.exec(clean) ?? [];
  const found = exact(name, columns);
  return found && { column: found[0], unit: unitIn(unit, found[0]), langs: found[1] };
}
