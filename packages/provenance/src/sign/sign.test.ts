import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import { ManifestStore } from '@trustnxt/c2pa-ts/manifest';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readManifest } from '../c2pa/manifest.ts';
import { threadVerifier } from '../c2pa/verifier.ts';
import { markOfModel } from '../mark/mark.ts';
import { markPicture } from '../mark/marker.ts';
import { readProvenance } from '../read.ts';
import { type KeyKind, keyKinds, testCredentials } from '../testing/certificates.ts';
import { coseSign1 } from './cose.ts';
import { CredentialFault, readCredentials } from './credentials.ts';
import type { Statement } from './manifest.ts';
import { type SignedFormat, SigningFault, threadSigner } from './signer.ts';

const soon = () => new Date(Date.now() + 1_000);
const verifier = threadVerifier();
afterAll(() => verifier.close());

const statement: Statement = {
  ...{ title: 'a.png', generator: { name: 'Contrechamp', version: '0.1.0' } },
  ...{ sourceType: 'trainedAlgorithmicMedia', agent: 'gpt-image-1.5', when: '2026-11-26T10:00:00Z' },
  assertions: [{ label: 'org.contrechamp.footprint', data: { receipt: 'gen_1', co2e: { unit: 'g', central: 1.25 } } }],
};

async function picture(format: SignedFormat): Promise<Buffer> {
  const raw = Buffer.from(Array.from({ length: 64 * 48 * 3 }, (_, i) => (i * i) & 255));
  const made = await sharp(raw, { raw: { width: 64, height: 48, channels: 3 } })
    .toFormat(format)
    .toBuffer();
  return markPicture(made, markOfModel('trainedAlgorithmicMedia')).bytes;
}

/** What the other library makes of it, which shares no code with the one that signs. */
async function byTheOther(bytes: Buffer, format: 'png' | 'jpeg') {
  const asset = format === 'png' ? new PNG(bytes) : new JPEG(bytes);
  const store = ManifestStore.read(SuperBox.fromBuffer(asset.getManifestJUMBF() as Uint8Array<ArrayBuffer>));
  const { isValid, statusEntries } = await store.validate(asset);
  const failed = statusEntries.filter(({ success }) => !success).map(({ code }) => code);
  return { isValid, failed, manifests: store.manifests.length };
}

const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

describe('a signed picture', () => {
  const found = testCredentials('es256');
  const credentials = readCredentials(found.chain, found.key, { now: soon() });
  const signer = threadSigner(credentials);
  afterAll(() => signer.close());

  it.each(['png', 'jpeg', 'webp'] as const)('%s: holds, by both libraries, and says what was said', async (format) => {
    const before = await picture(format);
    const after = await signer.sign({ format, bytes: before, hasManifest: false, statement });
    expect((await pixels(after)).equals(await pixels(before))).toBe(true);
    const read = await readManifest(after, verifier);
    expect(read).toMatchObject({
      sourceType: 'trainedAlgorithmicMedia',
      facts: {
        ...{ state: 'valid', failures: [], signer: { issuer: 'Maison d’essai', name: 'Images' } },
        actions: [{ action: 'c2pa.created', agent: 'gpt-image-1.5', source: 'trainedAlgorithmicMedia' }],
      },
    });
    const answer = await verifier.verify(format, after);
    const { manifests } = JSON.parse('store' in answer ? answer.store : '{}');
    const [manifest] = Object.values(manifests) as { assertions: { label: string; data: unknown }[] }[];
    expect(manifest?.assertions.find(({ label }) => label === 'org.contrechamp.footprint')?.data).toEqual(
      statement.assertions[0]?.data,
    );
    // The other library reads no WebP.
    if (format !== 'webp') expect(await byTheOther(after, format)).toEqual({ isValid: true, failed: [], manifests: 1 });
    // XMP, which was there before, is under the seal.
    expect((await readProvenance(after, { verifier }))?.problems).toEqual([]);
    expect(after.includes('Iptc4xmpExt:DigitalSourceType')).toBe(true);
  });

  it.each(['png', 'jpeg'] as const)('%s: keeps the manifest that it had, as its parent', async (format) => {
    const once = await signer.sign({ format, bytes: await picture(format), hasManifest: false, statement });
    const twice = await signer.sign({ format, bytes: once, hasManifest: true, statement });
    expect(await byTheOther(twice, format)).toEqual({ isValid: true, failed: [], manifests: 2 });
    const read = await readManifest(twice, verifier);
    expect(read?.facts.state).toBe('valid');
    expect(read?.facts.actions.map(({ action }) => action)).toEqual(['c2pa.created', 'c2pa.opened']);
    expect(read?.sourceType).toBe('trainedAlgorithmicMedia');
  });

  it('that others signed keeps what they said', async () => {
    const path = new URL('../../../../conformance/c2pa/files/amazon-titan-g1.png', import.meta.url);
    const bytes = readFileSync(fileURLToPath(path));
    const signed = await signer.sign({ format: 'png', bytes, hasManifest: true, statement });
    expect((await byTheOther(signed, 'png')).isValid).toBe(true);
    const { facts } = (await readManifest(signed, verifier)) ?? {};
    expect(facts).toMatchObject({ state: 'valid', signer: { issuer: 'Maison d’essai' } });
    expect(facts?.actions[0]).toMatchObject({ action: 'c2pa.created', agent: 'Titan Image Generator G1' });
  });

  it('is broken by one bit, for both libraries', async () => {
    const signed = await signer.sign({ format: 'png', bytes: await picture('png'), hasManifest: false, statement });
    signed[signed.length - 40] = (signed[signed.length - 40] ?? 0) ^ 1;
    expect((await readManifest(signed, verifier))?.facts.state).toBe('invalid');
    expect((await byTheOther(signed, 'png')).isValid).toBe(false);
  });

  it('is refused where it is no picture, and the next one is signed', async () => {
    const broken = { format: 'png', bytes: Buffer.from('no picture'), hasManifest: false, statement } as const;
    await expect(signer.sign(broken)).rejects.toThrow(SigningFault);
    const good = await signer.sign({ ...broken, bytes: await picture('png') });
    expect((await readManifest(good, verifier))?.facts.state).toBe('valid');
  });
});

describe('certificates and keys', () => {
  it.each((Object.keys(keyKinds) as KeyKind[]).filter((kind) => kind !== 'es512'))('%s', async (kind) => {
    const { chain, key } = testCredentials(kind);
    const signer = threadSigner(readCredentials(chain, key, { now: soon() }));
    try {
      const signed = await signer.sign({ format: 'jpeg', bytes: await picture('jpeg'), hasManifest: false, statement });
      expect((await readManifest(signed, verifier))?.facts).toMatchObject({ state: 'valid', failures: [] });
      expect(await byTheOther(signed, 'jpeg')).toEqual({ isValid: true, failed: [], manifests: 1 });
    } finally {
      await signer.close();
    }
  });

  it('are refused with the reason, and without a word of the key', () => {
    const found = testCredentials('es256');
    const other = testCredentials('es256', 1);
    const fault = (certificate: string, key: string, given: { passphrase?: string; now?: Date } = {}) => {
      try {
        readCredentials(certificate, key, { now: soon(), ...given });
      } catch (error) {
        expect(error).toBeInstanceOf(CredentialFault);
        const told = JSON.stringify([String(error), error]);
        for (const line of key.split('\n').filter((l) => l.length > 20 && !l.startsWith('-----'))) {
          expect(told).not.toContain(line);
        }
        return (error as CredentialFault).code;
      }
      return null;
    };
    expect(fault(found.certificate, found.key)).toBeNull();
    expect(fault('hello', found.key)).toBe('certificate-unreadable');
    expect(fault(found.certificate, 'hello')).toBe('key-unreadable');
    expect(fault(found.certificate, found.lockedKey)).toBe('key-locked');
    expect(fault(found.certificate, found.lockedKey, { passphrase: 'wrong' })).toBe('key-locked');
    expect(fault(found.certificate, found.lockedKey, { passphrase: 'sésame' })).toBeNull();
    expect(fault(found.certificate, other.key)).toBe('not-of-this-key');
    const long = testCredentials('es512');
    expect(fault(long.certificate, long.key)).toBe('algorithm');
    expect(fault(other.certificate, other.key, { now: new Date(Date.now() + 10 * 86_400_000) })).toBe('not-valid-now');
    expect(readCredentials(found.root + found.chain, found.key, { now: soon() }).chain).toHaveLength(2);
  });
});

describe('COSE_Sign1', () => {
  it('is as long as the room that was kept for it, or refused', () => {
    const signed = (size: number, length: number) =>
      coseSign1(Buffer.alloc(10), { algorithm: -7, chain: [Buffer.alloc(size)], sign: () => Buffer.alloc(64) }, length);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 200, max: 70_000 }), (size, room) => {
        expect(signed(size, size + 256 + room)).toHaveLength(size + 256 + room);
      }),
    );
    expect(() => signed(1_000, 1_000)).toThrow(RangeError);
  });
});
