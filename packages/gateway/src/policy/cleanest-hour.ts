import type { GridSeries } from '@contrechamp/engine';

const hourMs = 3_600_000;

/** Hours that are looked at, at most: two weeks. */
const mostHours = 14 * 24;

/** An instant on the clock of a series: `2026-11-26T14`. */
export type SeriesClock = (instant: number) => string;

const utc: SeriesClock = (instant) => new Date(instant).toISOString().slice(0, 13);

/**
 * The clock by which a series is read.
 * @param timeZone IANA name, for a series in local time
 */
export function seriesClock({ clock }: Pick<GridSeries, 'clock'>, timeZone: string): SeriesClock {
  if (clock === 'UTC') return utc;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
  return (instant) => {
    const found = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${found.get('year')}-${found.get('month')}-${found.get('day')}T${found.get('hour')}`;
  };
}

interface Mean {
  sum: number;
  count: number;
}

function addTo(means: Map<string, Mean>, key: string, value: number): void {
  const mean = means.get(key);
  if (!mean) means.set(key, { sum: value, count: 1 });
  else {
    mean.sum += value;
    mean.count += 1;
  }
}

const indexes = new WeakMap<GridSeries, { readonly dated: Map<string, Mean>; readonly daily: Map<string, Mean> }>();

function indexOf(series: GridSeries) {
  let index = indexes.get(series);
  if (!index) {
    const made = { dated: new Map<string, Mean>(), daily: new Map<string, Mean>() };
    for (const { time, value } of series.points) {
      addTo(made.dated, time.slice(0, 13), value);
      addTo(made.daily, time.slice(11, 13), value);
    }
    index = made;
    indexes.set(series, index);
  }
  return index;
}

export interface CleanestHour {
  /** When it may start, ISO 8601 UTC; `from` itself when no later hour is cleaner. */
  readonly start: string;
  /** gCO2e/kWh of that hour, by the series. */
  readonly intensity: number;
  /** gCO2e/kWh of the hour of `from`. */
  readonly now: number;
  /** Whether the series holds these very hours (a forecast), or the mean of other days at the same hour. */
  readonly dated: boolean;
}

/**
 * The hour with the lowest intensity that begins from now on and ends by the deadline; the first of equals, so nothing
 * waits for nothing. A series that reaches over the whole wait is taken at its dates; else each hour of the day is the mean
 * of that hour over the series. Null when the deadline leaves no whole later hour, or the series has a hole there.
 * @param from ISO 8601
 * @param until ISO 8601
 */
export function cleanestHour(
  series: GridSeries,
  { from, until, timeZone }: { readonly from: string; readonly until: string; readonly timeZone: string },
): CleanestHour | null {
  const [begin, end] = [Date.parse(from), Date.parse(until)];
  if (!Number.isFinite(begin) || !Number.isFinite(end)) return null;
  const clock = seriesClock(series, timeZone);
  const next = (Math.floor(begin / hourMs) + 1) * hourMs;
  const count = Math.min(Math.floor((end - next) / hourMs), mostHours);
  if (count < 1) return null;
  const starts = [begin, ...Array.from({ length: count }, (_, i) => next + i * hourMs)];
  const { dated, daily } = indexOf(series);
  const keys = starts.map(clock);
  const exact = keys.every((key) => dated.has(key));
  const values = keys.map((key) => (exact ? dated.get(key) : daily.get(key.slice(11))));
  if (values.some((v) => v === undefined)) return null;
  const means = values.map((v) => (v as Mean).sum / (v as Mean).count);
  const best = means.indexOf(Math.min(...means));
  return {
    start: new Date(starts[best] as number).toISOString(),
    intensity: means[best] as number,
    now: means[0] as number,
    dated: exact,
  };
}
