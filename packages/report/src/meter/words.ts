import { type Lang, typeset } from '../lang.ts';
import type { MeterRemark, RemarkCode } from './result.ts';
import { english, type MeterWords } from './words-en.ts';
import { french } from './words-fr.ts';

export const meterWords: Readonly<Record<Lang, MeterWords>> = { en: english, fr: french };

/** A remark with its words. */
export const meterRemark = (code: RemarkCode, params: MeterRemark['params'], lang: Lang): MeterRemark => ({
  code,
  params,
  message: typeset(meterWords[lang].remark[code](params), lang),
});
