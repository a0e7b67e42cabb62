export {
  type Actuals,
  type ActualsQuestion,
  actuals,
  type DrawnAmount,
  type GenerationSide,
  type ModelActuals,
  refusalOf,
  withMetered,
} from './actuals.ts';
export { type BreakEven, type BreakEvenQuestion, breakEven } from './break-even.ts';
export { calculate, type Means } from './calculate.ts';
export {
  type Document,
  RefusedChange,
  readDocument,
  restricted,
  valueAt,
} from './document.ts';
export { type GeneratingModel, isGenerating } from './generation-side.ts';
export { type Flip, type Knowledge, knowledge, type Narrowing, type Ranked, type Unknown } from './knowledge.ts';
export { type ModelsAnswer, type ModelsQuestion, type RankedModel, rankModels, type Task, tasks } from './models.ts';
export { numberOf, withNumber } from './number.ts';
export { growingStages, type Rebound, type ReboundQuestion, rebound } from './rebound.ts';
export type { Edit } from './sober-edits.ts';
export {
  type SoberRule,
  type Sobriety,
  type SobrietyQuestion,
  type SobrietyRow,
  soberRules,
  sobriety,
} from './sobriety.ts';
export { findVariable, numericPaths, shorthands, type Variable } from './variable.ts';
