import type { PassthroughAdapter } from '../adapter.ts';

/** OpenAI itself: its own language, so bytes pass through. */
export const openai: PassthroughAdapter = {
  kind: 'passthrough',
  id: 'openai',
  provider: 'openai',
  name: 'OpenAI',
  hosts: [
    {
      id: 'default',
      baseUrl: 'https://api.openai.com/v1',
      region: null,
      source: 'openai-node 6.49.0, client.ts: base URL; no document says where it computes, read 2026-11-26',
    },
  ],
  authentication: { header: 'Authorization', prefix: 'Bearer ' },
  requestIdHeader: 'x-request-id',
  operations: ['generation', 'edit', 'variation', 'video'],
  resultHosts: [],
  stepsField: null,
  energy: [],
};
