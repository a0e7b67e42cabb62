import { describe, expect, it, onTestFinished } from 'vitest';
import { cleanAt, startGateway, type TestGateway } from '../testing/gateway.ts';
import { openAiCase, providerAt } from '../testing/providers.ts';
import { serveUpstream } from '../testing/upstream/kit.ts';

const at = '2026-11-26T09:20:00.000Z';
const prices = [
  {
    ...({ model: 'gpt-image-1.5', per: 'output', amount: 0.5, currency: 'EUR' } as const),
    ...{ source: 'of the test', date: '2026-11-01' },
  },
];
const budgets = [
  { per: 'campaign', images: 10, money: '40 EUR2026', warn: '50 %' },
  { per: ['person', 'day'], images: 4, co2e: '1 kg', stop: '150 %' },
];

async function stage(rules: Readonly<Record<string, unknown>>) {
  const upstream = await serveUpstream(openAiCase.fake);
  onTestFinished(() => upstream.close());
  const providers = [providerAt(openAiCase, upstream)];
  const others = [cleanAt('d', 13, 'US', rules)];
  return startGateway({ providers, others, prices, now: () => new Date(at) });
}

const headers = (key: string, more = {}) => ({
  ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json', ...more },
});
const ask = ({ url }: TestGateway, key: string, n: number, more = {}) =>
  fetch(`${url}/images/generations`, {
    ...{ method: 'POST', body: JSON.stringify({ model: 'gpt-image-1.5', prompt: 'a bottle', n }) },
    headers: headers(key, more),
  });
const shown = async ({ url }: TestGateway, key: string) => {
  const answer = await fetch(`${url}/contrechamp/budget`, { headers: headers(key) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { data: Record<string, unknown>[] } & Record<string, unknown>;
};

describe('the budgets of a key', () => {
  it('are those of its campaign, with what is spent, what is reserved and what remains for this person', async () => {
    const gateway = await stage({ budgets });
    const [{ key: ana }, { key: bob }] = [await gateway.addKey('ana', 'd'), await gateway.addKey('bob', 'd')];
    expect((await (await ask(gateway, ana, 3)).json()) as object).toHaveProperty('data');
    expect((await (await ask(gateway, bob, 1)).json()) as object).toHaveProperty('data');
    // Waits for the clean hour of the same day.
    expect((await ask(gateway, ana, 2, { 'x-contrechamp-deadline': '2026-11-26T20:00:00Z' })).status).toBe(202);
    const { data, ...head } = await shown(gateway, ana);
    expect(head).toEqual({ object: 'contrechamp.budget', campaign: 'd', person: 'ana', at });
    const daily = { per: ['person', 'day'], resets: '2026-11-27T00:00:00.000Z' };
    const all = { per: ['campaign'], resets: null };
    const [images, money, own, grams] = data;
    expect(data).toHaveLength(4);
    expect(images).toEqual({
      ...{ ...all, limit: 'images', unit: 'image', stop: 10, warn: 5, spent: 4, reserved: 2, remaining: 4 },
    });
    expect(money).toEqual({
      ...{ ...all, limit: 'money', unit: 'EUR', stop: 40, warn: 20, spent: 2, reserved: 1, remaining: 37 },
    });
    expect(own).toEqual({
      ...{ ...daily, limit: 'images', unit: 'image', stop: 6, warn: 3.2, spent: 3, reserved: 2, remaining: 1 },
    });
    expect(grams).toMatchObject({ ...daily, limit: 'co2e', unit: 'gCO2e', stop: 1500, warn: 800 });
    const [spent, reserved, remaining] = [grams?.spent, grams?.reserved, grams?.remaining].map(Number) as [
      ...[number, number, number],
    ];
    expect([spent > 0, reserved > 0, spent + reserved + remaining]).toEqual([true, true, expect.closeTo(1500, 5)]);
    // What is shown is what is let through.
    expect((await ask(gateway, ana, 2)).status).toBe(402);
    expect((await ask(gateway, ana, 1)).status).toBe(200);
    const ofBob = (await shown(gateway, bob)).data;
    expect(ofBob[2]).toMatchObject({ spent: 1, reserved: 0, remaining: 5 });
  });

  it('are none where the campaign has none, and nobody sees them without a key', async () => {
    const gateway = await stage({});
    const { key } = await gateway.addKey('ana', 'd');
    expect((await shown(gateway, key)).data).toEqual([]);
    expect((await fetch(`${gateway.url}/contrechamp/budget`)).status).toBe(401);
  });
});
