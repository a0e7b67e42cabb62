import { limits } from '../source/limits.ts';

/** Reads records of tools without believing them: a value of another type, or an absurd one, is null. */

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (v: unknown): v is Json => typeof v === 'object' && v !== null && !Array.isArray(v);
export const record = (v: unknown): Json => (isRecord(v) ? v : {});
export const list = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : []);
export const text = (v: unknown): string | null => (typeof v === 'string' && v.trim() !== '' ? v.trim() : null);

/** A number, or the text of one. */
export function number(v: unknown): number | null {
  const n = typeof v === 'number' ? v : typeof v === 'string' && v.trim() !== '' ? Number(v) : Number.NaN;
  return Number.isFinite(n) ? n : null;
}

function whole(v: unknown, most: number): number | null {
  const n = number(v);
  return n !== null && n >= 1 && n <= most ? Math.round(n) : null;
}

export const side = (v: unknown): number | null => whole(v, limits.side);
export const steps = (v: unknown): number | null => whole(v, limits.steps);
export const batch = (v: unknown): number => whole(v, limits.batch) ?? 1;
export const frames = (v: unknown): number | null => whole(v, limits.frames);

/** A share above 0 and below 1; 1 is no share at all. */
export function share(v: unknown): number | null {
  const n = number(v);
  return n !== null && n > 0 && n < 1 ? n : null;
}

export function fps(v: unknown): number | null {
  const n = number(v);
  return n !== null && n > 0 && n <= 240 ? n : null;
}

export const seed = (v: unknown): string | null =>
  typeof v === 'number' && Number.isFinite(v) ? String(v) : typeof v === 'string' && /^-?\d{1,24}$/.test(v) ? v : null;

/** Whether a value was given and could not be taken. */
export const refused = (given: unknown, taken: unknown): boolean =>
  given !== undefined && given !== null && given !== '' && taken === null;

/** `1024x768`, `(1152, 896)`. */
export function size(v: unknown): readonly [number, number] | null {
  const found = /(\d{1,6})\s*[x×,*]\s*(\d{1,6})/i.exec(text(v)?.slice(0, 60) ?? '');
  const [width, height] = [side(found?.[1]), side(found?.[2])];
  return width !== null && height !== null ? [width, height] : null;
}

/** JSON as Python writes it, where NaN and Infinity are words; null where it is none, or no record. */
export function parseRecord(source: string): Json | null {
  const trimmed = source.trim();
  if (!trimmed.startsWith('{')) return null;
  for (const candidate of [trimmed, trimmed.replace(/([:[,]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g, '$1null')]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return isRecord(value) ? value : null;
    } catch {
      // The second candidate, or none.
    }
  }
  return null;
}
