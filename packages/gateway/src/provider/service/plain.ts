import type { JobFlow, RequestForm, UsageRule } from './data.ts';

/** A request that takes a prompt and nothing else; forms say what theirs takes beside it. */
export const plainRequest = {
  encoding: 'json',
  headers: {},
  fixed: [],
  model: null,
  promptLongest: null,
  seed: null,
  count: null,
  size: null,
  quality: null,
  steps: null,
  seconds: null,
  audio: 'never',
  format: null,
  background: null,
  pictures: null,
} as const satisfies Omit<RequestForm, 'path' | 'prompt'>;

export const noUsage = {
  computeSeconds: null,
  outputTokens: null,
  inputTokens: null,
  allInputTokens: null,
  outputTokensByKind: null,
  inputTokensByKind: null,
  cost: null,
} as const satisfies UsageRule;

export const plainJob = {
  kind: 'job',
  result: null,
  flagged: null,
  keyed: false,
  refusals: [],
  cancel: null,
  usage: noUsage,
} as const satisfies Omit<JobFlow, 'id' | 'status' | 'state' | 'outputs' | 'error' | 'interval'>;
