/** Sober generation: a gateway in front of image and video services, with a policy, a meter and receipts. Node only. */
export { type PlanAndMeter, type PlannedCampaign, planAndMeter } from './actuals/compare.ts';
export { type Metered, type MeteredEntry, meteredIn } from './actuals/metered.ts';
export type { ActualsRemark } from './actuals/remarks.ts';
export type { BudgetUse } from './actuals/spending.ts';
export { type ConfigProblem, readConfig } from './config/problems.ts';
export type { GatewayConfig, ProviderConfig, Secret } from './config/schema.ts';
export type { Line, Lines, PassthroughLine, TranslatedLine } from './http/lines.ts';
export { type Log, type LogLine, logText } from './http/log.ts';
export { type GatewayCampaign, type GatewayParts, type OpenedGateway, openGateway } from './http/open.ts';
export {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type ServerLimits,
  usualServerLimits,
} from './http/server.ts';
export { hashOf, keyOf, newKey, type StoredKey } from './key/key.ts';
export { changeKeys, KeyRing, keyFile, readKeys, writeKeys } from './key/key-file.ts';
export { Journal, type JournalLimits, type Recovery, usualLimits } from './ledger/journal.ts';
export { isLocked } from './ledger/lock.ts';
export { type JournalOptions, type OpenJournal, openJournal } from './ledger/open-journal.ts';
export * from './ledger/port.ts';
export { Sum } from './ledger/sum.ts';
export { type Aggregate, aggregate } from './meter/aggregate.ts';
export { type Entry, entryOf, type Operator } from './meter/entry.ts';
export * from './meter/footprint.ts';
export { Meter } from './meter/meter.ts';
export { type DeclaredPrice, declaredPrice, priceList, priceOf } from './meter/price.ts';
export { amountsOf, type Ended, type Prospect, type Settlement, settle } from './meter/settle.ts';
export * from './meter/usage.ts';
export { type CleanestHour, cleanestHour } from './policy/cleanest-hour.ts';
export type { PolicyContext, Service } from './policy/context.ts';
export { decide } from './policy/decide.ts';
export * from './policy/decision.ts';
export { CampaignGovernor, type Explained, type GovernorParts } from './policy/governor.ts';
export { explanation, quotedText } from './policy/headers.ts';
export { notToBeRetried, problemOf } from './policy/problem-of.ts';
export * from './policy/verdict.ts';
export * from './provider/adapter.ts';
export { type ComfyService, comfyAdapter } from './provider/comfyui/comfyui.ts';
export { type CompatibleService, compatibleAdapter } from './provider/compatible/compatible.ts';
export * from './provider/http/client.ts';
export { type ConfiguredProvider, configured } from './provider/open.ts';
export { knownAdapters } from './provider/registry.ts';
export { type ChainPart, type ChainSource, chainOfBytes } from './receipt/chain.ts';
export { chainOfFile, chainOfFolder } from './receipt/chain-source.ts';
export { type Fault, type FaultCode, faultCodes, type Place } from './receipt/fault.ts';
export { type KnownFile, type KnownFiles, knownFiles, shareOfOne, unhashedOutputs } from './receipt/files.ts';
export { metricsText } from './receipt/otel/metrics.ts';
export { type OtelOptions, spansText } from './receipt/otel/spans.ts';
export * from './receipt/receipt.ts';
export { type ChainedReceipt, chainText, receiptsOf, type Selection } from './receipt/selection.ts';
export { type ReceiptCell, type ReceiptColumn, receiptColumns, receiptRow } from './receipt/table.ts';
export { type Unfinished, type Verification, verifyChain } from './receipt/verify.ts';
export { verifiedFolder } from './receipt/verify-folder.ts';
export * from './request/generation.ts';
export * from './stream/base64-decoder.ts';
export * from './stream/event-scanner.ts';
export type { JsonPath, PathPattern } from './stream/json-path.ts';
export * from './stream/json-scanner.ts';
export { faultText } from './text/fault.ts';
export { acceptedLang } from './text/format.ts';
export { refusalText } from './text/refusal.ts';
export { stepText } from './text/steps.ts';
