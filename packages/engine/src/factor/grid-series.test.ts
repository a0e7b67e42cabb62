import { describe, expect, it } from 'vitest';
import { intensityAt, isSeriesProblem, meanIntensity, readGridSeries } from './grid-series.ts';

const read = (text: string, separator: string) => {
  const found = readGridSeries(text.split('\n').map((line) => line.split(separator)));
  if (isSeriesProblem(found)) throw new Error(JSON.stringify(found));
  return found;
};

const electricityMaps = [
  'Datetime (UTC),Country,Zone name,Zone id,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%)',
  '2025-01-01 00:00:00,France,France,FR,20.5,40,95',
  '2025-01-01 01:00:00,France,France,FR,10,30,96',
  '2025-01-02 00:00:00,France,France,FR,30,60,95',
].join('\n');

const eco2mix = [
  'Périmètre\tNature\tDate\tHeures\tConsommation\tTaux de Co2',
  'France\tDonnées définitives\t2025-01-01\t00:00\t60000\t18',
  'France\tDonnées définitives\t2025-01-01\t00:15\t\t',
  'France\tDonnées définitives\t2025-01-01\t14:30\t65000\t30',
].join('\n');

describe('series of a grid', () => {
  it('reads the life-cycle column of Electricity Maps, on the clock of UTC', () => {
    const series = read(electricityMaps, ',');
    expect(series).toMatchObject({ layout: 'electricity-maps', clock: 'UTC', boundary: 'life-cycle' });
    expect(series.points.map((p) => p.value)).toEqual([40, 30, 60]);
  });

  it('reads the earlier heading of Electricity Maps', () => {
    const heading = 'Carbon Intensity gCO₂eq/kWh (life cycle assessment)';
    expect(read(`Datetime (UTC),${heading}\n2022-03-01 05:00,77`, ',').boundary).toBe('life-cycle');
    expect(read('Datetime (UTC),Carbon Intensity gCO₂eq/kWh (direct)\n2022-03-01 05:00,77', ',').boundary).toBe(
      'direct',
    );
  });

  it('reads éCO2mix, whose every other row has no figure, on the local clock', () => {
    const series = read(eco2mix, '\t');
    expect(series).toMatchObject({ layout: 'eco2mix', clock: 'local', boundary: 'direct' });
    expect(series.points).toEqual([
      { time: '2025-01-01T00:00', value: 18 },
      { time: '2025-01-01T14:30', value: 30 },
    ]);
  });

  it('reads two plain columns, decimal comma and French dates included', () => {
    expect(read('datetime;intensity\n31/12/2025 23:00;41,5', ';').points).toEqual([
      { time: '2025-12-31T23:00', value: 41.5 },
    ]);
  });

  it('means an hour of any day, of one day, or a range over midnight', () => {
    const series = read(electricityMaps, ',');
    expect(meanIntensity(series)).toBeCloseTo(130 / 3, 12);
    expect(intensityAt(series, '00:00')).toEqual({ mean: 50, points: 2 });
    expect(intensityAt(series, '2025-01-02T00:00')).toEqual({ mean: 60, points: 1 });
    expect(intensityAt(series, '23:00-02:00')).toEqual({ mean: 130 / 3, points: 3 });
    expect(intensityAt(series, '12:00')).toBeNull();
    expect(intensityAt(series, '2031-01-01T00:00')).toBeNull();
  });

  it.each([
    ['header', 'one,two\n1,2', 1, 'one, two'],
    ['time', 'datetime,intensity\nyesterday,40', 2, 'yesterday'],
    ['value', 'datetime,intensity\n2025-01-01T00:00,40\n2025-01-01T01:00,much', 3, 'much'],
    ['value', 'datetime,intensity\n2025-01-01T00:00,-4', 2, '-4'],
    ['empty', 'datetime,intensity', 1, ''],
  ])('says what is wrong: %s', (problem, text, line, found) => {
    expect(readGridSeries(text.split('\n').map((row) => row.split(',')))).toEqual({ problem, line, found });
  });
});
