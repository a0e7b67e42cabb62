import type { Lang } from '../lang.ts';
import { type ActualsWords, actualsEn } from './words-en.ts';
import { actualsFr } from './words-fr.ts';

/** Every text of planned and metered, as people read it. */
export const actualsWords: Readonly<Record<Lang, ActualsWords>> = { en: actualsEn, fr: actualsFr };
