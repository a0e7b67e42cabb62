/** One double and its two 32-bit words, for reading and writing exponents. */
const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
bits[0] = 1;

/** The word that holds sign and exponent: which one it is depends on the byte order of the machine. */
const HIGH = words[1] === 0 ? 0 : 1;

/** High words of 1 and of √½. */
const ONE = 0x3ff00000;
const ROOT_HALF = 0x3fe6a09e;
/** ln 2 in two parts; the first has 42 significant bits, so that an exponent times it is exact. */
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;

/** ln x, within 1 ulp; NaN below 0, −∞ at 0. x = 2^k m with √½ ≤ m < √2, and ln m = 2 artanh((m − 1)/(m + 1)). */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const subnormal = x < 2.2250738585072014e-308;
  bits[0] = subnormal ? x * 18014398509481984 : x;
  const high = words[HIGH] as number;
  // Counting exponents from √½ instead of from 1 keeps m near 1, where the series is short.
  const shifted = high + (ONE - ROOT_HALF);
  const k = (shifted >>> 20) - 1023 - (subnormal ? 54 : 0);
  words[HIGH] = (shifted & 0xfffff) + ROOT_HALF;
  const f = (bits[0] as number) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const series =
    z * (2 / 3 + z * (2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * tail(z))))))));
  // 2 s = f − s f, and f − f²/2 + s (f²/2 + series) keeps the leading term free of the rounding of s.
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
}

const tail = (z: number): number => 2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23)));
