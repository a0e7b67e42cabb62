/**
 * The engine: parse → migrate → resolve → compile → evaluate | sample | explain → classify.
 * Pure: no file, clock, network, console or randomness of its own; runs in Node and in browsers.
 */

export type { MethodOptions } from './activity/context.ts';
export type { ActivityDefinition } from './activity/definition.ts';
export { flightLegs, geodesicKm, type SurfaceMode, surfaceDistance } from './activity/distance.ts';
export {
  type FieldSpec,
  fieldsOfType,
  type HeadSpecs,
  headSpecs,
  type TypeSpec,
  typeSpecs,
} from './activity/field-spec.ts';
export { campaignJsonSchema } from './activity/json-schema.ts';
export {
  type Assumption,
  type AssumptionCode,
  type AssumptionGrade,
  type Line,
  type LineKind,
  type Situation,
  situations,
} from './activity/line.ts';
export { findAirport, findCity } from './activity/place.ts';
export { activityDefinition, activityDefinitions, activityTypes } from './activity/registry.ts';
export { evaluate } from './calculation/evaluate.ts';
export { explain, type Trace } from './calculation/explain.ts';
export type { DistanceRule, Expression, Origin, Parameter } from './calculation/expression.ts';
export { parametersOf } from './calculation/expression.ts';
export { Samples } from './calculation/sample.ts';
export * from './claim/index.ts';
export { bilanCarbonePost, type GhgProtocolLine, ghgProtocol, standardCode } from './classification/classify.ts';
export { seenBy } from './classification/role.ts';
export { outside, standardViews, unclassified, viewNames } from './classification/view.ts';
export {
  type CampaignComparison,
  type ComparisonOptions,
  classified,
  compareCampaign,
  defaultDraws,
  defaultSeed,
} from './comparison/campaign.ts';
export {
  changesBetween,
  type DrawnDifference,
  drawnDifferences,
  type LineChange,
  type ParameterChange,
  type ScenarioChange,
} from './comparison/change.ts';
export { type Comparison, compareFootprints, type PublishedRatio } from './comparison/compare.ts';
export { type JointFootprint, type JointPart, jointFootprint } from './comparison/joint.ts';
export {
  type EntryChange,
  LiveComparison,
  type LiveFigures,
  type LiveOptions,
  type LiveScenario,
} from './comparison/live.ts';
export { releaseNotes } from './comparison/release-notes.ts';
export { type Diagnostic, type DiagnosticCode, DiagnosticError, diagnosticCodes, type Position } from './diagnostic.ts';
export * from './edit/index.ts';
export { assembleCatalogue, type CatalogueFacts, type ReleasedFacts } from './factor/assemble.ts';
export { Catalogue, type CatalogueData } from './factor/catalogue.ts';
export {
  type GridSeries,
  isSeriesProblem,
  readGridSeries,
  type SeriesProblem,
} from './factor/grid-series.ts';
export { catalogueJsonSchema } from './factor/json-schema.ts';
export { type CatalogueFinding, lintCatalogue } from './factor/lint.ts';
export { lintSector } from './factor/lint-sector.ts';
export {
  type ImageModel,
  imageModel as imageModelSchema,
  type Provider,
  provider as providerSchema,
  type VideoModel,
  videoModel as videoModelSchema,
} from './factor/models.ts';
export { type PackedPlaces, type Places, packPlaces, unpackPlaces } from './factor/places.ts';
export { type ReleaseDiff, releaseDiff } from './factor/release-diff.ts';
export { type FactorMatch, type FactorRequest, type MatchGrade, matchGrades, resolve } from './factor/resolve.ts';
export {
  type Bilingual,
  type FactorPart,
  type FactorRecord,
  factor as factorSchema,
  type Proxy as ProxyRecord,
  proxy as proxySchema,
  type Source,
  source as sourceSchema,
  type Uncertainty,
} from './factor/schema.ts';
export {
  endsOf,
  type SectorFacts,
  type SectorFigure,
  type SectorPart,
  type SectorShare,
  sectorFigure as sectorFigureSchema,
} from './factor/sector.ts';
export {
  type Airport,
  type City,
  type Classification,
  type Country,
  classification as classificationSchema,
  country as countrySchema,
  type Exonym,
  type HeadingView,
  headingView as headingViewSchema,
  type RailRoute,
  railRoute as railRouteSchema,
} from './factor/tables.ts';
export { type Amount, amountOf, type Breakdown } from './footprint/breakdown.ts';
export {
  type Calculation,
  type CompiledScenario,
  type CompileOptions,
  compile,
  compileActivity,
} from './footprint/compile.ts';
export type { Footprint, LineAmount } from './footprint/footprint.ts';
export { modelNamed } from './footprint/generation-check.ts';
export type { EvidenceShares } from './footprint/grade.ts';
export type { Interval } from './footprint/interval.ts';
export type { Activity, Campaign, CampaignHead, Scenario, ScenarioHead } from './inventory/campaign.ts';
export { type GenerationRules, generationOperations, modelClasses, qualityTiers } from './inventory/generation.ts';
export {
  type Budget,
  type BudgetLimit,
  type BudgetScope,
  budgetLimits,
  budgetScopes,
} from './inventory/generation-budget.ts';
export { hardship } from './inventory/hardship.ts';
export { maximumLength } from './inventory/maximum-length.ts';
export { type ParseResult, parseActivity, parseCampaign } from './inventory/parse.ts';
export {
  type CampaignState,
  type Category,
  campaignStates,
  categories,
  type ElectricityMethod,
  electricityMethods,
  type FactorMethod,
  factorMethods,
  productionMethods,
  type Role,
  roles,
  type Stage,
  stages,
} from './inventory/vocabulary.ts';
export * from './lever/index.ts';
export { flowText } from './lever/splice.ts';
export {
  convert,
  isUnitError,
  nearest,
  parseUnit,
  type Quantity,
  readUcum,
  type UcumUnit,
  type Unit,
} from './quantity/index.ts';
export * from './question/index.ts';
export * from './sector/index.ts';
export {
  central,
  type Distribution,
  distributionOf,
  gsd2FromScores,
  type OpenLcaUncertainty,
  qualitativeLevel,
  quantile,
  quantiles as quantilesOf,
  toOpenLca,
} from './uncertainty/index.ts';
