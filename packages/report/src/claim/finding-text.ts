import { type Finding, ruleOf } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import type { Names } from '../question/options.ts';
import { findingReader, ruleName } from './reader.ts';
import { renderWords } from './render-words.ts';
import { findingsEn } from './words-en.ts';
import { findingsFr } from './words-fr.ts';

const texts = { en: findingsEn, fr: findingsFr };

/** A finding as people read it: its rule, what is wrong, what to do, and the texts behind it. */
export interface FindingWords {
  readonly rule: string;
  readonly message: string;
  readonly remedy: string;
  readonly sources: readonly string[];
}

export function findingWords(finding: Finding, names: Names, lang: Lang): FindingWords {
  const p = findingReader(finding, names, lang);
  const text = texts[lang][finding.code];
  const w = renderWords[lang];
  return {
    rule: typeset(ruleName(finding.rule, ruleOf(finding.rule)?.title, lang), lang),
    message: typeset(text.message(p), lang),
    remedy: typeset(text.remedy(p), lang),
    sources: finding.bases.map((b) =>
      typeset(`${pick(b.source, lang)}${b.from === null ? '' : w.from(b.from)}${w.reading[b.reading]}`, lang),
    ),
  };
}
