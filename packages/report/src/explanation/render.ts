import {
  activityDefinition,
  type CampaignComparison,
  explain,
  type Footprint,
  type LineAmount,
} from '@contrechamp/engine';
import { worstGrade } from '../contract/to-contract.ts';
import { weighAssumptions } from '../contract/weigh.ts';
import { hard, type Lang, pick, plain, typeset } from '../lang.ts';
import { formatAmount, formatMass, formatPercent, headline } from '../number/format.ts';
import { type Style, style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { assumptionMessage } from '../text/assumption-message.ts';
import { labels } from '../text/labels.ts';
import { renderFormula } from './formula.ts';
import { sensitivityLines } from './sensitivity.ts';
import { explanationWords } from './words.ts';

export interface ExplanationOptions {
  readonly scenario: string;
  /** A line item or an activity; the whole scenario without it. */
  readonly item?: string;
  readonly lang: Lang;
  readonly color: boolean;
  readonly width?: number;
}

interface Page {
  readonly result: CampaignComparison;
  readonly footprint: Footprint;
  readonly lang: Lang;
  readonly width: number;
  readonly look: Style;
}

const defaultWidth = 100;

function assumptionLines({ result, footprint, lang, width, look }: Page, lines: readonly LineAmount[]): string[] {
  const ids = new Set(lines.map(({ line }) => line.id));
  const found = weighAssumptions(result.calculation, footprint).filter((a) => a.lines.some((id) => ids.has(id)));
  if (found.length === 0) return [];
  const told = found.flatMap(({ code, params, grade, share }) =>
    hanging(
      `  ${formatPercent(share, lang).padStart(7)}  `,
      `${assumptionMessage(code, params, lang)} (${labels[lang].grade[grade]})`,
      width,
    ),
  );
  return ['', look.bold(explanationWords[lang].assumptions), ...told];
}

/** What the production calls an activity, or what activities of its type are. */
function activityName({ footprint, lang }: Page, id: string): string {
  const activity = footprint.scenario.activities.find((a) => a.id === id);
  const summary = activityDefinition(activity?.type ?? '')?.summary;
  const name = activity?.label ? plain(activity.label) : summary ? pick(summary, lang) : id;
  return typeset(name, lang);
}

function overview(page: Page): string {
  const { footprint, lang, width, look } = page;
  const { central } = footprint.total;
  const groups = new Map<string, LineAmount[]>();
  for (const line of footprint.lines) {
    const group = groups.get(line.line.activity);
    if (group) group.push(line);
    else groups.set(line.line.activity, [line]);
  }
  const shareOf = (kg: number): string => (central > 0 ? formatPercent(kg / central, lang) : '–');
  const rows = [...groups].flatMap(([activity, lines]) => {
    const sum = lines.reduce((s, l) => s + l.co2e.central, 0);
    const head = [activity, activityName(page, activity), formatMass(sum, lang), shareOf(sum), ''];
    if (lines.length === 1 && lines[0]) {
      const { line, co2e } = lines[0];
      const match = labels[lang].match[worstGrade(line.match)];
      return [[line.id, head[1] ?? '', formatAmount(co2e, lang), shareOf(sum), match]];
    }
    const items = lines.map(({ line, co2e }) => [
      `${hard}${hard}${line.id}`,
      typeset(pick(line.label, lang), lang),
      formatAmount(co2e, lang),
      shareOf(co2e.central),
      labels[lang].match[worstGrade(line.match)],
    ]);
    return [head, ...items];
  });
  const heads = explanationWords[lang].columns.map((heading) => ({ heading: typeset(heading, lang) }));
  const title = `${pick(footprint.scenario.name, lang)} ${hard}${formatAmount(headline(footprint.total), lang)}`;
  const sum = explanationWords[lang].sumOfLines(formatMass(footprint.total.central, lang));
  return [
    ...wrap(typeset(title, lang), width).map(look.bold),
    ...wrap(typeset(sum, lang), width).map(look.dim),
    '',
    ...table(heads, rows, { width, heading: look.dim }),
    ...sensitivityLines(footprint, lang, width, look),
    ...assumptionLines(page, footprint.lines),
  ].join('\n');
}

function lineExplanation(page: Page, { line, co2e }: LineAmount, told: Set<string>): string[] {
  const { result, lang, width, look } = page;
  const label = labels[lang];
  const filed = [line.id, label.category[line.category], label.stage[line.stage], label.kind[line.kind]];
  return [
    ...hanging('', `${typeset(pick(line.label, lang), lang)} ${hard}${formatAmount(co2e, lang)}`, width, look.bold),
    look.dim(filed.join(' · ')),
    '',
    ...renderFormula(explain(line.co2e), { catalogue: result.calculation.catalogue, lang, width, look, told }),
  ];
}

/**
 * A figure down to its sources: a scenario line by line, or the calculation behind one line or one activity.
 * Null when the scenario or the item does not exist.
 */
export function renderExplanation(result: CampaignComparison, options: ExplanationOptions): string | null {
  const { lang, item, width = defaultWidth } = options;
  const footprint = result.footprints.find((f) => f.scenario.id === options.scenario);
  if (!footprint) return null;
  const page: Page = { result, footprint, lang, width, look: style(options.color) };
  if (item === undefined) return overview(page);
  const exact = footprint.lines.filter(({ line }) => line.id === item);
  const found = exact.length > 0 ? exact : footprint.lines.filter(({ line }) => line.activity === item);
  if (found.length === 0) return null;
  const told = new Set<string>();
  const lines = found.flatMap((line, i) => [...(i > 0 ? [''] : []), ...lineExplanation(page, line, told)]);
  return [...lines, ...assumptionLines(page, found)].join('\n');
}
