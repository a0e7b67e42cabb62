/**
 * Receipts read, proven and set beside the plan of a campaign: the part of the gateway that runs in browsers as well.
 * What computes SHA-256 is given by whoever reads.
 */
export { type PlanAndMeter, type PlannedCampaign, planAndMeter } from './actuals/compare.ts';
export { type Metered, type MeteredEntry, meteredIn } from './actuals/metered.ts';
export type { ActualsRemark } from './actuals/remarks.ts';
export type { BudgetUse } from './actuals/spending.ts';
export type { ChainPart, ChainSource } from './receipt/chain.ts';
export { chainOfBytes } from './receipt/chain.ts';
export { type Fault, type FaultCode, faultCodes, type Place } from './receipt/fault.ts';
export { type Outcome, outcomes, type Receipt } from './receipt/receipt.ts';
export { type ChainedReceipt, chainText, receiptsOf, type Selection } from './receipt/selection.ts';
export { type Unfinished, type Verification, verifyChain } from './receipt/verify.ts';
export { faultText } from './text/fault.ts';
export { refusalText } from './text/refusal.ts';
export { stepText } from './text/steps.ts';
