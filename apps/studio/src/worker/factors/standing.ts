import type { Catalogue, FactorRecord } from '@contrechamp/engine';
import { boundsText, formatNumber, type Lang, pick, typeset, wholeValue } from '@contrechamp/report';
import { placeName } from './rows.ts';
import { boundsOf, type Spread, spreadOf } from './spread.ts';

/** A record beside the others of its topic. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly placeName: string;
  readonly year: number;
  readonly value: string;
  readonly interval: string;
  readonly spread: Spread;
  /** The record whose neighbours these are. */
  readonly own: boolean;
}

/** How a record stands among those of its topic that are in its unit. */
export interface Standing {
  /** Values of the others. */
  readonly others: readonly number[];
  /** Records of the topic in any unit, this one among them. */
  readonly inTopic: number;
  readonly lower: number;
  readonly higher: number;
  /** A few of them and the record itself, from the lowest to the highest. */
  readonly neighbours: readonly Neighbour[];
}

const most = 8;

/** Attributes by which two records of a topic differ; places count apart. */
function differences(a: FactorRecord, b: FactorRecord): number {
  const keys = new Set([...Object.keys(a.where), ...Object.keys(b.where)]);
  return [...keys].filter((key) => a.where[key] !== b.where[key]).length;
}

/** Some of a list, from one end to the other, both ends among them. */
function spaced<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  const places = Array.from({ length: count }, (_, i) => Math.round((i * (items.length - 1)) / Math.max(count - 1, 1)));
  return places.flatMap((place) => items.slice(place, place + 1));
}

const byValue = (a: FactorRecord, b: FactorRecord): number => wholeValue(a) - wholeValue(b) || (a.id < b.id ? -1 : 1);

/** The likest others: of the same place, the world and Europe first, then some across the whole range of values. */
function chosen(own: FactorRecord, others: readonly FactorRecord[]): readonly FactorRecord[] {
  const found: FactorRecord[] = [];
  const steps = [...new Set(others.map((f) => differences(own, f)))].sort((a, b) => a - b);
  for (const step of steps) {
    const alike = others.filter((f) => differences(own, f) === step).sort(byValue);
    const near = alike.filter((f) => [own.geography, 'WORLD', 'EUROPE'].includes(f.geography));
    found.push(...spaced(near, Math.min(4, most - found.length)));
    const rest = alike.filter((f) => !found.includes(f));
    if (found.length < most) found.push(...spaced(rest, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

/** A record among its like. */
export function standingOf(catalogue: Catalogue, own: FactorRecord, lang: Lang): Standing {
  const topic = catalogue.factorsOf(own.topic);
  const others = topic.filter((f) => f.id !== own.id && f.unit === own.unit);
  const value = wholeValue(own);
  const values = others.map(wholeValue);
  return {
    others: values,
    inTopic: topic.length,
    lower: values.filter((v) => v < value).length,
    higher: values.filter((v) => v > value).length,
    neighbours: [own, ...chosen(own, others)].sort(byValue).map((f) => {
      const spread = spreadOf(f);
      const bounds = boundsOf(spread);
      return {
        id: f.id,
        name: typeset(pick(f.name, lang), lang),
        placeName: placeName(catalogue, f.geography, lang),
        year: f.year,
        value: formatNumber(spread.value, lang, 3),
        interval: bounds ? boundsText(bounds, lang) : '',
        spread,
        own: f === own,
      };
    }),
  };
}
