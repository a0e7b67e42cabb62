/** Sober generation: a gateway in front of image and video services, with a policy, a meter and receipts. Node only. */
export * from './http/governor.ts';
export * from './http/lines.ts';
export { type Log, type LogLine, logText } from './http/log.ts';
export { createGateway, type GatewayOptions } from './http/server.ts';
export { hashOf, keyOf, newKey, type StoredKey } from './key/key.ts';
export { KeyRing, keyFile, readKeys, writeKeys } from './key/key-file.ts';
export * from './ledger/port.ts';
export * from './meter/footprint.ts';
export * from './meter/usage.ts';
export * from './policy/decision.ts';
export * from './provider/adapter.ts';
export * from './receipt/receipt.ts';
export * from './request/generation.ts';
export * from './stream/base64-decoder.ts';
export * from './stream/event-scanner.ts';
export type { JsonPath, PathPattern } from './stream/json-path.ts';
export * from './stream/json-scanner.ts';
