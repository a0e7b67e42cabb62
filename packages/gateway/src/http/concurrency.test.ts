import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startGateway, type TestGateway } from '../testing/gateway.ts';
import { rawUpstream } from '../testing/raw-upstream.ts';

const clients = 64;

/** Each asks until it is refused; how often each status came. */
async function rush(gateway: TestGateway, fields: Readonly<Record<string, unknown>> = {}, most = 1_000) {
  const statuses = new Map<number, number>();
  const keys: { readonly key: string }[] = [];
  for (const person of 'abcd') keys.push(await gateway.addKey(person));
  let left = most;
  const client = async (index: number) => {
    const headers = { authorization: `Bearer ${keys[index % keys.length]?.key}`, 'content-type': 'application/json' };
    for (let status = 0; status !== 402 && left > 0; ) {
      left -= 1;
      // Prompts of their own: no earlier answer will do.
      const body = JSON.stringify({ model: 'gpt-image-1.5', prompt: `${index} ${left}`, ...fields });
      const answer = await fetch(`${gateway.url}/images/generations`, { method: 'POST', body, headers });
      await answer.arrayBuffer();
      ({ status } = answer);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, i) => client(i)));
  return statuses;
}

/** Answers after a while; `fails` of a hundred times with an error of its own. */
const service = (outputTokens: number, fails: number, looked: () => void) =>
  rawUpstream((request, response) => {
    request.resume();
    looked();
    void sleep(Math.random() * 15).then(() => {
      looked();
      if (Math.random() * 100 < fails) return response.writeHead(500).end('{"error":{"message":"out of memory"}}');
      const answer = { created: 1, data: [{ b64_json: 'iVBORw0KGgo=' }], usage: { output_tokens: outputTokens } };
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });

describe(`${clients} clients and one budget`, () => {
  it('of images: delivered and under way together never pass it', async () => {
    const budget = 100;
    const seen: number[] = [];
    let gateway: TestGateway | null = null;
    const upstream = await service(272, 20, () => {
      const { settled, open } = (gateway as TestGateway).spent();
      seen.push(settled.images + open.images);
    });
    const rules = { budgets: [{ per: 'campaign', images: budget }], reuse: false };
    gateway = await startGateway({ providers: [upstream.provider], rules });
    const statuses = await rush(gateway);
    expect(Math.max(...seen)).toBeLessThanOrEqual(budget);
    const receipts = gateway.receipts();
    const of = (outcome: string) => receipts.filter((r) => r.outcome === outcome).length;
    expect([of('delivered'), of('failed'), of('refused')]).toEqual([200, 500, 402].map((s) => statuses.get(s) ?? 0));
    // A failure after computing began counts half; what is left is less than one.
    const spent = of('delivered') + of('failed') / 2;
    expect(spent).toBeLessThanOrEqual(budget);
    expect(spent).toBeGreaterThan(budget - 1);
    expect(gateway.spent()).toMatchObject({ settled: { images: spent }, open: { images: 0 } });
    expect(of('refused')).toBe(clients);
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0 });
  });

  it('of CO₂e: passed by no more than what was under way took beyond its estimates', async () => {
    // Twice the tokens that the estimate counts on.
    const upstream = await service(544, 0, () => {});
    const probe = await startGateway({ providers: [upstream.provider] });
    await rush(probe, {}, 1);
    const estimate = probe.receipts()[0]?.estimate?.co2e.central ?? Number.NaN;
    const budget = 30.5 * estimate;
    const rules = { budgets: [{ per: 'campaign', co2e: `${budget} g` }], reuse: false };
    const gateway = await startGateway({ providers: [upstream.provider], rules });
    await rush(gateway);
    const delivered = gateway.receipts().filter(({ outcome }) => outcome === 'delivered');
    const beyond = delivered
      .map(({ estimate: e, footprint }) => (footprint?.co2e.central ?? 0) - (e?.co2e.central ?? 0))
      .filter((error) => error > 0)
      .sort((a, b) => b - a);
    const spent = gateway.spent().settled.co2e;
    const bound = budget + beyond.slice(0, clients).reduce((sum, error) => sum + error, 0);
    expect(beyond.length).toBeGreaterThan(0);
    expect(spent).toBeLessThanOrEqual(bound * (1 + 1e-9));
    // It does get passed: estimates are not promises. Once it is known, nothing more is let through.
    expect(spent).toBeGreaterThan(budget);
    expect((await rush(gateway)).get(200)).toBeUndefined();
  });
});
