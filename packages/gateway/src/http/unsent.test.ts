import { request } from 'node:http';
import { toFile } from 'openai';
import { describe, expect, it } from 'vitest';
import { startGateway } from '../testing/gateway.ts';
import { rawUpstream } from '../testing/raw-upstream.ts';
import { apiError, sdkOf } from '../testing/sdk.ts';

/** A service that counts the bytes that it is sent, answers in the end, and takes more than anybody expects. */
async function counting(rules: Readonly<Record<string, unknown>>) {
  const taken = { requests: 0, bytes: 0 };
  const { provider } = await rawUpstream((asked, response) => {
    taken.requests += 1;
    asked.on('error', () => {});
    asked.on('data', (chunk: Buffer) => {
      taken.bytes += chunk.length;
    });
    asked.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"created":1,"data":[{"b64_json":"iVBORw0KGgo="}],"usage":{"output_tokens":90000}}');
    });
  });
  const gateway = await startGateway({ providers: [provider], rules });
  return { taken, gateway, client: await sdkOf(gateway) };
}

const picture = () => toFile(Buffer.alloc(5_000_000, 7), 'product.png', { type: 'image/png' });
const model = 'gpt-image-1.5';
const prompt = 'on wet slate';

describe('pictures of an edit that is refused', () => {
  it.each([
    ['for want of a brief', { brief: undefined }, 'brief-missing', 403],
    ['by a budget', { budgets: [{ images: 1 }] }, 'budget-exhausted', 402],
    ['for its model', { allowed: { models: ['flux.2-pro'] } }, 'model-not-allowed', 403],
    ['for what is asked of it', { maxima: { stills: { count: 2 } } }, 'count-above-maximum', 422],
  ] as const)('%s never leave', async (_, rules, code, status) => {
    const { taken, gateway, client } = await counting(rules);
    const budgeted = 'budgets' in rules;
    if (budgeted) await client.images.generate({ model, prompt });
    const sent = { ...taken };
    // The SDK writes fields in the order of the object.
    const error = await apiError(client.images.edit({ model, prompt, n: 3, image: await picture() }));
    expect(error).toMatchObject({ status, code: code.replaceAll('-', '_') });
    expect(taken).toEqual(sent);
    expect(gateway.receipts().at(-1)).toMatchObject({ outcome: 'refused', refusal: { code }, asked: { model } });
    expect(gateway.log.map((line) => JSON.parse(line)).at(-1)).toMatchObject({ status, fault: code });
    expect(error.headers?.get('x-contrechamp-receipt')).toBe(gateway.receipts().at(-1)?.id);
    expect(gateway.verify()).toMatchObject({ sound: true, open: 0 });
  });

  it('never leave by what needs no field, wherever the fields stand', async () => {
    for (const rules of [{ brief: undefined }, { budgets: [{ images: 1 }] }, { budgets: [{ co2e: '9 g' }] }]) {
      const { taken, client, gateway } = await counting(rules);
      if ('budgets' in rules) await client.images.generate({ model, prompt });
      const sent = { ...taken };
      const error = await apiError(client.images.edit({ image: await picture(), prompt, model }));
      expect([402, 403]).toContain(error.status);
      expect(error.message).not.toMatch(/needs 0/);
      expect(taken).toEqual(sent);
      expect(gateway.receipts().at(-1)).toMatchObject({ outcome: 'refused', asked: { model: null } });
    }
  });

  it('leave where the field that is refused comes after them, and the service has no request', async () => {
    const { taken, gateway, client } = await counting({ allowed: { models: ['flux.2-pro'] } });
    const error = await apiError(client.images.edit({ image: await picture(), prompt, model }));
    expect(error).toMatchObject({ status: 403, code: 'model_not_allowed' });
    expect(taken.bytes).toBeGreaterThan(0);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'refused' }]);
  });

  it('stay behind from the one on that comes after such a field', async () => {
    const { taken, gateway } = await counting({ allowed: { models: ['flux.2-pro'] } });
    const { key } = await gateway.addKey();
    const file = (name: string) =>
      `--b\r\ncontent-disposition: form-data; name="image[]"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
    const field = `\r\n--b\r\ncontent-disposition: form-data; name="model"\r\n\r\n${model}\r\n`;
    const pixels = Buffer.alloc(2_000_000, 7);
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'multipart/form-data; boundary=b' };
    const status = await new Promise((resolve, reject) => {
      const sending = request(`${gateway.url}/images/edits`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sending.on('error', reject);
      for (const piece of [file('a'), pixels, field, file('b'), pixels, '\r\n--b--\r\n']) sending.write(piece);
      sending.end();
    });
    expect(status).toBe(403);
    expect(taken.bytes).toBeLessThan(3_000_000);
    expect(gateway.receipts()).toMatchObject([{ outcome: 'refused', asked: { model, references: 1 } }]);
  });
});
