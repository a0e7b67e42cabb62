import type { Diagnostic } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { diagnosticsEn } from '../text/diagnostics-en.ts';
import { diagnosticsFr } from '../text/diagnostics-fr.ts';
import { say } from '../text/reader.ts';

const texts = { en: diagnosticsEn, fr: diagnosticsFr };

/** What is wrong, and what to write instead. */
export function diagnosticMessage(
  { code, params }: Pick<Diagnostic, 'code' | 'params'>,
  lang: Lang,
): { readonly message: string; readonly remedy: string } {
  const { message, remedy } = texts[lang][code];
  return { message: say(message, params, lang), remedy: say(remedy, params, lang) };
}
