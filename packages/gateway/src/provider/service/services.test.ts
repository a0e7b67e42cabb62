import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compatibleAdapter } from '../compatible/compatible.ts';
import { inHosts } from '../http/hosts.ts';
import { knownAdapters, services } from '../registry.ts';
import { serviceSchema } from './data.ts';
import { formFor } from './offer.ts';
import { settingsForSize, sizesOf } from './sizes.ts';

const catalogue = new URL('../../../../../catalogue/models/', import.meta.url);
const modelsOf = (folder: string): { id: string; aliases: string[] }[] =>
  readdirSync(new URL(folder, catalogue)).flatMap((file) =>
    parse(readFileSync(new URL(folder + file, catalogue), 'utf8')),
  );
const models = [...modelsOf('image/'), ...modelsOf('video/')];
const providers: { id: string }[] = parse(readFileSync(new URL('providers.yaml', catalogue), 'utf8'));

describe.each(services.map((service) => [service.id, service] as const))('service %s', (_, service) => {
  it('is data of the right form, with where it was seen', () => {
    expect(serviceSchema.parse(service)).toEqual(service);
    expect(service.seen.every(({ on }) => on <= '2026-11-26')).toBe(true);
  });

  it('is a provider of the catalogue, and its names are models of the catalogue', () => {
    expect(providers.map(({ id }) => id)).toContain(service.provider);
    for (const name of Object.keys(service.names)) expect(models.map(({ id }) => id)).toContain(name);
  });

  it('has a form for every name', () => {
    const operations = ['generation', 'edit', 'variation', 'video'] as const;
    for (const name of Object.keys(service.names)) {
      expect([name, operations.some((operation) => formFor(service, operation, name, 0) !== null)]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('takes every size that it says it takes', () => {
    for (const { request } of service.forms) {
      if (request.size === null) continue;
      const sizes = sizesOf(request.size);
      for (const size of sizes === 'any' ? ['1024x1024'] : sizes) {
        const [width = 0, height = 0] = size.split('x').map(Number);
        expect([size, settingsForSize(request.size, width, height)?.length ?? 0]).not.toEqual([size, 0]);
      }
    }
  });

  it('has readable patterns, and names of hosts only', () => {
    for (const { models: pattern } of service.forms) expect(() => new RegExp(pattern)).not.toThrow();
    for (const host of [...service.resultHosts, ...service.keyedHosts]) {
      expect(inHosts(host.replace('*', 'x'), [host])).toBe(true);
      expect(host.split('.').length).toBeGreaterThan(host.startsWith('*.') ? 2 : 1);
    }
  });
});

describe('known adapters', () => {
  it('have ids of their own, over TLS', () => {
    expect(new Set(knownAdapters.map(({ id }) => id)).size).toBe(knownAdapters.length);
    for (const { hosts } of knownAdapters)
      expect(hosts.every(({ baseUrl }) => baseUrl.startsWith('https://'))).toBe(true);
  });

  it('say where Black Forest Labs computes', () => {
    const hosts = knownAdapters.find(({ id }) => id === 'black-forest-labs')?.hosts ?? [];
    expect(hosts.map(({ id, region }) => [id, region])).toEqual([
      ['default', null],
      ['eu', 'EU'],
      ['us', 'US'],
    ]);
  });

  it('read energy from servers of OpenAI’s language only in a unit that they name', () => {
    const { energy } = compatibleAdapter({
      ...{ id: 'own', name: 'Own', provider: 'own', baseUrl: 'http://127.0.0.1:8000/v1' },
      ...{ region: 'FR', operations: ['generation'], selfHosted: true },
    });
    expect(energy.map(({ path, unit }) => [path.join('.'), unit])).toEqual([
      ['energy.energy_joules', 'J'],
      ['impact.energy.total', 'mJ'],
    ]);
  });
});
