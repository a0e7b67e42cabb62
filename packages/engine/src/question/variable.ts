import type { Calculation } from '../footprint/compile.ts';
import { scenarioCountries } from './countries.ts';
import { activitiesOf, type Document, valueAt, withValueAt } from './document.ts';
import { numberOf, withNumber } from './number.ts';

/** Something in a campaign that can be more or less: a number of the file, or several that go together. */
export interface Variable {
  /** How the question names it: a path of the file, or `images`, `clips`, `grid`, `people`. */
  readonly id: string;
  readonly kind: 'path' | 'images' | 'clips' | 'grid' | 'people';
  readonly unit: string;
  /** What it is in the file; null when the file does not say it. */
  readonly today: number | null;
  readonly details: Readonly<Record<string, string>>;
  readonly apply: (document: Document, x: number) => Document;
}

export const shorthands = ['images', 'clips', 'grid', 'people'] as const;

const unitIn = (value: unknown): string => {
  const text = typeof value === 'object' && value !== null && 'likely' in value ? value.likely : value;
  return typeof text === 'string' ? (/^\s*[\d.eE+-]+\s*([^±]*)/.exec(text)?.[1] ?? '').trim() : '';
};

/** Any number of the file, by its path. Null when there is none there. */
export function pathVariable(document: Document, path: string): Variable | null {
  const value = valueAt(document, path);
  const today = numberOf(value);
  if (today === null) return null;
  const apply = (d: Document, x: number) => withValueAt(d, path, withNumber(valueAt(d, path), x));
  return { id: path, kind: 'path', unit: unitIn(value), today, details: { path }, apply };
}

interface Counted {
  readonly path: string;
  readonly count: number;
}

function counted(document: Document, scenario: string, type: string, field: string): readonly Counted[] {
  return activitiesOf(document, scenario).flatMap(({ path, fields }) => {
    const count = fields.type === type ? numberOf(fields[field]) : null;
    return count === null || count === 0 ? [] : [{ path: `${path}.${field}`, count }];
  });
}

/** All images (or clips) that a scenario generates, in their present proportions. */
function outputs(document: Document, scenario: string, kind: 'images' | 'clips'): Variable | null {
  const field = kind === 'images' ? 'count' : 'clips';
  const found = counted(document, scenario, kind === 'images' ? 'image-generation' : 'video-generation', field);
  const today = found.reduce((sum, { count }) => sum + count, 0);
  if (today === 0) return null;
  const apply = (d: Document, x: number) =>
    found.reduce((next, { path, count }) => {
      const value = withNumber(valueAt(next, path), (count * x) / today);
      return withValueAt(next, path, value);
    }, d);
  return { id: kind, kind, unit: kind === 'images' ? 'image' : 'clip', today, details: { scenario }, apply };
}

/** One intensity for every grid that a scenario's generations draw on. */
function grid(calculation: Calculation, scenario: string): Variable | null {
  const found = scenarioCountries(calculation, scenario);
  if (found.length === 0) return null;
  const apply = (d: Document, x: number) =>
    found.reduce(
      (next, { country }) =>
        withValueAt(next, `scenarios.${scenario}.grid.${country}`, { intensity: `${x} gCO2e/kWh` }),
      d,
    );
  const [first] = found;
  const same = found.every((c) => c.intensity === first?.intensity);
  return {
    ...{ id: 'grid', kind: 'grid', unit: 'gCO2e/kWh', today: same && first ? first.intensity : null },
    details: {
      scenario,
      countries: found.map((c) => c.country).join(', '),
      now: found.map((c) => `${c.country} ${Number(c.intensity.toPrecision(3))}`).join(', '),
    },
    apply,
  };
}

/**
 * People flown in the scenario. One that flies nobody borrows the flight of another scenario: what if they flew there
 * as well?
 */
function people(document: Document, scenario: string, others: readonly string[]): Variable | null {
  const flights = (id: string) => activitiesOf(document, id).filter(({ fields }) => fields.type === 'flight');
  const own = counted(document, scenario, 'flight', 'passengers');
  if (own.length > 0) {
    const today = own.reduce((sum, { count }) => sum + count, 0);
    const apply = (d: Document, x: number) =>
      own.reduce(
        (next, { path, count }) => withValueAt(next, path, withNumber(valueAt(next, path), (count * x) / today)),
        d,
      );
    return { id: 'people', kind: 'people', unit: 'passenger', today, details: { scenario }, apply };
  }
  const from = others.find((id) => flights(id).length > 0);
  const [model] = from === undefined ? [] : flights(from);
  if (from === undefined || !model) return null;
  const { id: _, passengers: __, quality: ___, ...flight } = model.fields;
  const list = `scenarios.${scenario}.activities`;
  const apply = (d: Document, x: number) => {
    const borrowed = { ...flight, id: 'people-flown', stage: 'pre-production', passengers: x };
    return withValueAt(d, list, [...(valueAt(d, list) as unknown[]), borrowed]);
  };
  return {
    ...{ id: 'people', kind: 'people', unit: 'passenger', today: 0 },
    details: { scenario, borrowed: from, route: `${String(flight.from ?? '')}–${String(flight.to ?? '')}` },
    apply,
  };
}

/** What a question may vary, by its name: a shorthand, or the path of a number of the file. */
export function findVariable(
  document: Document,
  calculation: Calculation,
  name: string,
  scenario: string,
  against: string,
): Variable | null {
  switch (name) {
    case 'images':
    case 'clips':
      return outputs(document, scenario, name);
    case 'grid':
      return grid(calculation, scenario);
    case 'people': {
      const ids = calculation.scenarios.map((s) => s.scenario.id).filter((id) => id !== scenario && id !== against);
      return people(document, scenario, [against, ...ids]);
    }
    default:
      return pathVariable(document, name);
  }
}

/** Paths of every number of a scenario's activities, for a question that names none of them. */
export function numericPaths(document: Document, scenario: string): readonly string[] {
  return activitiesOf(document, scenario).flatMap(({ path, fields }) => {
    const name = typeof fields.id === 'string' ? `scenarios.${scenario}.activities.${fields.id}` : path;
    return Object.entries(fields).flatMap(([key, value]) =>
      key !== 'id' && numberOf(value) !== null ? [`${name}.${key}`] : [],
    );
  });
}
