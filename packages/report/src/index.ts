/** Results as people and other programs read them. Pure: no file, no clock, no console. */

export { type ReleaseDiffResult, renderReleaseDiff, renderStates, type StatesResult } from './change/render.ts';
export type { ChangeOptions } from './change/scenario.ts';
export { type ChartOptions, comparisonChart } from './chart/compare.ts';
export { type ThemeName, themes } from './chart/theme.ts';
export { type RenderOptions, renderComparison } from './comparison/render.ts';
export { sentence } from './comparison/sentence.ts';
export type {
  ContractAssumption,
  ContractComparison,
  ContractDiagnostic,
  ContractLineItem,
  ContractResult,
  ContractScenario,
} from './contract/contract.ts';
export { type ContractOptions, toContract } from './contract/to-contract.ts';
export { diagnosticMessage } from './diagnostic/message.ts';
export { type DiagnosticsOptions, renderDiagnostics } from './diagnostic/render.ts';
export { type ExplanationOptions, renderExplanation } from './explanation/render.ts';
export { renderLint } from './factor/lint.ts';
export { type FactorListOptions, renderFactorList } from './factor/list.ts';
export { type FactorOptions, renderFactor } from './factor/render.ts';
export type { Lang } from './lang.ts';
export { renderLibrary } from './lever/library.ts';
export { renderPlan } from './lever/plan.ts';
export { renderRanking } from './lever/ranking.ts';
export { formatFigures, formatNumber, significantFigures } from './number/figures.ts';
export {
  formatAmount,
  formatMass,
  formatPercent,
  formatProbability,
  formatRatio,
  probabilityInWords,
} from './number/format.ts';
export { renderBreakEven } from './question/break-even.ts';
export { renderModels } from './question/models.ts';
export type { Names, QuestionOptions } from './question/options.ts';
export { renderRebound } from './question/rebound.ts';
export { renderSobriety } from './question/sobriety.ts';
export {
  type Answers,
  type TemplateContext,
  type TemplateKind,
  type TravelMode,
  templateKinds,
  travelModes,
  usual,
} from './template/answers.ts';
export { starterFile, templateName } from './template/render.ts';
export { assumptionCodes, assumptionMessage } from './text/assumption-message.ts';
export type { Labels } from './text/label-table.ts';
export { labels } from './text/labels.ts';
export { prettyUnit } from './text/units.ts';
export { renderView, type ViewOptions, viewLineName, viewName } from './view/render.ts';
