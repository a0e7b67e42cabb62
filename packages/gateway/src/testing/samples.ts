import type { Amounts, GenerationFootprint } from '../meter/footprint.ts';
import type { Opening, Receipt } from '../receipt/receipt.ts';
import type { Asked, Sent } from '../request/generation.ts';

export const sampleAsked: Asked = {
  ...{ operation: 'generation', model: 'gpt-image-1.5', n: 2, width: 1024, height: 1024, quality: 'auto' },
  ...{ steps: null, seconds: null, audio: null, previews: null, references: 0, streamed: false },
  ...{ provider: null, region: null, fingerprint: null },
};

export const sampleSent: Sent = {
  ...{ operation: 'generation', provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 2 },
  ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null },
  ...{ previews: 0, references: 0, streamed: false },
};

export const sampleFootprint: GenerationFootprint = {
  ...{ co2e: { central: 0.94, low: 0.32, high: 3.5 }, energy: 1.98, water: 0.0075, tier: 'T5', catalogue: '2026.3.0' },
  assumptions: ['generation-tokens', 'provider-region'],
};

export const sampleAmounts: Amounts = {
  ...{ images: 2, seconds: 0, co2e: 0.94, energy: 1.98 },
  money: [{ amount: 0.068, currency: 'USD' }],
};

export const sampleOpening = (id: string, changes: Partial<Opening> = {}): Opening => ({
  ...{ id, at: '2026-11-26T09:30:00.000Z', campaign: 'spring', person: 'lea', key: 'k1' },
  ...{ asked: sampleAsked, sent: sampleSent },
  steps: [{ rule: 'explicit-quality', field: 'quality', from: 'auto', to: 'low' }],
  ...{ estimate: sampleFootprint, price: { amount: 0.068, currency: 'USD' } },
  ...changes,
});

export const sampleReceipt = (opening: Opening, changes: Partial<Receipt> = {}): Receipt => {
  const { id, at, campaign, person, key, asked, sent, steps, estimate, price } = opening;
  return {
    ...{ id, at, endedAt: '2026-11-26T09:30:21.500Z', campaign, person, key, outcome: 'delivered', asked, sent, steps },
    ...{ refusal: null, outputs: sent.n, estimate, footprint: estimate, basis: 'usage', cost: price },
    usage: {
      ...{
        outputs: sent.n,
        outputTokens: 544,
        inputTokens: 0,
        allOutputTokens: 544,
        allInputTokens: 50,
        computeSeconds: null,
        energyWh: null,
      },
      ...{ energyBoundary: null, cost: null },
    },
    provenance: [{ c2pa: 'present', sourceType: 'trainedAlgorithmicMedia', status: 'fully-ai' }],
    ...{ upstreamId: `req_${id}`, upstreamStatus: 200, reuses: null },
    ...changes,
  };
};

export const sampleRefusal = (id: string, changes: Partial<Receipt> = {}): Receipt => ({
  ...sampleReceipt(sampleOpening(id), { outcome: 'refused', sent: null, outputs: 0, usage: null, estimate: null }),
  ...{ footprint: null, basis: 'nothing', cost: null, provenance: [], upstreamId: null, upstreamStatus: null },
  refusal: { code: 'budget-exhausted', params: { budget: 'co2e', limit: 100, remains: 0.2 } },
  ...changes,
});
