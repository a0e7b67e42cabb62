import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogueFile } from '../calculation/catalogues.ts';
import { pageSource, testServer } from '../testing/server.ts';

const policyOf = (nonce: string): string =>
  `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-${nonce}'; ` +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

describe('the page', () => {
  it.each(['/', '/campaigns/abc', '/campaigns/abc/versions', '/index.html'])('opens at %s', async (path) => {
    const { ask } = await testServer();
    const { status, headers, text } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
    const nonce = /nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(headers['content-security-policy']).toBe(policyOf(nonce));
    expect(text).toBe(pageSource.replaceAll('__CSP_NONCE__', nonce));
  });

  it('has another nonce each time', async () => {
    const { ask } = await testServer();
    const [one, two] = [await ask('/'), await ask('/')];
    expect(one.text).not.toBe(two.text);
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy']);
  });

  it('stays with the browser that has it, with the policy it came with', async () => {
    const { ask, studio } = await testServer();
    const { headers } = await ask('/');
    const kept = await ask('/', { headers: { 'if-none-match': headers.etag } });
    expect(kept.status).toBe(304);
    expect(kept.headers['content-security-policy']).toBeUndefined();
    writeFileSync(join(studio, 'index.html'), 'new');
    expect((await ask('/', { headers: { 'if-none-match': headers.etag } })).text).toBe('new');
  });
});

describe('files', () => {
  it('come compressed as the browser takes them, and for ever', async () => {
    const { ask } = await testServer();
    for (const [accepted, text, encoding] of [
      ['gzip, deflate, br', 'in brotli', 'br'],
      ['gzip', 'in gzip', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'in gzip', 'gzip'],
      ['', 'plain', undefined],
    ] as const) {
      const answer = await ask('/assets/app-1a2b.js', { headers: { 'accept-encoding': accepted } });
      expect(answer.text).toBe(text);
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.vary).toBe('Accept-Encoding');
      const again = { 'accept-encoding': accepted, 'if-none-match': answer.headers.etag };
      expect((await ask('/assets/app-1a2b.js', { headers: again })).status).toBe(304);
    }
    const icon = await ask('/favicon.svg');
    expect(icon.headers['cache-control']).toBe('no-cache');
    expect(icon.headers['content-type']).toMatch(/^image\/svg\+xml/);
  });

  it.each([
    '/../beside.txt',
    '/%2e%2e/beside.txt',
    '/assets/../../beside.txt',
    '/assets/%2e%2e/%2e%2e/beside.txt',
    '/..%2fbeside.txt',
    '/..%5cbeside.txt',
    '/assets/..%2f..%2fbeside.txt',
    '//beside.txt',
    '/%00/beside.txt',
    '/.secret',
    '/%2esecret',
    '/assets/.%2e/.secret',
    '/assets/missing.js',
    '/assets/missing',
    '/assets/',
    '/missing.js',
    '/%',
    '/catalogue/other.json',
  ])('are those of the studio and no others: %s', async (path) => {
    const { ask } = await testServer();
    const { status, text } = await ask(path);
    expect(text).not.toMatch(/not the studio’s|hidden/);
    if (status === 200) expect(text).toMatch(/^<!doctype html>/);
    else expect(status).toBe(404);
    if (path.includes('.') && !path.includes('%')) expect(status).toBe(404);
  });

  it('are not written to', async () => {
    const { ask } = await testServer();
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/index.html', { method })).status).toBe(404);
  });
});

describe('the catalogue', () => {
  it.each(['catalogue.json', 'places.json'] as const)('comes compressed: %s', async (name) => {
    const { ask } = await testServer();
    const source = readFileSync(catalogueFile(name));
    const get = (accepted: string, headers = {}) =>
      ask(`/catalogue/${name}`, { headers: { 'accept-encoding': accepted, ...headers } });
    const [brotli, gzip, plain] = [await get('gzip, br'), await get('gzip'), await get('identity')];
    expect(brotliDecompressSync(brotli.bytes).equals(source)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(source)).toBe(true);
    expect(plain.bytes.equals(source)).toBe(true);
    expect(brotli.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(new Set([brotli, gzip, plain].map((a) => a.headers.etag)).size).toBe(3);
    expect((await get('gzip, br', { 'if-none-match': brotli.headers.etag })).status).toBe(304);
    expect((await get('gzip', { 'if-none-match': brotli.headers.etag })).status).toBe(200);
  });

  it('gives the releases that campaigns pin, and no other file', async () => {
    const { ask } = await testServer();
    expect((await ask('/catalogue/releases/2026.2.0.json')).json.release).toBe('2026.2.0');
    for (const name of ['2020.1.0.json', '2026.2.0.json.gz', '..%2fpackage.json']) {
      expect((await ask(`/catalogue/releases/${name}`)).status).toBe(404);
    }
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/app-1a2b.js', '/missing.js', '/catalogue/places.json', '/api/v1/health', '/api/none'])(
    'keeps other pages out: %s',
    async (path) => {
      const { ask } = await testServer();
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
      if (path.startsWith('/api')) expect(headers['cache-control']).toBe('no-store');
    },
  );
});
