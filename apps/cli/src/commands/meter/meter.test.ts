import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal, type Receipt } from '@contrechamp/gateway';
import type { MeterResult } from '@contrechamp/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { sampleFolder } from '../../testing/sample-folder.ts';

let folder = '';
const temporary = mkdtempSync(join(tmpdir(), 'contrechamp-meter-'));
beforeAll(() => {
  folder = sampleFolder();
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(temporary, { recursive: true });
});

const put = (name: string, text: string): string => {
  const file = join(temporary, name);
  writeFileSync(file, text);
  return file;
};

async function meter(...args: string[]): Promise<MeterResult> {
  const { code, out, err } = await runCli('meter', ...args, '--json', '--draws', '500', '--lang', 'en');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as MeterResult;
}

/** What a receipt says beside its outputs does not matter here. */
const unsent: Receipt = {
  ...{ id: 'gen_1', at: '2026-11-26T10:00:00.000Z', endedAt: '2026-11-26T10:00:09.000Z', campaign: 'c', person: 'ana' },
  ...{ key: 'k1', outcome: 'delivered', sent: null, steps: [], refusal: null, outputs: 1, usage: null, estimate: null },
  ...{ footprint: null, basis: 'nothing', cost: null, provenance: [], upstreamId: null, upstreamStatus: 200 },
  reuses: null,
  asked: {
    ...{ operation: 'generation', model: 'flux', n: 1, width: 1024, height: 1024, quality: null },
    ...{ steps: null, seconds: null, audio: null, previews: null, references: 0, streamed: false },
    ...{ provider: null, region: null, fingerprint: null },
  },
};

const remark = (result: MeterResult, code: string) => result.remarks.find((r) => r.code === code)?.params;
const outputs = (result: MeterResult): number => result.models.reduce((n, m) => n + m.images + m.clips, 0);

describe('a folder of more than sixty files', () => {
  it('classes each, reads none twice, and stops at nothing', async () => {
    const result = await meter(folder);
    expect(result.files.length).toBeGreaterThanOrEqual(60);
    expect(new Set(result.files.map((f) => f.path)).size).toBe(result.files.length);
    const file = (path: string) => result.files.find((f) => f.path === path);
    expect(file('signed/amazon-titan-g1.png')).toMatchObject({
      ...{ origin: 'generated', evidence: 'signed', tool: 'Amazon Bedrock', role: 'counted' },
      digitalSourceType: { value: 'trainedAlgorithmicMedia', from: 'C2PA c2pa.created' },
      c2pa: { state: 'valid', signer: 'Amazon Web Services, Inc.', signerListed: false, failures: [] },
    });
    expect(file('signed/adobe-20220124-CA.jpg')).toMatchObject({ origin: 'unknown', c2pa: { state: 'valid' } });
    expect(file('signed/adobe-20220124-XCA.jpg')?.c2pa?.failures).toEqual(['assertion.dataHash.mismatch']);
    expect(file('signed/adobe-20220124-E-sig-CA.jpg')?.c2pa?.failures).toEqual(['claimSignature.mismatch']);
    expect(file('signed/up')).toMatchObject({ origin: 'unread', problems: [{ code: 'link' }] });
    expect(file('signed/dangling.png')).toMatchObject({ origin: 'unread', problems: [{ code: 'link' }] });
    expect(file('broken/empty.png')?.problems).toEqual([{ code: 'empty', at: '' }]);
    expect(file('broken/really-text.jpg')?.problems).toEqual([{ code: 'not-what-it-is-named', at: '' }]);
    expect(file('delivered/copy of flux.png')).toMatchObject({ role: 'copy', of: 'comfyui/flux_00001_.png' });
    expect(file('delivered/flux-web.jpg')).toMatchObject({ role: 'version', of: 'comfyui/flux_00001_.png' });
    expect(file('photos/B0001234-web.jpg')).toMatchObject({ role: 'version', of: 'photos/B0001234.jpg' });
    expect(file('notes.txt')).toMatchObject({ origin: 'not-media', role: 'not-media' });
    expect(result.files.every((f) => !f.path.startsWith('/') && !f.path.includes(folder))).toBe(true);
  });

  it('explains the sum: entries hold every output, models every entry, and the whole is what is told and what is not', async () => {
    const result = await meter(folder);
    const first = (id: string): boolean => !/-(second-pass|detail)(-\d+)?$/.test(id);
    const counted = result.entries.filter((e) => first(e.activity.id)).reduce((n, e) => n + e.outputs, 0);
    expect(outputs(result)).toBe(counted);
    const known = result.files.filter((f) => f.role === 'counted').map((f) => f.path);
    expect([...new Set(result.entries.flatMap((e) => e.files))].toSorted()).toEqual(expect.arrayContaining(known));
    const { total, told, unknown } = result;
    expect(total?.median).toBeGreaterThan(told?.median ?? Number.NaN);
    expect(total?.median).toBeGreaterThan(unknown?.median ?? Number.NaN);
    expect(total?.energy_kWh).toBeGreaterThan(0);
    expect(result.assumptions.map((a) => a.code)).toContain('ai-model-unknown');
    expect(remark(result, 'discards')).toEqual({});
    expect(remark(result, 'batch-mates')).toEqual({ n: 1 });
    expect(remark(result, 'seal-broken')).toEqual({ n: 2 });
  });

  it('counts as it is asked to', async () => {
    const [generations, images, files] = [
      await meter(folder),
      await meter(folder, '--count', 'images'),
      await meter(folder, '--count', 'files'),
    ];
    expect(outputs(files)).toBeGreaterThan(outputs(images));
    expect(images.files.filter((f) => f.role === 'version')).toEqual([]);
    expect(generations.count).toBe('generations');
    const ignored = await meter(folder, '--unknown', 'ignore');
    expect(ignored.unknown).toBeNull();
    expect(ignored.total?.median).toBeLessThan(generations.total?.median ?? 0);
    expect(ignored.files.filter((f) => f.role === 'left-out').length).toBeGreaterThan(5);
  });

  it('gives entries that a campaign computes to the same footprint', async () => {
    const written = join(temporary, 'entries.yaml');
    expect(
      (await runCli('meter', folder, '--region', 'FR', '--as-activities', '-o', written, '--lang', 'en')).code,
    ).toBe(0);
    const head = [
      ...['contrechamp: 1', 'campaign:', '  id: pasted', '  name: Pasted', `  period: ${new Date().getFullYear()}`],
      ...['  deliverables: [{ type: still, count: 1 }]', '  stages: [generation]', '  reference: made', 'scenarios:'],
      ...[
        '  - id: made',
        '    name: Made',
        '    method: generative-ai',
        '    site: { country: FR }',
        '    activities:',
        '',
      ],
    ];
    const campaign = put('campaign.yaml', head.join('\n') + readFileSync(written, 'utf8'));
    const { code, out, err } = await runCli('compare', campaign, '--json', '--draws', '500', '--lang', 'en');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [scenario] = (JSON.parse(out) as { scenarios: { total: object; energy_kWh: number }[] }).scenarios;
    const metered = await meter(folder, '--region', 'FR');
    const { central, median, interval95, energy_kWh } = metered.total ?? {};
    expect(scenario?.total).toMatchObject({ central, median, interval95 });
    expect(scenario?.energy_kWh).toBe(energy_kWh);
  });

  it('prints in both languages, on lines that fit', async () => {
    for (const [lang, word] of [
      ['en', 'Together:'],
      ['fr', 'Ensemble'],
    ] as const) {
      const { code, out } = await runCli(
        'meter',
        join(folder, 'delivered'),
        '--lang',
        lang,
        '--draws',
        '200',
        '--limit',
        '0',
      );
      expect(code).toBe(0);
      expect(out).toContain(word);
      expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
    }
  });

  it('never prints a prompt', async () => {
    const cases = [
      [folder, '--json'],
      [join(folder, 'others'), '--as-activities'],
      [join(folder, 'webui'), '--limit', '0'],
    ];
    for (const args of cases) {
      const { out } = await runCli('meter', ...args, '--draws', '200');
      for (const prompt of ['perfume', 'portrait of', 'a lake at dawn', 'editorial portrait', 'a dune'])
        expect(out).not.toContain(prompt);
    }
  });

  it('multiplies what is declared to be one in twenty, and keeps it wide', async () => {
    const [plain, declared] = [
      await meter(folder, '--unknown', 'ignore'),
      await meter(folder, '--unknown', 'ignore', '--kept-share', '1/20'),
    ];
    expect(declared.total?.median).toBeGreaterThan(10 * (plain.total?.median ?? 0));
    expect(remark(declared, 'kept-share')).toEqual({ times: 20 });
    const entry = declared.entries.find((e) => e.activity.model === 'midjourney-v7')?.activity;
    expect(entry).toMatchObject({ count: { low: 10, likely: 20, high: 40 } });
    expect(entry).not.toHaveProperty('primary');
    expect(declared.entries.find((e) => e.activity.type === 'upscaling')?.activity).toMatchObject({
      count: 2,
      primary: true,
    });
  });
});

describe('exports of usage', () => {
  const openAi = [
    'start_time,end_time,images,num_model_requests,project_id,model,size,source',
    '1740000000,1740086400,30,30.0,proj_1,gpt-image-1,1024x1536,image.generation',
    '1740086400,1740172800,12,6,proj_1,gpt-image-1,1024x1024,image.edit',
    '1740086400,1740172800,0,0,proj_1,,,',
  ].join('\n');

  it('counts what a provider bills, and what is in the folder once', async () => {
    const file = put('images_usage.csv', openAi);
    const alone = await meter('--usage', file);
    expect(
      alone.entries.map((e) => [e.activity.model, e.activity.count, e.activity.width, e.activity.primary]),
    ).toEqual([
      ['gpt-image-1', 12, 1024, true],
      ['gpt-image-1', 30, 1024, true],
    ]);
    const both = await meter(folder, '--usage', file);
    expect(remark(both, 'usage-covers')).toEqual({ n: 1 });
    expect(both.models.find((m) => m.model === 'gpt-image-1')).toMatchObject({ images: 42 });
    expect(both.files.find((f) => f.path.startsWith('delivered/ChatGPT'))?.role).toBe('billed');
  });

  it('keeps what the folder holds beyond an export, and says so', async () => {
    const file = put('plain.csv', 'model,images\nmidjourney-v7,1\nfirefly-4,1\n');
    const both = await meter(folder, '--usage', file, '--unknown', 'ignore');
    expect(both.models.find((m) => m.model === 'firefly-4')).toMatchObject({ images: 2 });
    expect(remark(both, 'usage-exceeded')).toEqual({ model: 'Firefly Image 4', n: 1 });
    const less = await meter(
      folder,
      '--usage',
      put('nano.csv', 'model,clips,seconds,width,height\nsora-2,3,8,1280,720\n'),
    );
    expect(less.models.find((m) => m.model === 'sora-2')).toMatchObject({ clips: 3 });
  });

  it('counts the images and the clips of one line', async () => {
    const file = put('both.csv', 'model,images,clips,seconds\nsora-2,7,3,8\nsora-2,,1,4\n');
    const both = await meter('--usage', file);
    expect(outputs(both)).toBe(11);
    expect(
      both.entries.map((e) => [e.activity.type, e.activity.count ?? e.activity.clips, e.activity.seconds]),
    ).toEqual(
      expect.arrayContaining([
        ['image-generation', 7, undefined],
        ['video-generation', 3, 8],
        ['video-generation', 1, 4],
      ]),
    );
  });

  it.each([
    ['cost,day\n1,2\n', 'no layout known here'],
    ['model,images\n,3\n', 'row 2: no model'],
    ['model,images\nx,many\n', 'row 2: images is “many”'],
    ['model,images\nx,-3\n', 'row 2: images is “-3”'],
    ['model,images\nx,0\n', 'no row with an image'],
    ['model,clips,seconds\nsora-2,3,\n', 'row 2: seconds'],
    ['', 'no layout known here'],
  ])('refuses %j', async (text, told) => {
    const { code, err, out } = await runCli('meter', '--usage', put('bad.csv', text), '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });
});

describe('receipts of the gateway', () => {
  const before = { c2pa: 'absent', sourceType: null, status: null } as const;
  const flux = 'comfyui/flux_00001_.png';

  /** A ledger with one receipt, of these files. */
  async function ledgerOf(...paths: (string | null)[]): Promise<string> {
    const ledger = mkdtempSync(join(temporary, 'ledger-'));
    const { journal } = await openJournal(ledger, { clock: () => new Date('2026-11-26T12:00:00Z') });
    const provenance = paths.map((path) => ({
      ...before,
      sha256:
        path &&
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
    }));
    await journal.record({ ...unsent, outputs: paths.length, provenance });
    await journal.close();
    return ledger;
  }

  it('leave out what they count already, with its copies, and list it', async () => {
    const alone = await meter(folder);
    const both = await meter(folder, '--receipts', await ledgerOf(flux));
    const file = (path: string) => both.files.find((f) => f.path === path);
    expect(file(flux)).toMatchObject({ role: 'receipt', of: 'gen_1' });
    expect(file('delivered/copy of flux.png')).toMatchObject({ role: 'receipt', of: 'gen_1' });
    // A smaller version of it is a version still, and counts no more than before.
    expect(file('delivered/flux-web.jpg')).toMatchObject({ role: 'version', of: flux });
    expect(both.entries.flatMap((e) => e.files)).not.toContain(flux);
    expect(outputs(both)).toBeLessThan(outputs(alone));
    expect(both.total?.median).toBeLessThan(alone.total?.median ?? 0);
    expect(remark(both, 'receipts-hold')).toEqual({ n: 2, receipts: 1 });
    expect(remark(both, 'receipts-unhashed')).toBeUndefined();
    expect(remark(alone, 'receipts-hold-none')).toBeUndefined();
    for (const [lang, text] of [
      ['en', 'by 1 receipt: counted there, and left out here'],
      ['fr', 'd’après 1 reçu : comptés là, et écartés ici'],
    ] as const) {
      const { out } = await runCli(
        ...['meter', folder, '--receipts', await ledgerOf(flux), '--limit', '0', '--draws', '500', '--lang', lang],
      );
      expect(out.replaceAll(/\s+/g, ' ')).toContain(text);
    }
  });

  it('that hold nothing of it change nothing, and say so', async () => {
    const alone = await meter(folder);
    const both = await meter(folder, '--receipts', await ledgerOf(null));
    expect(both.total).toEqual(alone.total);
    expect(remark(both, 'receipts-hold-none')).toEqual({});
    expect(remark(both, 'receipts-unhashed')).toEqual({ n: 1 });
  });

  it('that hold all of it leave nothing to count', async () => {
    const one = join(temporary, 'one');
    mkdirSync(one, { recursive: true });
    writeFileSync(join(one, 'flux.png'), readFileSync(join(folder, flux)));
    const { code, out } = await runCli('meter', one, '--receipts', await ledgerOf(flux), '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('All that was generated here is in the receipts');
    const alone = await runCli(
      'meter',
      '--usage',
      put('u.csv', 'model,images\nx,1\n'),
      '--receipts',
      one,
      '--lang',
      'en',
    );
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('give the folder too');
  });
});

describe('what it refuses', () => {
  it.each([
    [[], 'Give a folder'],
    [['one', 'two'], 'Give a folder'],
    [['no-such-folder'], 'does not exist'],
    [['FOLDER', '--count', 'pixels'], 'write one of generations, images, files'],
    [['FOLDER', '--unknown', 'maybe'], 'write one of count, ignore'],
    [['FOLDER', '--kept-share', '0'], 'write a share'],
    [['FOLDER', '--kept-share', '20'], 'write a share'],
    [['FOLDER', '--kept-share', '5/0'], 'write a share'],
    [['FOLDER', '--region', 'XX'], 'write the country'],
    [['FOLDER', '--hardware', 'abacus'], 'abacus'],
    [['FOLDER', '-o', 'x.yaml'], '--as-activities'],
    [['EMPTY'], 'No image and no video'],
    [['PHOTOS', '--as-activities'], 'no entries to write'],
  ])('%j', async (args, told) => {
    const empty = join(temporary, 'empty');
    const photos = join(temporary, 'photos');
    if (!existsSync(empty)) {
      mkdirSync(empty);
      mkdirSync(photos);
      writeFileSync(join(photos, 'one.jpg'), readFileSync(join(folder, 'photos/B0001234.jpg')));
    }
    const names: Readonly<Record<string, string>> = { FOLDER: photos, EMPTY: empty, PHOTOS: photos };
    // An accelerator matters only where something was generated.
    const given = args.map((a) =>
      a === 'FOLDER' && args.includes('abacus') ? join(folder, 'webui') : (names[a] ?? a),
    );
    const { code, out, err } = await runCli('meter', ...given, '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });

  it('writes over no file', async () => {
    const file = put('mine.yaml', 'mine');
    const { code, err } = await runCli('meter', join(folder, 'webui'), '--as-activities', '-o', file, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('takes photographs for what they are: nothing to count is an answer', async () => {
    const { code, out } = await runCli('meter', join(folder, 'photos/B0001234.jpg'), '--lang', 'fr');
    expect(code).toBe(0);
    expect(out).toContain('il n’y a rien à compter');
    expect(out).toContain('Hasselblad X2D 100C');
  });
});
