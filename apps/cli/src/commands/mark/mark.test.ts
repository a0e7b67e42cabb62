import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { type Opening, openJournal, type Receipt } from '@contrechamp/gateway';
import { readManifest, readProvenance, threadVerifier } from '@contrechamp/provenance';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCertificates } from '../../testing/certificates.ts';
import { runCli } from '../../testing/run-cli.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-mark-'));
const receipts = join(scratch, 'receipts');
const verifier = threadVerifier();
let number = 0;
const fresh = (): string => join(scratch, `out-${++number}`);
const amazon = fileURLToPath(new URL('../../../../../conformance/c2pa/files/amazon-titan-g1.png', import.meta.url));
let credentials: ReturnType<typeof writeCertificates>;
const generated = 'trainedAlgorithmicMedia';
const composite = 'compositeWithTrainedAlgorithmicMedia';

async function image(name: string, text?: string): Promise<string> {
  const file = join(scratch, name);
  const made = sharp({ create: { width: 40, height: 30, channels: 3, background: '#b08d57' } });
  const format = name.endsWith('.jpg')
    ? 'jpeg'
    : name.endsWith('.webp')
      ? 'webp'
      : name.endsWith('.gif')
        ? 'gif'
        : 'png';
  const bytes = await made.toFormat(format).toBuffer();
  if (text === undefined) writeFileSync(file, bytes);
  else {
    // As AUTOMATIC1111 writes its settings: a zTXt chunk, whose checksum nobody reads.
    const data = Buffer.concat([Buffer.from('zTXtparameters\0\0', 'latin1'), deflateSync(Buffer.from(text))]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length - 4);
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 33), length, data, Buffer.alloc(4), bytes.subarray(33)]));
  }
  return file;
}

const footprint = {
  ...{ co2e: { central: 0.47, low: 0.16, high: 1.75 }, energy: 0.99, water: null, tier: 'T5', catalogue: '2026.3.0' },
  assumptions: ['generation-tokens'],
};
const amounts = { images: 2, seconds: 0, co2e: 0.47, energy: 0.99, money: [] };
const opening = (id: string, operation: 'generation' | 'edit'): Opening => ({
  ...{ id, at: '2026-11-26T10:00:00.000Z', campaign: 'secret-campaign', person: 'léa', key: 'k1', steps: [] },
  ...{ estimate: footprint, price: null },
  asked: {
    ...{ operation, model: 'gpt-image-1.5', n: 2, width: 1024, height: 1024, quality: 'auto' },
    ...{ steps: null, seconds: null, audio: null, previews: null, references: 0, streamed: false },
    ...{ provider: null, region: null, fingerprint: null },
  },
  sent: {
    ...{ operation, provider: 'openai', host: 'default', region: 'US', model: 'gpt-image-1.5', n: 2 },
    ...{ width: 1024, height: 1024, quality: 'low', steps: null, seconds: null, audio: null },
    ...{ previews: 0, references: 0, streamed: false },
  },
});
const receiptOf = ({ price, ...from }: Opening, changes: Partial<Receipt> = {}): Receipt => ({
  ...from,
  ...{ endedAt: '2026-11-26T10:00:09.000Z', outcome: 'delivered', refusal: null, outputs: 2, usage: null, footprint },
  ...{ basis: 'usage', cost: price, provenance: [], upstreamId: null, upstreamStatus: 200, reuses: null },
  ...changes,
});

const unseen = { c2pa: 'absent', sourceType: null, status: null } as const;
const sha256Of = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

beforeAll(async () => {
  credentials = writeCertificates(scratch);
  const { journal } = await openJournal(receipts, { clock: () => new Date('2026-11-26T12:00:00Z') });
  for (const [id, operation] of [
    ['gen_1', 'generation'],
    ['gen_2', 'edit'],
  ] as const) {
    await journal.open(opening(id, operation), amounts);
    await journal.settle(receiptOf(opening(id, operation)), amounts);
  }
  const hashed = opening('gen_4', 'generation');
  const pictures = await Promise.all(['one', 'two'].map((text) => image(`delivered-${text}.png`, text)));
  const provenance = pictures.map((file) => ({ ...unseen, sha256: sha256Of(file) }));
  await journal.open(hashed, amounts);
  await journal.settle(receiptOf(hashed, { provenance }), amounts);
  const again = { outcome: 'reused', outputs: 0, footprint: null, basis: 'nothing', reuses: 'gen_1' } as const;
  await journal.record(receiptOf(opening('gen_3', 'generation'), again));
  await journal.close();
});
afterAll(async () => {
  rmSync(scratch, { recursive: true });
  await verifier.close();
});

async function mark(...args: string[]) {
  const { code, out, err } = await runCli('mark', ...args, '--json', '--lang', 'en');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).files as {
    file: string;
    output: string;
    outcome: string;
    sourceType: string | null;
    manifest: unknown;
  }[];
}

async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await runCli('mark', ...args, '--lang', 'en');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  // Nothing that may be a piece of a key.
  expect(err).not.toMatch(/[A-Za-z0-9+/]{44}/);
  return err;
}

const typeIn = async (file: string) =>
  (await readProvenance(new Uint8Array(readFileSync(file))))?.digitalSourceType?.value;
const signing = () => ['--certificate', credentials.certificate, '--key', credentials.key];

describe('mark', () => {
  it('writes into copies what made them, and tells it in both languages', async () => {
    const files = await Promise.all(['a.png', 'b.jpg', 'c.webp'].map((name) => image(name)));
    const before = files.map((file) => readFileSync(file));
    const folder = fresh();
    const done = await mark(...files, '-o', folder, '--source-type', composite);
    expect(done.map(({ outcome, sourceType }) => [outcome, sourceType])).toEqual(Array(3).fill(['marked', composite]));
    expect(done.map(({ output }) => output)).toEqual(files.map((file) => join(folder, basename(file))));
    for (const { output } of done) expect(await typeIn(output)).toBe(composite);
    expect(files.map((file) => readFileSync(file))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['a.png', 'b.jpg', 'c.webp']);
    // Marked again, they are the same; another type on demand takes the place of the first.
    const again = fresh();
    expect((await mark(join(folder, 'a.png'), '-o', again))[0]).toMatchObject({
      outcome: 'said',
      sourceType: composite,
    });
    expect(readFileSync(join(again, 'a.png'))).toEqual(readFileSync(join(folder, 'a.png')));
    await mark(join(folder, 'b.jpg'), '-o', again, '--source-type', generated);
    expect(await typeIn(join(again, 'b.jpg'))).toBe(generated);
    const fr = await runCli('mark', files[0] ?? '', '-o', fresh(), '--source-type', generated, '--lang', 'fr');
    expect(fr.out).toContain('Non signé\u00a0: chacun peut modifier ou retirer cette marque.');
    const en = await runCli('mark', files[0] ?? '', '-o', fresh(), '--source-type', generated, '--lang', 'en');
    expect(en.out).toContain('a.png  trainedAlgorithmicMedia  marked');
  });

  it('takes the type from the settings that a tool left, and asks where nothing says', async () => {
    const settings =
      'a bottle\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512, Model: sd_xl_base_1.0';
    const recorded = await image('recorded.png', settings);
    expect(await mark(recorded, '-o', fresh())).toMatchObject([{ outcome: 'marked', sourceType: generated }]);
    const folder = fresh();
    const error = await refused(recorded, await image('silent.png'), '-o', folder);
    expect(error).toContain(
      'silent.png does not say how it was made: add --source-type, one of trainedAlgorithmicMedia',
    );
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it('leaves alone what has a manifest', async () => {
    const folder = fresh();
    const [done] = await mark(amazon, '-o', folder, '--source-type', composite);
    expect(done).toMatchObject({
      ...{ outcome: 'manifest', sourceType: generated },
      manifest: { state: 'valid', signer: { issuer: 'Amazon Web Services, Inc.' } },
    });
    expect(readFileSync(join(folder, basename(amazon))).equals(readFileSync(amazon))).toBe(true);
  });

  it('overwrites nothing, and leaves nothing behind', async () => {
    const file = await image('d.png');
    const folder = fresh();
    mkdirSync(folder);
    writeFileSync(join(folder, 'd.png'), 'mine');
    const typed = ['--source-type', generated];
    expect(await refused(file, '-o', folder, ...typed)).toContain('exists already and is left as it is');
    expect(readFileSync(join(folder, 'd.png'), 'utf8')).toBe('mine');
    expect(await refused(file, '-o', scratch, ...typed)).toContain('exists already');
    expect(await refused(file, file, '-o', fresh(), ...typed)).toContain('Two of the files are called d.png');
    const empty = fresh();
    expect(await refused(file, await image('e.gif'), '-o', empty, ...typed)).toContain('neither PNG, JPEG nor WebP');
    writeFileSync(join(scratch, 'cut.jpg'), readFileSync(await image('f.jpg')).subarray(0, 100));
    expect(await refused(file, join(scratch, 'cut.jpg'), '-o', empty, ...typed)).toContain('damaged, or breaks off');
    expect(existsSync(empty) ? readdirSync(empty) : []).toEqual([]);
    expect(await refused(join(scratch, 'none.png'), '-o', fresh(), ...typed)).toContain('none.png does not exist.');
    expect(await refused(scratch, '-o', join(fresh(), 'x'), ...typed)).toContain('cannot be read (EISDIR)');
    expect(await refused(file, '-o', file, ...typed)).toContain('cannot be written (ENOTDIR)');
  });

  it('asks for what it needs', async () => {
    const file = await image('g.png');
    expect(await refused()).toContain('contrechamp mark FILE… -o FOLDER');
    expect(await refused(file)).toContain('contrechamp mark FILE… -o FOLDER');
    expect(await refused(file, '-o', fresh(), '--source-type', 'ai')).toContain('write one of trainedAlgorithmicMedia');
    expect(await refused(file, '-o', fresh(), '--key', credentials.key)).toContain('give both');
    expect(await refused(file, '-o', fresh(), '--receipts', receipts)).toContain(
      '--receipts is the folder of --receipt',
    );
  });
});

describe('mark with a certificate', () => {
  it('signs, with the footprint of a receipt and nothing of who asked', async () => {
    const files = [await image('h.png'), await image('i.jpg')];
    const folder = fresh();
    const receipt = ['--receipt', 'gen_1', '--receipts', receipts];
    const done = await mark(...files, '-o', folder, ...receipt, ...signing());
    expect(done).toMatchObject(
      Array(2).fill({
        outcome: 'marked',
        sourceType: generated,
        manifest: { state: 'valid', signer: { issuer: 'Maison' } },
      }),
    );
    for (const { output } of done) {
      const bytes = new Uint8Array(readFileSync(output));
      expect(await typeIn(output)).toBe(generated);
      expect((await readManifest(bytes, verifier))?.facts.actions).toMatchObject([
        { action: 'c2pa.created', agent: 'gpt-image-1.5', source: generated },
      ]);
      const read = await verifier.verify(output.endsWith('png') ? 'png' : 'jpeg', bytes);
      const store = 'store' in read ? read.store : '';
      const [manifest] = Object.values(JSON.parse(store).manifests) as {
        assertions: { label: string; data: unknown }[];
      }[];
      expect(manifest?.assertions.find(({ label }) => label === 'org.contrechamp.footprint')?.data).toMatchObject({
        ...{ receipt: 'gen_1', record: expect.stringMatching(/^[0-9a-f]{64}$/) },
        generation: { model: 'gpt-image-1.5', provider: 'openai', outputs: 2 },
        footprint: {
          ...{ co2e: { unit: 'gCO2e', central: 0.47, low: 0.16, high: 1.75 }, energy: { unit: 'Wh', value: 0.99 } },
          ...{ water: null, basis: 'usage', tier: 'T5', catalogue: '2026.3.0' },
        },
      });
      expect(store).not.toMatch(/secret-campaign|léa/);
    }
    const edited = await mark(files[0] ?? '', '-o', fresh(), '--receipt', 'gen_2', '--receipts', receipts);
    expect(edited).toMatchObject([{ sourceType: composite }]);
  });

  it('keeps the manifest of somebody else as the parent, as long as it holds', async () => {
    const [done] = await mark(amazon, '-o', fresh(), ...signing());
    expect(done).toMatchObject({ outcome: 'manifest-added', sourceType: generated });
    const read = await readManifest(new Uint8Array(readFileSync(done?.output ?? '')), verifier);
    expect(read?.facts).toMatchObject({ state: 'valid', signer: { issuer: 'Maison' } });
    expect(read?.facts.actions[0]).toMatchObject({ action: 'c2pa.created', agent: 'Titan Image Generator G1' });
    const broken = join(scratch, 'broken.png');
    const bytes = readFileSync(amazon);
    bytes[bytes.length - 5_000] = (bytes[bytes.length - 5_000] ?? 0) ^ 1;
    writeFileSync(broken, bytes);
    const folder = fresh();
    expect(await refused(broken, '-o', folder, ...signing())).toContain('does not hold (assertion.dataHash.mismatch)');
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it('refuses receipts that made no such images', async () => {
    const files = await Promise.all(['j.png', 'k.png', 'l.png'].map((name) => image(name)));
    const by = (id: string) => ['-o', fresh(), '--receipt', id, '--receipts', receipts];
    expect(await refused(...files, ...by('gen_1'))).toContain('Receipt gen_1 made 2 images, and 3 files are given.');
    expect(await refused(files[0] ?? '', ...by('gen_9'))).toContain('There is no receipt gen_9');
    expect(await refused(files[0] ?? '', ...by('gen_3'))).toContain('are those of receipt gen_1');
  });

  it('signs what the receipt delivered, and nothing else unless told that it was changed', async () => {
    const by = ['--receipt', 'gen_4', '--receipts', receipts];
    const own = ['one', 'two'].map((text) => join(scratch, `delivered-${text}.png`));
    const done = await mark(...own, '-o', fresh(), ...by, ...signing());
    for (const [i, { output }] of done.entries()) {
      const read = await verifier.verify('png', new Uint8Array(readFileSync(output)));
      const store = 'store' in read ? read.store : '';
      expect(store).toContain(`"sha256": "${sha256Of(own[i] ?? '')}"`);
    }
    const other = await image('other.png', 'three');
    const folder = fresh();
    expect(await refused(own[0] ?? '', other, '-o', folder, ...by, ...signing())).toContain(
      'Receipt gen_4 did not deliver other.png as it is now',
    );
    expect(existsSync(folder)).toBe(false);
    const fr = await runCli('mark', other, '-o', folder, ...by, '--lang', 'fr');
    expect(fr).toMatchObject({ code: 2, out: '' });
    expect(fr.err).toContain('n’a pas livré other.png tel qu’il est');
    const told = await runCli('mark', other, '-o', folder, ...by, ...signing(), '--changed', '--lang', 'en');
    expect(told.code).toBe(0);
    expect(told.err).toContain('other.png: not as receipt gen_4 delivered it.');
    const read = await verifier.verify('png', new Uint8Array(readFileSync(join(folder, 'other.png'))));
    expect('store' in read ? read.store : '').not.toContain('"delivered"');
    expect(await refused(other, '-o', fresh(), '--source-type', generated, '--changed')).toContain('--receipt ID');
    // A receipt of before hashes were kept cannot tell.
    expect(await mark(other, '-o', fresh(), '--receipt', 'gen_1', '--receipts', receipts)).toHaveLength(1);
  });

  it('refuses certificates and keys that cannot sign, and shows none of them', async () => {
    const file = await image('m.png');
    const withThese = (certificate: string, key: string) =>
      refused(file, '-o', fresh(), '--source-type', generated, '--certificate', certificate, '--key', key);
    expect(await withThese(credentials.key, credentials.key)).toContain('holds no certificate in PEM');
    expect(await withThese(credentials.certificate, credentials.certificate)).toContain('holds no private key in PEM');
    expect(await withThese(credentials.certificate, credentials.authorityKey)).toContain(
      'No certificate belongs to the key',
    );
    expect(await withThese(credentials.authority, credentials.authorityKey)).toContain('that of an authority');
    expect(await withThese(credentials.certificate, credentials.locked)).toContain('CONTRECHAMP_KEY_PASSPHRASE');
    process.env.CONTRECHAMP_KEY_PASSPHRASE = 'open';
    try {
      const keyed = ['--certificate', credentials.certificate, '--key', credentials.locked];
      await mark(file, '-o', fresh(), '--source-type', generated, ...keyed);
    } finally {
      delete process.env.CONTRECHAMP_KEY_PASSPHRASE;
    }
    const folder = fresh();
    mkdirSync(folder);
    const web = writeCertificates(folder, 'serverAuth');
    expect(await withThese(web.certificate, web.key)).toContain('could not be signed so that it holds');
  });
});
