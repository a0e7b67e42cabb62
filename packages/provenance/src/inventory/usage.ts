import { type Registry, type ResolvedModel, resolveModel } from '../model/resolve.ts';
import type { Work } from './count.ts';
import type { Entry } from './entries.ts';

/** A line of what a provider says was asked of it. */
export interface UsageRow {
  readonly task: 'image' | 'video';
  /** As the provider calls it. */
  readonly model: string;
  readonly outputs: number;
  readonly width: number | null;
  readonly height: number | null;
  /** Of one clip. */
  readonly seconds: number | null;
  readonly steps: number | null;
  readonly quality: string | null;
  readonly provider: string | null;
  readonly region: string | null;
}

export interface Covered {
  /** Works that the export does not count already. */
  readonly works: readonly Work[];
  /** Outputs of the folder that the export counts. */
  readonly outputs: number;
  /** Models of which the folder holds more than the export tells: another account, or another time. */
  readonly exceeding: readonly { readonly model: string; readonly outputs: number }[];
}

const keyOf = ({ listed, name }: ResolvedModel): string => listed?.id ?? name ?? '';

/**
 * Leaves out what an export counts already: a file that a service made is one of the outputs that the service bills.
 * What the folder holds beyond the export stays.
 */
export function coveredByUsage(works: readonly Work[], rows: readonly UsageRow[], registry: Registry): Covered {
  const billed = new Map<string, number>();
  for (const { task, model, outputs } of rows) {
    const key = `${task} ${keyOf(resolveModel(model, task, registry))}`;
    billed.set(key, (billed.get(key) ?? 0) + outputs);
  }
  const left = new Map(billed);
  const exceeding = new Map<string, number>();
  let outputs = 0;
  const kept = works.flatMap((work): readonly Work[] => {
    const key = `${work.task} ${keyOf(work.model)}`;
    const available = left.get(key);
    if (available === undefined || work.model.listed?.open || work.pass.kind !== 'generate') return [work];
    const taken = Math.min(available, work.times);
    left.set(key, available - taken);
    outputs += taken;
    if (taken === work.times) return [];
    const model = work.model.listed?.name ?? work.model.name ?? '';
    exceeding.set(model, (exceeding.get(model) ?? 0) + work.times - taken);
    return [{ ...work, times: work.times - taken }];
  });
  return { works: kept, outputs, exceeding: [...exceeding].map(([model, n]) => ({ model, outputs: n })) };
}

const slug = (text: string): string =>
  text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '') || 'model';

/** The rows of an export as activities: those of one model, size and quality are one entry. */
export function usageEntries(rows: readonly UsageRow[], registry: Registry): readonly Entry[] {
  const groups = new Map<string, { row: UsageRow; outputs: number }>();
  for (const row of rows) {
    const { outputs: _, ...same } = row;
    const key = JSON.stringify(same);
    groups.set(key, { row, outputs: (groups.get(key)?.outputs ?? 0) + row.outputs });
  }
  const used = new Map<string, number>();
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { row, outputs }]): Entry => {
      const { listed } = resolveModel(row.model, row.task, registry);
      const model = listed?.id ?? row.model;
      const sized = row.width !== null && row.height !== null ? { width: row.width, height: row.height } : {};
      const rest = Object.entries({
        quality: row.quality,
        provider: row.provider,
        region: row.region,
        steps: row.steps,
      });
      const name = slug(
        `usage-${model}${row.width === null ? '' : `-${row.width}x${row.height}`}${row.quality ? `-${row.quality}` : ''}`,
      );
      const nth = (used.get(name) ?? 0) + 1;
      used.set(name, nth);
      return {
        id: nth === 1 ? name : `${name}-${nth}`,
        type: row.task === 'image' ? 'image-generation' : 'video-generation',
        fields: {
          ...(row.task === 'image' ? { count: outputs } : { clips: outputs, seconds: row.seconds ?? 0 }),
          ...{ model, ...sized },
          ...Object.fromEntries(rest.filter((field): field is [string, string | number] => field[1] !== null)),
          primary: true,
        },
        ...{ outputs, works: [], doubts: row.width === null ? ['size-unknown'] : [] },
      };
    });
}
