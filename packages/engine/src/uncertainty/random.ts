/** State of a generator: four 32-bit words, not all zero. */
export type RandomState = readonly [number, number, number, number];

const TWO_32 = 4294967296;

/** The finaliser of MurmurHash3 (A. Appleby, public domain): every bit of the input moves half of the output. */
function avalanche(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * A generator state for a stream, from a run's seed and the name of what is drawn: the draws of a parameter then depend
 * neither on which others are drawn nor on their order. RangeError unless the seed is a safe integer.
 */
export function hash128(seed: number, key: string): RandomState {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number: ${seed}`);
  let a = avalanche(seed ^ 0x9e3779b9);
  let b = avalanche(Math.floor(seed / TWO_32) ^ 0x243f6a88);
  let c = avalanche(a + 0xb7e15162);
  let d = avalanche(b + 0x6a09e667);
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193) ^ (d >>> 15);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (a >>> 13);
    c = Math.imul(c ^ unit, 0xc2b2ae35) ^ (b >>> 16);
    d = Math.imul(d ^ unit, 0x27d4eb2f) ^ (c >>> 14);
  }
  a = avalanche(a ^ key.length);
  b = avalanche(b + a);
  c = avalanche(c + b);
  d = avalanche(d + c);
  return [avalanche(a + d), b, c, d || 1];
}

/**
 * Fills `out` with 32-bit random words and returns the state to go on from: xoshiro128** (D. Blackman and S. Vigna,
 * public domain), all in integers, so the same words come out on every machine.
 */
export function xoshiro128(state: RandomState, out: Uint32Array): RandomState {
  let [a, b, c, d] = state;
  for (let i = 0; i < out.length; i++) {
    const product = Math.imul(b, 5);
    out[i] = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  return [a, b, c, d];
}

/**
 * A random order of 0 … n − 1, n below 2^31 (Fisher and Yates, inside out). A word maps to a place by multiply and
 * shift, whose bias is below n / 2^32. The words are those of `xoshiro128`, whose steps stand here once more: shuffling
 * while the next word is made takes two thirds of the time of reading it from an array.
 */
export function shuffled(state: RandomState, n: number): Uint32Array {
  const order = new Uint32Array(n);
  let [a, b, c, d] = state;
  for (let i = 0; i < n; i++) {
    const product = Math.imul(b, 5);
    const word = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    const j = (word * (i + 1) * 2.3283064365386963e-10) | 0;
    order[i] = order[j] as number;
    order[j] = i;
  }
  return order;
}
