import { type RankedModel, rankModels, type Task } from '@contrechamp/engine';
import { meansOf, opened } from '../open.ts';
import type { Source } from '../view.ts';

/** A model of the catalogue with the energy of one output. */
export interface ModelFound {
  readonly id: string;
  readonly name: string;
  readonly developer: string;
  readonly open: boolean;
  /** Of the facility for one image, or for one second of video: 5th, 50th and 95th percentile, in Wh. */
  readonly wattHours: RankedModel['wattHours'];
  readonly rank: RankedModel['rank'];
  readonly tier: string;
  /** Who measured it and how we know that, where it was measured. */
  readonly measured: { readonly publisher: string; readonly year: number; readonly evidence: string } | null;
  /** Quality tiers whose tokens are known. */
  readonly qualities: readonly string[];
  /** Countries that its provider offers; null when any will do. */
  readonly offered: readonly string[] | null;
}

export interface ModelsRequest {
  readonly source: Source;
  readonly task: Task;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly year: number;
  readonly hardware?: string;
}

const kept = new Map<string, readonly ModelFound[]>();
const mostKept = 12;

/** The models of a task for one size of output, lightest first, as `contrechamp models` ranks them. */
export async function models({ source, ...question }: ModelsRequest): Promise<readonly ModelFound[]> {
  const at = await opened(source);
  const { catalogue } = at;
  const key = JSON.stringify([question, source.choice]);
  const known = kept.get(key);
  if (known) return known;
  const measured = ({ model, tier }: RankedModel): ModelFound['measured'] => {
    const [run] = tier === 'T2' ? model.runs : [];
    const factor = run && catalogue.factor(run.factor);
    const source = factor && catalogue.source(factor.source);
    return factor && source ? { publisher: source.publisher, year: source.year, evidence: factor.evidence } : null;
  };
  const offered = ({ model }: RankedModel): ModelFound['offered'] => {
    if (model.open) return null;
    const provider = catalogue.provider(model.provider ?? '');
    if (!provider || provider.regions.length === 0) return provider?.country === undefined ? [] : [provider.country];
    return [provider.country ?? '', ...provider.regions.map((r) => r.country)];
  };
  const found = rankModels({ ...question, retired: false }, meansOf(at)).models.map((ranked): ModelFound => {
    const { id, name, developer, open } = ranked.model;
    const { wattHours, rank, tier } = ranked;
    const qualities = 'tokens' in ranked.model ? Object.keys(ranked.model.tokens ?? {}) : [];
    return {
      ...{ id, name, developer, open, wattHours, rank, tier, qualities },
      measured: measured(ranked),
      offered: offered(ranked),
    };
  });
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return found;
}
