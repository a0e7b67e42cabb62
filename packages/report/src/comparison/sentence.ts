import type { Bilingual, Campaign, Comparison, Footprint } from '@contrechamp/engine';
import { type Lang, listOf, pick, quote, typeset } from '../lang.ts';
import { formatFigures, formatInteger } from '../number/figures.ts';
import { formatAmount, headline, probabilityInWords } from '../number/format.ts';
import { deliverableKinds } from '../text/deliverables.ts';

/** Beyond this share of draws, one scenario is called lower than the other; short of it, the draws do not decide. */
const decisive = 0.95;

interface Rival {
  readonly name: string;
  readonly comparison: Comparison;
  readonly overlaps: boolean;
}

/** `3 still images`: what is delivered. */
export function deliverables(campaign: Campaign, lang: Lang): string {
  const counts = new Map<Campaign['deliverables'][number]['type'], number>();
  for (const { type, count } of campaign.deliverables) counts.set(type, (counts.get(type) ?? 0) + count);
  const texts = [...counts].map(
    ([type, n]) => `${formatInteger(n, lang)} ${deliverableKinds[lang][type][n === 1 ? 0 : 1]}`,
  );
  return listOf(texts, lang);
}

/** `about 30 times as much`, `about 2.4 times less`, `about as much`. */
function times(ratio: number, lang: Lang): string {
  if (!Number.isFinite(ratio) || ratio <= 0) return lang === 'fr' ? 'plus' : 'more';
  if (ratio > 0.95 && ratio < 1.05) return lang === 'fr' ? 'à peu près autant' : 'about as much';
  const n = formatFigures(Math.max(ratio, 1 / ratio), lang, 2);
  if (lang === 'fr') return `environ ${n} fois ${ratio > 1 ? 'plus' : 'moins'}`;
  return `about ${n} times ${ratio > 1 ? 'as much' : 'less'}`;
}

interface Phrases {
  emits(own: string, amount: string, what: string): string;
  emitting(rival: string, times: string): string;
  same(rivals: string, several: boolean): string;
  lower(rival: string, emits: string, odds: string): string;
  open(own: string, rival: string, odds: string): string;
  higher(own: string, emit: string, closest: string | null, odds: string): string;
  readonly overlap: { readonly open: string; readonly higher: string };
}

const phrases: Readonly<Record<Lang, Phrases>> = {
  en: {
    emits: (own, amount, what) => `${own} emits ${amount} for ${what}.`,
    emitting: (rival, much) => `${rival} emits ${much}`,
    same: (rivals, several) => `${rivals} ${several ? 'emit' : 'emits'} exactly the same.`,
    lower: (rival, emits, odds) => `It is not the lowest: ${emits}; ${odds} ${rival} is lower.`,
    open: (own, rival, odds) => `Between ${own} and ${rival} the draws do not decide: ${odds} ${own} is lower`,
    higher: (own, emit, closest, odds) =>
      `${emit}; ${closest === null ? '' : `against ${closest}, `}${odds} ${own} is lower`,
    overlap: { open: ', and their intervals overlap', higher: ', although their intervals overlap' },
  },
  fr: {
    emits: (own, amount, what) => `${own} émet ${amount} pour ${what}.`,
    emitting: (rival, much) => `${rival} émet ${much}`,
    same: (rivals, several) => `${rivals} ${several ? 'émettent' : 'émet'} exactement autant.`,
    lower: (rival, emits, odds) => `Ce n’est pas le plus bas : ${emits} ; ${odds}, ${rival} est plus bas.`,
    open: (own, rival, odds) => `Entre ${own} et ${rival}, les tirages ne tranchent pas : ${odds}, ${own} est plus bas`,
    higher: (own, emit, closest, odds) =>
      `${emit} ; ${closest === null ? '' : `face à ${closest}, `}${odds}, ${own} est plus bas`,
    overlap: { open: ', et leurs intervalles se recouvrent', higher: ', bien que leurs intervalles se recouvrent' },
  },
};

const overlapping = (a: SentenceFigures['footprints'][number], b: SentenceFigures['footprints'][number]): boolean =>
  a.total.interval95[0] <= b.total.interval95[1] && b.total.interval95[0] <= a.total.interval95[1];

/** What the sentence needs of a comparison: less than the whole of it while something is being changed. */
export interface SentenceFigures {
  readonly calculation: { readonly campaign: Campaign };
  readonly footprints: readonly {
    readonly scenario: { readonly id: string; readonly name: Bilingual };
    readonly total: Pick<Footprint['total'], 'median' | 'interval95'>;
  }[];
  readonly comparisons: readonly Comparison[];
  readonly draws: number;
}

/** The sentence that says the result: what the reference emits, and whether another way emits more, less, or cannot be told. */
export function sentence(result: SentenceFigures, lang: Lang): string {
  const { campaign } = result.calculation;
  const reference = result.footprints.find((f) => f.scenario.id === campaign.reference);
  if (!reference) return '';
  const say = phrases[lang];
  const own = quote(pick(reference.scenario.name, lang), lang);
  const rivals = result.comparisons
    .flatMap((comparison): Rival[] => {
      const footprint = result.footprints.find((f) => f.scenario.id === comparison.scenario);
      if (!footprint) return [];
      return [
        {
          name: quote(pick(footprint.scenario.name, lang), lang),
          comparison,
          overlaps: overlapping(footprint, reference),
        },
      ];
    })
    .sort((a, b) => a.comparison.ratio.median - b.comparison.ratio.median);
  const p = (r: Rival): number => r.comparison.probabilityReferenceLower;
  const emitting = (r: Rival): string => say.emitting(r.name, times(r.comparison.ratio.median, lang));
  const odds = (x: number): string => probabilityInWords(x, lang, result.draws);

  const isSame = (r: Rival): boolean => r.comparison.difference.interval95.every((x) => x === 0);
  const same = rivals.filter(isSame);
  const sentences = [say.emits(own, formatAmount(headline(reference.total), lang), deliverables(campaign, lang))];
  if (same.length > 0)
    sentences.push(
      say.same(
        listOf(
          same.map((r) => r.name),
          lang,
        ),
        same.length > 1,
      ),
    );
  const distinct = rivals.filter((r) => !isSame(r));
  const [lowest] = distinct.filter((r) => p(r) <= 1 - decisive);
  if (lowest) sentences.push(say.lower(lowest.name, emitting(lowest), odds(1 - p(lowest))));
  for (const r of distinct.filter((x) => p(x) > 1 - decisive && p(x) < decisive)) {
    sentences.push(`${say.open(own, r.name, odds(p(r)))}${r.overlaps ? say.overlap.open : ''}.`);
  }
  const [closest, ...others] = distinct.filter((r) => p(r) >= decisive);
  const farthest = others.at(-1);
  if (closest) {
    const emit = farthest ? listOf([emitting(closest), emitting(farthest)], lang) : emitting(closest);
    const told = say.higher(own, emit, farthest ? closest.name : null, odds(p(closest)));
    sentences.push(`${told}${closest.overlaps ? say.overlap.higher : ''}.`);
  }
  return typeset(sentences.join(' '), lang);
}
