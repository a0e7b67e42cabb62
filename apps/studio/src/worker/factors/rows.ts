import type { Catalogue, FactorRecord, ImageModel, Provider, VideoModel } from '@contrechamp/engine';
import {
  boundsText,
  capitalised,
  formatNumber,
  type Lang,
  labels,
  pick,
  plain,
  regionLabel,
  topicLabel,
  typeset,
  wholeValue,
  withUnit,
} from '@contrechamp/report';
import { byDomain, domainOf, domains } from './domains.ts';
import { folded } from './fold.ts';
import type { CatalogueList, CatalogueRow } from './row.ts';
import { boundsOf, spreadOf } from './spread.ts';

const langs = ['en', 'fr'] as const;

export const isFactor = (record: FactorRecord): boolean => record.unit.startsWith('kgCO2e');

/** A geography in words. */
export function placeName(catalogue: Catalogue, code: string, lang: Lang): string {
  const country = catalogue.country(code);
  return country ? pick(country.name, lang) : capitalised(regionLabel(code, lang));
}

const publisherOf = (catalogue: Catalogue, source: string): string =>
  plain(catalogue.source(source)?.publisher ?? source);

const known = (texts: readonly (string | number | boolean)[]): string => folded(texts.join(' '));

const topicWords = (topic: string): readonly string[] =>
  langs.flatMap((l) => [topicLabel(topic, l), labels[l].category[domainOf(topic)]]);

/** The value of a record with its unit, as lists print it. */
export const valueText = (record: FactorRecord, lang: Lang): string => {
  const value = wholeValue(record);
  return withUnit(formatNumber(value, lang, 3), record.unit, lang, value);
};

/** A record of the catalogue as a row. */
export function recordRow(catalogue: Catalogue, f: FactorRecord, lang: Lang): CatalogueRow {
  const publisher = publisherOf(catalogue, f.source);
  const bounds = boundsOf(spreadOf(f));
  const places = langs.map((l) => placeName(catalogue, f.geography, l));
  return {
    id: f.id,
    kind: isFactor(f) ? 'factor' : 'coefficient',
    name: typeset(pick(f.name, lang), lang),
    about: typeset(capitalised(topicLabel(f.topic, lang)), lang),
    domain: domainOf(f.topic),
    topic: f.topic,
    value: valueText(f, lang),
    interval: bounds ? boundsText(bounds, lang) : '',
    amount: wholeValue(f),
    unit: f.unit,
    place: f.geography,
    placeName: placeName(catalogue, f.geography, lang),
    publisher,
    source: f.source,
    year: f.year,
    evidence: f.evidence,
    names: langs.map((l) => folded(f.name[l])),
    known: known([
      ...[f.name.en, f.name.fr, f.id, f.topic, f.geography, f.year, f.unit, publisher, f.source],
      ...[...topicWords(f.topic), ...places, ...Object.values(f.where), catalogue.source(f.source)?.title ?? ''],
    ]),
  };
}

type Model = ImageModel | VideoModel;

const tasks = {
  image: { en: 'image model', fr: 'modèle d’image', topic: 'ai-image-energy' },
  video: { en: 'video model', fr: 'modèle vidéo', topic: 'ai-video-energy' },
};
export type Task = keyof typeof tasks;

/** An image or video model as a row: its value is the first measurement of it, where there is one. */
export function modelRow(catalogue: Catalogue, task: Task, m: Model, lang: Lang): CatalogueRow {
  const measured = catalogue.factor(m.runs[0]?.factor ?? '');
  const publisher = publisherOf(catalogue, m.source);
  const { topic } = tasks[task];
  return {
    id: `${task}:${m.id}`,
    kind: 'model',
    name: plain(m.name),
    about: `${capitalised(tasks[task][lang])} · ${plain(m.developer)}`,
    domain: 'generation',
    topic,
    value: measured ? valueText(measured, lang) : '',
    interval: '',
    amount: measured ? wholeValue(measured) : null,
    unit: measured?.unit ?? '',
    place: '',
    placeName: '',
    publisher,
    source: m.source,
    year: m.firstSeen ? Number(m.firstSeen.slice(0, 4)) : null,
    evidence: m.evidence,
    names: [folded(m.name)],
    known: known([
      ...[m.id, ...m.aliases, m.name, m.developer, m.class, m.provider ?? '', publisher, m.firstSeen ?? ''],
      ...[...topicWords(topic), tasks[task].en, tasks[task].fr],
    ]),
  };
}

/** Who runs models, as a row. */
export function providerRow(catalogue: Catalogue, p: Provider, lang: Lang): CatalogueRow {
  const codes = [...new Set([...(p.country ? [p.country] : []), ...p.regions.map((r) => r.country)])];
  const publisher = publisherOf(catalogue, p.source);
  const words = { en: 'provider of AI', fr: 'fournisseur d’IA' };
  return {
    id: `provider:${p.id}`,
    kind: 'provider',
    name: plain(p.name),
    about: capitalised(words[lang]),
    domain: 'generation',
    topic: 'provider',
    value: '',
    interval: '',
    amount: null,
    unit: '',
    place: p.country ?? '',
    placeName: p.country ? placeName(catalogue, p.country, lang) : '',
    publisher,
    source: p.source,
    year: null,
    evidence: null,
    names: [folded(p.name)],
    known: known([
      ...[p.id, ...p.aliases, p.name, publisher, words.en, words.fr, ...p.regions.map((r) => r.id), ...codes],
      ...codes.flatMap((code) => langs.map((l) => placeName(catalogue, code, l))),
    ]),
  };
}

const lists = new WeakMap<Catalogue, Map<Lang, CatalogueList>>();

function listed(catalogue: Catalogue, lang: Lang): CatalogueList {
  const { data, release } = catalogue;
  const topics = [...new Set(data.factors.map((f) => f.topic))].sort(byDomain);
  const figures = data.factors.toSorted((a, b) => byDomain(a.topic, b.topic));
  return {
    release,
    rows: [
      ...figures.map((f) => recordRow(catalogue, f, lang)),
      ...data.imageModels.map((m) => modelRow(catalogue, 'image', m, lang)),
      ...data.videoModels.map((m) => modelRow(catalogue, 'video', m, lang)),
      ...data.providers.map((p) => providerRow(catalogue, p, lang)),
    ],
    domains,
    topics: topics.map((key) => ({
      key,
      name: typeset(capitalised(topicLabel(key, lang)), lang),
      domain: domainOf(key),
    })),
    sources: data.sources.map((s) => ({ key: s.id, name: plain(s.title) })),
  };
}

/** All that the catalogue holds as rows, made once for each language. */
export function listOf(catalogue: Catalogue, lang: Lang): CatalogueList {
  const made = lists.get(catalogue) ?? new Map<Lang, CatalogueList>();
  lists.set(catalogue, made);
  const list = made.get(lang) ?? listed(catalogue, lang);
  made.set(lang, list);
  return list;
}
