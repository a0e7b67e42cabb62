import type { Catalogue } from '../factor/catalogue.ts';
import type { Campaign, Scenario } from '../inventory/campaign.ts';
import type { ProductionMethod } from '../inventory/vocabulary.ts';
import { fold } from './fold.ts';

/** Words that people have for ways of producing, folded. */
const methodWords: Readonly<Record<ProductionMethod, readonly string[]>> = {
  'location-shoot': ['shoot', 'shooting', 'location', 'tournage', 'tournages', 'shoots', 'exterieur', 'exterieurs'],
  'studio-shoot': ['shoot', 'shooting', 'studio', 'studios', 'tournage', 'shoots', 'plateau'],
  'virtual-production': ['virtual', 'virtuelle', 'virtuel', 'led'],
  'generative-ai': [
    'ai',
    'ia',
    'generative',
    'generatif',
    'generee',
    'generes',
    'generees',
    'generated',
    'artificielle',
    'artificial',
  ],
  hybrid: ['hybrid', 'hybride'],
};

/** Words that tell nothing apart. */
const idle = new Set(
  ...[
    [
      'a',
      'an',
      'the',
      'of',
      'in',
      'on',
      'by',
      'with',
      'and',
      'to',
      'at',
      'de',
      'du',
      'des',
      'd',
      'l',
      'la',
      'le',
      'les',
    ].concat([
      'un',
      'une',
      'en',
      'et',
      'a',
      'au',
      'aux',
      'par',
      'avec',
      'sur',
      'fully',
      'production',
      'entierement',
      'visuels',
      'images',
    ]),
  ],
);

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((w) => w !== '' && !idle.has(w));

/** The words that may stand for a scenario: its names, id, place and method. */
function vocabulary(scenario: Scenario, catalogue: Catalogue): ReadonlySet<string> {
  const { id, name, site, method } = scenario;
  const country = catalogue.country(site.country)?.name;
  return new Set([
    ...[id, name.en, name.fr, site.city ?? '', country?.en ?? '', country?.fr ?? ''].flatMap(wordsOf),
    ...methodWords[method],
  ]);
}

/** A word and its derivatives: `african` for `africa`. */
const stands = (spoken: string, word: string): boolean =>
  spoken === word || (word.length >= 5 && spoken.startsWith(word.slice(0, -1)));

/** Finds which scenario of a campaign some words mean, by the words that the others do not share. */
export class Scenarios {
  readonly #vocabularies: readonly { readonly id: string; readonly words: ReadonlySet<string> }[];

  constructor(campaign: Campaign, catalogue: Catalogue) {
    this.#vocabularies = campaign.scenarios.map((s) => ({ id: s.id, words: vocabulary(s, catalogue) }));
  }

  /** The one scenario that is meant, or null: none is, or several are alike. */
  meant(text: string, except: readonly string[] = []): string | null {
    const spoken = new Set(wordsOf(text));
    const scores = this.#vocabularies
      .filter(({ id }) => !except.includes(id))
      .map(({ id, words }) => ({ id, score: this.#score(spoken, words) }))
      .toSorted((a, b) => b.score - a.score);
    const [best, second] = scores;
    if (!best || best.score === 0) return null;
    return second && best.score - second.score < 1e-9 ? null : best.id;
  }

  #score(spoken: ReadonlySet<string>, words: ReadonlySet<string>): number {
    let score = 0;
    for (const said of spoken) {
      if (![...words].some((w) => stands(said, w))) continue;
      score += 1 / this.#vocabularies.filter((v) => [...v.words].some((w) => stands(said, w))).length;
    }
    return score;
  }
}
