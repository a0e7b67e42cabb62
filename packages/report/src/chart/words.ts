import type { Lang } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { type ChartSpread, shares } from './bands.ts';
import type { ComparisonChartData } from './data.ts';

interface Words {
  readonly one: string;
  readonly log: string;
  lens(times: string): string;
  readonly bands: string;
  readonly fade: string;
  readonly none: string;
  colophon(release: string, draws: string, seed: string): string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    one: 'To one scale, in CO₂e',
    log: 'Logarithmic scale, in CO₂e: each step to the right is ten times as much, so lengths do not compare',
    lens: (n) => `The beginning of the first scale, magnified ${n} times`,
    bands: 'Bands hold 50, 80 and 95 of 100 draws; the mark is the median.',
    fade: 'The mark is the median; the shade fades towards the bounds that hold 95 of 100 draws.',
    none: 'Nothing to draw: no footprint is above zero.',
    colophon: (release, draws, seed) => `Contrechamp · catalogue ${release} · ${draws} draws · seed ${seed}`,
  },
  fr: {
    one: 'À la même échelle, en CO₂e',
    log: 'Échelle logarithmique, en CO₂e : chaque pas vers la droite multiplie par dix, les longueurs ne se comparent pas',
    lens: (n) => `Le début de la première échelle, grossi ${n} fois`,
    bands: 'Les bandes contiennent 50, 80 et 95 tirages sur 100 ; la marque est la médiane.',
    fade: 'La marque est la médiane ; la teinte s’efface vers les bornes qui contiennent 95 tirages sur 100.',
    none: 'Rien à dessiner : aucune empreinte n’est au-dessus de zéro.',
    colophon: (release, draws, seed) => `Contrechamp · catalogue ${release} · ${draws} tirages · graine ${seed}`,
  },
};

/** What every picture says of itself in the same words. */
export const chartWords = (lang: Lang): Words => words[lang];

/** What a picture was computed from, so that it can be computed again. */
export const colophonOf = ({ release, draws, seed }: ComparisonChartData, lang: Lang): string =>
  words[lang].colophon(release, formatInteger(draws, lang), String(seed));

/** What bands stand for: shares of draws where quantiles are given, else no more than their bounds. */
export const bandsNote = (spreads: readonly ChartSpread[], lang: Lang): string =>
  spreads.every(({ quantiles }) => quantiles?.length === shares.length) ? words[lang].bands : words[lang].fade;
