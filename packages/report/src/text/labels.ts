import type { Lang } from '../lang.ts';
import type { Labels } from './label-table.ts';
import { labelsEn } from './labels-en.ts';
import { labelsFr } from './labels-fr.ts';

/** What every code of a result is called on screen. */
export const labels: Readonly<Record<Lang, Labels>> = { en: labelsEn, fr: labelsFr };

/** The label of a code that may be unknown: the code itself then. */
export const labelOf = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;
