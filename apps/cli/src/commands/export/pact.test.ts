import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ContractResult, type PactFootprint, pactFaults, pactFieldNames, pactFields } from '@contrechamp/report';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const openApi = fileURLToPath(new URL('../../testing/fixtures/pact-openapi-3.0.4.yaml', import.meta.url));
const campaign = join(examples, 'white-paper/campaign.yaml');
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

const owner: Readonly<Record<string, string>> = {
  companyName: 'Example Studio',
  companyIds: 'urn:company:example:studio',
  productNameCompany: 'Three visuals',
  productIds: 'urn:product:example:visuals-2025-01',
  productDescription: 'Three still images.',
  created: '2026-01-15',
  referencePeriodStart: '2025-01-01',
  referencePeriodEnd: '2026-01-01',
  crossSectoralStandards: 'GHGP-Product',
  exemptedEmissionsPercent: '0',
  ipccCharacterizationFactors: 'AR5',
};

const set = (fields: Readonly<Record<string, string>>): string[] =>
  Object.entries(fields).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
const pact = (...args: string[]) => runCli('export', ...args, '--format', 'pact', '--lang', 'en');
const options = (more: Readonly<Record<string, string>> = {}) => ['--draws', '200', ...set({ ...owner, ...more })];

async function footprint(file: string, scenario: string, ...more: string[]): Promise<PactFootprint> {
  const { code, out, err } = await pact(file, '--scenario', scenario, ...options(), ...more);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as PactFootprint;
}

/** The schemas of the published file, with the formats that OpenAPI leaves to prose. */
function validator() {
  const { components } = parse(readFileSync(openApi, 'utf8')) as { components: object };
  const decimal = /^-?\d+(\.\d+)?$/;
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const urn = /^urn:[a-z0-9-]+:\S+$/i;
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
  const ajv = new Ajv2020({ strict: false, formats: { decimal, uuid, urn, 'date-time': moment, uri: /^\w+:/ } });
  return ajv.compile({ $id: 'pact', components, $ref: '#/components/schemas/ProductFootprint' });
}
const valid = validator();

describe('a PACT export', () => {
  it.each([
    ['white-paper', 'south-africa'],
    ['white-paper', 'marseille'],
    ['white-paper', 'ai'],
    ['every-activity', 'example'],
    ['tv-commercial', 'usual'],
  ])('of %s, %s, follows the published schema and our rules', async (example, scenario) => {
    const found = await footprint(join(examples, example, 'campaign.yaml'), scenario);
    expect(valid(found), JSON.stringify(valid.errors)).toBe(true);
    expect(pactFaults(found)).toEqual([]);
  });

  it('is checked by a schema that finds faults', async () => {
    const found = await footprint(campaign, 'ai');
    expect(valid({ ...found, pcf: { ...found.pcf, pcfExcludingBiogenicUptake: '1e-7' } })).toBe(false);
    const { companyName: _, ...nameless } = found;
    expect(valid(nameless)).toBe(false);
  });

  it('is the central total without contrails, for all images delivered', async () => {
    const { out } = await runCli('compare', campaign, '--json', '--no-radiative-forcing', '--draws', '200');
    const { scenarios, campaign: head } = JSON.parse(out) as ContractResult;
    for (const { id, total, evidence } of scenarios) {
      const { pcf } = await footprint(campaign, id);
      expect(Number(pcf.pcfExcludingBiogenicUptake)).toBe(total.central);
      expect(pcf.declaredUnitAmount).toBe(String(head.deliverables.reduce((n, d) => n + d.count, 0)));
      expect(Number(pcf.primaryDataShare)).toBeCloseTo(100 * evidence.primary, 9);
      expect(Number(pcf.aircraftGhgEmissions ?? 0)).toBeLessThanOrEqual(total.central);
    }
    expect((await footprint(campaign, 'south-africa')).pcf.aircraftGhgEmissions).toBeDefined();
    expect((await footprint(campaign, 'ai')).pcf).not.toHaveProperty('aircraftGhgEmissions');
    expect((await pact(campaign, '--scenario', 'ai', ...options(), '--radiative-forcing')).code).toBe(2);
  });

  it('has the identifier of its content: the same for the same, another for another', async () => {
    const first = await footprint(campaign, 'ai');
    expect((await footprint(campaign, 'ai')).id).toBe(first.id);
    expect((await footprint(campaign, 'ai', '--no-training')).id).not.toBe(first.id);
    expect((await footprint(campaign, 'ai', '--set', 'productNameCompany=Other')).id).not.toBe(first.id);
  });

  it.each(pactFieldNames.filter((n) => pactFields[n].required))(
    'is refused without %s, naming the option',
    async (name) => {
      const { [name]: _, ...rest } = owner;
      const { code, out, err } = await pact(campaign, '--scenario', 'ai', ...set(rest));
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`Missing: ${name}.`);
      expect(err).toContain(`--set ${name}=`);
    },
  );

  it('reads the details from a file, and takes the command line first', async () => {
    const file = join(folder, 'owner.yaml');
    const yaml = Object.entries({ ...owner, productIds: '[urn:a:1, urn:b:2]' });
    writeFileSync(file, yaml.map(([k, v]) => `${k}: ${v}`).join('\n'));
    const args = [campaign, '--scenario', 'ai', '--draws', '200', '--details', file];
    const { out, err } = await pact(
      ...args,
      '--set',
      'companyName=Other',
      '--set',
      'companyIds=urn:x:1',
      '--set',
      'companyIds=urn:x:2',
    );
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      companyName: 'Other',
      companyIds: ['urn:x:1', 'urn:x:2'],
      productIds: ['urn:a:1', 'urn:b:2'],
      created: '2026-01-15T00:00:00Z',
      pcf: { exemptedEmissionsPercent: '0' },
    });
    writeFileSync(file, 'companyNam: Example');
    expect((await pact(...args)).err).toContain('companyName');
    writeFileSync(file, 'companyName: [a, b]');
    expect((await pact(...args)).err).toContain('companyName');
    writeFileSync(file, '- a');
    expect((await pact(...args)).code).toBe(2);
    expect((await pact(campaign, '--scenario', 'ai', '--details', join(folder, 'none.yaml'))).code).toBe(2);
  });

  it.each([
    [{ companyIds: 'studio' }, 'companyIds'],
    [{ created: '2026-02-30' }, 'created'],
    [{ created: 'yesterday' }, 'created'],
    [{ referencePeriodEnd: '2024-01-01' }, 'referencePeriodEnd'],
    [{ exemptedEmissionsPercent: '1e-3' }, 'exemptedEmissionsPercent'],
    [{ exemptedEmissionsPercent: '101' }, 'exemptedEmissionsPercent'],
    [{ exemptedEmissionsPercent: '-1' }, 'exemptedEmissionsPercent'],
    [{ validityPeriodEnd: '2027-01-01' }, 'validityPeriodStart'],
    [{ validityPeriodStart: '2026-01-01', validityPeriodEnd: '2029-01-02' }, 'validityPeriodEnd'],
    [{ validityPeriodStart: '2025-12-31', validityPeriodEnd: '2027-01-01' }, 'validityPeriodStart'],
    [{ validityPeriodStart: '2027-01-01', validityPeriodEnd: '2027-01-01' }, 'validityPeriodEnd'],
    [{ geographyCountry: 'FR', geographyRegionOrSubregion: 'Europe' }, 'geography'],
    [{ geographyCountry: 'France' }, 'geographyCountry'],
    [{ geographyCountrySubdivision: 'Paris' }, 'geographyCountrySubdivision'],
    [{ geographyRegionOrSubregion: 'Gaul' }, 'geographyRegionOrSubregion'],
    [{ precedingPfIds: 'the last one' }, 'precedingPfIds'],
    [{ ipccCharacterizationFactors: 'the latest' }, 'ipccCharacterizationFactors'],
    [{ companyName: '' }, 'companyName'],
  ])('is refused with %j', async (wrong, named) => {
    const { code, out, err } = await pact(campaign, '--scenario', 'ai', ...options(wrong));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
    const french = await runCli(
      'export',
      campaign,
      '--format',
      'pact',
      '--lang',
      'fr',
      '--scenario',
      'ai',
      ...options(wrong),
    );
    expect(french.err).not.toBe(err);
  });

  it('wants the set of characterisation factors where no publication states one, and adds it to those stated', async () => {
    const { ipccCharacterizationFactors: _, ...rest } = owner;
    const silent = await pact(campaign, '--scenario', 'ai', '--draws', '200', ...set(rest));
    expect([silent.code, silent.err.includes('--set ipccCharacterizationFactors=')]).toEqual([2, true]);
    const { pcf } = await footprint(campaign, 'south-africa', '--set', 'ipccCharacterizationFactors=AR6');
    expect(pcf.ipccCharacterizationFactors).toEqual(['AR5', 'AR6']);
  });

  it('may be valid for three years after its period, to the day', async () => {
    const period = { validityPeriodStart: '2026-01-01', validityPeriodEnd: '2029-01-01', geographyCountry: 'FR' };
    const { code, out } = await pact(campaign, '--scenario', 'ai', ...options(period));
    expect([code, valid(JSON.parse(out))]).toEqual([0, true]);
  });

  it('finds parts above the total, decimals that are none, and parts below zero', async () => {
    const found = await footprint(campaign, 'south-africa');
    const broken = (pcf: Partial<PactFootprint['pcf']>) =>
      pactFaults({ ...found, pcf: { ...found.pcf, ...pcf } }).map(({ rule, field }) => `${rule} ${field}`);
    expect(broken({ aircraftGhgEmissions: '9999999' })).toEqual(['part aircraftGhgEmissions']);
    expect(broken({ fossilGhgEmissions: '9999999' })).toEqual(['part fossilGhgEmissions']);
    expect(broken({ pcfExcludingBiogenicUptake: 'abc' })).toEqual(['decimal pcfExcludingBiogenicUptake']);
    expect(broken({ fossilCarbonContent: '-1' })).toEqual(['negative fossilCarbonContent']);
    expect(broken({ ipccCharacterizationFactors: [] })).toEqual(['unstated ipccCharacterizationFactors']);
  });
});
