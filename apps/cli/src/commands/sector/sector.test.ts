import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractResult, SectorResult, sectorJson } from '@contrechamp/report';
import papaparse from 'papaparse';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue, loadSector } from '../../catalogue/load.ts';
import { runCli } from '../../testing/run-cli.ts';

type Sector = ReturnType<typeof sectorJson>;
type Share = SectorResult['view']['sum']['shares']['flights'];

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const example = (name: string): string => join(root, 'examples', name, 'campaign.yaml');
const three = ['white-paper', 'hybrid', 'tv-commercial'].map(example);
const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(temporary, { recursive: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(temporary, 'folder-'));
});

/** Examples, each copied to a folder of its own inside one. */
function gathered(...names: readonly string[]): string {
  for (const name of names) {
    mkdirSync(join(folder, 'years', name), { recursive: true });
    copyFileSync(example(name), join(folder, 'years', name, 'campaign.yaml'));
  }
  return folder;
}

async function sector(...args: readonly string[]): Promise<Sector> {
  const { code, out, err } = await runCli('sector', ...args, '--json', '--lang', 'en');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Sector;
}

const whole = (shares: Readonly<Record<string, Share>>): number =>
  Object.values(shares).reduce((s, share) => s + (share?.central ?? Number.NaN), 0);

describe('sector', () => {
  it('gives a campaign the figures that compare gives its reference', async () => {
    const { campaigns, sum } = await sector(example('white-paper'));
    const { out } = await runCli('compare', example('white-paper'), '--json', '--lang', 'en');
    const ai = (JSON.parse(out) as ContractResult).scenarios.find((s) => s.id === 'ai');
    expect(campaigns[0]).toMatchObject({ scenario: { id: 'ai' }, chosen: 'reference' });
    expect(campaigns[0]?.total).toMatchObject({
      unit: 'kgCO2e',
      median: ai?.total.median,
      interval95: ai?.total.interval95,
    });
    expect(sum).toMatchObject({ count: 1, total: campaigns[0]?.total });
  });

  it('counts one way for each campaign of a folder, whatever the order, and shares that make a whole', async () => {
    const inFolder = await sector(gathered('white-paper', 'hybrid', 'tv-commercial'));
    const inFiles = await sector(...three.toReversed());
    const apart = ({ campaigns, sum }: Sector) => ({ sum, campaigns: campaigns.map(({ file: _, ...c }) => c) });
    expect(apart(inFolder)).toEqual(apart(inFiles));
    expect(inFolder.campaigns.map((c) => [c.id, c.scenario.id])).toEqual([
      ['outdoor-six-visuals', 'hybrid'],
      ['tv-commercial', 'usual'],
      ['white-paper', 'ai'],
    ]);
    const central = inFolder.campaigns.reduce((s, c) => s + c.total.central, 0);
    expect(inFolder.sum.total.central).toBeCloseTo(central, 6);
    for (const { shares } of [...inFolder.campaigns, inFolder.sum]) {
      expect(whole(shares.areas)).toBeCloseTo(1, 9);
      expect(whole(shares.causes)).toBeCloseTo(1, 9);
    }
  });

  it('takes the scenario that is asked for, of one campaign or of those that are named', async () => {
    const one = await sector(example('white-paper'), '--scenario', 'marseille');
    expect(one.campaigns[0]).toMatchObject({ scenario: { id: 'marseille' }, chosen: 'asked' });
    const named = await sector(...three, '--scenario', 'white-paper=marseille,tv-commercial=sober');
    expect(named.campaigns.map((c) => c.scenario.id)).toEqual(['hybrid', 'sober', 'marseille']);
    expect(named.campaigns.map((c) => c.chosen)).toEqual(['reference', 'asked', 'asked']);
    expect((await sector(example('heavy-video'))).campaigns[0]?.chosen).toBe('only');
  });

  it('divides by shoot days where they are told, and not elsewhere', async () => {
    const { campaigns } = await sector(...three, '--shoot-days', 'tv-commercial=2');
    const [hybrid, film] = campaigns;
    expect(hybrid).toMatchObject({ shootDays: null, perShootDay: null });
    expect(film?.perShootDay?.median).toBeCloseTo((film?.total.median ?? 0) / 2, 6);
    const days = (c: typeof film) => c?.beside.filter((b) => b.figure.endsWith('-day')).length;
    expect([days(hybrid), days(film)]).toEqual([0, 2]);
  });

  it('hands over every published figure with its source, its doubt and how far totals are apart', async () => {
    const { published, sum, areas } = await sector(example('hybrid'));
    expect(published.figures).toHaveLength(loadSector().figures.length);
    for (const f of published.figures) {
      expect(f.source).toMatchObject({ publisher: expect.stringMatching(/\S/), licence: expect.stringMatching(/\S/) });
      expect(f.doubt.fr).toMatch(/\S/);
      expect(f.boundary.en).toMatch(/\S/);
    }
    const value = (id: string): number => published.figures.find((f) => f.id === id)?.value ?? Number.NaN;
    expect(value('article/audiovisual') / value('ecoprod/2020')).toBe(10);
    expect(published.totalsApart?.highest).toBe('article/audiovisual');
    const each = sum.perCampaign.central / 1000;
    expect(sum.asMany.find((m) => m.figure === 'ecoprod/2020')?.campaigns.central).toBeCloseTo(1.7e6 / each, 3);
    expect(areas.map((a) => a.id)).toContain('spaces');
  });

  it.each(['en', 'fr'])('reads without a hole, within the width but for addresses (%s)', async (lang) => {
    const runs = [
      [example('white-paper'), '--scenario', 'marseille', '--shoot-days', '3'],
      [...three, '--shoot-days', 'tv-commercial=2.5'],
    ];
    for (const args of runs) {
      const { code, out, err } = await runCli('sector', ...args, '--lang', lang, '--draws', '500');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).not.toMatch(/undefined|NaN|\[object|Infinity/);
      const rows = out.split('\n').filter((row) => !row.includes('http'));
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(100);
      expect(out).toContain('17\u202fMt');
      expect(out).toMatch(/1[.,]7\u202fMt/);
      expect(out).toContain('ADEME');
    }
  });

  it('writes a table for spreadsheets, a campaign a row and the sum last', async () => {
    const file = join(folder, 'sector.csv');
    const { code } = await runCli('sector', ...three, '--format', 'csv', '-o', file, '--lang', 'fr');
    expect(code).toBe(0);
    const { data, errors } = papaparse.parse<string[]>(readFileSync(file, 'utf8').trim());
    expect(errors).toEqual([]);
    expect(data).toHaveLength(5);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
    const medians = data.slice(1).map((row) => Number(row[7]?.replace(',', '.')));
    const each = medians.slice(0, -1).reduce((s, kg) => s + kg, 0);
    expect(Math.abs((medians.at(-1) ?? 0) / each - 1)).toBeLessThan(0.05);
    expect(data[4]?.[0]).toBe('somme');
  });
});

describe('sector with what it cannot take', () => {
  it('names a broken file, shows the others, exit 2', async () => {
    const given = gathered('hybrid', 'white-paper');
    const broken = join(given, 'years', 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'campaign.yaml'), 'contrechamp: 1\ncampaign: [');
    const { code, out, err } = await runCli('sector', given, '--json', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(join(broken, 'campaign.yaml'));
    const { campaigns, problems } = JSON.parse(out) as Sector;
    expect(campaigns.map((c) => c.id)).toEqual(['outdoor-six-visuals', 'white-paper']);
    expect(problems.map((p) => p.file)).toEqual([join(broken, 'campaign.yaml')]);
  });

  it('adds no campaign up twice: two files of one id are both named and left out', async () => {
    const given = gathered('hybrid', 'white-paper');
    copyFileSync(example('white-paper'), join(given, 'campaign.yaml'));
    const { code, out, err } = await runCli('sector', given, '--json', '--lang', 'en');
    expect(code).toBe(2);
    expect(err.match(/the campaign id “white-paper”/g)).toHaveLength(2);
    expect((JSON.parse(out) as Sector).campaigns.map((c) => c.id)).toEqual(['outdoor-six-visuals']);
  });

  it('takes a file once, whatever leads to it', async () => {
    const given = gathered('hybrid');
    const { campaigns } = await sector(given, join(given, 'years'), join(given, 'years/hybrid/campaign.yaml'));
    expect(campaigns).toHaveLength(1);
  });

  it('reads through a link, is not caught by one that leads back, and names one that leads nowhere', async () => {
    const given = gathered('hybrid');
    symlinkSync(given, join(given, 'years', 'back'));
    for (const name of ['linked', 'dead']) mkdirSync(join(given, name));
    symlinkSync(example('white-paper'), join(given, 'linked', 'campaign.yaml'));
    symlinkSync(join(given, 'nowhere.yaml'), join(given, 'dead', 'campaign.yaml'));
    const { code, out, err } = await runCli('sector', given, '--json', '--lang', 'en');
    expect(code).toBe(2);
    expect((JSON.parse(out) as Sector).campaigns.map((c) => c.id)).toEqual(['outdoor-six-visuals', 'white-paper']);
    expect(err).toContain(join(given, 'dead', 'campaign.yaml'));
    expect(err).toContain('1 file or folder left out');
  });

  it.each([
    [[], 'sector PATH'],
    [['nowhere'], 'no such file or folder'],
    [[example('white-paper'), '--scenario', 'marseile'], 'Did you mean "marseille"'],
    [[...three, '--scenario', 'white-papr=ai'], 'Did you mean “white-paper”'],
    [[...three, '--scenario', 'ai'], 'No scenario "ai"'],
    [[...three, '--scenario', 'white-paper=ai,'], 'CAMPAIGN=VALUE'],
    [[...three, '--scenario', 'white-paper=ai,white-paper=marseille'], 'twice'],
    [[...three, '--shoot-days', '2'], 'the days of which campaign?'],
    [[example('white-paper'), '--shoot-days', 'two'], 'number of days'],
    [[example('white-paper'), '--shoot-days', '-1'], '--shoot-days'],
    [[example('white-paper'), '--format', 'xlsx'], 'text, json, csv'],
  ])('tells bad usage %j, exit 2', async (args, hint) => {
    const { code, out, err } = await runCli('sector', ...args, '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
    expect(err).not.toMatch(/ {4}at |undefined|\[object/);
  });

  it.each([
    ['en', 'no campaign.yaml in this folder'],
    ['fr', 'pas de campaign.yaml dans ce dossier'],
  ])('says that a folder is empty (%s)', async (lang, hint) => {
    const { code, out, err } = await runCli('sector', folder, '--lang', lang);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
  });
});

describe('sector figures', () => {
  it('are no part of the release: none of its factors or sources is one of theirs', () => {
    const { factors, sources } = loadCatalogue().data;
    const taken = new Set([...factors, ...sources].map((r) => r.id));
    const { figures, sources: own } = loadSector();
    expect([...figures, ...own].filter((r) => taken.has(r.id))).toEqual([]);
  });
});
