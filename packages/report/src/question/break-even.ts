import type { BreakEven, Variable } from '@contrechamp/engine';
import { type Lang, quote, thin, typeset } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatMass } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { prettyUnit } from '../text/units.ts';
import { type Names, nameOf, type QuestionOptions } from './options.ts';

interface Words {
  title(scenario: string, against: string): string;
  subject(v: Variable): string;
  today(v: Variable, amount: string): string;
  crossing(lower: 'below' | 'above', amount: string): string;
  both(mass: string): string;
  sure(lower: 'below' | 'above', amount: string): string;
  readonly notSure: string;
  always(from: string, to: string): string;
  never(from: string, to: string): string;
  others(amounts: string): string;
  readonly notOne: string;
  readonly alone: string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    title: (scenario, against) => `Until when does ${scenario} emit less than ${against}?`,
    subject: ({ kind, details }) =>
      ({
        images: 'Images generated',
        clips: 'Clips generated',
        grid: `Electricity of its generations (${details.countries})`,
        people: details.borrowed
          ? `People flown ${details.route}, as in scenario ${details.borrowed}, on top of the rest`
          : 'People flown',
        path: details.path ?? '',
      })[kind],
    today: (v, amount) => (v.kind === 'grid' ? `today ${v.details.now} g CO₂e/kWh` : `today ${amount}`),
    crossing: (lower, amount) =>
      lower === 'below' ? `It emits less below ${amount}` : `It emits less above ${amount}`,
    both: (mass) => `; there both emit ${mass}.`,
    sure: (lower, amount) =>
      lower === 'below' ? `In 95 of 100 draws, up to ${amount}.` : `In 95 of 100 draws, from ${amount}.`,
    notSure: 'Nowhere is it lower in 95 of 100 draws.',
    always: (from, to) => `No crossing: it emits less for every value from ${from} to ${to}.`,
    never: (from, to) => `No crossing: it emits more for every value from ${from} to ${to}.`,
    others: (amounts) => `They cross again at ${amounts}.`,
    notOne: 'One person is already too many.',
    alone: 'Only what is named changes: working time and everything else stay as the file says.',
  },
  fr: {
    title: (scenario, against) => `Jusqu’où ${scenario} émet-il moins que ${against} ?`,
    subject: ({ kind, details }) =>
      ({
        images: 'Images générées',
        clips: 'Plans générés',
        grid: `Électricité de ses générations (${details.countries})`,
        people: details.borrowed
          ? `Personnes en avion ${details.route}, comme au scénario ${details.borrowed}, en plus du reste`
          : 'Personnes en avion',
        path: details.path ?? '',
      })[kind],
    today: (v, amount) => (v.kind === 'grid' ? `aujourd’hui ${v.details.now} g CO₂e/kWh` : `aujourd’hui ${amount}`),
    crossing: (lower, amount) =>
      lower === 'below' ? `Il émet moins en deçà de ${amount}` : `Il émet moins au-delà de ${amount}`,
    both: (mass) => ` ; les deux y émettent ${mass}.`,
    sure: (lower, amount) =>
      lower === 'below'
        ? `Dans 95 tirages sur 100, jusqu’à ${amount}.`
        : `Dans 95 tirages sur 100, à partir de ${amount}.`,
    notSure: 'Nulle part il n’émet moins dans 95 tirages sur 100.',
    always: (from, to) => `Pas de croisement : il émet moins pour toute valeur de ${from} à ${to}.`,
    never: (from, to) => `Pas de croisement : il émet plus pour toute valeur de ${from} à ${to}.`,
    others: (amounts) => `Ils se croisent encore à ${amounts}.`,
    notOne: 'Une seule personne est déjà de trop.',
    alone: 'Seul change ce qui est nommé : le temps de travail et tout le reste demeurent ce que dit le fichier.',
  },
};

const clip: Readonly<Record<Lang, readonly [string, string]>> = { en: ['clip', 'clips'], fr: ['plan', 'plans'] };
const person: Readonly<Record<Lang, readonly [string, string]>> = {
  en: ['person', 'people'],
  fr: ['personne', 'personnes'],
};

function amountOf(v: Variable, x: number, lang: Lang, figures = 3): string {
  const number = x >= 1000 || !Number.isInteger(x) ? formatFigures(x, lang, figures) : formatNumber(x, lang);
  const several = lang === 'fr' ? x >= 2 : x !== 1;
  if (v.kind === 'images') return `${number}${thin}${several ? 'images' : 'image'}`;
  if (v.kind === 'clips') return `${number}${thin}${clip[lang][several ? 1 : 0]}`;
  if (v.kind === 'people') return `${number}${thin}${person[lang][several ? 1 : 0]}`;
  const unit = v.unit === '' ? '' : prettyUnit(v.unit, lang);
  return unit === '' ? number : `${number}${thin}${unit}`;
}

function answer(b: BreakEven, lang: Lang): readonly string[] {
  const w = words[lang];
  const amount = (x: number, figures?: number): string => amountOf(b.variable, x, lang, figures);
  const [from, to] = b.searched;
  if (b.crossing === null || b.lower === 'always' || b.lower === 'never') {
    return [b.lower === 'always' ? w.always(amount(from), amount(to)) : w.never(amount(from), amount(to))];
  }
  const both = b.check ? w.both(formatMass(b.check.scenario, lang, 3)) : '.';
  const sure = b.sure === null ? w.notSure : w.sure(b.lower, amount(b.sure, 2));
  const few = b.variable.kind === 'people' && b.lower === 'below' && b.crossing < 1 ? [w.notOne] : [];
  const others = b.others.length === 0 ? [] : [w.others(b.others.map((x) => amount(x)).join(', '))];
  return [`${w.crossing(b.lower, amount(b.crossing))}${both} ${sure}`, ...few, ...others];
}

/** Break-even points, one paragraph for each thing that was varied. */
export function renderBreakEven(
  found: readonly BreakEven[],
  names: Names,
  { lang, width, color }: QuestionOptions,
): string {
  const { bold, dim } = style(color);
  const w = words[lang];
  const [first] = found;
  if (!first) return '';
  const title = w.title(
    quote(nameOf(names, first.scenario, lang), lang),
    quote(nameOf(names, first.against, lang), lang),
  );
  const paragraphs = found.flatMap((b) => {
    const { today } = b.variable;
    const now = w.today(b.variable, today === null ? '' : amountOf(b.variable, today, lang));
    return [
      '',
      ...wrap(typeset(w.subject(b.variable), lang), width).map(bold),
      ...hanging('  ', typeset(now, lang), width, dim),
      ...answer(b, lang).flatMap((text) => hanging('  ', typeset(text, lang), width)),
    ];
  });
  const alone = wrap(typeset(w.alone, lang), width).map(dim);
  return [...wrap(typeset(title, lang), width).map(bold), ...paragraphs, '', ...alone].join('\n');
}
