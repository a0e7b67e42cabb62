import { type Dimension, dimension, dimensionless, multiply, power } from './dimension.ts';

/** A unit written in UCUM: what it measures and its size in kg, m and s. */
export interface UcumUnit {
  readonly dimension: Dimension;
  readonly factor: number;
}

const mass = dimension({ mass: 1 });
const length = dimension({ length: 1 });
const time = dimension({ time: 1 });
const force = dimension({ mass: 1, length: 1, time: -2 });
const energy = dimension({ mass: 1, length: 2, time: -2 });
const pressure = dimension({ mass: 1, length: -1, time: -2 });
const volume = dimension({ length: 3 });

/** Atoms that take a metric prefix. Definitions: The Unified Code for Units of Measure, tables 1 to 5. */
const metric: Readonly<Record<string, readonly [Dimension, number]>> = {
  m: [length, 1],
  g: [mass, 0.001],
  t: [mass, 1000],
  s: [time, 1],
  N: [force, 1],
  J: [energy, 1],
  W: [dimension({ mass: 1, length: 2, time: -3 }), 1],
  Pa: [pressure, 1],
  l: [volume, 0.001],
  L: [volume, 0.001],
  'm[Hg]': [pressure, 133_322],
};

const speedOfLight = 299_792_458;
const julianYear = 365.25 * 86_400;
const fixed: Readonly<Record<string, readonly [Dimension, number]>> = {
  min: [time, 60],
  h: [time, 3600],
  d: [time, 86_400],
  wk: [time, 7 * 86_400],
  a: [time, julianYear],
  '[in_i]': [length, 0.0254],
  '[ft_i]': [length, 0.3048],
  '[mi_i]': [length, 1609.344],
  '[nmi_i]': [length, 1852],
  '[lb_av]': [mass, 0.45359237],
  '[ly]': [length, speedOfLight * julianYear],
  '[pi]': [dimensionless, Math.PI],
};

const prefixes: Readonly<Record<string, number>> = {
  ...{ n: 1e-9, u: 1e-6, m: 1e-3, c: 1e-2, d: 0.1 },
  ...{ da: 10, h: 100, k: 1e3, M: 1e6, G: 1e9, T: 1e12 },
};

function atom(code: string): readonly [Dimension, number] | undefined {
  const found = fixed[code] ?? metric[code];
  if (found) return found;
  for (const [prefix, scale] of Object.entries(prefixes)) {
    const base = code.startsWith(prefix) ? metric[code.slice(prefix.length)] : undefined;
    if (base) return [base[0], base[1] * scale];
  }
  return undefined;
}

const powerOfTen = /^10[*^]([+-]?\d+)?$/;
const component = /^(\[[^\]]+\]|[A-Za-z]+(?:\[[^\]]+\])?)([+-]?\d+)?$/;

function term(text: string): UcumUnit | null {
  if (/^\d+$/.test(text)) return { dimension: dimensionless, factor: Number(text) };
  const ten = powerOfTen.exec(text);
  if (ten) return { dimension: dimensionless, factor: 10 ** Number(ten[1] ?? 1) };
  const [, code = '', exponent = '1'] = component.exec(text) ?? [];
  const found = atom(code);
  if (!found) return null;
  const n = Number(exponent);
  return { dimension: power(found[0], n), factor: found[1] ** n };
}

/**
 * Reads a unit of mass, length and time in UCUM, the unit code of exchange formats; null when it is another unit.
 * Unlike the campaign notation, `/` binds the next term only: `s/m.mg` is (s/m)·mg.
 */
export function readUcum(code: string): UcumUnit | null {
  let result: UcumUnit = { dimension: dimensionless, factor: 1 };
  for (const [, operator = '', text = ''] of code.matchAll(/([./]?)((?:10\*[+-]?\d+|\[[^\]]*\]|[^./])+)/g)) {
    const found = term(text);
    if (!found) return null;
    const sign = operator === '/' ? -1 : 1;
    result = {
      dimension: multiply(result.dimension, power(found.dimension, sign)),
      factor: result.factor * found.factor ** sign,
    };
  }
  return result;
}
