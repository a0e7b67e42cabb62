import { greyOf } from '../chart/colour.ts';
import { hard, thin } from '../lang.ts';
import type { ReportDocument } from './model.ts';

/** `[−140 – 760]`: a minus beside a dash is hard to read, so bounds are told apart by a word, as in pictures. */
const minus = new RegExp(`\\[(−[^\\]–]*?|[^\\]–]*?)${thin}–${thin}([^\\]]+)\\]`, 'g');

const bounds = { en: `[$1${hard}to${hard}$2]`, fr: `[$1${hard}à${hard}$2]` };

/** Every text of a part of a document, whatever holds it. */
function mapped<T>(part: T, change: (text: string) => string): T {
  if (typeof part === 'string') return change(part) as T;
  if (Array.isArray(part)) return part.map((x) => mapped(x, change)) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, mapped(value, change)])) as T;
}

const colour = /^#[0-9a-f]{6}$/i;

/**
 * A paper for a printer without colours: each is set as the grey that is as light, so that what was told apart by light
 * still is; on white, without the accent of a brand. A logo stays as it is.
 */
export function inGreys(document: ReportDocument): ReportDocument {
  const { cover, summary, body, brand } = document;
  const change = (text: string): string => (colour.test(text) ? greyOf(text) : text);
  const { accent: _, ...kept } = brand;
  return {
    ...document,
    brand: { ...kept, cover: '#ffffff' },
    cover: mapped(cover, change),
    summary: mapped(summary, change),
    body: mapped(body, change),
  };
}

/** The last touch of a document: bounds with a minus in words, and no line that begins with a point between two things. */
export function finished(document: ReportDocument): ReportDocument {
  const touch = (text: string): string => text.replace(minus, bounds[document.lang]).replaceAll(' · ', `${hard}· `);
  const { cover, summary, body } = document;
  return { ...document, cover: mapped(cover, touch), summary: mapped(summary, touch), body: mapped(body, touch) };
}
