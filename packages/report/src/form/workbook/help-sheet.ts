import { type FieldSpec, type TypeSpec, typeSpecs } from '@contrechamp/engine';
import { type Sheet, type SheetCell, text } from '../../export/workbook/sheet.ts';
import { capitalised, type Lang } from '../../lang.ts';
import { activityName } from '../../text/fields.ts';
import { columnsOf } from '../column.ts';
import { headingText } from '../heading.ts';
import { tableOfType } from '../read/activities.ts';
import { tableNames } from '../table.ts';
import { choiceText, flagText } from '../value/choice.ts';
import { choicesOf } from './hints.ts';
import { wrappedHeight } from './maker.ts';
import { formWords } from './words.ts';

/** What is taken when a cell stays blank, as it would be written. */
function fallbackText(spec: FieldSpec, lang: Lang): string {
  const { fallback } = spec;
  if (typeof fallback === 'boolean') return flagText(fallback, lang);
  if (spec.kind === 'choice' && typeof fallback === 'string') return choiceText(fallback, spec.choices, lang);
  return typeof fallback === 'number' || typeof fallback === 'string' ? String(fallback) : '';
}

function rowsOfType(type: TypeSpec, lang: Lang): readonly (readonly SheetCell[])[] {
  const words = formWords[lang];
  const alternatives = new Set(type.oneOf.flat());
  const [first, ...rest] = columnsOf([{ ...type, fields: type.fields.filter((f) => !f.common || f.kind === 'group') }])
    .filter((c) => c.path[0] !== 'quality')
    .flatMap((column) => {
      const spec = column.specs.get(type.type);
      if (!spec) return [];
      const needed = spec.required ? words.required : alternatives.has(column.key) ? words.either : '';
      const choices = spec.kind === 'flag' ? [] : (choicesOf(spec, lang) ?? []);
      return [
        [
          ...[text(headingText(column, lang), 'wrapped'), text(needed, 'wrapped')],
          ...[text(capitalised(spec.label[lang].replaceAll('`', '')), 'wrapped'), text(choices.join(' · '), 'wrapped')],
          text(fallbackText(spec, lang), 'wrapped'),
        ],
      ];
    });
  const name = text(capitalised(activityName(type.type, lang)), 'label');
  const sheet = text(tableNames[lang][tableOfType(type)], 'wrapped');
  return [[name, sheet, ...(first ?? [])], ...rest.map((row) => [null, null, ...row])];
}

const widths = [26, 28, 32, 16, 60, 60, 20];

const textsOf = (row: readonly SheetCell[]): readonly string[] => row.map((c) => (c?.kind === 'text' ? c.text : ''));

/** Every activity with its columns: what each is, what may be chosen, what is taken when nothing is written. */
export function helpSheet(lang: Lang): Sheet {
  const words = formWords[lang];
  const rows = typeSpecs().flatMap((t) => rowsOfType(t, lang));
  return {
    ...{ name: words.sheets.help, widths, frozen: 1, landscape: true },
    heights: [24, ...rows.map((row) => wrappedHeight(textsOf(row), widths))],
    rows: [words.help.map((h) => text(h, 'heading')), ...rows],
  };
}
