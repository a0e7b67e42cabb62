import type { Lang } from '@contrechamp/report';
import type { ReceiptWords } from './word-list.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';

export const receiptWords: Readonly<Record<Lang, ReceiptWords>> = { en, fr };
