import type { Catalogue, FactorPart, FactorRecord } from '@contrechamp/engine';
import {
  boundsText,
  capitalised,
  type Fact,
  factorWords,
  formatExact,
  formatNumber,
  type Lang,
  labels,
  pick,
  plain,
  provenance,
  thin,
  tidy,
  typeset,
  withUnit,
} from '@contrechamp/report';
import type { CatalogueRow } from './row.ts';
import { placeName, recordRow } from './rows.ts';
import { boundsOf, partValueOf, type Spread, spreadOf, spreadOfValue } from './spread.ts';
import { type Standing, standingOf } from './standing.ts';

/** A part of a value that the source keeps apart. */
export interface PartShare {
  readonly part: FactorPart;
  readonly name: string;
  readonly value: number;
  /** In the unit of the record. */
  readonly text: string;
  readonly interval: string;
  readonly share: number;
}

/** The publication behind a record, and all that it feeds. */
export interface SourceCard {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly year: number;
  readonly version: string;
  readonly url: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly attribution: string;
  readonly retrieved: string;
  readonly seenIn: string;
  /** Records of the catalogue that come from it. */
  readonly records: number;
}

/** One sourced figure with all that is known of it. */
export interface FactorAccount {
  readonly kind: 'factor';
  readonly row: CatalogueRow;
  /** With as many digits as anybody reads. */
  readonly figure: string;
  /** As the source prints it. */
  readonly printed: string;
  readonly spread: Spread;
  readonly parts: readonly PartShare[];
  /** What it answers: its boundary, where it holds, and the attributes that choose it. */
  readonly scope: readonly Fact[];
  readonly basis: string;
  readonly basisNote: string;
  readonly facts: readonly Fact[];
  readonly note: string;
  readonly reviewBy: string;
  readonly source: SourceCard | null;
  readonly standing: Standing;
}

function partsOf(f: FactorRecord, whole: number, lang: Lang): readonly PartShare[] {
  return Object.entries(f.parts ?? {}).map(([key, given]) => {
    const part = key as FactorPart;
    const value = partValueOf(given);
    const own = typeof given === 'object' ? given.uncertainty : undefined;
    const bounds = boundsOf(spreadOfValue(value, own ?? f.uncertainty));
    return {
      part,
      name: capitalised(labels[lang].part[part]),
      value,
      text: formatNumber(value, lang, 3),
      interval: bounds ? boundsText(bounds, lang) : '',
      share: whole > 0 ? value / whole : 0,
    };
  });
}

/** Attributes and ranges under the names that campaign files give them. */
function attributesOf(f: FactorRecord, lang: Lang): string {
  const ranges = Object.entries(f.range ?? {}).map(([key, { from, to, unit }]) => {
    const [low = '', high = ''] = [from, to].map((x) => (x === undefined ? '' : formatExact(x, lang)));
    const bounds = high === '' ? `≥${thin}${low}` : low === '' ? `<${thin}${high}` : `${low}–${high}`;
    return `${key} ${withUnit(bounds, unit, lang)}`;
  });
  return [...Object.entries(f.where).map(([key, value]) => `${key} ${value}`), ...ranges].join(' · ');
}

export function sourceCard(catalogue: Catalogue, id: string): SourceCard | null {
  const s = catalogue.source(id);
  if (!s) return null;
  const { data } = catalogue;
  const all = [...data.factors, ...data.imageModels, ...data.videoModels, ...data.providers];
  return {
    id,
    publisher: plain(s.publisher),
    title: plain(s.title),
    year: s.year,
    version: plain(s.version ?? ''),
    url: s.url ?? '',
    licence: plain(s.licence),
    licenceUrl: s.licenceUrl ?? '',
    attribution: plain(s.attribution),
    retrieved: s.retrieved,
    seenIn: plain(s.seenIn),
    records: all.filter((r) => r.source === id).length,
  };
}

/** A record of the catalogue, down to its source and beside its like. */
export function factorAccount(catalogue: Catalogue, f: FactorRecord, lang: Lang): FactorAccount {
  const words = factorWords[lang];
  const spread = spreadOf(f);
  const value = tidy(spread.value);
  const set = (text: string): string => typeset(text, lang);
  const facts = provenance(f, catalogue.source(f.source), lang).map((fact) => ({ ...fact, text: set(fact.text) }));
  const fact = (name: string): readonly Fact[] => facts.filter((known) => known.name === name);
  const attributes = attributesOf(f, lang);
  return {
    kind: 'factor',
    row: recordRow(catalogue, f, lang),
    figure: withUnit(formatNumber(value, lang, 3), f.unit, lang, value),
    printed: withUnit(formatExact(value, lang), f.unit, lang, value),
    spread,
    parts: partsOf(f, value, lang),
    scope: [
      ...fact(words.boundary),
      { name: words.geography, text: set(placeName(catalogue, f.geography, lang)) },
      ...fact(words.year),
      ...(f.gwp === 'not-applicable' ? [] : fact(words.gwp)),
      ...(attributes === '' ? [] : [{ name: words.attributes, text: attributes }]),
    ],
    basis: set(labels[lang].basis[f.uncertainty.basis]),
    basisNote: set(plain(f.uncertainty.note ?? '')),
    facts: [...fact(words.locator), ...fact(words.evidence)],
    note: f.note ? set(pick(f.note, lang)) : '',
    reviewBy: f.reviewBy,
    source: sourceCard(catalogue, f.source),
    standing: standingOf(catalogue, f, lang),
  };
}
