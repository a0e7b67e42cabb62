import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';

const campaigns = '/api/v1/campaigns';

describe('requests that are refused', () => {
  it.each([
    ['{', 'body-not-json', /JSON object/],
    ['[]', 'body-not-json', /JSON object/],
    ['null', 'body-not-json', /JSON object/],
    ['', 'body-not-json', /JSON object/],
    ['{"text":"\xff"}', 'body-not-json', /JSON object/],
    ['{}', 'field-invalid', /“text”.*Write a text/],
    ['{"text":12}', 'field-invalid', /“text”.*Write a text/],
    ['{"text":null}', 'field-invalid', /“text”.*Write a text/],
  ])('a new campaign of %s', async (body, code, detail) => {
    const { ask } = await testServer();
    const answer = await ask(campaigns, { method: 'POST', body: Buffer.from(body, 'latin1') });
    expect(answer.status).toBe(400);
    expect(answer.json.code).toBe(code);
    expect(answer.json.detail).toMatch(detail);
    expect((await ask(campaigns)).json).toEqual([]);
  });

  it.each([
    [{ text: 'two' }, 'revision'],
    [{ text: 'two', revision: '1' }, 'revision'],
    [{ text: 'two', revision: 1.5 }, 'revision'],
    [{ text: 'two', revision: 0 }, 'revision'],
    [{ text: 'two', revision: 1, label: 3 }, 'label'],
    [{ text: 'two', revision: 1, label: '  ' }, 'label'],
    [{ text: 'two', revision: 1, label: 'x'.repeat(201) }, 'label'],
    [{ text: ['two'], revision: 1 }, 'text'],
    [{ text: 'x'.repeat(2_000_001), revision: 1 }, 'text'],
  ])('a change with a wrong field (%#)', async (body, field) => {
    const { ask, create } = await testServer();
    const id = await create('one');
    const answer = await ask(`${campaigns}/${id}`, { method: 'PUT', body });
    expect(answer.json).toMatchObject({ status: 400, code: 'field-invalid' });
    expect(answer.json.detail).toContain(`“${field}”`);
    expect((await ask(`${campaigns}/${id}`)).json).toMatchObject({ text: 'one', revision: 1 });
  });

  it('speaks the language that the browser prefers', async () => {
    const { ask } = await testServer();
    const told = async (language: string) =>
      (await ask(`${campaigns}/x`, { headers: { 'accept-language': language } })).json.detail;
    expect(await told('fr-FR,fr;q=0.9,en;q=0.8')).toMatch(/Il n’y a pas de campagne/);
    expect(await told('de,en;q=0.5,fr;q=0.4')).toMatch(/There is no campaign/);
  });

  it.each(['/api', '/api/v1', '/api/v1/nothing', '/api/v2/campaigns', '/api/v1/campaigns/x/y/z'])(
    'an address of the interface that does not exist: %s',
    async (path) => {
      const { ask } = await testServer();
      for (const method of ['GET', 'POST']) {
        const answer = await ask(path, { method });
        expect(answer.status).toBe(404);
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(answer.json.code).toBe('route-unknown');
      }
    },
  );

  it('a body that says that it is too large', async () => {
    const { ask } = await testServer();
    const answer = await ask(campaigns, { method: 'POST', body: Buffer.alloc(5_000_000, 32) });
    expect(answer.json).toMatchObject({ status: 413, code: 'body-too-large' });
    expect((await ask('/api/v1/health')).status).toBe(200);
  });

  it('a body that never ends, long before it is whole', async () => {
    const { ask, origin } = await testServer();
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${origin}${campaigns}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      const chunk = Buffer.alloc(65_536, 32);
      const write = () => {
        while (!sent.destroyed && sent.write(chunk)) if (sent.destroyed) return;
        sent.once('drain', write);
      };
      sent.on('error', reject);
      sent.on('response', (response) => {
        resolve(response.statusCode);
        sent.destroy();
        sent.removeAllListeners('error').on('error', () => undefined);
      });
      write();
    });
    expect(status).toBe(413);
    expect((await ask('/api/v1/health')).status).toBe(200);
  });
});
