import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from '@contrechamp/proof';
import type { ContractResult } from '@contrechamp/report';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../../examples/', import.meta.url));
const schemaFile = fileURLToPath(new URL('../../testing/fixtures/olca.schema.json', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ref {
  readonly '@type': string;
  readonly '@id': string;
  readonly name: string;
}
interface Exchange {
  readonly amount: number;
  readonly isInput: boolean;
  readonly isQuantitativeReference: boolean;
  readonly flow: Ref;
  readonly unit: Ref;
  readonly flowProperty: Ref;
  readonly defaultProvider?: Ref;
  readonly uncertainty?: { readonly distributionType: string; readonly geomMean?: number; readonly geomSd?: number };
}
interface Entity extends Ref {
  readonly exchanges?: readonly Exchange[];
  readonly units?: readonly Ref[];
  readonly flowProperties?: readonly { readonly flowProperty: Ref }[];
  readonly unitGroup?: Ref;
}

let made = 0;
async function packageOf(campaign: string, ...options: string[]) {
  const target = join(folder, `${++made}.zip`);
  const args = ['export', campaign, '--format', 'openlca', '-o', target, '--draws', '100', '--lang', 'en', ...options];
  expect(await runCli(...args)).toMatchObject({ code: 0, err: '' });
  const files = unzip(readFileSync(target));
  const entities = new Map<string, Entity>();
  for (const { path, bytes } of files) {
    if (path === 'openlca.json') continue;
    const entity = JSON.parse(Buffer.from(bytes).toString('utf8')) as Entity;
    expect(path).toMatch(new RegExp(`^[a-z_]+/${entity['@id']}\\.json$`));
    entities.set(`${entity['@type']} ${entity['@id']}`, entity);
  }
  return { files, entities };
}

const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as { $defs: object };
const ajv = new Ajv2020({ strict: false }).addSchema(schema, 'olca');
const faultsOf = (e: Ref) => {
  const validate = ajv.getSchema(`olca#/$defs/${e['@type']}`);
  if (!validate) throw new Error(`no schema of ${e['@type']}`);
  return validate(e) ? [] : validate.errors;
};

/** Every pointer inside an entity, units apart, which live in their groups. */
function refsIn(value: unknown, root = true): Ref[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as Partial<Ref>;
  const here = !root && own['@id'] !== undefined && own['@type'] !== 'Unit' ? [value as Ref] : [];
  return [...here, ...Object.values(value).flatMap((v) => refsIn(v, false))];
}

describe('an openLCA export', () => {
  it.each(['white-paper', 'every-activity', 'tv-commercial', 'heavy-video', 'hybrid'])(
    'of %s follows the published schema, points at what it holds, and adds up to our totals',
    async (example) => {
      const campaign = join(examples, example, 'campaign.yaml');
      const { entities } = await packageOf(campaign);
      for (const e of entities.values()) {
        expect({ id: e['@id'], faults: faultsOf(e) }).toEqual({ id: e['@id'], faults: [] });
        for (const ref of refsIn(e)) {
          expect(entities.get(`${ref['@type']} ${ref['@id']}`)?.name, JSON.stringify(ref)).toBe(ref.name);
        }
      }
      const { out } = await runCli('compare', campaign, '--json', '--draws', '100', '--lang', 'en');
      const { scenarios } = JSON.parse(out) as ContractResult;
      for (const { name, total } of scenarios) {
        const process = [...entities.values()].find((e) => e['@type'] === 'Process' && e.name === name.en);
        const inputs = process?.exchanges?.filter((x) => x.isInput) ?? [];
        const sum = inputs.reduce((kg, input) => {
          const provider = entities.get(`Process ${input.defaultProvider?.['@id']}`);
          const [product, emission] = provider?.exchanges ?? [];
          expect(product?.flow).toEqual(input.flow);
          expect(product?.unit).toEqual(input.unit);
          expect([product?.amount, product?.isQuantitativeReference]).toEqual([1, true]);
          return kg + input.amount * (emission?.amount ?? Number.NaN);
        }, 0);
        expect(sum).toBeCloseTo(total.central, 6);
      }
    },
  );

  it('measures every exchange in a unit of the group of its property', async () => {
    const { entities } = await packageOf(join(examples, 'every-activity/campaign.yaml'));
    for (const { exchanges = [] } of entities.values()) {
      for (const { flow, flowProperty, unit } of exchanges) {
        const measured = entities.get(`Flow ${flow['@id']}`)?.flowProperties?.[0]?.flowProperty;
        expect(measured).toEqual(flowProperty);
        const group = entities.get(`FlowProperty ${flowProperty['@id']}`)?.unitGroup;
        const units = entities.get(`UnitGroup ${group?.['@id']}`)?.units ?? [];
        expect(units.map((u) => u['@id'])).toContain(unit['@id']);
      }
    }
  });

  it('gives lognormals with their GSD around the amount, not GSD²', async () => {
    const { entities } = await packageOf(join(examples, 'white-paper/campaign.yaml'));
    const spreads = [...entities.values()].flatMap((e) => e.exchanges ?? []).filter((x) => x.uncertainty);
    expect(spreads.length).toBeGreaterThan(50);
    for (const { amount, uncertainty } of spreads) {
      if (uncertainty?.distributionType !== 'LOG_NORMAL_DISTRIBUTION') continue;
      expect(uncertainty.geomMean).toBeCloseTo(amount, 9);
      expect(uncertainty.geomSd).toBeGreaterThan(1);
    }
    const grid = [...entities.values()].find(
      (e) => e['@type'] === 'Process' && e.name.startsWith('Electricity, France, average consumption mix'),
    );
    // ± 10 % at 95 %: σ = ln 1.1 / 1.96.
    expect(grid?.exchanges?.[1]?.uncertainty?.geomSd).toBeCloseTo(1.1 ** (1 / 1.96), 12);
  });

  it('has the same bytes each time, holds one scenario when asked, and wants a file', async () => {
    const campaign = join(examples, 'white-paper/campaign.yaml');
    const [first, second] = [await packageOf(campaign), await packageOf(campaign)];
    expect(second.files).toEqual(first.files);
    const one = await packageOf(campaign, '--scenario', 'ai');
    expect(one.entities.size).toBeLessThan(first.entities.size);
    const { code, err } = await runCli('export', campaign, '--format', 'openlca', '--lang', 'en');
    expect([code, err.includes('-o')]).toEqual([2, true]);
  });
});
