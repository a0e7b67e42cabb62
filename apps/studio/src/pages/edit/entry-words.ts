import { numberOf } from '@contrechamp/engine';
import { type Lang, pick, withUnit } from '@contrechamp/report';
import { choiceLabel } from '../../i18n/choices.ts';
import type { EntryOutline } from '../../worker/methods/outline.ts';
import type { FieldSpec, TypeSpec } from '../../worker/methods/schema.ts';

/** What the production calls an entry, or what activities of its type are. */
export function entryName(
  { fields, type }: Pick<EntryOutline, 'fields' | 'type'>,
  spec: TypeSpec | undefined,
  lang: Lang,
): string {
  if (typeof fields.label === 'string') return fields.label;
  return spec ? pick(spec.summary, lang) : type;
}

const isRange = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && 'likely' in v;

const written = /^\s*([+-]?[\d.]+)\s*([^±]*?)\s*(±.*)?$/;

/** A quantity of the file as it is read: `1,5 To ± 20 %`, `5 chambres`. */
function quantityText(value: unknown, spec: Extract<FieldSpec, { kind: 'quantity' }>, lang: Lang): string {
  if (isRange(value)) {
    const bounds = [value.low, value.high].map((x) => decimal(String(x).replace(/[^\d.]+$/, ''), lang));
    return `${quantityText(value.likely, spec, lang)} [${bounds.join('–')}]`;
  }
  const [, number = '', unit = '', margin = ''] = written.exec(String(value)) ?? [];
  if (number === '') return String(value);
  const counted = spec.unit === 'any' ? '' : spec.unit;
  const told = withUnit(decimal(number, lang), unit === '' ? counted : unit, lang, numberOf(value) ?? 1);
  return margin === '' ? told : `${told} ${margin}`;
}

const decimal = (number: string, lang: Lang): string => (lang === 'fr' ? number.replace('.', ',') : number);

function valueText(spec: FieldSpec, value: unknown, lang: Lang): string | null {
  if (value === undefined || value === null || value === false) return null;
  switch (spec.kind) {
    case 'quantity':
      return quantityText(value, spec, lang);
    case 'choice':
      return choiceLabel(String(value), lang);
    case 'flag':
      return value === true ? spec.label[lang] : null;
    case 'list':
      return Array.isArray(value)
        ? value.map((x: Readonly<Record<string, unknown>>) => choiceLabel(String(x.kind ?? ''), lang)).join(', ')
        : null;
    case 'words':
      return Array.isArray(value) && value.length > 0 ? value.join(', ') : null;
    case 'number':
    case 'text':
      return String(value);
    default:
      return null;
  }
}

const mostTold = 5;

/** What an entry says, in a few words: `CDG → CPT · there and back · 5 · economy`. */
export function entrySummary(entry: EntryOutline, spec: TypeSpec | undefined, lang: Lang): string {
  const { fields } = entry;
  const from = typeof fields.from === 'string' ? fields.from : null;
  const to = typeof fields.to === 'string' ? fields.to : null;
  const way = from && to ? [`${from} → ${to}`] : [];
  const units = new Set<string>();
  const rest = (spec?.fields ?? [])
    .filter((f) => !f.common && f.name !== 'from' && f.name !== 'to')
    // A number without a unit, or one more of the same unit, says nothing without its name.
    .filter(
      (f) =>
        f.kind !== 'quantity' ||
        (f.unit !== '1' && !units.has(f.unit) && fields[f.name] !== undefined && !!units.add(f.unit)),
    )
    .flatMap((f) => valueText(f, fields[f.name], lang) ?? []);
  return [...way, ...rest].slice(0, mostTold).join(' · ');
}
