import { isUnitError, parseUnit } from '../quantity/index.ts';
import { distributionOf } from '../uncertainty/index.ts';
import type { CatalogueData } from './catalogue.ts';
import type { FactorRecord } from './schema.ts';

/** Something wrong with a record of the catalogue; a `warning` does not fail the release. */
export interface CatalogueFinding {
  readonly severity: 'error' | 'warning';
  readonly record: string;
  readonly code:
    | 'duplicate-id'
    | 'source-unknown'
    | 'unit-unreadable'
    | 'uncertainty-invalid'
    | 'value-negative'
    | 'evidence-invalid'
    | 'review-due'
    | 'ambiguous'
    | 'proxy-unknown'
    | 'model-source-unknown'
    | 'model-duplicate'
    | 'model-run-unknown'
    | 'provider-unknown'
    | 'exonym-unknown'
    | 'place-invalid'
    | 'sector-range-invalid'
    | 'sector-figure-unknown';
  readonly detail: string;
}

const valuesOf = (f: FactorRecord): number[] =>
  f.value !== undefined ? [f.value] : Object.values(f.parts ?? {}).map((p) => (typeof p === 'number' ? p : p.value));

function ofFactor(f: FactorRecord, sources: ReadonlySet<string>, today: string): CatalogueFinding[] {
  const found: CatalogueFinding[] = [];
  const report = (code: CatalogueFinding['code'], detail: string, severity: CatalogueFinding['severity'] = 'error') =>
    found.push({ severity, record: f.id, code, detail });
  if (f.evidence === 'campaign') report('evidence-invalid', f.evidence);
  if (!sources.has(f.source)) report('source-unknown', f.source);
  const unit = parseUnit(f.unit);
  if (isUnitError(unit)) report('unit-unreadable', f.unit);
  for (const value of valuesOf(f)) {
    if (value < 0) report('value-negative', String(value));
    try {
      if (value > 0) distributionOf(value, f.uncertainty);
    } catch (error) {
      report('uncertainty-invalid', (error as Error).message);
    }
  }
  if (f.reviewBy < today) report('review-due', f.reviewBy, 'warning');
  return found;
}

/** What makes two records answer the same question, so that the choice between them would be arbitrary. */
const question = (f: FactorRecord): string =>
  JSON.stringify([f.topic, Object.entries(f.where).sort(), Object.entries(f.range ?? {}).sort(), f.geography, f.year]);

function repeated(keys: readonly (readonly [string, string])[], code: CatalogueFinding['code']): CatalogueFinding[] {
  const seen = new Map<string, string>();
  return keys.flatMap(([record, key]) => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, record);
      return [];
    }
    return [{ severity: 'error' as const, record, code, detail: first }];
  });
}

/** References of the registry of models: sources, measured records, providers; no name for two models of one task. */
function ofModels(data: CatalogueData): CatalogueFinding[] {
  const sources = new Set(data.sources.map((s) => s.id));
  const factors = new Set(data.factors.map((f) => f.id));
  const providers = new Set(data.providers.map((p) => p.id));
  const report = (record: string, code: CatalogueFinding['code'], detail: string) => ({
    severity: 'error' as const,
    record,
    code,
    detail,
  });
  const lists = [data.imageModels, data.videoModels, data.providers];
  const models = [...data.imageModels, ...data.videoModels];
  return [
    ...lists.flatMap((list) =>
      repeated(
        list.flatMap((m) => [m.id, ...m.aliases].map((name) => [m.id, name] as const)),
        'model-duplicate',
      ),
    ),
    ...lists.flat().flatMap((m) => (sources.has(m.source) ? [] : [report(m.id, 'model-source-unknown', m.source)])),
    ...models.flatMap((m) => {
      const estimate = 'estimate' in m && m.estimate ? [m.estimate.factor] : [];
      const used = [...m.runs.map((r) => r.factor), ...estimate];
      return used.filter((id) => !factors.has(id)).map((id) => report(m.id, 'model-run-unknown', id));
    }),
    ...models
      .filter((m) => m.provider !== undefined && !providers.has(m.provider))
      .map((m) => report(m.id, 'provider-unknown', m.provider ?? '')),
  ];
}

/**
 * Checks what no schema can: references, units, uncertainty, ambiguity, review dates.
 * `today` is an ISO date: the engine reads no clock.
 */
export function lintCatalogue(data: CatalogueData, today: string): readonly CatalogueFinding[] {
  const sources = new Set(data.sources.map((s) => s.id));
  const factors = new Set(data.factors.map((f) => f.id));
  return [
    ...repeated(
      [...data.factors, ...data.sources].map((r) => [r.id, r.id]),
      'duplicate-id',
    ),
    ...repeated(
      data.factors.map((f) => [f.id, question(f)]),
      'ambiguous',
    ),
    ...data.factors.flatMap((f) => ofFactor(f, sources, today)),
    ...data.proxies
      .filter((p) => !factors.has(p.use))
      .map((p) => ({
        severity: 'error' as const,
        record: `proxy ${p.topic}`,
        code: 'proxy-unknown' as const,
        detail: p.use,
      })),
    ...[...data.airports.map((a) => ({ ...a, name: a.iata })), ...data.cities]
      .filter((p) => !(Math.abs(p.lat) <= 90 && Math.abs(p.lon) <= 180 && p.country.length === 2))
      .map((p) => ({
        severity: 'error' as const,
        record: p.name,
        code: 'place-invalid' as const,
        detail: `${p.country} ${p.lat} ${p.lon}`,
      })),
    ...data.exonyms
      .filter((e) => !data.cities.some((c) => c.name === e.city && c.country === e.country))
      .map((e) => ({
        severity: 'error' as const,
        record: e.name,
        code: 'exonym-unknown' as const,
        detail: `${e.city}, ${e.country}`,
      })),
    ...ofModels(data),
  ];
}
