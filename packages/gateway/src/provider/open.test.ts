import { describe, expect, it } from 'vitest';
import { openAiCase } from '../testing/providers.ts';
import type { Adapter } from './adapter.ts';
import { openLines } from './open.ts';

const at = (baseUrl: string, selfHosted: boolean): Adapter => {
  const adapter = openAiCase.adapter('http://127.0.0.1:1');
  return { ...adapter, hosts: adapter.hosts.map((host) => ({ ...host, baseUrl, selfHosted })) };
};
const open = (adapter: Adapter) => openLines([{ adapter, key: null, models: null }], 1_000);

describe('a service whose bytes pass through', () => {
  it.each([
    'http://api.example/v1',
    'https://127.0.0.1/v1',
    'https://10.0.0.1:8443/v1',
    'https://[::1]/v1',
    // The same as 127.0.0.1.
    'https://2130706433/v1',
    'https://user:secret@api.example/v1',
  ])('at %s is not opened, unless somebody runs it here', async (url) => {
    expect(() => open(at(url, false))).toThrow(RangeError);
    if (url.includes('@')) expect(() => open(at(url, true))).toThrow(RangeError);
    else await open(at(url, true)).close();
  });

  it('is opened by its name', async () => {
    await open(at('https://api.example/v1', false)).close();
  });
});
