/** Sober generation: a gateway in front of image and video services, with a policy, a meter and receipts. Node only. */
export { Journal, type JournalLimits, type Recovery, usualLimits } from './ledger/journal.ts';
export { type JournalOptions, type OpenJournal, openJournal } from './ledger/open-journal.ts';
export * from './ledger/port.ts';
export * from './meter/footprint.ts';
export * from './meter/usage.ts';
export * from './policy/decision.ts';
export * from './provider/adapter.ts';
export * from './receipt/receipt.ts';
export * from './request/generation.ts';
