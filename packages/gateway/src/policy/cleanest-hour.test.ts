import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanestHour } from './cleanest-hour.ts';

const two = (x: number): string => String(x).padStart(2, '0');
const day = (date: string, values: readonly number[]) =>
  values.map((value, hour) => ({ time: `${date}T${two(hour)}:00`, value }));
const flat = Array.from({ length: 24 }, () => 100);
const at = (hour: number, value: number): number[] => flat.map((v, h) => (h === hour ? value : v));
const series = (points: ReturnType<typeof day>, clock: 'UTC' | 'local' = 'UTC') =>
  ({ layout: 'plain', clock, boundary: null, points }) as const;
const timeZone = 'Europe/Paris';

describe('the cleanest hour', () => {
  it('is taken at its date where the series reaches there', () => {
    const known = series([...day('2026-11-26', at(22, 30)), ...day('2026-11-27', at(4, 20))]);
    const ask = { from: '2026-11-26T18:20:00Z', timeZone };
    expect(cleanestHour(known, { ...ask, until: '2026-11-27T12:00:00Z' })).toEqual({
      ...{ start: '2026-11-27T04:00:00.000Z', intensity: 20, now: 100, dated: true },
    });
    expect(cleanestHour(known, { ...ask, until: '2026-11-27T04:59:00Z' })?.start).toBe('2026-11-26T22:00:00.000Z');
  });

  it('is that of a usual day where the series is of other days', () => {
    const found = cleanestHour(series(day('2025-06-01', at(4, 20))), {
      from: '2026-11-26T18:20:00Z',
      until: '2026-11-27T12:00:00Z',
      timeZone,
    });
    expect(found).toEqual({ start: '2026-11-27T04:00:00.000Z', intensity: 20, now: 100, dated: false });
  });

  it('reads local times by their time zone, summer and winter', () => {
    const local = series(day('2025-01-01', at(4, 20)), 'local');
    const start = (from: string, until: string) => cleanestHour(local, { from, until, timeZone })?.start;
    expect(start('2026-11-26T18:20:00Z', '2026-11-27T12:00:00Z')).toBe('2026-11-27T03:00:00.000Z');
    expect(start('2026-07-26T18:20:00Z', '2026-07-27T12:00:00Z')).toBe('2026-07-27T02:00:00.000Z');
  });

  it('is now when nothing is cleaner, and null when no whole hour is left or the series has a hole', () => {
    const ask = { from: '2026-11-26T18:20:00Z', timeZone };
    expect(cleanestHour(series(day('2025-06-01', flat)), { ...ask, until: '2026-11-27T12:00:00Z' })?.start).toBe(
      '2026-11-26T18:20:00.000Z',
    );
    expect(cleanestHour(series(day('2025-06-01', flat)), { ...ask, until: '2026-11-26T19:59:00Z' })).toBeNull();
    expect(
      cleanestHour(series(day('2025-06-01', flat).slice(0, 10)), { ...ask, until: '2026-11-27T12:00:00Z' }),
    ).toBeNull();
  });

  it('is never dirtier than now, never late, and never dirtier when the deadline is later', () => {
    const values = fc.array(fc.integer({ min: 5, max: 800 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 2, max: 40 }),
        (shape, minute, hours) => {
          const known = series(day('2025-06-01', shape));
          const begin = Date.UTC(2026, 10, 26) + minute * 60_000;
          const ask = (h: number) => ({
            from: new Date(begin).toISOString(),
            until: new Date(begin + h * 3_600_000).toISOString(),
            timeZone,
          });
          const found = cleanestHour(known, ask(hours));
          if (!found) throw new Error('two hours hold a whole one');
          expect(found.intensity).toBeLessThanOrEqual(found.now);
          expect(Date.parse(found.start)).toBeGreaterThanOrEqual(begin);
          expect(Date.parse(found.start) + (found.start === ask(hours).from ? 0 : 3_600_000)).toBeLessThanOrEqual(
            begin + hours * 3_600_000,
          );
          expect(cleanestHour(known, ask(hours + 5))?.intensity).toBeLessThanOrEqual(found.intensity);
        },
      ),
    );
  });
});
