import { type CampaignComparison, explain, type Footprint, type LineAmount, type Trace } from '@contrechamp/engine';
import { worstGrade } from '../contract/to-contract.ts';
import { weighAssumptions } from '../contract/weigh.ts';
import type { Fact } from '../factor/provenance.ts';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatAmount, formatMass, formatPercent } from '../number/format.ts';
import { assumptionMessage } from '../text/assumption-message.ts';
import { labels } from '../text/labels.ts';
import { nameOf, readable, signs } from './formula.ts';
import { accountOf } from './parameter.ts';

/** One step of a calculation as it is read: a name, a value, where it comes from, and what it was made of. */
export interface ExplainedStep {
  readonly sign: string;
  readonly name: string;
  readonly value: string;
  readonly remark: string;
  readonly facts: readonly Fact[];
  /** Record of the catalogue behind the value. */
  readonly factor?: string;
  readonly operands: readonly ExplainedStep[];
}

export interface ExplainedLine {
  readonly id: string;
  readonly label: string;
  readonly amount: string;
  readonly share: string;
  readonly filed: readonly string[];
  readonly match: string;
  readonly formula: ExplainedStep;
}

export interface ExplainedAssumption {
  readonly share: string;
  readonly message: string;
  readonly grade: string;
}

/** The calculation behind one emission source or one activity, down to the sources, as data in one language. */
export interface ExplainedItem {
  readonly scenario: string;
  readonly item: string;
  /** Sum of the lines at their central values. */
  readonly sum: string;
  readonly lines: readonly ExplainedLine[];
  readonly assumptions: readonly ExplainedAssumption[];
}

function stepOf(trace: Trace, sign: string, result: CampaignComparison, told: Set<string>, lang: Lang): ExplainedStep {
  const { parameter } = trace;
  const { catalogue } = result.calculation;
  const account = parameter ? accountOf(parameter, catalogue, told, lang) : { remark: '', facts: [] };
  const origin = parameter?.origin;
  return {
    sign,
    name: nameOf(trace, lang),
    value: readable(trace, lang),
    ...account,
    ...(origin?.kind === 'catalogue' && { factor: origin.match.factor.id }),
    operands: trace.operands.map((operand, i) =>
      stepOf(operand, i === 0 ? '' : signs[trace.operation], result, told, lang),
    ),
  };
}

function linesOf(footprint: Footprint, item: string): readonly LineAmount[] {
  const exact = footprint.lines.filter(({ line }) => line.id === item);
  return exact.length > 0 ? exact : footprint.lines.filter(({ line }) => line.activity === item);
}

/** Null when the scenario or the item does not exist. */
export function explainedItem(
  result: CampaignComparison,
  scenario: string,
  item: string,
  lang: Lang,
): ExplainedItem | null {
  const footprint = result.footprints.find((f) => f.scenario.id === scenario);
  const found = footprint ? linesOf(footprint, item) : [];
  if (!footprint || found.length === 0) return null;
  const told = new Set<string>();
  const label = labels[lang];
  const { central } = footprint.total;
  const ids = new Set(found.map(({ line }) => line.id));
  return {
    scenario,
    item,
    sum: formatMass(
      found.reduce((sum, { co2e }) => sum + co2e.central, 0),
      lang,
    ),
    lines: found.map(({ line, co2e }) => ({
      id: line.id,
      label: typeset(pick(line.label, lang), lang),
      amount: formatAmount(co2e, lang),
      share: central > 0 ? formatPercent(co2e.central / central, lang) : '–',
      filed: [label.category[line.category], label.stage[line.stage], label.kind[line.kind]],
      match: label.match[worstGrade(line.match)],
      formula: stepOf(explain(line.co2e), '', result, told, lang),
    })),
    assumptions: weighAssumptions(result.calculation, footprint)
      .filter((a) => a.lines.some((id) => ids.has(id)))
      .map(({ code, params, grade, share }) => ({
        share: formatPercent(share, lang),
        message: typeset(assumptionMessage(code, params, lang), lang),
        grade: label.grade[grade],
      })),
  };
}
