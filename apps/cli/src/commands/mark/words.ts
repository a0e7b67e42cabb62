import type { Lang } from '@contrechamp/report';
import type { MarkWords } from './word-list.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';

export const markWords: Readonly<Record<Lang, MarkWords>> = { en, fr };
