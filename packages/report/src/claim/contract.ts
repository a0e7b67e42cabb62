import { type Assessment, type Knowledge, rulesChecked, type Sayable, type Strength } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import type { Names } from '../question/options.ts';
import { draftOf } from './draft.ts';
import { findingWords } from './finding-text.ts';
import { measureJson } from './measure.ts';
import { draftable } from './view.ts';

export interface ClaimJsonOptions {
  readonly version: string;
  readonly lang: Lang;
  /** Day of the calculation, YYYY-MM-DD. */
  readonly computed: string;
  readonly dossier?: string | undefined;
}

const strengthJson = ({ ratio: _, ...s }: Strength) => s;

/** A checked claim as other programs read it: plain data, full precision. */
export function claimJson(
  assessment: Assessment,
  names: Names,
  learnt: readonly Knowledge[],
  options: ClaimJsonOptions,
) {
  const { verdict, setting, sentence, findings, supports, subjectTaken } = assessment;
  const { lang, dossier, computed } = options;
  return {
    contrechamp: { version: options.version, rulesChecked: rulesChecked(setting) },
    ...{ verdict, setting, sentence, subjectTaken },
    claims: supports.map((s) => ({
      ...s.claim,
      probability: s.probability,
      strengths: s.strengths.map(strengthJson),
      missing: s.missing,
      withMissing: s.withMissing ? strengthJson(s.withMissing) : null,
      toMeasure: verdict.startsWith('supported') ? null : measureJson(s, lang),
      draft: draftable(assessment)
        ? { fr: draftOf(s, { computed, dossier }, 'fr'), en: draftOf(s, { computed, dossier }, 'en') }
        : null,
    })),
    findings: findings.map(({ bases, ...f }) => ({
      ...f,
      ...findingWords({ ...f, bases }, names, lang),
      rule: f.rule,
      bases: bases.map((b) => ({ ...b, source: b.source[lang] })),
    })),
    measure: learnt.map((k) => ({
      scenario: k.scenario,
      narrowings: k.narrowings.map(({ stream, narrows, parameter }) => ({
        stream,
        narrows,
        label: parameter.label[lang],
      })),
    })),
  };
}

export const sayableJson = (pairs: readonly Sayable[], names: Names, options: ClaimJsonOptions) => ({
  pairs: pairs.map(({ assessment, ...pair }) => ({ ...pair, ...claimJson(assessment, names, [], options) })),
});
