import { countBases, type Dimension, derived, dimension, dimensionless } from './dimension.ts';

/** One symbol of the unit language. `rank` orders symbols inside a unit, so that a unit has a single spelling. */
export interface UnitSymbol {
  readonly symbol: string;
  readonly dimension: Dimension;
  /** Size in the base of its dimension: kg, kgCO2e, m, s, byte, one thing counted, one currency unit. */
  readonly factor: number;
  readonly rank: number;
}

const hour = 3600;
const day = 24 * hour;
/** 365 days: an inventory year, as annual figures of services and equipment are stated. Not the 365.25 d of UCUM. */
const year = 365 * day;
const kibi = 1024;

type Family = readonly [Dimension, Readonly<Record<string, number>>];

/** In the order in which symbols are written inside a unit. */
const families: readonly Family[] = [
  [dimensionless, { '%': 0.01 }],
  [dimension({ co2e: 1 }), { mgCO2e: 1e-6, gCO2e: 0.001, kgCO2e: 1, tCO2e: 1000 }],
  [dimension({ sbeq: 1 }), { mgSbeq: 1e-6, gSbeq: 0.001, kgSbeq: 1 }],
  ...countBases.map((base): Family => [dimension({ [base]: 1 }), { [base]: 1 }]),
  [dimension({ pixel: 1 }), { MP: 1e6 }],
  [derived.power, { mW: 0.001, W: 1, kW: 1000, MW: 1e6 }],
  [
    derived.energy,
    { J: 1, kJ: 1000, MJ: 1e6, GJ: 1e9, mWh: 3.6, Wh: hour, kWh: 1000 * hour, MWh: 1e6 * hour, GWh: 1e9 * hour },
  ],
  [
    dimension({ data: 1 }),
    {
      ...{ bit: 1 / 8, kbit: 125, Mbit: 125e3, Gbit: 125e6 },
      ...{ B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, PB: 1e15 },
      ...{ KiB: kibi, MiB: kibi ** 2, GiB: kibi ** 3, TiB: kibi ** 4 },
    },
  ],
  [dimension({ mass: 1 }), { mg: 1e-6, g: 0.001, kg: 1, t: 1000, lb: 0.45359237 }],
  [derived.area, { ha: 1e4 }],
  [derived.volume, { mL: 1e-6, L: 0.001 }],
  [dimension({ length: 1 }), { mm: 0.001, cm: 0.01, m: 1, km: 1000, ft: 0.3048, mi: 1609.344, nmi: 1852 }],
  [dimension({ time: 1 }), { s: 1, min: 60, h: hour, day, week: 7 * day, month: year / 12, year }],
];

const known: ReadonlyMap<string, UnitSymbol> = new Map(
  families
    .flatMap(([of, symbols]) => Object.entries(symbols).map(([symbol, factor]) => ({ symbol, factor, dimension: of })))
    .map((entry, rank) => [entry.symbol, { ...entry, rank }]),
);

/** Every fixed symbol, in writing order; money is open-ended and not listed. */
export const knownSymbols: readonly string[] = [...known.keys()];

const currencies =
  'EUR USD GBP CHF JPY CAD AUD NZD SEK NOK DKK PLN CZK HUF RON CNY HKD SGD KRW INR THB BRL MXN ZAR MAD AED ILS TRY';
const currencyPattern = currencies.replaceAll(' ', '|');
const datedMoney = new RegExp(`^([kM]?)((?:${currencyPattern})(?:19|20)\\d{2})$`);
const undatedMoney = new RegExp(`^(?:[kM]?(?:${currencyPattern}|[€£])|euros?)$`);
const moneyMultiples: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6 };

/** The symbol's definition, or undefined; money needs its price year, as in EUR2024 or kEUR2024. */
export function findSymbol(symbol: string): UnitSymbol | undefined {
  const money = datedMoney.exec(symbol);
  if (!money?.[2]) return known.get(symbol);
  return { symbol, dimension: dimension({ [money[2]]: 1 }), factor: moneyMultiples[money[1] ?? ''] ?? 1, rank: -1 };
}

/** Whether this names a currency without the price year that makes it a unit. */
export function isUndatedMoney(symbol: string): boolean {
  return undatedMoney.test(symbol);
}
