import type { Catalogue, FactorRecord, ImageModel, Provider, VideoModel } from '@contrechamp/engine';
import { formatNumber, type Lang, labels, plain, thin, typeset } from '@contrechamp/report';
import { type SourceCard, sourceCard } from './record.ts';
import type { CatalogueRow } from './row.ts';
import { modelRow, placeName, providerRow, recordRow, type Task, valueText } from './rows.ts';

/** How a model was run when its energy was measured. */
export interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly interval: string;
  readonly size: string;
  readonly steps: number;
}

/** A generative model and what is known of its energy. */
export interface ModelAccount {
  readonly kind: 'model';
  readonly row: CatalogueRow;
  readonly task: Task;
  readonly developer: string;
  readonly open: boolean;
  readonly aliases: readonly string[];
  readonly firstSeen: string;
  readonly retired: string;
  readonly parameters: string;
  readonly evidence: string;
  readonly note: string;
  readonly provider: { readonly id: string; readonly name: string } | null;
  readonly runs: readonly RunRow[];
  /** Records that stand for it where it was not measured: an estimate of its own, or its class. */
  readonly others: readonly CatalogueRow[];
  readonly source: SourceCard | null;
}

/** A place where a provider computes, with the records that hold there. */
export interface RegionRow {
  readonly id: string;
  readonly placeName: string;
  readonly grid: { readonly id: string; readonly value: string } | null;
  readonly pue: { readonly id: string; readonly value: string } | null;
}

/** Who runs models, and where. */
export interface ProviderAccount {
  readonly kind: 'provider';
  readonly row: CatalogueRow;
  readonly aliases: readonly string[];
  readonly regions: readonly RegionRow[];
  /** Records that hold for the provider as a whole. */
  readonly records: readonly CatalogueRow[];
  readonly models: readonly CatalogueRow[];
  readonly source: SourceCard | null;
}

const classTopics: Readonly<Record<Task, string>> = { image: 'ai-class-energy', video: 'ai-video-class-energy' };

export function modelAccount(catalogue: Catalogue, task: Task, m: ImageModel | VideoModel, lang: Lang): ModelAccount {
  const provider = catalogue.provider(m.provider ?? '');
  const estimate = 'estimate' in m && m.estimate ? [catalogue.factor(m.estimate.factor)] : [];
  const ofClass = catalogue.factorsOf(classTopics[task]).filter((f) => f.where.class === m.class);
  const others = [...estimate, ...ofClass].filter((f) => f !== undefined);
  return {
    kind: 'model',
    row: modelRow(catalogue, task, m, lang),
    task,
    developer: plain(m.developer),
    open: m.open,
    aliases: m.aliases,
    firstSeen: m.firstSeen ?? '',
    retired: m.retired ?? '',
    parameters: 'parameters' in m && m.parameters ? formatNumber(m.parameters, lang) : '',
    evidence: labels[lang].evidence[m.evidence],
    note: typeset(plain(m.note ?? ''), lang),
    provider: provider ? { id: `provider:${provider.id}`, name: plain(provider.name) } : null,
    runs: m.runs.flatMap((run) => {
      const f = catalogue.factor(run.factor);
      if (!f) return [];
      const size = `${run.width}${thin}×${thin}${run.height}`;
      const { id, name, value, interval } = recordRow(catalogue, f, lang);
      return [{ id, name, value, interval, size, steps: run.steps }];
    }),
    others: others.map((f) => recordRow(catalogue, f, lang)),
    source: sourceCard(catalogue, m.source),
  };
}

export function providerAccount(catalogue: Catalogue, p: Provider, lang: Lang): ProviderAccount {
  const { data } = catalogue;
  const brief = (f: FactorRecord | undefined): RegionRow['grid'] =>
    f ? { id: f.id, value: valueText(f, lang) } : null;
  const ofProvider = data.factors.filter((f) => f.where.provider === p.id);
  const regions = p.regions.length > 0 ? p.regions : p.country ? [{ id: '', country: p.country }] : [];
  return {
    kind: 'provider',
    row: providerRow(catalogue, p, lang),
    aliases: p.aliases,
    regions: regions.map((r) => ({
      id: r.id,
      placeName: placeName(catalogue, r.country, lang),
      grid: brief(catalogue.factorsOf('grid').find((f) => f.geography === r.country)),
      pue: brief(ofProvider.find((f) => f.topic === 'pue' && r.id !== '' && f.where.region === r.id)),
    })),
    records: ofProvider.filter((f) => f.where.region === undefined).map((f) => recordRow(catalogue, f, lang)),
    models: [
      ...data.imageModels.filter((m) => m.provider === p.id).map((m) => modelRow(catalogue, 'image', m, lang)),
      ...data.videoModels.filter((m) => m.provider === p.id).map((m) => modelRow(catalogue, 'video', m, lang)),
    ],
    source: sourceCard(catalogue, p.source),
  };
}
