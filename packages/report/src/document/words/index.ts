import type { Lang } from '../../lang.ts';
import { reportEn } from './en.ts';
import { reportFr } from './fr.ts';
import type { ReportWords } from './table.ts';

export const reportWords: Readonly<Record<Lang, ReportWords>> = { en: reportEn, fr: reportFr };
