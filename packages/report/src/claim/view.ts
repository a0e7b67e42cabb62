import {
  type Assessment,
  type Effect,
  type Finding,
  type FindingCode,
  isUpTo,
  type Knowledge,
  type RuleId,
  rulesChecked,
  type Sayable,
  type Setting,
  type Strength,
  type Support,
  type Verdict,
} from '@contrechamp/engine';
import { capitalised, type Lang, listOf, plain, quote, typeset } from '../lang.ts';
import { knowledgeTexts } from '../lever/knowledge.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatInterval, formatProbability } from '../number/format.ts';
import { type Names, nameOf } from '../question/options.ts';
import { labels } from '../text/labels.ts';
import { type Draft, draftOf } from './draft.ts';
import { type FindingWords, findingWords } from './finding-text.ts';
import { type MeasureText, measureTexts } from './measure.ts';
import { measureWords } from './measure-words.ts';
import { amountLess } from './reader.ts';
import { renderWords } from './render-words.ts';

/** What the draws say of one claim. */
export interface SupportView {
  readonly claim: string;
  /** One sentence for each choice of method, the weakest first. */
  readonly strengths: readonly string[];
  /** Were what the lower side leaves unsaid counted as on the other side; empty where nothing is. */
  readonly withMissing: string;
}

/** Something that was found, and whether it is the first under its rule. */
export interface FindingView extends FindingWords {
  readonly id: RuleId;
  readonly code: FindingCode;
  readonly first: boolean;
}

/** Wording for one pair of scenarios, in both languages; null where no sentence holds. */
export interface DraftView {
  readonly scenario: string;
  readonly than: string;
  readonly fr: Draft | null;
  readonly en: Draft | null;
}

/** What would be worth measuring of one scenario. */
export interface LearnView {
  readonly name: string;
  readonly items: readonly { readonly narrows: string; readonly what: string }[];
}

/** A checked claim in words, for whatever shows it. */
export interface ClaimView {
  readonly verdict: Verdict;
  readonly title: string;
  readonly sentence: string;
  /** What was understood of the sentence that it does not say; empty where it says all. */
  readonly taken: string;
  readonly supports: readonly SupportView[];
  readonly reasons: readonly FindingView[];
  readonly beside: readonly FindingView[];
  readonly known: readonly FindingView[];
  readonly drafts: readonly DraftView[];
  readonly learn: readonly LearnView[];
  readonly measureTitle: string;
  /** What would have to be measured for the figures to hold; where there is any, it says more than `learn`. */
  readonly measure: readonly MeasureText[];
  /** As published where, when, to whom; under rules of which day. */
  readonly setting: string;
}

export interface ClaimViewOptions {
  readonly lang: Lang;
  /** Day of the calculation, YYYY-MM-DD. */
  readonly computed: string;
  readonly dossier?: string | undefined;
}

function relationText({ claim: { relation } }: Support, lang: Lang): string {
  const w = renderWords[lang];
  if (relation.kind === 'less') return w.lessAlone;
  const number = (x: number): string => formatNumber(x, lang);
  const amount =
    relation.kind === 'percent'
      ? `${number(relation.percent)} % ${lang === 'fr' ? 'de moins' : 'less'}`
      : `${number(relation.times)} ${lang === 'fr' ? 'fois moins' : 'times less'}`;
  const least = relation.kind === 'at-least' || (relation.kind === 'percent' && relation.bound === 'at-least');
  return isUpTo(relation) ? w.upTo(amount) : least ? w.atLeast(amount) : w.plain(amount);
}

function strengthText(s: Strength, alone: boolean, binding: boolean, lang: Lang): string {
  const w = renderWords[lang];
  const interval = formatInterval(s.interval95.map((x) => formatFigures(x, lang, 2)));
  const median = formatFigures(s.median, lang, 2);
  const choice = alone ? '' : w.choices[s.choice];
  const told =
    s.atLeastPercent === null
      ? w.none(choice, median, interval)
      : w.strongest(choice, amountLess(s.atLeast, s.atLeastPercent, lang), median, interval);
  return typeset(`${capitalised(told)}${binding && !alone ? w.binding : ''}.`, lang);
}

function supportView(support: Support, names: Names, lang: Lang): SupportView {
  const w = renderWords[lang];
  const { claim, strengths, withMissing, missing } = support;
  const name = (id: string): string => quote(nameOf(names, id, lang), lang);
  const probability = formatProbability(support.probability, lang, support.lower.comparison.draws);
  const alone = strengths.length === 1;
  const least = withMissing
    ? withMissing.atLeastPercent === null
      ? w.listNone
      : w.atLeast(amountLess(withMissing.atLeast, withMissing.atLeastPercent, lang))
    : '';
  const categories = listOf(
    missing.map((c) => labels[lang].category[c]),
    lang,
  );
  return {
    claim: typeset(w.claim(name(claim.scenario), name(claim.than), relationText(support, lang), probability), lang),
    strengths: strengths.map((s, i) => strengthText(s, alone, i === 0, lang)),
    withMissing: withMissing ? typeset(w.withMissing(categories, least), lang) : '',
  };
}

/** What a true sentence needs beside it: of no use to one that is not. */
const forTrueOnes: readonly FindingCode[] = [
  'say-base',
  'say-method',
  'say-report',
  'say-boundary',
  'say-not-assessed',
  'no-panel',
];

const inWords = (found: readonly Finding[], names: Names, lang: Lang): readonly FindingView[] =>
  found.map((f, i) => ({
    ...findingWords(f, names, lang),
    ...{ id: f.rule, code: f.code, first: found.findIndex((g) => g.rule === f.rule) === i },
  }));

function findingsOf({ verdict, findings }: Assessment, effects: readonly Effect[], names: Names, lang: Lang) {
  const holds = verdict.startsWith('supported');
  const told = findings.filter((f) => effects.includes(f.effect) && (holds || !forTrueOnes.includes(f.code)));
  return inWords(told, names, lang);
}

/** A draft stands only where the two scenarios may be compared at all. */
export const draftable = ({ findings }: Assessment): boolean =>
  !findings.some((f) => ['A1', 'A5'].includes(f.rule) && f.effect === 'refuse' && f.code !== 'unit-unlike-claim') &&
  !findings.some((f) => ['category-missing', 'period-differs', 'early-estimate', 'expired'].includes(f.code));

/** One support for each pair of scenarios that the claims are about. */
const pairs = (supports: readonly Support[]): readonly Support[] =>
  supports.filter(
    (s, i) => supports.findIndex((t) => t.claim.scenario === s.claim.scenario && t.claim.than === s.claim.than) === i,
  );

function draftsOf(assessment: Assessment, { computed, dossier }: ClaimViewOptions): readonly DraftView[] {
  if (!draftable(assessment)) return [];
  return pairs(assessment.supports).map((support) => ({
    ...{ scenario: support.claim.scenario, than: support.claim.than },
    fr: draftOf(support, { computed, dossier }, 'fr'),
    en: draftOf(support, { computed, dossier }, 'en'),
  }));
}

export function settingText(setting: Setting, lang: Lang): string {
  const w = renderWords[lang];
  const medium = setting.medium === null ? '' : `, ${w.medium[setting.medium]}`;
  return typeset(
    w.setting(setting.country, w.audience[setting.audience], medium, setting.date, rulesChecked(setting)),
    lang,
  );
}

const measuresOf = (support: Support, names: Names, lang: Lang): readonly MeasureText[] =>
  measureTexts(support, relationText(support, lang), names, lang).map((m) => ({ ...m, text: typeset(m.text, lang) }));

/** A checked claim: verdict, figures, reasons with their rules, what must stand beside it, wording to publish. */
export function claimView(
  assessment: Assessment,
  names: Names,
  learnt: readonly Knowledge[],
  options: ClaimViewOptions,
): ClaimView {
  const { lang } = options;
  const w = renderWords[lang];
  const { sentence, supports, verdict, subjectTaken } = assessment;
  const [first] = supports;
  const taken = subjectTaken && first ? w.taken(quote(nameOf(names, first.claim.scenario, lang), lang)) : '';
  const of = (...effects: readonly Effect[]) => findingsOf(assessment, effects, names, lang);
  return {
    verdict,
    title: typeset(w.verdict[verdict], lang),
    sentence: sentence === null ? '' : plain(sentence),
    taken: typeset(taken, lang),
    supports: supports.map((s) => supportView(s, names, lang)),
    reasons: of('refuse', 'unsupported'),
    beside: of('beside'),
    known: of('note'),
    drafts: draftsOf(assessment, options),
    learn: learnt.map((k) => ({ name: nameOf(names, k.scenario, lang), items: knowledgeTexts(k, lang) })),
    measureTitle: measureWords[lang].title,
    measure: verdict.startsWith('supported') ? [] : pairs(supports).flatMap((s) => measuresOf(s, names, lang)),
    setting: settingText(assessment.setting, lang),
  };
}

/** The strongest that may be said of a pair of scenarios, in words. */
export interface SayableView {
  readonly scenario: string;
  readonly than: string;
  /** `×340`; empty where no multiple holds. */
  readonly atLeast: string;
  /** `−99 %`; empty where neither may be said to emit less. */
  readonly reduction: string;
  readonly claim: ClaimView;
}

export const sayableView = (
  pairsFound: readonly Sayable[],
  names: Names,
  options: ClaimViewOptions,
): readonly SayableView[] =>
  pairsFound.map(({ scenario, than, atLeast, atLeastPercent, assessment }) => ({
    ...{ scenario, than },
    atLeast: atLeast === null ? '' : `×${formatNumber(atLeast, options.lang)}`,
    reduction: atLeastPercent === null ? '' : typeset(`−${formatNumber(atLeastPercent, options.lang)} %`, options.lang),
    claim: claimView(assessment, names, [], options),
  }));
