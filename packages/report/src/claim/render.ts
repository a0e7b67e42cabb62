import type { Assessment, Knowledge } from '@contrechamp/engine';
import { type Lang, quote, typeset } from '../lang.ts';
import { knowledgeLines } from '../lever/knowledge.ts';
import type { Names } from '../question/options.ts';
import { type Style, style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { renderWords } from './render-words.ts';
import { type ClaimView, claimView, type FindingView } from './view.ts';

export interface ClaimOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
  /** Day of the calculation, YYYY-MM-DD. */
  readonly computed: string;
  readonly dossier?: string | undefined;
}

interface Page extends ClaimOptions {
  readonly look: Style;
}

const messageOf = ({ message, remedy }: FindingView): string => `${message}${remedy === '' ? '' : ` ${remedy}`}`;

function reason(finding: FindingView, { width, look }: Page): string[] {
  const { rule, first, sources } = finding;
  return [
    ...hanging('  ', messageOf(finding), width),
    ...hanging('    ', [rule, ...(first ? sources : [])].join(' · '), width, look.dim),
  ];
}

const remark = (finding: FindingView, { width }: Page): string[] =>
  hanging('  ', `${messageOf(finding)} (${finding.id})`, width);

const section = (
  title: string,
  found: readonly FindingView[],
  page: Page,
  lines: (finding: FindingView, page: Page) => string[],
): string[] => (found.length === 0 ? [] : ['', page.look.bold(title), ...found.flatMap((f) => lines(f, page))]);

function draftLines({ drafts, verdict }: ClaimView, { lang, look, width }: Page): string[] {
  const w = renderWords[lang];
  const holds = verdict.startsWith('supported');
  return drafts.flatMap((draft) => {
    const own = draft[lang];
    if (!own) return [];
    return [
      '',
      look.bold(holds ? w.toPublish : w.sayInstead),
      ...(['fr', 'en'] as const).flatMap((l) => {
        const found = draft[l];
        return found ? hanging(`  ${l}  `, found.sentence, width) : [];
      }),
      look.bold(w.standBeside),
      ...hanging('  ', own.beside, width),
    ];
  });
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
  const page: Page = { ...options, look: style(options.color) };
  const { look } = page;
  const w = renderWords[lang];
  const view = claimView(assessment, names, learnt, options);
  const indented = (text: string, prefix = '  '): string[] => (text === '' ? [] : hanging(prefix, text, width));
  const learn = (view.measure.length > 0 ? [] : learnt).flatMap((k, i) => [
    ...wrap(quote(view.learn[i]?.name ?? '', lang), width),
    ...knowledgeLines({ ...k, rankings: [] }, names, lang, width, look).slice(1),
  ]);
  return [
    look.bold(view.title),
    ...(assessment.sentence === null ? [] : hanging('  ', quote(view.sentence, lang), width)),
    ...indented(view.taken),
    ...(view.verdict === 'no-claim' ? indented(typeset(w.nothing, lang)) : []),
    ...(view.supports.length === 0 ? [] : ['', look.bold(w.figures)]),
    ...view.supports.flatMap((s) => [
      ...indented(s.claim),
      ...s.strengths.flatMap((text) => indented(text, '    ')),
      ...indented(s.withMissing, '    '),
    ]),
    ...section(w.reasons, view.reasons, page, reason),
    ...section(w.beside, view.beside, page, remark),
    ...section(w.known, view.known, page, remark),
    ...draftLines(view, page),
    ...(view.supports.length === 0 && view.verdict !== 'no-claim' ? ['', ...indented(typeset(w.seeList, lang))] : []),
    ...(view.measure.length === 0 ? [] : ['', look.bold(view.measureTitle)]),
    ...view.measure.flatMap(({ text, look: as }) => hanging(measurePrefix[as], text, width)),
    ...(learn.length === 0 ? [] : ['', look.bold(w.learn), ...learn]),
    '',
    ...[view.setting, typeset(w.notLaw, lang)].flatMap((text) => wrap(text, width).map(look.dim)),
  ].join('\n');
}
