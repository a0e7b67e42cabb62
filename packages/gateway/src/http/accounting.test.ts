import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome, Receipt } from '../receipt/receipt.ts';
import { startGateway, type TestGateway } from '../testing/gateway.ts';
import { expectOpenAi } from '../testing/openai-schemas.ts';
import { openAiCase, type ProviderCase, providerAt, providerCases } from '../testing/providers.ts';
import { sdkOf } from '../testing/sdk.ts';
import { type Behaviour, serveUpstream, type Upstream } from '../testing/upstream/kit.ts';

/** What the caller sees: a status, an answer that breaks off, or nothing because it left. */
type Seen = number | 'broken' | 'left';
/** How many outputs count, of one asked. */
type Row = readonly [seen: Seen, outcome: Outcome, basis: Receipt['basis'], outputs: number];

const { usage, estimate, nothing } = { usage: 'usage', estimate: 'estimate', nothing: 'nothing' } as const;

/** Services that tell what an image took in a way that counts: seconds of machines that nobody names do not. */
const telling = new Set(['OpenAI', 'Google', 'ComfyUI']);

const passthrough: Readonly<Partial<Record<Behaviour, Row>>> = {
  success: [200, 'delivered', usage, 1],
  'usage-absent': [200, 'delivered', estimate, 1],
  slow: [200, 'delivered', usage, 1],
  error: [500, 'failed', estimate, 0.5],
  'rate-limit': [429, 'failed', nothing, 0],
  'key-refused': [502, 'failed', nothing, 0],
  'request-refused': [422, 'failed', nothing, 0],
  'content-refused': [400, 'failed', nothing, 0],
  malformed: [200, 'failed', estimate, 0.5],
  // Nothing had gone out yet, so that an error can be told.
  cut: [502, 'failed', estimate, 0.5],
  silent: [504, 'timeout', estimate, 1],
};

function inline({ name }: ProviderCase): typeof passthrough {
  const told = telling.has(name) ? usage : estimate;
  return {
    ...passthrough,
    success: [200, 'delivered', told, 1],
    slow: [200, 'delivered', told, 1],
    malformed: [502, 'failed', estimate, 0.5],
    // Stability looks at the prompt, Google at the picture that it made.
    'content-refused': name === 'Google' ? [400, 'failed', told, 0.5] : [403, 'failed', nothing, 0],
    // The picture was made and half of it has gone out.
    cut: ['broken', 'failed', estimate, 1],
  };
}

function job({ name }: ProviderCase): typeof passthrough {
  const told = telling.has(name) ? usage : estimate;
  return {
    ...inline({ name } as ProviderCase),
    // The service said no before it took the job.
    error: [500, 'failed', nothing, 0],
    'content-refused': [name === 'fal' ? 422 : 400, 'failed', estimate, 0.5],
    cut: ['broken', 'failed', told, 1],
    'job-fails': [name === 'fal' ? 500 : 502, 'failed', estimate, 0.5],
    'job-hangs': [504, 'timeout', estimate, 1],
    'result-elsewhere': [502, 'failed', told, 1],
  };
}

const tables = { passthrough: () => passthrough, inline, job };

interface Stage {
  readonly gateway: TestGateway;
  readonly upstream: Upstream;
  readonly key: string;
}

async function stage(given: ProviderCase, totalMilliseconds = 20_000): Promise<Stage> {
  const upstream = await serveUpstream(given.fake);
  onTestFinished(() => upstream.close());
  const gateway = await startGateway({ providers: [providerAt(given, upstream)], totalMilliseconds });
  return { upstream, gateway, key: (await gateway.addKey()).key };
}

const ask = ({ gateway, key }: Stage, fields: Readonly<Record<string, unknown>>, signal?: AbortSignal) =>
  fetch(`${gateway.url}/images/generations`, {
    ...{ method: 'POST', body: JSON.stringify({ prompt: 'a bottle', ...fields }), ...(signal && { signal }) },
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
  });

async function seen(answer: Promise<Response>): Promise<{ readonly seen: Seen; readonly body: string }> {
  const response = await answer;
  return response.text().then(
    (body) => ({ seen: response.status, body }),
    () => ({ seen: 'broken', body: '' }),
  );
}

/** The one receipt, and budgets that say the same. */
async function settled({ gateway }: Stage): Promise<Row[]> {
  await expect.poll(() => gateway.spent().open.images).toBe(0);
  const receipts = gateway.receipts();
  const { settled: spent, open } = gateway.spent();
  expect(open).toMatchObject({ images: 0, seconds: 0, co2e: 0, energy: 0, money: [] });
  const sum = (of: (receipt: Receipt) => number) => receipts.reduce((total, receipt) => total + of(receipt), 0);
  expect(spent.images).toBeCloseTo(
    sum(({ outputs }) => outputs),
    9,
  );
  expect(spent.co2e).toBeCloseTo(
    sum(({ footprint }) => footprint?.co2e.central ?? 0),
    6,
  );
  expect(spent.energy).toBeCloseTo(
    sum(({ footprint }) => footprint?.energy ?? 0),
    6,
  );
  for (const { basis, footprint, outputs, estimate: whole, sent } of receipts) {
    if (basis === 'nothing') expect(footprint).toBeNull();
    // By the estimate: as much of it as the outputs counted are of those asked.
    else if (basis === 'estimate') {
      const share = outputs / (sent?.n ?? 1);
      expect(footprint?.co2e.central).toBeCloseTo((whole?.co2e.central ?? 0) * share, 6);
    }
  }
  expect(gateway.verify()).toMatchObject({ sound: true, open: 0, receipts: receipts.length });
  return receipts.map(({ outcome, basis, outputs }) => ['left', outcome, basis, outputs]);
}

describe.each(providerCases)('what a generation with $name counts', (given) => {
  const rows = Object.entries(tables[given.kind](given)) as [Behaviour, Row][];
  const skipped = given.name === 'ComfyUI' ? ['content-refused', 'result-elsewhere'] : [];

  it.each(rows.filter(([behaviour]) => !skipped.includes(behaviour)))('%s', async (behaviour, row) => {
    const [what, ...rest] = row;
    const slow = behaviour === 'silent' || behaviour === 'job-hangs';
    const here = await stage(given, slow ? 400 : undefined);
    here.upstream.behave(behaviour);
    const told = await seen(ask(here, { model: given.model }));
    expect(told.seen).toBe(what);
    if (told.seen === 200 && behaviour !== 'malformed') expectOpenAi('ImagesResponse', JSON.parse(told.body));
    else if (typeof told.seen === 'number' && told.seen !== 200) expectOpenAi('ErrorResponse', JSON.parse(told.body));
    await expect.poll(() => here.gateway.receipts().length).toBe(1);
    expect(await settled(here)).toEqual([['left', ...rest]]);
    await expect.poll(() => here.upstream.open).toBe(0);
  });

  it('a caller who leaves before anything came', async () => {
    const here = await stage(given);
    here.upstream.behave('silent');
    const leave = new AbortController();
    const answer = ask(here, { model: given.model }, leave.signal);
    await expect.poll(() => here.upstream.calls.length).toBe(1);
    leave.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => here.gateway.receipts().length).toBe(1);
    expect(await settled(here)).toEqual([['left', 'abandoned', estimate, 1]]);
    await expect.poll(() => here.upstream.open).toBe(0);
  });

  it('a caller who leaves in the middle of a picture', async () => {
    const here = await stage(given);
    here.upstream.behave('slow');
    const leave = new AbortController();
    const answer = await ask(here, { model: given.model }, leave.signal);
    await answer.body?.getReader().read();
    leave.abort();
    await expect.poll(() => here.gateway.receipts().length).toBe(1);
    const [[, outcome, , outputs] = []] = await settled(here);
    expect([outcome, outputs]).toEqual(['abandoned', 1]);
    await expect.poll(() => here.upstream.open).toBe(0);
  });
});

describe('a job that is taken out of the queue before it ran', () => {
  const queues = providerCases.filter(({ name }) => ['ComfyUI', 'Runway'].includes(name));

  it.each(queues)('at $name counts for nothing where the caller left', async (given) => {
    const here = await stage(given);
    here.upstream.behave('job-queued');
    const leave = new AbortController();
    const answer = ask(here, { model: given.model }, leave.signal);
    await expect.poll(() => here.upstream.calls.length).toBeGreaterThan(2);
    leave.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => here.gateway.receipts().length).toBe(1);
    expect(await settled(here)).toEqual([['left', 'abandoned', nothing, 0]]);
  });

  it.each(queues)('at $name counts for nothing where time was up', async (given) => {
    const here = await stage(given, 300);
    here.upstream.behave('job-queued');
    expect((await seen(ask(here, { model: given.model }))).seen).toBe(504);
    await expect.poll(() => here.gateway.receipts().length).toBe(1);
    expect(await settled(here)).toEqual([['left', 'timeout', nothing, 0]]);
  });
});

/** Services that make one image of a call: the others refuse all or nothing. */
const oneByOne = providerCases.filter(({ name }) =>
  ['Stability', 'Google', 'Black Forest Labs', 'Runway'].includes(name),
);

describe('two images of which one is refused', () => {
  it.each(oneByOne)('by $name', async (given) => {
    const here = await stage(given);
    here.upstream.behave('second-refused');
    const { seen: what, body } = await seen(ask(here, { model: given.model, n: 2 }));
    expect([what, JSON.parse(body).data.length]).toEqual([200, 1]);
    const [[, outcome, , outputs] = []] = await settled(here);
    expect([outcome, outputs]).toEqual(['partial', 1.5]);
  });
});

describe('a retry', () => {
  it('is a generation of its own, with a receipt of its own', async () => {
    const { gateway, upstream } = await stage(openAiCase);
    upstream.behave('error');
    const client = await sdkOf(gateway);
    const answer = client.images.generate({ model: 'gpt-image-1.5', prompt: 'a bottle' });
    await expect.poll(() => gateway.receipts().length).toBe(1);
    upstream.behave('success');
    await answer;
    expect(await settled({ gateway, upstream, key: '' })).toEqual([
      ['left', 'failed', estimate, 0.5],
      ['left', 'delivered', usage, 1],
    ]);
  });
});
