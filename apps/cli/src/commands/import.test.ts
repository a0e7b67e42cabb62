import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, parseCampaign } from '@contrechamp/engine';
import type { ContractResult } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { EditableWorkbook } from '../testing/editable-workbook.ts';
import { runCli } from '../testing/run-cli.ts';

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const fresh = (extension: string): string => join(folder, `${++made}.${extension}`);

async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await runCli(...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

const campaignOf = (file: string) => parseCampaign(readFileSync(file, 'utf8'), activityDefinitions).campaign;

/** A result without the lines of the file that it points at. */
async function resultOf(file: string): Promise<ContractResult> {
  const { out } = await runCli('compare', file, '--json', '--draws', '200', '--lang', 'en');
  return JSON.parse(out, (key, value: unknown) => (key === 'position' ? undefined : value)) as ContractResult;
}

async function imported(source: string, lang = 'en'): Promise<string> {
  const file = fresh('yaml');
  await done('import', source, '-o', file, '--lang', lang);
  return file;
}

const forms = [
  ['xlsx', 'xlsx'],
  ['inputs-csv', 'csv'],
] as const;

describe.each(forms)('a campaign exported as %s and imported', (format, extension) => {
  it.each(
    ['white-paper', 'every-activity', 'heavy-video', 'hybrid', 'tv-commercial'].flatMap((e) => [
      [e, 'en'] as const,
      [e, 'fr'] as const,
    ]),
  )('is the same campaign, with the same result: %s (%s)', async (example, lang) => {
    const campaign = join(examples, example, 'campaign.yaml');
    const source = fresh(extension);
    await done('export', campaign, '--format', format, '-o', source, '--draws', '100', '--lang', lang);
    const again = await imported(source, lang === 'en' ? 'fr' : 'en');
    expect(campaignOf(again)).toEqual(campaignOf(campaign));
    expect(await resultOf(again)).toEqual(await resultOf(campaign));
  });
});

describe('a form', () => {
  it.each(forms.flatMap(([, e]) => [[e, 'en'] as const, [e, 'fr'] as const]))(
    'begun with a kind of production imports as its starter file: %s, %s',
    async (extension, lang) => {
      const [form, starter] = [fresh(extension), fresh('yaml')];
      await done('template', '--kind', 'film-shoot', '-o', form, '--lang', lang);
      await done('template', '--kind', 'film-shoot', '-o', starter, '--lang', lang);
      expect(campaignOf(await imported(form, lang))).toEqual(campaignOf(starter));
    },
  );

  it('that is empty says what to fill in', async () => {
    const form = fresh('xlsx');
    await done('template', '--format', 'xlsx', '-o', form, '--lang', 'en');
    const { code, err } = await runCli('import', form, '-o', fresh('yaml'), '--lang', 'en', '--json');
    expect(code).toBe(2);
    const { problems } = JSON.parse(err) as { problems: { place: { sheet: string; cell?: string } }[] };
    expect(problems.map(({ place: { sheet, cell } }) => `${sheet} ${cell ?? ''}`.trim())).toEqual([
      ...['Campaign B2', 'Campaign B3', 'Deliverables', 'Campaign B7', 'Scenarios'],
    ]);
  });

  it('filled in by hand is a campaign that compares', async () => {
    const form = fresh('xlsx');
    await done('template', '--format', 'xlsx', '-o', form, '--lang', 'fr');
    const book = new EditableWorkbook(readFileSync(form));
    const travel = 'Voyages et transports';
    const fill = (sheet: string, row: number, cells: Readonly<Record<string, string | number>>): void => {
      for (const [heading, value] of Object.entries(cells)) book.set(sheet, book.under(sheet, heading, row), value);
    };
    book
      .set('Campagne', 'B2', 'printemps')
      .set('Campagne', 'B3', 'Visuels de printemps')
      .set('Campagne', 'B7', 'train');
    fill('Livrables', 2, { Nature: 'Images fixes', Nombre: 3 });
    fill('Livrables', 2, { Nature: 'image fixe' });
    fill('Scénarios', 2, {
      Identifiant: 'train',
      'Nom en français': 'En train',
      Méthode: 'tournage en extérieur',
      Pays: 'FR',
    });
    fill('Scénarios', 3, {
      Identifiant: 'avion',
      'Nom en français': 'En avion',
      Méthode: 'tournage en extérieur',
      Pays: 'FR',
    });
    fill(travel, 2, {
      Scénario: 'train',
      Activité: 'Train',
      'Distance (km)': '1 550,5',
      'Personnes à bord': '5 ± 20 %',
    });
    fill(travel, 3, { Scénario: 'En avion', Activité: 'vol', Départ: 'CDG', Arrivée: 'NCE', 'Personnes à bord': 5 });
    fill(travel, 3, { 'Aller-retour': 'oui', Cabine: 'affaires', Via: 'LYS; MRS', Qualité: '4 4 5 5 3' });
    fill('Énergie et bureaux', 2, {
      Scénario: 'train',
      Activité: 'éclairage',
      Projecteur: 'LED',
      'Projecteur, nombre': 6,
    });
    fill('Énergie et bureaux', 2, { 'Projecteur, puissance (W)': '0,3 kW', 'Projecteur, heures': 16 });
    fill('Énergie et bureaux', 3, {
      Activité: '↳',
      Projecteur: 'HMI',
      'Projecteur, nombre': 1,
      'Projecteur, heures': '6 < 8 < 12',
    });
    fill('Postproduction et données', 2, {
      Scénario: 'train',
      Activité: 'Conservation de fichiers',
      'Volume (Go)': '1,5 To',
      Mois: 12,
    });
    writeFileSync(form, book.bytes());
    const file = await imported(form, 'fr');
    const { scenarios } = await resultOf(file);
    for (const { total } of scenarios) expect(total.central).toBeGreaterThan(1);
    const text = readFileSync(file, 'utf8');
    for (const line of [
      'name: Visuels de printemps',
      '{ type: train, distance: 1550.5 km, passengers: 5 ± 20 % }',
      '{ type: flight, from: CDG, to: NCE, via: [ LYS, MRS ], return: true, passengers: 5, cabin: business, quality: { reliability: 4, technological: 4, geographical: 5, temporal: 5, completeness: 3 } }',
      '{ type: lighting, fixtures: [ { kind: led, power: 0.3 kW, count: 6, hours: 16 }, { kind: hmi, count: 1, hours: { low: 6, likely: 8, high: 12 } } ] }',
      '{ type: storage, volume: 1.5 To, months: 12 }',
    ]) {
      expect(text).toContain(line);
    }
  });
});

describe('a table', () => {
  const csv = async (change: (text: string) => string): Promise<Buffer> => {
    const form = fresh('csv');
    await done('template', '--kind', 'studio', '-o', form, '--lang', 'fr');
    return Buffer.from(change(readFileSync(form, 'utf8')));
  };
  const same = async (bytes: Buffer): Promise<{ readonly file: string; readonly err: string }> => {
    const [source, file, starter] = [fresh('csv'), fresh('yaml'), fresh('yaml')];
    writeFileSync(source, bytes);
    const { code, err } = await runCli('import', source, '-o', file, '--lang', 'en');
    expect({ code, err }).toMatchObject({ code: 0 });
    await done('template', '--kind', 'studio', '-o', starter, '--lang', 'fr');
    expect(campaignOf(file)).toEqual(campaignOf(starter));
    return { file, err };
  };

  it('is read in the encodings and with the delimiters that spreadsheets write', async () => {
    const text = (await csv((t) => t.slice(1))).toString('utf8');
    expect((await same(Buffer.from(text))).err).toBe('');
    expect((await same(Buffer.from(`\ufeff${text}`, 'utf16le'))).err).toBe('');
    expect((await same(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).err).toBe('');
    const latin = text.replaceAll('’', '\x92').replaceAll('œ', '\x9c').replaceAll('↳', 'idem').replaceAll('₂', '2');
    expect((await same(Buffer.from(latin, 'latin1'))).err).toContain('Windows-1252');
    expect((await same(Buffer.from(text.replaceAll(';', '\t').replaceAll('\t ', '; ')))).err).toBe('');
    expect((await same(Buffer.from(`sep=;\r\n${text}`))).err).toBe('');
  });

  it('keeps texts that a spreadsheet would run as formulas as texts, both ways', async () => {
    const odd = fresh('json');
    const { parse } = await import('yaml');
    const campaign = parse(readFileSync(join(examples, 'heavy-video/campaign.yaml'), 'utf8')) as {
      scenarios: { activities: Record<string, unknown>[] }[];
    };
    const notes = ['=1+1', '+33 6', '-cmd', '@SUM(A1)', "'=quoted", '\tTab', '-12.5'];
    for (const [i, note] of notes.entries()) Object.assign(campaign.scenarios[0]?.activities[i] ?? {}, { note });
    writeFileSync(odd, JSON.stringify(campaign));
    for (const [format, extension] of forms) {
      const source = fresh(extension);
      await done('export', odd, '--format', format, '-o', source, '--draws', '100', '--lang', 'fr');
      const text = extension === 'csv' ? readFileSync(source, 'utf8') : '';
      expect(text).not.toMatch(/(?:^|[;\n])"?[=+@\t]/);
      expect(campaignOf(await imported(source))).toEqual(campaignOf(odd));
    }
  });

  it('may hold columns and sheets of one’s own, which are told or marked', async () => {
    const form = fresh('xlsx');
    await done('template', '--kind', 'studio', '-o', form, '--lang', 'en');
    const book = new EditableWorkbook(readFileSync(form));
    book.set('Freight', 'Z1', '# Budget').set('Freight', 'Z2', 1200);
    book.set('Freight', book.under('Freight', 'Mass (kg)', 2), { xml: '<c r="@"><f>75*2</f><v>150</v></c>' });
    book.replace('xl/workbook.xml', 'name="Help"', 'name="Budget"');
    writeFileSync(form, book.bytes());
    const file = fresh('yaml');
    const { code, err } = await runCli('import', form, '-o', file, '--lang', 'en');
    expect(code).toBe(0);
    expect(err).toContain('One cell is a formula');
    expect(err).toContain('Budget');
    expect(readFileSync(file, 'utf8')).toContain('mass: 150 kg');
  });

  it('in which entries of one sheet stand on another, and columns in another order, is the same', async () => {
    const bytes = await csv((text) =>
      text.replace(/\[Fret\][\s\S]*?(?=\r\n\r\n)/, (table) => {
        const rows = table.split('\r\n').map((row) => row.split(';'));
        const turned = rows.map((row) => (row.length > 3 ? [...row.slice(3), ...row.slice(0, 3)] : row).join(';'));
        return turned.join('\r\n').replace('[Fret]', '[Camions]');
      }),
    );
    await same(bytes);
  });
});

describe('import', () => {
  it('writes over nothing, and asks where to write', async () => {
    const [form, file] = [fresh('csv'), fresh('yaml')];
    await done('template', '--kind', 'studio', '-o', form, '--lang', 'en');
    writeFileSync(file, 'mine');
    const again = await runCli('import', form, '-o', file, '--lang', 'en');
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await runCli('import', form, '--lang', 'fr')).toMatchObject({ code: 2 });
    mkdirSync(join(folder, 'a-folder'), { recursive: true });
    for (const missing of [join(folder, 'none.xlsx'), join(folder, 'a-folder')]) {
      expect(await runCli('import', missing, '-o', fresh('yaml'), '--lang', 'en')).toMatchObject({ code: 2, out: '' });
    }
  });

  it('keeps series, grids and levers, and says once which file has to stand beside', async () => {
    const text = readFileSync(join(examples, 'heavy-video/campaign.yaml'), 'utf8').replace(
      '  reference: ai\n',
      `  reference: ai
  grid: { FR: { series: eco.csv, kind: marginal }, US: { intensity: 350 gCO2e/kWh ± 10 %, source: us, year: 2025 } }
  options: { training: false, embodied: true }
levers:
  - { use: fewer-images, cost: 200 EUR2025 }
`,
    );
    const beside = join(folder, 'beside');
    mkdirSync(beside);
    const campaign = join(beside, 'campaign.yaml');
    writeFileSync(campaign, text);
    writeFileSync(
      join(beside, 'eco.csv'),
      'Datetime (UTC),Carbon Intensity gCO2eq/kWh (direct)\n2026-01-01 00:00:00,50\n',
    );
    for (const [format, extension] of forms) {
      const source = fresh(extension);
      await done('export', campaign, '--format', format, '-o', source, '--draws', '100', '--lang', 'fr');
      const [here, there] = [join(beside, `${extension}.yaml`), fresh('yaml')];
      await done('import', source, '-o', here, '--lang', 'en');
      expect(campaignOf(here)).toEqual(campaignOf(campaign));
      const away = await runCli('import', source, '-o', there, '--lang', 'en');
      expect(away.code).toBe(0);
      expect(away.err.match(/eco\.csv/g)).toHaveLength(1);
      expect(campaignOf(there)).toEqual(campaignOf(campaign));
    }
  });

  it('tells as data what it wrote', async () => {
    const [form, file] = [fresh('csv'), fresh('yaml')];
    await done('template', '--kind', 'studio', '-o', form, '--lang', 'en');
    const out = await done('import', form, '-o', file, '--json');
    expect(JSON.parse(out)).toMatchObject({ file, scenarios: 2, activities: expect.any(Number), notes: [] });
  });

  it.each([
    ['--format', 'pdf'],
    ['--format', 'xlsx'],
  ])('of template: %s %s without a file is told, exit 2', async (...args) => {
    expect(await runCli('template', ...args, '--lang', 'fr')).toMatchObject({ code: 2, out: '' });
  });
});
