/** Sober generation: a gateway in front of image and video services, with a policy, a meter and receipts. Node only. */
export * from './ledger/port.ts';
export * from './meter/footprint.ts';
export * from './meter/usage.ts';
export * from './policy/decision.ts';
export * from './provider/adapter.ts';
export { type ComfyService, comfyAdapter } from './provider/comfyui/comfyui.ts';
export { type CompatibleService, compatibleAdapter } from './provider/compatible/compatible.ts';
export * from './provider/http/client.ts';
export { knownAdapters } from './provider/registry.ts';
export * from './receipt/receipt.ts';
export * from './request/generation.ts';
export * from './stream/base64-decoder.ts';
export * from './stream/event-scanner.ts';
export type { JsonPath, PathPattern } from './stream/json-path.ts';
export * from './stream/json-scanner.ts';
