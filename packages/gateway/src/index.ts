/** Sober generation: a gateway in front of image and video services, with a policy, a meter and receipts. Node only. */
export { Journal, type JournalLimits, type Recovery, usualLimits } from './ledger/journal.ts';
export { isLocked } from './ledger/lock.ts';
export { type JournalOptions, type OpenJournal, openJournal } from './ledger/open-journal.ts';
export * from './ledger/port.ts';
export { Sum } from './ledger/sum.ts';
export * from './meter/footprint.ts';
export * from './meter/usage.ts';
export * from './policy/decision.ts';
export * from './provider/adapter.ts';
export { type ChainPart, type ChainSource, chainOfFile, chainOfFolder } from './receipt/chain-source.ts';
export { type Fault, type FaultCode, faultCodes, type Place } from './receipt/fault.ts';
export { metricsText } from './receipt/otel/metrics.ts';
export { type OtelOptions, spansText } from './receipt/otel/spans.ts';
export * from './receipt/receipt.ts';
export { type ChainedReceipt, chainText, receiptsOf, type Selection } from './receipt/selection.ts';
export { type ReceiptCell, type ReceiptColumn, receiptColumns, receiptRow } from './receipt/table.ts';
export { type Unfinished, type Verification, verifyChain } from './receipt/verify.ts';
export * from './request/generation.ts';
