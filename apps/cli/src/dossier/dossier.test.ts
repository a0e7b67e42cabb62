import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ArchivedFile, derivedFiles, packed, unzip, zip } from '@contrechamp/proof';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { keptRelease } from '../catalogue/load.ts';
import { readOptions } from '../options.ts';
import { runCli } from '../testing/run-cli.ts';
import { compute } from './compute.ts';
import { optionsOf, readComputation } from './recompute.ts';
import type { Verification } from './verify.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
async function dossierOf(campaign: string, ...options: string[]): Promise<Buffer> {
  const target = join(folder, `${++made}.zip`);
  const { code, err } = await runCli('dossier', campaign, '-o', target, '--draws', '100', '--lang', 'en', ...options);
  expect([code, err]).toEqual([0, '']);
  return readFileSync(target);
}

async function verified(bytes: Uint8Array): Promise<{ code: number; err: string; found: Verification | null }> {
  const file = join(folder, 'checked.zip');
  writeFileSync(file, bytes);
  const { code, out, err } = await runCli('verify', file, '--json', '--lang', 'en');
  return { code, err, found: out === '' ? null : (JSON.parse(out) as Verification) };
}

const text = (files: readonly ArchivedFile[], path: string): string =>
  Buffer.from(files.find((f) => f.path === path)?.bytes ?? []).toString('utf8');

/** The dossier with one file rewritten, and its manifest and envelope made to match: what a careful forger does. */
function forged(bytes: Buffer, path: string, rewrite: (text: string) => string): Buffer {
  const files = unzip(bytes).filter((f) => f.path !== 'manifest.json');
  const edited = files.map((f) =>
    f.path === path ? { path, bytes: Buffer.from(rewrite(Buffer.from(f.bytes).toString('utf8'))) } : f,
  );
  return packed(
    edited,
    (JSON.parse(text(files, 'computation.json')) as { program: { version: string } }).program.version,
  );
}

const whitePaper = join(examples, 'white-paper/campaign.yaml');
const options = ['--published', join(examples, 'white-paper/published.yaml'), '--seed', '7', '--no-radiative-forcing'];
const dossier = await dossierOf(whitePaper, ...options);
const files = unzip(dossier);

describe('a dossier', () => {
  it('holds the campaign and the release as they are, and the result of compare', async () => {
    expect(text(files, 'campaign/campaign.yaml')).toBe(readFileSync(whitePaper, 'utf8'));
    const { release } = JSON.parse(text(files, 'catalogue/release.json')) as { release: string };
    expect(text(files, 'catalogue/release.json')).toBe(keptRelease(release, 'en')?.facts.toString('utf8'));
    const { out } = await runCli('compare', whitePaper, ...options, '--draws', '100', '--json', '--lang', 'en');
    expect(text(files, 'result.json')).toBe(out);
    const manifest = JSON.parse(text(files, 'manifest.json')) as { files: { path: string; sha256: string }[] };
    for (const { path, sha256 } of manifest.files) {
      expect(createHash('sha256').update(text(files, path)).digest('hex')).toBe(sha256);
    }
    expect(manifest.files.map((f) => f.path)).toEqual(files.map((f) => f.path).filter((p) => p !== 'manifest.json'));
  });

  it('tells every factor of every line with its source, and every assumption in both languages', () => {
    const { factors } = JSON.parse(text(files, 'factors.json')) as {
      factors: { record: { id: string; source: string }; source: { licence: string } | null; usedBy: unknown[] }[];
    };
    const { scenarios } = JSON.parse(text(files, 'result.json')) as {
      scenarios: { assumptions: unknown[]; lineItems: { factor: { id: string } }[] }[];
    };
    const told = new Set(factors.map((f) => f.record.id));
    for (const { factor } of scenarios.flatMap((s) => s.lineItems)) expect(told).toContain(factor.id);
    for (const { record, source, usedBy } of factors) {
      expect({ id: record.id, licence: source?.licence !== '', used: usedBy.length > 0 }).toEqual({
        ...{ id: record.id, licence: true, used: true },
      });
    }
    const assumptions = JSON.parse(text(files, 'assumptions.json')) as {
      assumptions: { message: { en: string; fr: string } }[];
    }[];
    expect(assumptions.map((s) => s.assumptions.length)).toEqual(scenarios.map((s) => s.assumptions.length));
    const messages = assumptions.flatMap((s) => s.assumptions.map((a) => a.message));
    expect(messages.every(({ en, fr }) => en !== '' && fr !== '' && en !== fr)).toBe(true);
  });

  it('has the same bytes when it is made twice, and from another folder', async () => {
    const copy = join(folder, 'elsewhere.yaml');
    writeFileSync(copy, readFileSync(whitePaper));
    expect((await dossierOf(whitePaper, ...options)).equals(dossier)).toBe(true);
    expect((await dossierOf(copy, ...options)).equals(dossier)).toBe(true);
  });

  it('is never written over a file that exists', async () => {
    const target = join(folder, 'taken.zip');
    writeFileSync(target, 'mine');
    expect((await runCli('dossier', whitePaper, '-o', target)).code).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect((await runCli('dossier', whitePaper, '--lang', 'en')).err).toContain('-o');
  });
});

describe('a check of a dossier', () => {
  it.each(['every-activity', 'heavy-video', 'hybrid', 'tv-commercial'])('finds %s identical', async (example) => {
    const { code, found } = await verified(await dossierOf(join(examples, example, 'campaign.yaml'), '--lang', 'fr'));
    expect([code, found?.identical, found?.release?.kind]).toEqual([0, true, 'same']);
  });

  it('finds one under an archived release identical', async () => {
    const bytes = await dossierOf(join(examples, 'hybrid/campaign.yaml'), '--catalogue', '2026.2.0');
    const { code, found } = await verified(bytes);
    expect([code, found?.release]).toEqual([0, { kind: 'same', release: '2026.2.0' }]);
  });

  it('finds one with hourly electricity identical, wherever the series stood', async () => {
    const campaign = readFileSync(whitePaper, 'utf8').replace(
      /^campaign:\n/m,
      'campaign:\n  grid: { FR: { series: ../fr.csv } }\n',
    );
    const inner = mkdtempSync(join(folder, 'deep-'));
    const hours = Array.from({ length: 24 }, (_, h) => `2024-01-01T${String(h).padStart(2, '0')}:00:00Z,${40 + h}`);
    writeFileSync(join(inner, '..', 'fr.csv'), `datetime,gCO2e/kWh\n${hours.join('\n')}\n`);
    writeFileSync(join(inner, 'campaign.yaml'), campaign);
    const target = join(inner, 'd.zip');
    const { code, err } = await runCli('dossier', join(inner, 'campaign.yaml'), '-o', target, '--draws', '100');
    expect([code, err]).toEqual([0, '']);
    expect(unzip(readFileSync(target)).map((f) => f.path)).toContain('campaign/series-1.csv');
    expect((await verified(readFileSync(target))).code).toBe(0);
  });

  it('never finds one identical after any one byte was changed, and names the file', async () => {
    const positions = files.flatMap(({ path, bytes }) => {
      const from = dossier.indexOf(Buffer.from(bytes));
      return [0, Math.floor(bytes.length / 2), bytes.length - 1].map((at) => ({ path, at: from + at }));
    });
    for (const { path, at } of positions) {
      const bytes = Buffer.from(dossier);
      bytes[at] = (bytes[at] ?? 0) ^ 0x01;
      const { code, found } = await verified(bytes);
      expect(code).toBe(1);
      const told = found?.findings.map((f) => f.path) ?? [];
      const named = path === 'manifest.json' ? !(found?.made && found.envelope === null && told.length === 0) : false;
      expect({ at, named: named || told.includes(path) }).toEqual({ at, named: true });
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(dossier.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const bytes = Buffer.from(dossier);
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        expect((await verified(bytes)).code).not.toBe(0);
      }),
      { numRuns: 40 },
    );
    const envelope = dossier.length - dossier.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 600;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: envelope }), fc.integer({ min: 1, max: 255 }), async (back, mask) => {
        const bytes = Buffer.from(dossier);
        const at = bytes.length - back;
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        const { code, found } = await verified(bytes);
        expect(found === null ? code : [code, found.identical]).toEqual(found === null ? 2 : [1, false]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('names the file, or says that the envelope differs and where, whatever byte of a header or a name was changed', async () => {
    /** From where to where each header stands, before the contents and in the directory, and of which file it is. */
    const headers = files.flatMap(({ path }) => {
      const name = Buffer.from(path);
      return (
        [
          ['PK\x03\x04', 30],
          ['PK\x01\x02', 46],
        ] as const
      ).flatMap(([sign, length]) => {
        for (let at = dossier.indexOf(sign, 0, 'latin1'); at >= 0; at = dossier.indexOf(sign, at + 1, 'latin1')) {
          const named = dossier.subarray(at + length, at + length + name.length).equals(name);
          if (named) return [{ path, from: at, length: length + name.length }];
        }
        return [];
      });
    });
    expect(headers).toHaveLength(2 * files.length);
    const where = fc.constantFrom(...headers).chain((h) => fc.record({ h: fc.constant(h), at: fc.nat(h.length - 1) }));
    await fc.assert(
      fc.asyncProperty(where, fc.integer({ min: 1, max: 255 }), async ({ h, at }, mask) => {
        const bytes = Buffer.from(dossier);
        bytes[h.from + at] = (bytes[h.from + at] ?? 0) ^ mask;
        const { code, err, found } = await verified(bytes);
        if (found === null) {
          expect([code, err.includes('checked.zip')]).toEqual([2, true]);
          return;
        }
        const told = found.findings.map((f) => f.path);
        const named = told.includes(h.path) || found.envelope === h.from + at || found.made === null;
        expect({ path: h.path, at, mask, code, named }).toEqual({ path: h.path, at, mask, code: 1, named: true });
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('tells a missing file, an added one and the hash of a changed one', async () => {
    const manifest = files.filter((f) => f.path === 'manifest.json');
    const rest = files.filter((f) => f.path !== 'manifest.json');
    const without = rest.filter((f) => f.path !== 'factors.json');
    const missing = await verified(zip([...manifest, ...without]));
    expect([missing.code, missing.found?.findings.map((f) => [f.kind, f.path])]).toEqual([
      1,
      [['missing', 'factors.json']],
    ]);
    const added = await verified(zip([...manifest, ...rest, { path: 'note.txt', bytes: Buffer.from('psst') }]));
    expect([added.code, added.found?.findings.map((f) => [f.kind, f.path])]).toEqual([1, [['added', 'note.txt']]]);
    const sha256 = createHash('sha256').update('other').digest('hex');
    const other = rest.map((f) => (f.path === 'README.md' ? { ...f, bytes: Buffer.from('other') } : f));
    const changed = await verified(zip([...manifest, ...other]));
    expect(changed.found?.findings).toMatchObject([
      { kind: 'changed', path: 'README.md', found: { sha256, length: 5 } },
    ]);
  });

  it('tells a result that was edited together with its manifest', async () => {
    const bytes = forged(dossier, 'result.json', (t) => t.replace(/"median": [\d.]+/, '"median": 1'));
    const { code, found } = await verified(bytes);
    expect([code, found?.findings, found?.envelope]).toEqual([1, [], null]);
    expect(found?.recomputation).toMatchObject({
      kind: 'different',
      files: [{ path: 'result.json', differences: [{ path: 'scenarios[0].total.median', was: 1 }] }],
    });
  });

  it.each([
    ['campaign/campaign.yaml', (t: string) => t.replace(/passengers: 5/, 'passengers: 4')],
    ['computation.json', (t: string) => t.replace('"seed": 7', '"seed": 8')],
    ['assumptions.json', (t: string) => t.replace('"grade": "weak"', '"grade": "good"')],
    ['factors.json', (t: string) => t.replace(/"year": 20\d\d/, '"year": 1999')],
    ['README.md', (t: string) => t.replace('Evidence', 'Certified')],
    ['catalogue/release.json', (t: string) => t.replace('"value":2.04', '"value":1.04')],
    ['campaign/published.yaml', (t: string) => t.replace(/ratio: \d+/, 'ratio: 2')],
  ])('tells %s that was edited together with its manifest', async (path, rewrite) => {
    const bytes = forged(dossier, path, rewrite);
    expect(bytes.equals(dossier)).toBe(false);
    const { code, found } = await verified(bytes);
    expect([code, found?.findings, found?.recomputation.kind]).toEqual([1, [], 'different']);
  });

  it('tells a catalogue that bears the number of a release and is another, though everything agrees', async () => {
    const release = join(folder, 'release.json');
    const bytes = keptRelease('2026.3.0', 'en')?.facts.toString('utf8') ?? '';
    writeFileSync(release, bytes.replace('"value":2.04', '"value":1.04'));
    const { code, found } = await verified(await dossierOf(whitePaper, '--catalogue', release));
    expect([code, found?.findings, found?.envelope, found?.recomputation.kind]).toEqual([1, [], null, 'identical']);
    expect(found?.release).toMatchObject({ kind: 'differs', differences: [{ was: 1.04, now: 2.04 }] });
  });

  it('tells places that were moved, though everything agrees', async () => {
    const kept = keptRelease('2026.3.0', 'en');
    const stated = readComputation(new Map(files.map((f) => [f.path, Buffer.from(f.bytes)])));
    if (!kept || typeof stated === 'string') throw new Error('no release or computation');
    const moved = kept.places
      .toString('utf8')
      .replace(/"lat":\[(-?\d+),/, (_, lat: string) => `"lat":[${Number(lat) + 1},`);
    const release = { facts: kept.facts, places: Buffer.from(moved) };
    const campaign = readFileSync(whitePaper);
    const computation = { ...stated, published: null };
    const chosen = optionsOf(computation, readOptions(['verify'], {}, false));
    const result = compute({ file: 'x', campaign, release, seriesOf: () => undefined }, chosen);
    const bytes = packed(
      [
        ...derivedFiles(result, computation),
        { path: 'campaign/campaign.yaml', bytes: campaign },
        { path: 'catalogue/release.json', bytes: release.facts },
        { path: 'catalogue/places.json', bytes: release.places },
      ],
      computation.program.version,
    );
    const { code, found } = await verified(bytes);
    expect([code, found?.findings, found?.recomputation.kind]).toEqual([1, [], 'identical']);
    expect(found?.release).toMatchObject({ kind: 'differs', differences: [{ path: 'places.airports.lat[0]' }] });
  });

  it('survives files that nest deeper than any stack', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const paths = [
      'result.json',
      'factors.json',
      'computation.json',
      'catalogue/release.json',
      'catalogue/places.json',
    ];
    for (const path of [...paths, 'campaign/campaign.yaml']) {
      const { code, found } = await verified(forged(dossier, path, () => deep));
      expect([path, code, found?.identical]).toEqual([path, 1, false]);
    }
    const facts = text(files, 'catalogue/release.json').replace('{', `{"deep":${deep},`);
    expect((await verified(forged(dossier, 'catalogue/release.json', () => facts))).code).toBe(1);
    const sealed = files.map((f) => (f.path === 'manifest.json' ? { ...f, bytes: Buffer.from(deep) } : f));
    expect(await verified(zip(sealed))).toMatchObject({ code: 1, found: { made: null } });
  });

  it('says in both languages what it found', async () => {
    const file = join(folder, 'told.zip');
    writeFileSync(
      file,
      forged(dossier, 'result.json', (t) => t.replace(/"median": [\d.]+/, '"median": 1')),
    );
    const en = await runCli('verify', file, '--lang', 'en');
    const fr = await runCli('verify', file, '--lang', 'fr');
    expect(en.out).toContain('scenarios[0].total.median: 1 → ');
    expect(fr.out).toContain('scenarios[0].total.median\u00a0: 1 → ');
    expect([en.code, fr.code]).toEqual([1, 1]);
  });

  it('refuses what is no dossier', async () => {
    expect(await verified(Buffer.from('not one'))).toMatchObject({ code: 2, found: null });
    expect((await verified(Buffer.from('not one'))).err).toContain('ZIP');
    expect((await runCli('verify', join(folder, 'none.zip'), '--lang', 'en')).err).toContain('no such file');
    expect((await runCli('verify')).code).toBe(2);
  });
});
