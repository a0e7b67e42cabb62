import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaNames } from '../schema/index.ts';
import { runCli } from '../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

async function validator(kind: 'campaign' | 'catalogue') {
  const { code, out } = await runCli('schema', kind);
  expect(code).toBe(0);
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(out) as object);
}

describe('the published JSON Schemas', () => {
  it.each(schemaNames)('%s: the copy in docs/schema is the one that the command prints', async (kind) => {
    expect((await runCli('schema', kind)).out).toBe(read(`docs/schema/${kind}.schema.json`));
  });

  it('are listed in docs/schema, all of them and no other', () => {
    const listed = [...read('docs/schema/README.md').matchAll(/\((\S+)\.schema\.json\)/g)].map(([, name]) => name);
    const copies = readdirSync(join(root, 'docs/schema')).filter((f) => f.endsWith('.json'));
    expect(listed.toSorted()).toEqual([...schemaNames].sort());
    expect(copies.sort()).toEqual(schemaNames.map((name) => `${name}.schema.json`).sort());
  });

  it.each([
    ['en', 'Did you mean “manifest”'],
    ['fr', 'Vouliez-vous dire «\u00a0manifest'],
  ])('are named when another one is asked for, in %s', async (lang, says) => {
    expect(await runCli('schema', 'manifes', '--lang', lang)).toMatchObject({ code: 2, out: '' });
    expect((await runCli('schema', 'manifes', '--lang', lang)).err).toContain(says);
    expect((await runCli('schema', '--lang', lang)).err).toContain('break-even');
    expect((await runCli('schema', 'constructor', '--lang', lang)).code).toBe(2);
  });

  it('accept the reference campaign, by an independent validator', async () => {
    const validate = await validator('campaign');
    validate(parse(read('examples/white-paper/campaign.yaml')));
    expect(validate.errors).toBeNull();
  });

  it.each(['misspelt-field', 'unknown-activity-type', 'empty-scenario'])('refuse examples/invalid/%s', async (name) => {
    const validate = await validator('campaign');
    expect(validate(parse(read(`examples/invalid/${name}/campaign.yaml`)))).toBe(false);
  });

  it('accept a file of the catalogue, and refuse it without its licence', async () => {
    const validate = await validator('catalogue');
    const sources = parse(read('catalogue/sources/ademe-base-empreinte.yaml')) as { licence?: string }[];
    expect(validate(sources)).toBe(true);
    expect(validate(sources.map(({ licence: _, ...rest }) => rest))).toBe(false);
  });
});
