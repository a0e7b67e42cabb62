import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

async function validator(kind: 'campaign' | 'catalogue') {
  const { code, out } = await runCli('schema', kind);
  expect(code).toBe(0);
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(out) as object);
}

describe('the published JSON Schemas', () => {
  it.each(['campaign', 'catalogue'] as const)(
    '%s: the copy in docs/schema is the one that the command prints',
    async (kind) => {
      expect((await runCli('schema', kind)).out).toBe(read(`docs/schema/${kind}.schema.json`));
    },
  );

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
