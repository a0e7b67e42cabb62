import { type CampaignComparison, type Comparison, type Scenario, strongest } from '@contrechamp/engine';
import { wayOf } from '../claim/place.ts';
import { amountLess } from '../claim/reader.ts';
import { deliverables } from '../comparison/sentence.ts';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatAmount, headline } from '../number/format.ts';

/** What may be said of one scenario beside another: the largest round multiple that 95 % of draws reach, either way of counting contrails. */
interface Bound {
  readonly lower: Scenario;
  readonly higher: Scenario;
  readonly least: number;
  readonly less: string;
}

interface Words {
  emits(name: string, amount: string, what: string): string;
  less(what: string, own: string, others: readonly string[]): string;
  than(less: string, way: string, first: boolean): string;
  open(a: string, b: string): string;
}

const elided = (way: string): string => (/^[aeiouhéê]/i.test(way) ? `qu’${way}` : `que ${way}`);

const words: Readonly<Record<Lang, Words>> = {
  en: {
    emits: (name, amount, what) => `${name} emits ${amount} for ${what}.`,
    less: (what, own, others) => `Producing ${what} ${own} emits ${others.join(', and ')}.`,
    than: (less, way, first) => `at least ${less}${first ? ' CO₂e' : ''} than ${way}`,
    open: (a, b) => `Of ${a} and ${b}, the draws do not say which emits more.`,
  },
  fr: {
    emits: (name, amount, what) => `${name} émet ${amount} pour ${what}.`,
    less: (what, own, others) => `Produire ${what} ${own} émet ${others.join(', et ')}.`,
    than: (less, way, first) => `au moins ${less}${first ? ' de CO₂e' : ''} ${elided(way)}`,
    open: (a, b) => `De ${a} et ${b}, les tirages ne disent pas lequel émet le plus.`,
  },
};

/** The draws alone are asked for: where, when and to whom it is said changes no multiple. */
const setting = { audience: 'internal', medium: 'report', country: 'FR', date: '2026-01-01' } as const;

function boundOf(result: CampaignComparison, { scenario, reference }: Comparison, lang: Lang): Bound | null {
  for (const [low, high] of [
    [reference, scenario],
    [scenario, reference],
  ] as const) {
    const { atLeast, atLeastPercent } = strongest(result, low, high, setting);
    const [lower, higher] = [low, high].map((id) => result.footprints.find((f) => f.scenario.id === id)?.scenario);
    if (atLeastPercent === null || !lower || !higher) continue;
    const least = atLeast ?? 100 / (100 - atLeastPercent);
    return { lower, higher, least, less: amountLess(atLeast, atLeastPercent, lang) };
  }
  return null;
}

/** The closest and the farthest: what lies between them is told by the tables. */
const ends = (sorted: readonly Bound[]): readonly Bound[] =>
  sorted.length <= 2 ? sorted : sorted.filter((_, i) => i === 0 || i === sorted.length - 1);

/** What the draws carry in 95 % of cases, however contrails are counted: the sentences that a client may repeat. */
export function strongestSentences(result: CampaignComparison, lang: Lang): readonly string[] {
  const { campaign } = result.calculation;
  const w = words[lang];
  const what = deliverables(campaign, lang);
  const way = (s: Scenario): string => wayOf(s, result, lang);
  const name = (id: string): string => {
    const found = result.footprints.find((f) => f.scenario.id === id);
    return quote(found ? pick(found.scenario.name, lang) : id, lang);
  };
  const told = result.comparisons.map((comparison) => ({ comparison, bound: boundOf(result, comparison, lang) }));
  const bounds = told.flatMap(({ bound }) => bound ?? []).toSorted((a, b) => a.least - b.least);
  const below = ends(bounds.filter((b) => b.lower.id === campaign.reference));
  const above = bounds.filter((b) => b.higher.id === campaign.reference);
  const [first] = below;
  const than = (b: Bound, i: number): string => w.than(b.less, way(b.higher), i === 0);
  return [
    ...(first ? [w.less(what, way(first.lower), below.map(than))] : []),
    ...ends(above).map((b) => w.less(what, way(b.lower), [than(b, 0)])),
    ...told.flatMap(({ comparison: c, bound }) => (bound ? [] : [w.open(name(c.reference), name(c.scenario))])),
  ].map((text) => typeset(text, lang));
}

/** What the reference emits, with its bounds. */
export function referenceSentence(result: CampaignComparison, lang: Lang): string {
  const reference = result.footprints.find((f) => f.scenario.id === result.calculation.campaign.reference);
  if (!reference) return '';
  const own = quote(pick(reference.scenario.name, lang), lang);
  const text = words[lang].emits(
    own,
    formatAmount(headline(reference.total), lang),
    deliverables(result.calculation.campaign, lang),
  );
  return typeset(text, lang);
}
