import { Buffer } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArchivedFile } from '@contrechamp/proof';
import { unzip, zip } from '@contrechamp/proof';
import type { ContractResult } from '@contrechamp/report';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { archivedReleases, loadCatalogue } from '../catalogue/load.ts';
import { runCli } from '../testing/run-cli.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));
const example = (name: string): string => join(root, 'examples', name, 'campaign.yaml');
const examples = ['white-paper', 'every-activity', 'heavy-video', 'hybrid', 'tv-commercial'] as const;
const quick = ['--draws', '100', '--lang', 'en'];

const minute = 120_000;

const validators = new Map<string, ValidateFunction>();
async function validator(name: string): Promise<ValidateFunction> {
  const known = validators.get(name);
  if (known) return known;
  const { code, out } = await runCli('schema', name);
  expect(code).toBe(0);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { uri: true } });
  // Texts in French beside those in English: a note to editors, no rule.
  ajv.addVocabulary(['x-description-fr']);
  const made = ajv.compile(JSON.parse(out) as object);
  validators.set(name, made);
  return made;
}

async function printed(...args: string[]): Promise<unknown> {
  const { code, out, err } = await runCli(...args, '--json');
  expect([args.join(' '), code === 0 || code === 1, err]).toEqual([args.join(' '), true, '']);
  return JSON.parse(out);
}

/** What a value is checked against: a path without its places in lists, so that one of each kind is tried. */
interface Node {
  readonly path: string;
  readonly at: readonly (string | number)[];
  readonly value: unknown;
}

function nodesOf(value: unknown, path = '', at: readonly (string | number)[] = []): readonly Node[] {
  const here: Node = { path, at, value };
  if (Array.isArray(value)) return [here, ...value.flatMap((v, i) => nodesOf(v, `${path}[]`, [...at, i]))];
  if (typeof value !== 'object' || value === null) return [here];
  return [here, ...Object.entries(value).flatMap(([k, v]) => nodesOf(v, `${path}.${k}`, [...at, k]))];
}

const oneOfEach = (value: unknown): readonly Node[] => [
  ...new Map(nodesOf(value).map((n) => [n.path, n] as const)).values(),
];

function changed(value: unknown, at: readonly (string | number)[], make: (old: unknown) => unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return make(value);
  if (Array.isArray(value)) return value.map((v, i) => (i === key ? changed(v, rest, make) : v));
  const of = value as Readonly<Record<string, unknown>>;
  return { ...of, [key]: changed(of[key], rest, make) };
}

/** Where a schema leaves the shape to somebody else: the entries of a campaign, or how a parameter came to be. */
const open = [
  /\.edits\[\]\.(from|to)/,
  /\.parameter\.(origin|distribution)(\.|$)/,
  /\.blocked\[\]\.diagnostics/,
  /\.differences\[\]\.(was|now)/,
];
const isOpen = (path: string): boolean => open.some((o) => o.test(path));

const nonsense = { 'not-in-any-schema': [{}] };

/** Every kind of value and of object of a real output, made wrong one at a time: none may pass. */
function accepted(validate: ValidateFunction, output: unknown): readonly string[] {
  return oneOfEach(output).flatMap(({ path, at, value }) => {
    if (isOpen(path)) return [];
    const wrong = validate(changed(output, at, () => nonsense)) ? [`${path} = nonsense`] : [];
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    const more = isObject && validate(changed(output, at, (old) => ({ ...(old as object), ...nonsense })));
    return more ? [...wrong, `${path} + nonsense`] : wrong;
  });
}

async function check(name: string, output: unknown, optional: readonly string[] = []): Promise<void> {
  const validate = await validator(name);
  expect({ name, valid: validate(output), errors: validate.errors?.slice(0, 3) }).toMatchObject({ name, valid: true });
  expect({ name, accepted: accepted(validate, output) }).toEqual({ name, accepted: [] });
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return;
  for (const key of Object.keys(output)) {
    const { [key]: _, ...less } = output as Record<string, unknown>;
    const valid = optional.includes(key);
    expect({ name, without: key, valid: validate(less) }).toEqual({ name, without: key, valid });
  }
}

describe.each(examples)('what commands print of %s', (name) => {
  const file = example(name);
  const scenarios = async (): Promise<readonly string[]> =>
    ((await printed('compare', file, ...quick)) as ContractResult).scenarios.map((s) => s.id);

  it(
    'follows its schema: the result, and what tells parts of it',
    async () => {
      const published =
        name === 'white-paper' ? ['--published', join(root, 'examples/white-paper/published.yaml')] : [];
      await check('result', await printed('compare', file, ...published, ...quick));
      const [first = ''] = await scenarios();
      await check('explanation', await printed('explain', file, '--scenario', first, ...quick));
      for (const view of ['category', 'ghg-protocol', 'cnc']) {
        await check('classification', await printed('classify', file, '--view', view, ...quick));
      }
      await check('states', await printed('states', file, file, ...quick));
    },
    minute,
  );

  it(
    'follows its schema: levers, plans, claims, the page for a client, the paper',
    async () => {
      const ids = await scenarios();
      for (const id of ids) {
        await check(
          'csrd',
          JSON.parse((await runCli('export', file, '--format', 'csrd', '--scenario', id, ...quick)).out),
        );
      }
      const [first = ''] = ids;
      await check('levers', await printed('levers', file, '--scenario', first, ...quick));
      await check('levers', await printed('levers', file, '--scenario', first, '--target', '-30%', ...quick));
      await check('claim', await printed('claim', file, ...quick));
      await check('paper', await printed('report', file, ...quick));
    },
    minute,
  );

  it('follows its schema: the files of a dossier, and its verification', async () => {
    const target = join(folder, `${name}.zip`);
    await check('dossier', await printed('dossier', file, '-o', target, ...quick));
    for (const { path, bytes } of unzip(readFileSync(target))) {
      const [kind] = /^(manifest|computation|assumptions|factors|result)(?=\.json$)/.exec(path) ?? [];
      if (kind) await check(kind, JSON.parse(Buffer.from(bytes).toString('utf8')));
    }
    await check('verification', await printed('verify', target));
  });
});

describe('what commands print of a question', () => {
  const file = example('white-paper');

  it(
    'follows its schema',
    async () => {
      const ask = ['--scenario', 'ai', '--against', 'paris-studio', ...quick];
      await check('break-even', await printed('break-even', file, ...ask));
      await check('rebound', await printed('rebound', file, ...ask));
      await check('sobriety', await printed('sobriety', file, ...quick));
      await check('models', await printed('models', ...quick));
      await check(
        'models',
        await printed('models', '--task', 'video', '--region', 'FR', '--hardware', 'h100', ...quick),
      );
      await check('levers', await printed('levers'));
      await check('levers', await printed('levers', file, '--scenario', 'south-africa', '--best', ...quick));
    },
    minute,
  );

  it('follows its schema: claims that hold, that do not, and that are refused', async () => {
    for (const args of [
      ['--than', 'paris-studio', '--at-least', '4'],
      ['--than', 'south-africa', '--up-to', '323'],
      ['--than', 'marseille', '--percent', '90'],
      ['--than', 'paris-studio'],
      ['Our visuals are carbon neutral and eco-friendly.'],
      ['The weather is fine.'],
    ]) {
      await check('claim', await printed('claim', file, ...args, '--draws', '500', '--lang', 'en'));
    }
  });

  it('follows its schema: planned and metered, and a chain that does not hold', async () => {
    const sober = example('sober-generation');
    const receipts = join(root, 'examples/sober-generation/receipts.jsonl');
    const ask = [sober, '--by', 'person', ...quick];
    await check('actuals', await printed('compare', ...ask, '--receipts', receipts));
    const bad = join(folder, 'bad.jsonl');
    writeFileSync(bad, readFileSync(receipts, 'utf8').replace('"outputs":4', '"outputs":1'));
    await check('actuals', await printed('compare', ...ask, '--receipts', bad));
  });

  it('follows its schema: a dossier with receipts, whole and broken', async () => {
    const target = join(folder, 'receipts.zip');
    const receipts = join(root, 'examples/sober-generation/receipts.jsonl');
    await check(
      'dossier',
      await printed('dossier', example('sober-generation'), '-o', target, '--receipts', receipts, ...quick),
    );
    const files = unzip(readFileSync(target));
    const json = (path: string) =>
      JSON.parse(Buffer.from(files.find((f) => f.path === path)?.bytes ?? []).toString('utf8'));
    await check('computation', json('computation.json'), ['receipts']);
    await check('dossier-actuals', json('actuals.json'));
    await check('verification', await printed('verify', target));
    const other = join(folder, 'receipts-changed.zip');
    const broken = files.map((f) =>
      f.path === 'receipts/chain.jsonl'
        ? { ...f, bytes: Buffer.from(Buffer.from(f.bytes).toString('utf8').replace('"outputs":4', '"outputs":1')) }
        : f,
    );
    writeFileSync(other, zip(broken));
    await check('verification', JSON.parse((await runCli('verify', other, '--json')).out));
  });

  it('follows its schema: factors, what a release changes, two states that differ', async () => {
    await check('factors-search', await printed('factors', 'search', 'hotel'));
    const [older = ''] = archivedReleases();
    await check('factors-diff', await printed('factors', 'diff', older, loadCatalogue('en').release, file));
    const final = join(folder, 'final.yaml');
    writeFileSync(final, readFileSync(file, 'utf8').replace('cabin: economy', 'cabin: business'));
    await check('states', await printed('states', file, final, ...quick));
  });

  it('follows its schema: a dossier whose result was changed, one that lacks a file, one that has one more', async () => {
    const target = join(folder, 'whole.zip');
    await runCli('dossier', file, '-o', target, ...quick);
    const files = unzip(readFileSync(target));
    const wrong: Readonly<Record<string, readonly ArchivedFile[]>> = {
      result: files.map((f) =>
        f.path === 'result.json'
          ? { ...f, bytes: Buffer.from(Buffer.from(f.bytes).toString('utf8').replace('"seed": 1', '"seed": 2')) }
          : f,
      ),
      less: files.filter((f) => f.path !== 'computation.json'),
      more: [...files, { path: 'more.txt', bytes: Buffer.from('more') }],
    };
    for (const [name, changedFiles] of Object.entries(wrong)) {
      const other = join(folder, `${name}-changed.zip`);
      writeFileSync(other, zip(changedFiles));
      const { code, out } = await runCli('verify', other, '--json', '--lang', 'en');
      expect([name, code]).toEqual([name, 1]);
      await check('verification', JSON.parse(out));
    }
  });
});
