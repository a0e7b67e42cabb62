import { fileURLToPath } from 'node:url';
import { CampaignGovernor, noAmounts, type Operation } from '@contrechamp/gateway';
import { describe, expect, it, vi } from 'vitest';
import { openCampaigns } from './campaigns.ts';
import { openConfig } from './config.ts';
import { openProviders } from './providers.ts';

const file = fileURLToPath(new URL('../../../../../examples/sober-generation/gateway.yaml', import.meta.url));
const options = { lang: 'en' } as Parameters<typeof openCampaigns>[1];

function example() {
  vi.stubEnv('OPENAI_API_KEY', 'sk-none');
  vi.stubEnv('BFL_API_KEY', 'none');
  const opened = openConfig(file, 'en');
  const [campaign] = openCampaigns(opened, options);
  if (!campaign) throw new Error('no campaign');
  const { calculation, rules, series } = campaign;
  const ledger = { spent: () => ({ settled: noAmounts, open: noAmounts }), delivered: () => null };
  const services = openProviders(opened, 'en');
  vi.unstubAllEnvs();
  const { prices } = opened.config;
  return { rules, governor: new CampaignGovernor({ calculation, rules, series, services, prices, ledger }) };
}

describe('examples/sober-generation', () => {
  const { rules, governor } = example();
  const models = rules.allowed.models ?? [];
  const tiers = ['low', 'medium', 'high'];
  const most = tiers.slice(0, tiers.indexOf(rules.maxima.stills?.quality ?? 'high') + 1);
  const qualities = (model: string) => (model.startsWith('gpt-') ? [null, 'auto', ...most] : [null]);
  const all = models.flatMap((model) =>
    qualities(model).flatMap((quality) =>
      (rules.allowed.operations ?? []).map((operation): [string, string | null, Operation] => [
        model,
        quality,
        operation,
      ]),
    ),
  );

  it('allows something of both services', () => {
    expect(models.length).toBeGreaterThan(1);
    expect(all.length).toBeGreaterThan(models.length);
  });

  it.each(all)(
    'lets through what it allows, with an estimate and a price: %s, quality %s, %s',
    (model, quality, operation) => {
      const verdict = governor.decide(
        {
          ...{ operation, model, quality, n: rules.maxima.stills?.count ?? 1, width: null, height: null, steps: null },
          ...{ seconds: null, audio: null, previews: null, references: operation === 'edit' ? 1 : 0, streamed: false },
          ...{ provider: null, region: null, fingerprint: null },
        },
        { campaign: 'perfume-eight-visuals', person: 'ana', key: 'k' },
        new Date('2026-11-26T10:00:00Z'),
      );
      expect(verdict).toMatchObject({
        kind: 'send',
        prospect: { price: { currency: 'EUR', amount: expect.any(Number) } },
      });
      if (verdict.kind === 'send') expect(verdict.prospect.estimate.co2e.central).toBeGreaterThan(0);
    },
  );
});
