import { formatFigures, formatMass, formatNumber, type Lang, pick, prettyUnit } from '@contrechamp/report';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import type { BreakEvenFound } from '../../worker/methods/break-even.ts';
import type { SoberPlace } from '../../worker/methods/sober-entries.ts';
import { thin } from './words.ts';

/** A number of what varies, with what it counts. */
export function quantityText(x: number, { variable }: BreakEvenFound, lang: Lang, figures = 3): string {
  const w = sobrietyMessages[lang];
  const number = x >= 1000 || !Number.isInteger(x) ? formatFigures(x, lang, figures) : formatNumber(x, lang);
  const several = lang === 'fr' ? x >= 2 : x !== 1;
  const units = { images: several ? w.imagesUnit : w.imageUnit, clips: several ? w.clipsUnit : w.clipUnit };
  const unit = variable.kind === 'images' || variable.kind === 'clips' ? units[variable.kind] : variable.unit;
  return `${number}${thin}${variable.kind === 'grid' ? prettyUnit(unit, lang) : unit}`;
}

/** `US 384, FR 51.9` with the names of countries. */
function gridNow(now: string, places: readonly SoberPlace[], lang: Lang): string {
  const w = sobrietyMessages[lang];
  return now
    .split(', ')
    .map((part) => {
      const [code = '', grams = ''] = part.split(' ');
      const name = places.find((p) => p.code === code)?.name;
      return w.placeToday(name ? pick(name, lang) : code, formatFigures(Number(grams), lang, 3));
    })
    .join(', ');
}

function todayText(found: BreakEvenFound, places: readonly SoberPlace[], lang: Lang): string {
  const w = sobrietyMessages[lang];
  const { variable, crossing } = found;
  if (variable.kind === 'grid') return w.gridToday(gridNow(variable.details.now ?? '', places, lang));
  if (variable.today === null) return '';
  const amount = quantityText(variable.today, found, lang);
  return crossing !== null && crossing > 2 * variable.today && variable.today > 0
    ? w.untilToday(amount, formatFigures(crossing / variable.today, lang, 2))
    : w.beyondToday(amount);
}

/** Where two scenarios emit the same, in sentences. */
export function breakEvenText(
  found: BreakEvenFound,
  [a, b]: readonly [string, string],
  places: readonly SoberPlace[],
  lang: Lang,
): { readonly lead: string; readonly rest: string } {
  const w = sobrietyMessages[lang];
  const { crossing, lower, sure, check, others, searched } = found;
  const quantity = (x: number, figures?: number): string => quantityText(x, found, lang, figures);
  if (crossing === null || lower === 'always' || lower === 'never') {
    const say = lower === 'always' ? w.always : w.never;
    return { lead: say(a, b, quantity(searched[0]), quantity(searched[1])), rest: todayText(found, places, lang) };
  }
  const below = lower === 'below';
  const rest = [
    todayText(found, places, lang),
    sure === null ? w.notSure : (below ? w.sureBelow : w.sureAbove)(quantity(sure, 2)),
    check ? w.both(formatMass(check.scenario, lang, 3)) : '',
    others.length > 0 ? w.others(others.map((x) => quantity(x)).join(', ')) : '',
  ];
  return {
    lead: (below ? w.crossingBelow : w.crossingAbove)(a, b, quantity(crossing)),
    rest: rest.filter((t) => t !== '').join(' '),
  };
}
