/** Intensity of a grid over time, in gCO2e/kWh, as a system operator or a data service publishes it. */
export interface GridSeries {
  readonly layout: 'electricity-maps' | 'eco2mix' | 'plain';
  /** Whose clock the times are of. */
  readonly clock: 'UTC' | 'local';
  /** What the figures take in; null when the file does not say. */
  readonly boundary: 'direct' | 'life-cycle' | null;
  /** In order of time; `time` is `YYYY-MM-DDTHH:MM`. */
  readonly points: readonly { readonly time: string; readonly value: number }[];
}

/** Why rows cannot be read as a series; `line` is counted from 1. */
export interface SeriesProblem {
  readonly problem: 'header' | 'time' | 'value' | 'empty';
  readonly line: number;
  readonly found: string;
}

interface Columns extends Pick<GridSeries, 'layout' | 'clock' | 'boundary'> {
  readonly time: (row: readonly string[]) => string;
  readonly value: number;
}

const cell = (row: readonly string[], column: number): string => (row[column] ?? '').trim();

/** The columns of the layouts that we know, found by their headings. */
function columnsOf(header: readonly string[]): Columns | null {
  const heads = header.map((h) =>
    h
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const find = (pattern: RegExp): number => heads.findIndex((h) => pattern.test(h));
  const [day, hour, rate] = [find(/^date$/), find(/^heures?$/), find(/^taux de co2/)];
  if (day >= 0 && hour >= 0 && rate >= 0) {
    const time = (row: readonly string[]) => `${cell(row, day)} ${cell(row, hour)}`;
    return { layout: 'eco2mix', clock: 'local', boundary: 'direct', time, value: rate };
  }
  const stamp = find(/^(datetime|timestamp|time|date)\b/);
  const cycle = find(/carbon intensity.*(life.?cycle|lca)/);
  const direct = find(/carbon intensity.*direct/);
  const time = (row: readonly string[]) => cell(row, stamp);
  if (stamp >= 0 && (cycle >= 0 || direct >= 0)) {
    const boundary = cycle >= 0 ? 'life-cycle' : 'direct';
    return { layout: 'electricity-maps', clock: 'UTC', boundary, time, value: cycle >= 0 ? cycle : direct };
  }
  const plain = find(/intensity|g\s?co2/);
  if (stamp < 0 || plain < 0) return null;
  return {
    layout: 'plain',
    clock: /utc/.test(heads[stamp] ?? '') ? 'UTC' : 'local',
    boundary: null,
    time,
    value: plain,
  };
}

const isoTime = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})/;
const frenchTime = /^(\d{2})\/(\d{2})\/(\d{4}) (\d{2}):(\d{2})/;

function readTime(text: string): string | null {
  const iso = isoTime.exec(text);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}T${iso[4]}:${iso[5]}`;
  const french = frenchTime.exec(text);
  return french ? `${french[3]}-${french[2]}-${french[1]}T${french[4]}:${french[5]}` : null;
}

const empty = /^(|-|nd|n\/a|null)$/i;

/**
 * Reads the rows of a CSV file as a series: the layouts of Electricity Maps and of RTE éCO2mix, or two columns named
 * `datetime` and `intensity`. Rows without a figure (éCO2mix has one in two) are left out.
 */
export function readGridSeries(rows: readonly (readonly string[])[]): GridSeries | SeriesProblem {
  const [header = [], ...body] = rows;
  const columns = columnsOf(header);
  if (!columns) return { problem: 'header', line: 1, found: header.slice(0, 6).join(', ') };
  const points: { time: string; value: number }[] = [];
  for (const [i, row] of body.entries()) {
    const written = cell(row, columns.value);
    if (row.length <= 1 || empty.test(written)) continue;
    const time = readTime(columns.time(row));
    if (time === null) return { problem: 'time', line: i + 2, found: columns.time(row) };
    const value = Number(written.replace(',', '.'));
    if (!Number.isFinite(value) || value < 0) return { problem: 'value', line: i + 2, found: written };
    points.push({ time, value });
  }
  if (points.length === 0) return { problem: 'empty', line: 1, found: '' };
  const { layout, clock, boundary } = columns;
  return { layout, clock, boundary, points: points.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)) };
}

export const isSeriesProblem = (r: GridSeries | SeriesProblem): r is SeriesProblem => 'problem' in r;

const meanOf = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0) / values.length;

export const meanIntensity = ({ points }: GridSeries): number => meanOf(points.map((p) => p.value));

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const oneHour = 60;
const oneDay = 24 * 60;

/**
 * Mean intensity over the hours that `at` names (`14:00` is one hour, `23:00-05:00` runs over midnight), of every day
 * of the series or of the day that it names; null when the series has no point there.
 */
export function intensityAt(series: GridSeries, at: string): { readonly mean: number; readonly points: number } | null {
  const [, day, from = '', to] = /^(?:(\d{4}-\d{2}-\d{2})[T ])?(\d{2}:\d{2})(?:-(\d{2}:\d{2}))?$/.exec(at) ?? [];
  if (from === '') return null;
  const start = minutes(from);
  const length = to === undefined ? oneHour : (minutes(to) - start + oneDay) % oneDay || oneDay;
  const inside = (p: { readonly time: string }): boolean => {
    const since = (minutes(p.time.slice(11)) - start + oneDay) % oneDay;
    return since < length && (day === undefined || p.time.startsWith(day));
  };
  const values = series.points.filter(inside).map((p) => p.value);
  return values.length === 0 ? null : { mean: meanOf(values), points: values.length };
}
