/** Heads of CBOR items (RFC 8949): a major type and a length or number. */
function head(major: number, n: number): Buffer {
  const type = major << 5;
  if (n < 24) return Buffer.of(type | n);
  if (n < 0x100) return Buffer.of(type | 24, n);
  if (n < 0x10000) return Buffer.of(type | 25, n >> 8, n & 0xff);
  const long = Buffer.of(type | 26, 0, 0, 0, 0);
  long.writeUInt32BE(n, 1);
  return long;
}

const integer = (n: number): Buffer => (n >= 0 ? head(0, n) : head(1, -1 - n));
const bytes = (b: Uint8Array): Buffer => Buffer.concat([head(2, b.length), b]);
const text = (t: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(t)), Buffer.from(t)]);
const array = (items: readonly Buffer[]): Buffer => Buffer.concat([head(4, items.length), ...items]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);

const tagSign1 = head(6, 18);
const nothing = Buffer.of(0xf6);
const labels = { algorithm: 1, certificates: 33 };

export interface CoseSigner {
  /** Number of the algorithm in COSE. */
  readonly algorithm: number;
  /** Certificates in DER, that of the signer first. */
  readonly chain: readonly Uint8Array[];
  /** In the form of COSE: for elliptic curves r and s, side by side. */
  sign(bytes: Uint8Array): Uint8Array;
}

/**
 * A COSE_Sign1 structure (RFC 9052) over a payload that it does not hold, as C2PA keeps it (C2PA 2.2, 13.2): certificates
 * in the protected header, filled up to `length` bytes, because the room for it is part of what is hashed.
 * @throws RangeError when that is too short
 */
export function coseSign1(payload: Uint8Array, { algorithm, chain, sign }: CoseSigner, length: number): Buffer {
  const [only] = chain;
  const certificates = chain.length === 1 && only ? bytes(only) : array(chain.map(bytes));
  const header = map([
    [integer(labels.algorithm), integer(algorithm)],
    [integer(labels.certificates), certificates],
  ]);
  const signature = sign(array([text('Signature1'), bytes(header), bytes(Buffer.alloc(0)), bytes(payload)]));
  const structure = (padding: number) =>
    Buffer.concat([
      tagSign1,
      array([bytes(header), map([[text('pad'), bytes(Buffer.alloc(padding))]]), nothing, bytes(signature)]),
    ]);
  // Lengths are written in 1, 2, 3 or 5 bytes: a few amounts of padding cannot be reached from one side alone.
  for (let padding = length - structure(0).length; padding >= 0; padding -= 1) {
    const whole = structure(padding);
    if (whole.length === length) return whole;
    if (whole.length < length) break;
  }
  throw new RangeError(`a signature of ${structure(0).length} bytes and its padding do not fit ${length}`);
}
