import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';

const campaigns = '/api/v1/campaigns';

describe('a server of this machine alone', () => {
  it('answers to its own names', async () => {
    const { ask, origin } = await testServer();
    const { port } = new URL(origin);
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect((await ask('/api/v1/health', { headers: { host: `${name}:${port}` } })).status).toBe(200);
    }
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.1.5', 'user@localhost', ''])(
    'answers nothing under another name: %s',
    async (name) => {
      const { ask, origin } = await testServer();
      const { port } = new URL(origin);
      for (const path of ['/', '/api/v1/campaigns', '/catalogue/places.json', '/assets/app-1a2b.js']) {
        const { status } = await ask(path, { headers: { host: `${name}:${port}` } });
        expect([400, 403]).toContain(status);
      }
    },
  );

  it('answers nothing for another port', async () => {
    const { ask } = await testServer();
    for (const host of ['localhost', 'localhost:1', '127.0.0.1:80']) {
      expect((await ask('/api/v1/health', { headers: { host } })).json.code).toBe('host-refused');
    }
  });

  it('answers to the names that are allowed', async () => {
    const { ask } = await testServer({ allowedHosts: ['studio.example', 'other.example:99'] });
    const status = async (host: string) => (await ask('/api/v1/health', { headers: { host } })).status;
    expect(await status('studio.example')).toBe(200);
    expect(await status('Studio.example:8443')).toBe(200);
    expect(await status('other.example:99')).toBe(200);
    expect(await status('other.example:98')).toBe(403);
    expect(await status('evil.example')).toBe(403);
  });
});

describe('a server for others', () => {
  it('answers to addresses and to names of this machine, not to any name', async () => {
    const { ask } = await testServer({ host: '0.0.0.0' });
    const status = async (host: string) => (await ask('/api/v1/health', { headers: { host } })).status;
    expect(await status('192.168.1.5:8080')).toBe(200);
    expect(await status('localhost:8080')).toBe(200);
    expect(await status('evil.example')).toBe(403);
  });
});

describe('requests that change something', () => {
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://localhost:1', 403],
    ['not an origin', 403],
  ])('are refused from a page of %s', async (origin, expected) => {
    const { ask, create } = await testServer();
    const id = await create('one');
    const changes = [
      { path: campaigns, method: 'POST', body: { text: 'x' } },
      { path: `${campaigns}/${id}`, method: 'PUT', body: { text: 'x', revision: 1 } },
      { path: `${campaigns}/${id}`, method: 'DELETE' },
      { path: `${campaigns}/${id}/duplicate`, method: 'POST' },
      { path: `${campaigns}/${id}/versions/1`, method: 'PATCH', body: { label: 'x' } },
    ];
    for (const { path, ...asked } of changes) {
      const answer = await ask(path, { ...asked, headers: { origin } });
      expect([answer.status, answer.json.code]).toEqual([expected, 'origin-refused']);
    }
    const { json } = await ask(campaigns);
    expect(json).toMatchObject([{ id, revision: 1 }]);
  });

  it('are taken from the studio’s own page', async () => {
    const { ask, origin } = await testServer();
    const answer = await ask(campaigns, { method: 'POST', headers: { origin }, body: { text: 'x' } });
    expect(answer.status).toBe(201);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])(
    'are refused as %s, which a form of another page can send',
    async (type) => {
      const { ask } = await testServer();
      const answer = await ask(campaigns, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"text":"x"}',
      });
      expect([answer.status, answer.json.code]).toEqual([415, 'content-type-refused']);
      expect((await ask(campaigns)).json).toEqual([]);
      const deletion = await ask(`${campaigns}/x`, { method: 'DELETE', headers: { 'content-type': type } });
      expect(deletion.status).toBe(415);
    },
  );

  it('are refused when they say nothing of what they send', async () => {
    const { origin } = await testServer();
    const { status } = await fetch(`${origin}${campaigns}`, { method: 'POST', body: new Uint8Array([123, 125]) });
    expect(status).toBe(415);
  });

  it('offer no other page a way in', async () => {
    const { ask, origin } = await testServer();
    const preflight = await ask(campaigns, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    });
    expect(preflight.status).toBe(404);
    const read = await ask(campaigns, { headers: { origin } });
    for (const { headers } of [preflight, read]) {
      expect(Object.keys(headers).filter((h) => h.startsWith('access-control'))).toEqual([]);
    }
  });
});
