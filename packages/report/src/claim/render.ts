import {
  type Assessment,
  type Effect,
  type Finding,
  type FindingCode,
  isUpTo,
  type Knowledge,
  rulesChecked,
  type Strength,
  type Support,
} from '@contrechamp/engine';
import { capitalised, type Lang, listOf, pick, plain, quote, typeset } from '../lang.ts';
import { knowledgeLines } from '../lever/knowledge.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatInterval, formatProbability } from '../number/format.ts';
import { type Names, nameOf } from '../question/options.ts';
import { type Style, style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { draftOf } from './draft.ts';
import { findingWords } from './finding-text.ts';
import { measureTexts } from './measure.ts';
import { measureWords } from './measure-words.ts';
import { amountLess } from './reader.ts';
import { renderWords } from './render-words.ts';

export interface ClaimOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
  readonly dossier?: string | undefined;
}

interface View extends ClaimOptions {
  readonly names: Names;
  readonly look: Style;
}

const textOf = (text: string, { lang, width }: View, prefix = '  '): string[] =>
  hanging(prefix, typeset(text, lang), width);

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
  return `${capitalised(told)}${binding && !alone ? w.binding : ''}.`;
}

function supportLines(support: Support, view: View): string[] {
  const { lang, names } = view;
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
  return [
    ...textOf(w.claim(name(claim.scenario), name(claim.than), relationText(support, lang), probability), view),
    ...strengths.flatMap((s, i) => textOf(strengthText(s, alone, i === 0, lang), view, '    ')),
    ...(withMissing ? textOf(w.withMissing(categories, least), view, '    ') : []),
  ];
}

const isBlocking = ({ effect }: Finding): boolean => effect === 'refuse' || effect === 'unsupported';

/** What a true sentence needs beside it: of no use to one that is not. */
const forTrueOnes: readonly FindingCode[] = ['say-base', 'say-method', 'say-boundary', 'say-not-assessed', 'no-panel'];

function findingLines(finding: Finding, first: boolean, view: View): string[] {
  const { lang, width, look, names } = view;
  const { rule, message, remedy, sources } = findingWords(finding, names, lang);
  const text = `${message}${remedy === '' ? '' : ` ${remedy}`}`;
  if (!isBlocking(finding)) return hanging('  ', `${text} (${finding.rule})`, width);
  return [
    ...hanging('  ', text, width),
    ...hanging('    ', [rule, ...(first ? sources : [])].join(' · '), width, look.dim),
  ];
}

function section(title: string, assessment: Assessment, effects: readonly Effect[], view: View): string[] {
  const holds = assessment.verdict.startsWith('supported');
  const found = assessment.findings.filter(
    (f) => effects.includes(f.effect) && (holds || !forTrueOnes.includes(f.code)),
  );
  return found.length === 0
    ? []
    : [
        '',
        view.look.bold(title),
        ...found.flatMap((f, i) => findingLines(f, found.findIndex((g) => g.rule === f.rule) === i, view)),
      ];
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

function draftLines(assessment: Assessment, view: View): string[] {
  const { lang, look, dossier, width } = view;
  const w = renderWords[lang];
  if (!draftable(assessment)) return [];
  const { date } = assessment.setting;
  const holds = assessment.verdict.startsWith('supported');
  return pairs(assessment.supports).flatMap((support) => {
    const drafts = (['fr', 'en'] as const).map((l) => ({ lang: l, draft: draftOf(support, { date, dossier }, l) }));
    const own = drafts.find((d) => d.lang === lang)?.draft;
    if (!own) return [];
    return [
      '',
      look.bold(holds ? w.toPublish : w.sayInstead),
      ...drafts.flatMap((d) => (d.draft ? hanging(`  ${d.lang}  `, d.draft.sentence, width) : [])),
      look.bold(w.standBeside),
      ...hanging('  ', own.beside, width),
    ];
  });
}

function settingLines({ setting }: Assessment, { lang, width, look }: View): string[] {
  const w = renderWords[lang];
  const medium = setting.medium === null ? '' : `, ${w.medium[setting.medium]}`;
  const text = w.setting(setting.country, w.audience[setting.audience], medium, setting.date, rulesChecked(setting));
  return [...wrap(typeset(text, lang), width), ...wrap(typeset(w.notLaw, lang), width)].map(look.dim);
}

const measurePrefix = { sentence: '  ', item: '  – ', under: '    ' } as const;

/** A checked claim: verdict, figures, reasons with their rules, what may be said instead, what must stand beside it. */
export function renderClaim(
  assessment: Assessment,
  names: Names,
  learnt: readonly Knowledge[],
  options: ClaimOptions,
): string {
  const { lang, width } = options;
  const look = style(options.color);
  const view: View = { ...options, names, look };
  const w = renderWords[lang];
  const { sentence, supports, verdict, subjectTaken } = assessment;
  const [first] = supports;
  const taken =
    subjectTaken && first ? textOf(w.taken(quote(nameOf(names, first.claim.scenario, lang), lang)), view) : [];
  const measure = verdict.startsWith('supported')
    ? []
    : pairs(supports).flatMap((s) => measureTexts(s, relationText(s, lang), names, lang));
  const learn =
    measure.length > 0
      ? []
      : learnt.flatMap((k) => [
          ...wrap(quote(pick(names.get(k.scenario) ?? { en: k.scenario, fr: k.scenario }, lang), lang), width),
          ...knowledgeLines({ ...k, rankings: [] }, names, lang, width, look).slice(1),
        ]);
  return [
    look.bold(typeset(w.verdict[verdict], lang)),
    ...(sentence === null ? [] : hanging('  ', quote(plain(sentence), lang), width)),
    ...taken,
    ...(verdict === 'no-claim' ? textOf(w.nothing, view) : []),
    ...(supports.length === 0 ? [] : ['', look.bold(w.figures), ...supports.flatMap((s) => supportLines(s, view))]),
    ...section(w.reasons, assessment, ['refuse', 'unsupported'], view),
    ...section(w.beside, assessment, ['beside'], view),
    ...section(w.known, assessment, ['note'], view),
    ...draftLines(assessment, view),
    ...(supports.length === 0 && verdict !== 'no-claim' ? ['', ...textOf(w.seeList, view)] : []),
    ...(measure.length === 0
      ? []
      : [
          '',
          look.bold(measureWords[lang].title),
          ...measure.flatMap(({ text, look: as }) => textOf(text, view, measurePrefix[as])),
        ]),
    ...(learn.length === 0 ? [] : ['', look.bold(w.learn), ...learn]),
    '',
    ...settingLines(assessment, view),
  ].join('\n');
}
