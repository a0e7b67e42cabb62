import type { Assumption, AssumptionCode } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { assumptionsEn } from './assumptions-en.ts';
import { assumptionsFr } from './assumptions-fr.ts';
import { reader, say, type Text } from './reader.ts';

const texts: Readonly<Record<Lang, Readonly<Record<AssumptionCode, Text>>>> = { en: assumptionsEn, fr: assumptionsFr };

/** Every assumption code that has words. */
export const assumptionCodes = Object.keys(assumptionsEn) as readonly AssumptionCode[];

const isKnown = (code: string): code is AssumptionCode => Object.hasOwn(assumptionsEn, code);

/** What was assumed, in one sentence. A code without words shows itself with its parameters rather than nothing. */
export function assumptionMessage(code: string, params: Assumption['params'], lang: Lang): string {
  if (isKnown(code)) return say(texts[lang][code], params, lang);
  const p = reader(params, lang);
  const details = Object.keys(params).map((key) => `${key} ${p(key)}`);
  return [code, ...details].join(', ');
}
