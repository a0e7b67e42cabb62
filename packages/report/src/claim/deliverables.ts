import type { Campaign } from '@contrechamp/engine';
import { type Lang, listOf, thin } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';

type Deliverable = Campaign['deliverables'][number];

const kinds: Readonly<Record<Lang, Readonly<Record<Deliverable['type'], readonly [one: string, many: string]>>>> = {
  en: {
    still: ['still image', 'still images'],
    video: ['video', 'videos'],
    animation: ['animation', 'animations'],
    other: ['deliverable', 'deliverables'],
  },
  fr: {
    still: ['image fixe', 'images fixes'],
    video: ['vidéo', 'vidéos'],
    animation: ['animation', 'animations'],
    other: ['livrable', 'livrables'],
  },
};

function one({ type, count, width, height, seconds }: Deliverable, lang: Lang): string {
  const name = `${formatInteger(count, lang)} ${kinds[lang][type][count === 1 ? 0 : 1]}`;
  const [across, down] = [width, height].map((n) => (n === undefined ? '' : formatInteger(n, lang)));
  const size = across && down ? ` (${across}${thin}×${thin}${down} px)` : '';
  return `${name}${size}${seconds === undefined ? '' : ` ${lang === 'fr' ? 'de' : 'of'} ${seconds}${thin}s`}`;
}

/** What is delivered, with its sizes: `3 still images (4 000 × 5 000 px)`. */
export const deliverablesText = ({ deliverables }: Campaign, lang: Lang): string =>
  listOf(
    deliverables.map((d) => one(d, lang)),
    lang,
  );
