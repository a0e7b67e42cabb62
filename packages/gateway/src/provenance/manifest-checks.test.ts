import type { Verification, Verifier } from '@contrechamp/provenance';
import { describe, expect, it } from 'vitest';
import type { Annotation, ProvenanceState } from '../receipt/receipt.ts';
import { noisePng } from '../testing/png.ts';
import { ManifestChecks, type SeenPicture } from './manifest-checks.ts';
import { SharedRoom } from './shared-room.ts';

const present: ProvenanceState = { c2pa: 'present', sourceType: null, status: null };
/** A PNG with a chunk where manifests stand. */
const plain = noisePng(20, 20);
const picture = Buffer.concat([
  plain.subarray(0, 33),
  Buffer.from('\0\0\0\x04caBXjumb\0\0\0\0', 'latin1'),
  plain.subarray(33),
]);
const store = JSON.stringify({
  active_manifest: 'a',
  validation_state: 'Valid',
  manifests: { a: { signature_info: { issuer: `Maison\n\u202e${'x'.repeat(200)}` }, assertions: [] } },
});

/** A verifier that answers when it is told to. */
class Waiting implements Verifier {
  asked = 0;
  closed = false;
  #answers: ((verification: Verification) => void)[] = [];

  verify(): Promise<Verification> {
    this.asked += 1;
    return new Promise((resolve) => this.#answers.push(resolve));
  }

  answer(verification: Verification = { store }): void {
    for (const answer of this.#answers.splice(0)) answer(verification);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

function bench(total = 1e6, annotate: (given: Annotation) => Promise<void> = async () => {}) {
  const noted: Annotation[] = [];
  const verifier = new Waiting();
  const room = new SharedRoom({ total, each: total });
  const checks = new ManifestChecks({
    ...{ verifier, room, now: () => new Date(0) },
    ledger: {
      async annotate(given) {
        noted.push(given);
        await annotate(given);
      },
    },
  });
  const seen = (): SeenPicture => {
    const copy = checks.newCopy();
    const letters = Buffer.from(picture.toString('base64'));
    for (let at = 0; at < letters.length; at += 100) copy.add(letters.subarray(at, at + 100));
    return { state: present, copy };
  };
  return { noted, verifier, room, checks, seen };
}

describe('manifests of pictures that have passed', () => {
  it('are checked one at a time, and noted together for each receipt', async () => {
    const { noted, verifier, room, checks, seen } = bench();
    checks.check('gen_1', [seen(), { state: { ...present, c2pa: 'absent' }, copy: null }]);
    checks.check('gen_2', [seen()]);
    await expect.poll(() => verifier.asked).toBe(1);
    verifier.answer();
    await expect.poll(() => verifier.asked).toBe(2);
    verifier.answer({ store: store.replace('"Valid"', '"Invalid"') });
    await expect.poll(() => noted.length).toBe(2);
    expect(noted[0]?.provenance.map(({ c2pa }) => c2pa)).toEqual(['valid', 'absent']);
    expect(noted[0]?.provenance[0]?.signer).toBe(`Maison ${'x'.repeat(113)}`);
    expect(noted[1]).toEqual({
      receipt: 'gen_2',
      at: '1970-01-01T00:00:00.000Z',
      provenance: [{ ...present, c2pa: 'broken' }],
    });
    expect(room.held).toBe(0);
  });

  it('stay unchecked under load, and hold no more than they may', async () => {
    const length = picture.toString('base64').length;
    const { noted, verifier, room, checks, seen } = bench(2.5 * length);
    const all = Array.from({ length: 5 }, seen);
    expect(room.held).toBeLessThanOrEqual(2.5 * length);
    expect(all.map(({ copy }) => copy?.kept)).toEqual([true, true, false, false, false]);
    for (const [i, one] of all.entries()) checks.check(`gen_${i}`, [one]);
    for (const asked of [1, 2]) {
      await expect.poll(() => verifier.asked).toBe(asked);
      verifier.answer();
    }
    await expect.poll(() => noted.map(({ receipt }) => receipt)).toEqual(['gen_0', 'gen_1']);
    expect(room.held).toBe(0);
  });

  it('that cannot be read change nothing', async () => {
    const { noted, verifier, room, checks, seen } = bench();
    checks.check('gen_1', [seen()]);
    await expect.poll(() => verifier.asked).toBe(1);
    verifier.answer({ failed: 'unreadable', reason: 'no' });
    await expect.poll(() => room.held).toBe(0);
    expect(noted).toEqual([]);
  });

  it('go on after a ledger that refused, and are let go when the gateway closes', async () => {
    const { noted, verifier, room, checks, seen } = bench(1e6, async () => {
      throw new Error('full');
    });
    for (const id of ['gen_1', 'gen_2', 'gen_3']) checks.check(id, [seen()]);
    await expect.poll(() => verifier.asked).toBe(1);
    verifier.answer();
    await expect.poll(() => verifier.asked).toBe(2);
    const closing = checks.close();
    verifier.answer();
    await closing;
    expect(verifier).toMatchObject({ asked: 2, closed: true });
    expect(noted).toHaveLength(2);
    checks.check('gen_4', [seen()]);
    expect(room.held).toBe(0);
  });
});
