import { productError } from './product-error.ts';

const STEPS = 128;
const STEPS_PER_UNIT = 184.6649652337873;
/** ln 2 / 128 in two parts; the first has 34 significant bits, so that k times it is exact for any k below 2^19. */
const STEP_HIGH = 0.005415212347998022;
const STEP_LOW = 1.2655086083325438e-13;
/** Adding and taking away 1.5 · 2^52 rounds a small double to the nearest integer. */
const ROUNDER = 6755399441055744;
const SMALLEST_EXPONENT = -1074;

const fractionalPowers = powersOfRoot();
const integerPowers = powersOfTwo();

/** 2^(i/128), correctly rounded: the root 2^(1/128) is multiplied up in double-double arithmetic. */
function powersOfRoot(): Float64Array {
  const high = 1.0054299011128027;
  const low = 9.499186535455032e-17;
  const powers = new Float64Array(STEPS);
  let h = 1;
  let l = 0;
  for (let i = 0; i < STEPS; i++) {
    powers[i] = h + l;
    const product = h * high;
    const error = productError(h, high, product) + (h * low + l * high);
    h = product + error;
    l = error - (h - product);
  }
  return powers;
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1024 - SMALLEST_EXPONENT);
  const one = -SMALLEST_EXPONENT;
  powers[one] = 1;
  for (let i = one + 1; i < powers.length; i++) powers[i] = (powers[i - 1] as number) * 2;
  for (let i = one - 1; i >= 0; i--) powers[i] = (powers[i + 1] as number) / 2;
  return powers;
}

/** e^x / 2^(n >> 7) where n is the multiple of ln 2 / 128 nearest to x, and e^r by Taylor (next term 4e-19). */
function fraction(x: number, n: number): number {
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const rest = r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
  const power = fractionalPowers[n & 127] as number;
  return power + power * rest;
}

/** e^x, within 1 ulp (2 where the result is subnormal); table-driven after P. Tang, ACM TOMS 15 (1989). */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expOutside(x);
  const n = (x * STEPS_PER_UNIT + ROUNDER - ROUNDER) | 0;
  return fraction(x, n) * (integerPowers[(n >> 7) - SMALLEST_EXPONENT] as number);
}

function expOutside(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  if (Number.isNaN(x)) return x;
  const n = (x * STEPS_PER_UNIT + ROUNDER - ROUNDER) | 0;
  // 2^(n >> 7) itself may not be a double here, so the power is applied in two steps.
  const shift = x > 0 ? 64 : -64;
  const near = integerPowers[(n >> 7) - shift - SMALLEST_EXPONENT] as number;
  return fraction(x, n) * near * (integerPowers[shift - SMALLEST_EXPONENT] as number);
}
