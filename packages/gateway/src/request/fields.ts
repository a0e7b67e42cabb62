import { Problem } from '../http/problem.ts';
import type { Asked, Operation } from './generation.ts';

/** Fields of a request as text, whatever the encoding: JSON values other than text are written as JSON. */
export type Fields = ReadonlyMap<string, unknown>;

const wrong = (param: string, message: string) => new Problem(400, message, { param, code: 'invalid_value' });

const most: Readonly<Record<string, number>> = { n: 10_000, partial_images: 3, seconds: 3_600, steps: 10_000 };

function wholeNumber(fields: Fields, name: string): number | null {
  const given = fields.get(name);
  if (given === undefined || given === null || given === '') return null;
  const value = typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : given;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= (most[name] ?? 0)) return value;
  throw wrong(name, `Invalid value for '${name}': a whole number is expected, such as 1.`);
}

function word(fields: Fields, name: string): string | null {
  const given = fields.get(name);
  if (given === undefined || given === null || given === '') return null;
  if (typeof given === 'string' && given.length <= 200) return given;
  throw wrong(name, `Invalid value for '${name}': a short text is expected.`);
}

function yes(fields: Fields, name: string): boolean | null {
  const given = fields.get(name);
  if (given === undefined || given === null || given === '') return null;
  if (typeof given === 'boolean') return given;
  if (given === 'true' || given === 'false') return given === 'true';
  throw wrong(name, `Invalid value for '${name}': true or false is expected.`);
}

function pixels(fields: Fields): { readonly width: number | null; readonly height: number | null } {
  const size = word(fields, 'size');
  if (size === null || size === 'auto') return { width: null, height: null };
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(size) ?? [];
  const [w, h] = [Number(width), Number(height)];
  if (!(w > 0 && h > 0))
    throw wrong('size', "Invalid value for 'size': WIDTHxHEIGHT or auto is expected, such as 1024x1024.");
  return { width: w, height: h };
}

/** Where a caller would rather have it run, by header: the body is OpenAI's and has no place for it. */
export interface Preferences {
  readonly provider: string | null;
  readonly region: string | null;
}

/**
 * Reads what a caller asks for.
 * @throws Problem naming the field that cannot be read
 */
export function askedOf(
  operation: Operation,
  fields: Fields,
  given: { readonly references: number; readonly fingerprint: string | null; readonly preferences: Preferences },
): Asked {
  const n = wholeNumber(fields, 'n');
  if (n === 0) throw wrong('n', "Invalid value for 'n': at least 1 is expected.");
  const { fingerprint, references, preferences } = given;
  return {
    operation,
    model: word(fields, 'model'),
    n,
    ...pixels(fields),
    quality: word(fields, 'quality'),
    steps: wholeNumber(fields, 'steps'),
    seconds: wholeNumber(fields, 'seconds'),
    audio: yes(fields, 'audio'),
    previews: wholeNumber(fields, 'partial_images'),
    references,
    streamed: yes(fields, 'stream') ?? false,
    ...preferences,
    fingerprint,
  };
}
