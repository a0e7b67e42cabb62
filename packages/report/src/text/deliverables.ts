import type { Campaign } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';

type Kind = Campaign['deliverables'][number]['type'];

/** What deliverables are called, one and several. */
export const deliverableKinds: Readonly<Record<Lang, Readonly<Record<Kind, readonly [one: string, many: string]>>>> = {
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
