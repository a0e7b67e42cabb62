import type { Refusal } from '../policy/decision.ts';
import type { Lang } from '../policy/verdict.ts';
import { typeset } from './format.ts';
import { reader } from './reader.ts';
import { refusalsEn } from './refusals-en.ts';
import { refusalsFr } from './refusals-fr.ts';

const texts = { en: refusalsEn, fr: refusalsFr };

/** Why a request is refused, what remains, and what to do. */
export const refusalText = ({ code, params }: Refusal, lang: Lang): string =>
  typeset(texts[lang][code](reader(params, lang)), lang);
