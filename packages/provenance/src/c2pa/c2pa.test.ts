import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readContainer } from '../container/read.ts';
import { bytesSource } from '../source/source.ts';
import type { C2paFacts } from './c2pa.ts';
import { readC2pa } from './read.ts';
import { threadVerifier } from './verifier.ts';

const folder = fileURLToPath(new URL('../../../../conformance/c2pa/files/', import.meta.url));
const verifier = threadVerifier();
afterAll(() => verifier.close());

async function facts(bytes: Uint8Array): Promise<C2paFacts> {
  const source = bytesSource(bytes);
  const container = readContainer(source);
  if (!container) throw new Error('no picture');
  return readC2pa(source, container, null, verifier);
}

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

interface Expected {
  readonly active_manifest: string;
  readonly manifests: Record<
    string,
    {
      readonly claim_generator: string;
      readonly signature_info: { readonly issuer: string; readonly time?: string };
      readonly assertions: readonly { label: string; data: { actions?: readonly { action: string }[] } }[];
    }
  >;
  readonly validation_status?: readonly { readonly code: string }[];
}

describe('the files of conformance', () => {
  it('are there', () => {
    expect(existsSync(folder), `${folder} is needed: these tests read published files`).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.json')).length).toBeGreaterThanOrEqual(6);
  });

  const expected = readdirSync(folder).filter((name) => name.endsWith('.manifest_store.json'));

  it.each(expected)('%s: what is expected is what is read', async (name) => {
    const store = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Expected;
    const manifest = store.manifests[store.active_manifest];
    const found = await facts(read(name.replace('.manifest_store.json', '.jpg')));
    // Written when a time stamp of the first version that does not fit was an error; it has become a remark since.
    const codes = (store.validation_status ?? []).map((s) => s.code).filter((c) => !c.startsWith('timeStamp.'));
    expect(found.failures).toEqual(codes);
    expect(found.state).toBe(codes.length === 0 ? 'valid' : 'invalid');
    expect(found.generator).toBe(manifest?.claim_generator);
    expect(found.signer).toMatchObject({
      issuer: manifest?.signature_info.issuer,
      time: manifest?.signature_info.time ?? null,
      listed: false,
    });
    expect(found.actions.map((a) => a.action)).toEqual(
      manifest?.assertions.flatMap((a) => (a.data.actions ?? []).map((x) => x.action)),
    );
    expect(found.actions.map((a) => a.source)).toEqual(found.actions.map(() => null));
  });

  it.each(['adobe-20220124-A.jpg', 'adobe-20220124-I.jpg'])('%s carries no manifest', async (name) => {
    expect(await facts(read(name))).toMatchObject({ state: 'absent', signer: null, actions: [] });
  });

  it('tells the picture that Amazon generated, and who signed it', async () => {
    const found = await facts(read('amazon-titan-g1.png'));
    expect(found).toMatchObject({
      state: 'valid',
      failures: [],
      signer: { issuer: 'Amazon Web Services, Inc.', listed: false },
      actions: [{ action: 'c2pa.created', agent: 'Titan Image Generator G1', source: 'trainedAlgorithmicMedia' }],
    });
  });
});

describe('altered by us', () => {
  it('one bit of the picture makes a valid file invalid', async () => {
    const bytes = read('adobe-20220124-CA.jpg');
    const at = bytes.length - 1000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await facts(bytes)).toMatchObject({ state: 'invalid', failures: ['assertion.dataHash.mismatch'] });
  });

  it('goes on with the next file after one that it cannot read', async () => {
    const bytes = read('adobe-20220124-CA.jpg');
    const broken = bytes.slice();
    const jumbf = Buffer.from(broken).indexOf('jumdc2pa');
    broken.fill(0xff, jumbf + 16, jumbf + 400);
    expect((await facts(broken)).state).toMatch(/^(unchecked|invalid|absent)$/);
    expect((await facts(bytes)).state).toBe('valid');
  });
});

describe('altered anywhere', () => {
  it('holds no longer, and stops nobody', async () => {
    const bytes = read('adobe-20220124-C.jpg');
    const [from, to] = [Buffer.from(bytes).indexOf('jumb'), Buffer.from(bytes).lastIndexOf('jumb')];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const altered = bytes.slice();
          altered[at] = (altered[at] ?? 0) ^ by;
          const { state } = await facts(altered).catch(() => ({ state: 'no picture' }));
          // The manifest itself has padding that no hash covers; the picture has none.
          if (at < from - 200 || at > to + 60_000) expect(state).not.toBe('valid');
        },
      ),
      { numRuns: 60 },
    );
  });
});
