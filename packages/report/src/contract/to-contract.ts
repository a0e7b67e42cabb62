import {
  type CampaignComparison,
  type Catalogue,
  type Comparison,
  type FactorMatch,
  type Footprint,
  type LineAmount,
  type MatchGrade,
  matchGrades,
} from '@contrechamp/engine';
import { diagnosticMessage } from '../diagnostic/message.ts';
import type { Lang } from '../lang.ts';
import { assumptionMessage } from '../text/assumption-message.ts';
import type { ContractComparison, ContractLineItem, ContractResult, ContractScenario } from './contract.ts';
import { displayed } from './value.ts';
import { weighAssumptions } from './weigh.ts';

export interface ContractOptions {
  /** Version of the program that answers. */
  readonly version: string;
  readonly lang: Lang;
}

/** JSON has no NaN and no infinity. */
const finite = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** The least exact way in which a factor was found. */
export const worstGrade = (match: FactorMatch): MatchGrade =>
  matchGrades.findLast((grade) => grade !== 'exact' && match.grades.includes(grade)) ?? 'exact';

function lineItem({ line, co2e }: LineAmount, catalogue: Catalogue, lang: Lang): ContractLineItem {
  const { factor, grades } = line.match;
  const source = catalogue.source(factor.source);
  return {
    id: line.id,
    activity: line.activity,
    label: line.label[lang],
    category: line.category,
    stage: line.stage,
    kind: line.kind,
    by: line.by,
    co2e: { unit: 'kgCO2e', central: co2e.central, interval95: co2e.interval95 },
    quantity: displayed(line.quantity),
    factor: {
      id: factor.id,
      ...displayed(line.factor),
      source: source ? `${source.publisher}, ${source.title}` : factor.source,
      year: factor.year,
      match: worstGrade(line.match),
      matchGrades: grades.length === 0 ? ['exact'] : grades,
      licence: source?.licence ?? '',
      geography: factor.geography,
    },
  };
}

function scenario(result: CampaignComparison, footprint: Footprint, lang: Lang): ContractScenario {
  const { calculation } = result;
  return {
    id: footprint.scenario.id,
    name: footprint.scenario.name,
    total: footprint.total,
    byCategory: footprint.byCategory,
    byStage: footprint.byStage,
    byScope: footprint.byScope,
    byScope3Category: footprint.byScope3Category,
    byBilanCarbonePost: footprint.byBilanCarbonePost,
    byKind: footprint.byKind,
    evidence: footprint.evidence,
    lineItems: footprint.lines.map((l) => lineItem(l, calculation.catalogue, lang)),
    energy_kWh: footprint.energyKWh === null ? null : finite(footprint.energyKWh),
    water_L: footprint.waterL === null ? null : finite(footprint.waterL),
    adpe_kgSbeq: footprint.adpeKgSbeq === null ? null : finite(footprint.adpeKgSbeq),
    assumptions: weighAssumptions(calculation, footprint).map(({ code, path, params, grade, share }) => ({
      code,
      path,
      message: assumptionMessage(code, params, lang),
      grade,
      share,
    })),
    sensitivity: footprint.sensitivity.map((s) => ({ ...s, contribution: finite(s.contribution) ?? 0 })),
  };
}

function comparison(c: Comparison): ContractComparison {
  return {
    scenario: c.scenario,
    reference: c.reference,
    ratio: { median: finite(c.ratio.median), interval95: c.ratio.interval95.map(finite) },
    difference: c.difference,
    probabilityReferenceLower: c.probabilityReferenceLower,
    ...(c.published && { published: c.published }),
  };
}

/** The result contract of design §5: what `compare --json` prints. */
export function toContract(result: CampaignComparison, { version, lang }: ContractOptions): ContractResult {
  const { campaign, catalogue, options, diagnostics } = result.calculation;
  return {
    contrechamp: {
      version,
      catalogue: catalogue.release,
      seed: result.seed,
      draws: result.draws,
      method: {
        publisher: options.method,
        radiativeForcing: options.radiativeForcing,
        training: options.training,
        embodied: options.embodied,
        electricity: options.electricity,
      },
      role: result.role,
    },
    campaign: { id: campaign.id, state: campaign.state ?? null, deliverables: campaign.deliverables },
    scenarios: result.footprints.map((f) => scenario(result, f, lang)),
    comparisons: result.comparisons.map(comparison),
    diagnostics: diagnostics.map((d) => ({
      code: d.code,
      severity: d.severity,
      path: d.path,
      message: diagnosticMessage(d, lang).message,
      ...(d.position && { position: d.position }),
    })),
  };
}
