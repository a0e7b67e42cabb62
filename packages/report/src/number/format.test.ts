import { describe, expect, it } from 'vitest';
import { formatFigures, formatNumber, significantFigures } from './figures.ts';
import {
  formatAmount,
  formatMass,
  formatPercent,
  formatProbability,
  formatRatio,
  probabilityInWords,
} from './format.ts';

/** No-break spaces, to be seen: thin ones as `_`, wider ones as `~`. */
const seen = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');
const amount = (central: number, low: number, high: number) => ({ central, interval95: [low, high] as const });

describe('significant figures', () => {
  it.each([
    [amount(100, 60, 150), 2],
    [amount(100, 80, 121), 2],
    [amount(100, 85, 119), 3],
    [amount(100, 100, 100), 3],
    [amount(0, 0, 0), 2],
  ])('%j has %i', (given, figures) => {
    expect(significantFigures(given)).toBe(figures);
  });
});

describe('numbers', () => {
  it.each([
    [121.0884, 2, '120', '120'],
    [121.0884, 3, '121', '121'],
    [0.04969, 2, '0.050', '0,050'],
    [9.96, 2, '10', '10'],
    [0.996, 2, '1.0', '1,0'],
    [12345678, 3, '12_300_000', '12_300_000'],
    [-1234.5, 2, '−1_200', '−1_200'],
    [0, 2, '0', '0'],
    [Number.NaN, 2, '–', '–'],
    [1e-9, 2, '0.0000000010', '0,0000000010'],
  ])('%d with %i figures', (x, figures, en, fr) => {
    expect(seen(formatFigures(x, 'en', figures))).toBe(en);
    expect(seen(formatFigures(x, 'fr', figures))).toBe(fr);
  });

  it.each([
    [5, '5'],
    [1000, '1_000'],
    [0.5, '0,5'],
    [9290.4, '9_290'],
    [0.00293, '0,00293'],
    [1.1, '1,1'],
    [-273.16, '−273,2'],
  ])('%d without idle zeros', (x, fr) => {
    expect(seen(formatNumber(x, 'fr'))).toBe(fr);
  });
});

describe('masses', () => {
  it.each([
    [12_345, '12_t~CO₂e', '12_t~CO₂e'],
    [1_234, '1.2_t~CO₂e', '1,2_t~CO₂e'],
    [999.7, '1.0_t~CO₂e', '1,0_t~CO₂e'],
    [121.0884, '120_kg~CO₂e', '120_kg~CO₂e'],
    [3.456, '3.5_kg~CO₂e', '3,5_kg~CO₂e'],
    [0.9999, '1.0_kg~CO₂e', '1,0_kg~CO₂e'],
    [0.0421, '42_g~CO₂e', '42_g~CO₂e'],
    [0.000421, '0.42_g~CO₂e', '0,42_g~CO₂e'],
    [-15.2, '−15_kg~CO₂e', '−15_kg~CO₂e'],
    [0, '0_kg~CO₂e', '0_kg~CO₂e'],
    [1_234_000, '1_200_t~CO₂e', '1_200_t~CO₂e'],
  ])('%d kg', (kg, en, fr) => {
    expect(seen(formatMass(kg, 'en'))).toBe(en);
    expect(seen(formatMass(kg, 'fr'))).toBe(fr);
  });

  it.each([
    [amount(12_300, 8_100, 19_000), '12_t~CO₂e [8.1–19]', '12_t~CO₂e [8,1–19]'],
    [amount(12_300, 11_500, 13_200), '12.3_t~CO₂e [11.5–13.2]', '12,3_t~CO₂e [11,5–13,2]'],
    [amount(0.8, 0.3, 2.1), '800_g~CO₂e [300–2_100]', '800_g~CO₂e [300–2_100]'],
    [amount(900, 400, 2_400), '900_kg~CO₂e [400–2_400]', '900_kg~CO₂e [400–2_400]'],
    [amount(-3, -8, 2), '−3.0_kg~CO₂e [−8.0_–_2.0]', '−3,0_kg~CO₂e [−8,0_–_2,0]'],
  ])('%j: value and bounds in one unit', (given, en, fr) => {
    expect(seen(formatAmount(given, 'en'))).toBe(en);
    expect(seen(formatAmount(given, 'fr'))).toBe(fr);
  });
});

describe('ratios, shares and chances', () => {
  it.each([
    [37.4, '×37', '×37'],
    [4, '×4.0', '×4,0'],
    [0.42, '×0.42', '×0,42'],
    [1_234, '×1_200', '×1_200'],
    [Number.POSITIVE_INFINITY, '–', '–'],
  ])('ratio %d', (x, en, fr) => {
    expect(seen(formatRatio(x, 'en'))).toBe(en);
    expect(seen(formatRatio(x, 'fr'))).toBe(fr);
  });

  it.each([
    [0.374, '37_%', '37_%'],
    [0.0321, '3.2_%', '3,2_%'],
    [0.0004, '<_0.1_%', '<_0,1_%'],
    [0, '0_%', '0_%'],
    [1, '100_%', '100_%'],
  ])('share %d', (x, en, fr) => {
    expect(seen(formatPercent(x, 'en'))).toBe(en);
    expect(seen(formatPercent(x, 'fr'))).toBe(fr);
  });

  it.each([
    [1, 10_000, '>_99.9_%', '>_99,9_%'],
    [0.9996, 10_000, '>_99.9_%', '>_99,9_%'],
    [0.9942, 10_000, '99.4_%', '99,4_%'],
    [0.99, 10_000, '99_%', '99_%'],
    [0.5, 10_000, '50_%', '50_%'],
    [0.004, 10_000, '0.4_%', '0,4_%'],
    [0, 10_000, '<_0.1_%', '<_0,1_%'],
    [1, 100, '>_99_%', '>_99_%'],
    [0, 100, '<_1_%', '<_1_%'],
  ])('chance %d of %i draws', (p, draws, en, fr) => {
    expect(seen(formatProbability(p, 'en', draws))).toBe(en);
    expect(seen(formatProbability(p, 'fr', draws))).toBe(fr);
  });

  it('never says 100 % or 0 % of a chance, whatever the draws', () => {
    for (const draws of [1, 10, 100, 999, 1000, 12_345, 1_000_000]) {
      for (const p of [0, 1, 1 - 1 / draws, 1 / draws, 0.5]) {
        expect(formatProbability(p, 'en', draws)).not.toMatch(/(?:^|\D)100|(?:^|[^.\d])0\u202f%/);
      }
    }
  });

  it.each([
    [1, 'in every one of 10_000 draws', 'dans chacun des 10_000 tirages'],
    [0.9999, 'in more than 99 of 100 draws', 'dans plus de 99 tirages sur 100'],
    [0.987, 'in 99 of 100 draws', 'dans 99 tirages sur 100'],
    [0.01, 'in 1 of 100 draws', 'dans 1 tirage sur 100'],
    [0.0001, 'in fewer than 1 of 100 draws', 'dans moins d’un tirage sur 100'],
    [0, 'in none of 10_000 draws', 'dans aucun des 10_000 tirages'],
  ])('%d in words', (p, en, fr) => {
    expect(seen(probabilityInWords(p, 'en', 10_000))).toBe(en);
    expect(seen(probabilityInWords(p, 'fr', 10_000))).toBe(fr);
  });

  it.each([
    [0.9988, '99.8', '99,8'],
    [0.99999, '99.9', '99,9'],
    [0.994, '99', '99'],
    [1, '100', '100'],
  ])('%d of something as a percentage', (share, en, fr) => {
    expect(formatPercent(share, 'en')).toBe(`${en}\u202f%`);
    expect(formatPercent(share, 'fr')).toBe(`${fr}\u202f%`);
  });
});
