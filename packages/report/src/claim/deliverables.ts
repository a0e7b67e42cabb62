import type { Campaign } from '@contrechamp/engine';
import { type Lang, listOf, thin } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { deliverableKinds } from '../text/deliverables.ts';

type Deliverable = Campaign['deliverables'][number];

function one({ type, count, width, height, seconds }: Deliverable, lang: Lang): string {
  const name = `${formatInteger(count, lang)} ${deliverableKinds[lang][type][count === 1 ? 0 : 1]}`;
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
