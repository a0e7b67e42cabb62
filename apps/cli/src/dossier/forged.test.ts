import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from '@contrechamp/proof';
import { afterAll, describe, expect, it } from 'vitest';
import { keptRelease } from '../catalogue/load.ts';
import { dossierIn, forged, repacked, textIn, verifiedIn } from '../testing/dossiers.ts';

const [whitePaper, hybrid] = ['white-paper', 'hybrid'].map((name) =>
  fileURLToPath(new URL(`../../../../examples/${name}/campaign.yaml`, import.meta.url)),
) as [string, string];
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-forged-'));
afterAll(() => rmSync(folder, { recursive: true }));

const dossier = await dossierIn(folder, whitePaper);
const version = (JSON.parse(textIn(unzip(dossier), 'computation.json')) as { program: { version: string } }).program;
const pdf = { path: 'claim-approved.pdf', bytes: Buffer.from('%PDF-1.7 approved') };

describe('files that were put into a dossier with a manifest to match', () => {
  it('are unexpected, by name, in both languages', async () => {
    const { code, found, told } = await verifiedIn(
      folder,
      repacked(dossier, (files) => [...files, pdf]),
    );
    expect([code, found?.verdict, found?.identical]).toEqual([1, 'different', false]);
    expect(found?.findings).toMatchObject([
      { kind: 'unexpected', path: pdf.path, found: { length: pdf.bytes.length } },
    ]);
    expect(await told('en')).toMatch(/^Not identical.*\n\nUnexpected: claim-approved\.pdf\./);
    expect(await told('fr')).toMatch(/^Pas identique.*\n\nInattendu\s: claim-approved\.pdf\./);
  });

  it.each([
    ['a series that the campaign does not name', `"series": { "x": "${pdf.path}" }`, /"series": \{\}/],
    ['published ratios', `"published": "${pdf.path}"`, /"published": null/],
  ])('are not let in by a computation that calls them %s', async (_, stated, instead) => {
    const bytes = forged(
      repacked(dossier, (files) => [...files, pdf]),
      'computation.json',
      (text) => text.replace(instead, stated),
    );
    const { code, found } = await verifiedIn(folder, bytes);
    expect([code, found?.verdict]).toEqual([1, 'different']);
  });

  it('do not pass as the campaign under another name', async () => {
    const named = 'approved-by-the-agency.yaml';
    const bytes = forged(
      repacked(dossier, (files) => files.map((f) => (f.path === 'campaign/campaign.yaml' ? { ...f, path: named } : f))),
      'computation.json',
      (text) => text.replace('campaign/campaign.yaml', named),
    );
    const again = forged(bytes, 'README.md', (text) => text.replace('campaign/campaign.yaml', named));
    const { code, found } = await verifiedIn(folder, again);
    expect([code, found?.verdict]).toEqual([1, 'different']);
    expect(found?.findings).toMatchObject([{ kind: 'unexpected', path: named }]);
  });

  it('cannot put words into the README by the version of the program', async () => {
    const claim = `${version.version}, approved by ADEME`;
    const bytes = forged(
      forged(dossier, 'computation.json', (text) =>
        text.replace(`"version": "${version.version}"`, `"version": "${claim}"`),
      ),
      'README.md',
      (text) => text.replace(`Contrechamp ${version.version}`, `Contrechamp ${claim}`),
    );
    expect((await verifiedIn(folder, bytes)).code).toBe(1);
  });
});

const falsified = (rename: string): string => {
  const file = join(folder, `${rename}.json`);
  const facts = keptRelease('2026.3.0', 'en')?.facts.toString('utf8') ?? '';
  const other = facts.replace('2026.3.0', rename).replace('"value":2.04', '"value":0.04');
  expect(other).not.toBe(facts);
  writeFileSync(file, other);
  return file;
};

describe('a catalogue of a number that nobody keeps', () => {
  it('leaves a dossier consistent with itself at best, and that is no success', async () => {
    const bytes = await dossierIn(folder, whitePaper, '--catalogue', falsified('2026.3.1'));
    const { code, found, told } = await verifiedIn(folder, bytes);
    expect([code, found?.verdict, found?.identical, found?.trusted]).toEqual([1, 'consistent', false, false]);
    expect([found?.findings, found?.recomputation.kind]).toEqual([[], 'identical']);
    expect(await told('en')).toMatch(/^Consistent with itself, factors not verified\./);
    expect(await told('en')).toContain('--trust-catalogue');
    expect(await told('fr')).toMatch(/^Cohérent avec lui-même, facteurs non vérifiés\./);
  });

  it('is taken for genuine where --trust-catalogue says so, and nothing else is', async () => {
    const bytes = await dossierIn(folder, whitePaper, '--catalogue', falsified('2026.3.2'));
    const { code, found, told } = await verifiedIn(folder, bytes, '--trust-catalogue');
    expect([code, found?.verdict, found?.identical, found?.trusted]).toEqual([0, 'consistent', false, true]);
    expect(await told('en')).toMatch(/^Consistent with itself, factors not verified\.[\s\S]*taken for genuine/);
    expect(await told('fr')).toContain('tenu pour authentique');
    const changed = forged(bytes, 'result.json', (text) => text.replace(/"median": [\d.]+/, '"median": 1'));
    expect((await verifiedIn(folder, changed, '--trust-catalogue')).code).toBe(1);
    const known = await dossierIn(folder, whitePaper, '--catalogue', falsified('2026.3.0'));
    expect((await verifiedIn(folder, known, '--trust-catalogue')).found?.verdict).toBe('different');
  });

  it('does not let other places pass under an archived number', async () => {
    const honest = await dossierIn(folder, hybrid, '--catalogue', '2026.2.0');
    expect((await verifiedIn(folder, honest)).found?.verdict).toBe('identical');
    const places = textIn(unzip(honest), 'catalogue/places.json');
    const spaced = forged(honest, 'catalogue/places.json', () => places.replace('{', '{ '));
    const { code, found, told } = await verifiedIn(folder, spaced);
    expect([code, found?.release?.kind, found?.verdict]).toEqual([1, 'other-places', 'consistent']);
    expect(await told('en')).toMatch(/^Consistent with itself, airports and cities not verified\./);
    expect(await told('fr')).toMatch(/^Cohérent avec lui-même, aéroports et villes non vérifiés\./);
  });
});
