/** Results as people and other programs read them. Pure: no file, no clock, no console. */

export { actualsChartData } from './actuals/chart-data.ts';
export { actualsContract } from './actuals/contract.ts';
export { actualsRemark, daysText } from './actuals/figures.ts';
export { type ActualsOptions, renderActuals, renderBrokenChain } from './actuals/render.ts';
export { type ActualsResult, actualsOutcomes, actualsRemarkCodes } from './actuals/result.ts';
export { budgetRows, modelRows, outcomeRows, personRows, sideTable } from './actuals/rows.ts';
export { actualsSentence, actualsTotals, actualsWhole, chainSentence } from './actuals/say.ts';
export { actualsWords } from './actuals/words.ts';
export { type ReleaseDiffResult, renderReleaseDiff, renderStates, type StatesResult } from './change/render.ts';
export type { ChangeOptions } from './change/scenario.ts';
export { type AbatementChartOptions, abatementChart } from './chart/abatement.ts';
export type { AbatementStep } from './chart/abatement-measure.ts';
export { type ActualsChartData, type ActualsChartRow, actualsChart } from './chart/actuals.ts';
export { type AreasChartOptions, areasChart } from './chart/areas.ts';
export type { ChartSpread } from './chart/bands.ts';
export { breakEvenChart } from './chart/break-even.ts';
export type { BreakEvenChartData, BreakEvenPoint } from './chart/break-even-data.ts';
export { type ComparisonChartOptions, comparisonChart } from './chart/compare.ts';
export {
  type ChartAmount,
  type ChartScenario,
  type ComparisonChartData,
  comparisonChartData,
} from './chart/data.ts';
export { differenceChart } from './chart/difference.ts';
export {
  type DifferenceChartData,
  type DifferencePart,
  type DifferenceSide,
  differenceChartData,
} from './chart/difference-data.ts';
export { widthOf, wrapped } from './chart/measure.ts';
export { type ChartNode, chartText, element } from './chart/node.ts';
export { type ChartOptions, note, type Page, pageOf, picture, type Section } from './chart/page.ts';
export { decades, decadesAround, roundEnd, roundValues } from './chart/scale.ts';
export { type StackedChartOptions, stackedChart } from './chart/stacked.ts';
export { scenarioColour, type Theme, type ThemeName, themes, tint } from './chart/theme.ts';
export { waterfallChart } from './chart/waterfall.ts';
export type { WaterfallChartData, WaterfallStep } from './chart/waterfall-data.ts';
export { type ClaimJsonOptions, claimJson, sayableJson } from './claim/contract.ts';
export { type Draft, type DraftOptions, draftOf } from './claim/draft.ts';
export { type FindingWords, findingWords } from './claim/finding-text.ts';
export { worthLearning } from './claim/learn.ts';
export { type ClaimOptions, renderClaim } from './claim/render.ts';
export { renderSayable } from './claim/render-list.ts';
export { renderWords as claimWords } from './claim/render-words.ts';
export {
  type ClaimView,
  type ClaimViewOptions,
  claimView,
  type DraftView,
  type FindingView,
  type LearnView,
  type SayableView,
  type SupportView,
  sayableView,
} from './claim/view.ts';
export { type RenderOptions, renderComparison } from './comparison/render.ts';
export { type SentenceFigures, sentence } from './comparison/sentence.ts';
export type {
  ContractAssumption,
  ContractComparison,
  ContractDiagnostic,
  ContractLineItem,
  ContractResult,
  ContractScenario,
} from './contract/contract.ts';
export { type ContractOptions, toContract } from './contract/to-contract.ts';
export { weighAssumptions } from './contract/weigh.ts';
export { diagnosticMessage } from './diagnostic/message.ts';
export { type DiagnosticsOptions, renderDiagnostics } from './diagnostic/render.ts';
export { type DisclosurePart, disclosure } from './disclosure/disclosure.ts';
export type { Disclosure, Tonnes } from './disclosure/model.ts';
export { disclosurePage } from './disclosure/page.ts';
export { type PaperStyle, paperStyles, type ReportInput, type ReportOptions } from './document/context.ts';
export { coverGround, coverInk, reportDocument } from './document/document.ts';
export { reportHtml, type WebFont } from './document/html/render.ts';
export type { Block, Brand, Cover, Logo, ReportDocument } from './document/model.ts';
export { type TypstSource, typstSource } from './document/typst/render.ts';
export { type ScenarioAssumptions, type ToldAssumption, toldAssumptions } from './dossier/assumptions.ts';
export {
  type FactorUse,
  type UsedDistance,
  type UsedFactor,
  type UsedFacts,
  usedFacts,
} from './dossier/factors.ts';
export {
  type ExplainedAssumption,
  type ExplainedItem,
  type ExplainedLine,
  type ExplainedStep,
  explainedItem,
} from './explanation/data.ts';
export { type ExplanationOptions, renderExplanation } from './explanation/render.ts';
export type { ExportFile, NamedId } from './export/file.ts';
export { type OpenLcaOptions, openLcaPackage } from './export/openlca/package.ts';
export {
  missingPactFields,
  type PactDetails,
  type PactField,
  pactFieldNames,
  pactFields,
} from './export/pact/details.ts';
export { type PactOptions, pactFootprint } from './export/pact/footprint.ts';
export type { PactCarbonFootprint, PactFootprint } from './export/pact/model.ts';
export { type PactFault, pactFaults } from './export/pact/rules.ts';
export { pactWords } from './export/pact/words.ts';
export { bilanCarboneRows } from './export/table/bilan-carbone.ts';
export { type Cell, csvText } from './export/table/csv.ts';
export { lineItemRows } from './export/table/line-items.ts';
export { type WorkbookOptions, workbookFiles } from './export/workbook/workbook.ts';
export { renderLint } from './factor/lint.ts';
export { type FactorListOptions, renderFactorList } from './factor/list.ts';
export { boundsText, type Fact, provenance } from './factor/provenance.ts';
export { type FactorOptions, renderFactor, tidy, wholeValue } from './factor/render.ts';
export { factorWords } from './factor/words.ts';
export { csvFit, csvSheets, formCsv } from './form/csv.ts';
export { folded } from './form/folded.ts';
export { type TableCode, type TablePlace, type TableProblem, tableCodes } from './form/problem.ts';
export { type FormReading, readForm } from './form/read/form.ts';
export type { ReadSheet } from './form/sheet/read-sheet.ts';
export { synonyms } from './form/synonyms.ts';
export {
  diagnosticNotices,
  placeText,
  renderTableNotices,
  type TableNotice,
  tableMessage,
  tableNotices,
} from './form/told/render.ts';
export { choiceOf, flagOf } from './form/value/choice.ts';
export { formWorkbook } from './form/workbook/sheets.ts';
export { TooLongForCell } from './form/write/entry.ts';
export { filledForm } from './form/write/form.ts';
export { UnreadableTable } from './form/xlsx/problem.ts';
export { type Parts, workbookSheets } from './form/xlsx/workbook.ts';
export { capitalised, type Lang, pick, plain, quote, thin, typeset } from './lang.ts';
export { renderLibrary } from './lever/library.ts';
export { renderPlan } from './lever/plan.ts';
export { renderRanking } from './lever/ranking.ts';
export { activitiesYaml, meterActivities } from './meter/activities.ts';
export { type MeterOptions, renderMeter } from './meter/render.ts';
export type {
  MeterAmount,
  MeterEntry,
  MeterFile,
  MeterModel,
  MeterRemark,
  MeterResult,
  MeterRole,
  RemarkCode,
} from './meter/result.ts';
export { meterRemark, meterWords } from './meter/words.ts';
export { formatExact, formatFigures, formatInteger, formatNumber, significantFigures } from './number/figures.ts';
export {
  formatAmount,
  formatMass,
  formatPercent,
  formatProbability,
  formatRatio,
  headline,
  probabilityInWords,
} from './number/format.ts';
export { intervalOfUncertainty } from './number/quantile.ts';
export { renderBreakEven } from './question/break-even.ts';
export { renderModels } from './question/models.ts';
export type { Names, QuestionOptions } from './question/options.ts';
export { renderRebound } from './question/rebound.ts';
export { renderSobriety } from './question/sobriety.ts';
export { type SectorProblem, sectorJson } from './sector/json.ts';
export { renderSector } from './sector/render.ts';
export type { Chosen, SectorResult } from './sector/result.ts';
export { sectorRows } from './sector/rows.ts';
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
export { type Style, style } from './terminal/style.ts';
export { type Column, type TableOptions, table } from './terminal/table.ts';
export { hanging, wrap } from './terminal/wrap.ts';
export { assumptionCodes, assumptionMessage } from './text/assumption-message.ts';
export { choiceLabel, knownChoices } from './text/choices.ts';
export type { Labels } from './text/label-table.ts';
export { labels } from './text/labels.ts';
export { regionLabel, topicLabel } from './text/topics.ts';
export { prettyUnit, withUnit } from './text/units.ts';
export { renderView, type ViewOptions, viewLineName, viewName } from './view/render.ts';
