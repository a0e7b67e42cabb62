/** Sober generation: a gateway in front of image and video services, with a policy, a meter and receipts. Node only. */
export * from './ledger/port.ts';
export * from './meter/footprint.ts';
export * from './meter/usage.ts';
export * from './policy/decision.ts';
export * from './provider/adapter.ts';
export * from './receipt/receipt.ts';
export * from './request/generation.ts';
