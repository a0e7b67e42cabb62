import { emptyPass, type Generation, type Pass } from '../generator/generation.ts';
import { type Registry, type ResolvedModel, resolveModel } from '../model/resolve.ts';
import type { ClassedFile, Evidence, Origin } from './classed.ts';
import { type Picture, pictures, type Version, versions } from './pictures.ts';

/**
 * What is counted once: `generations`, each work of a model that the files tell of, with the outputs of its batch that
 * are gone · `images`, each picture, however many files there are of it · `files`, each file.
 */
export const countings = ['generations', 'images', 'files'] as const;
export type Counting = (typeof countings)[number];

/** Work of a model, done `times` times, as the files tell it. */
export interface Work {
  readonly pass: Pass;
  readonly task: 'image' | 'video';
  readonly model: ResolvedModel;
  readonly tool: string | null;
  readonly provider: string | null;
  readonly origin: Origin;
  readonly evidence: Evidence;
  /** Pixels of the output: the record's, else the file's. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of a clip. */
  readonly seconds: number | null;
  readonly audio: boolean;
  readonly times: number;
  /** Where it was read. */
  readonly from: string;
  readonly files: readonly string[];
}

export interface Count {
  readonly by: Counting;
  readonly works: readonly Work[];
  readonly pictures: readonly Picture[];
  readonly versions: readonly Version[];
  /** Outputs that recorded batches made beyond the pictures that are here. */
  readonly batchMates: number;
}

export interface CountOptions {
  readonly by: Counting;
  readonly registry: Registry;
  /** Whether files that say nothing count as generated. */
  readonly unknown: boolean;
}

const counts = (file: ClassedFile, unknown: boolean): boolean =>
  file.origin === 'generated' || file.origin === 'edited' || (unknown && file.origin === 'unknown');

const clip = (frames: number | null, fps: number | null): number | null => (frames && fps ? frames / fps : null);

/** What a file without a record stands for: one output of a model that nobody names. */
function guess(file: ClassedFile): Generation {
  const seconds = file.provenance?.seconds ?? 0;
  return {
    ...{ tool: '', from: '', task: seconds > 0 ? 'video' : 'image', passes: [emptyPass], batch: 1 },
    ...{ seed: null, sampler: null, modelHash: null, loras: [], provider: null, doubtful: false },
  };
}

interface Claim {
  readonly key: string | null;
  readonly work: Work;
  readonly batch: number;
}

/** The model that is named, else the one that a service of this name runs. */
function modelOf(
  pass: Pass,
  task: 'image' | 'video',
  { tool, provider }: Generation,
  registry: Registry,
): ResolvedModel {
  const named = resolveModel(pass.model, task, registry);
  if (named.listed || provider === null) return named;
  const usual = resolveModel(tool, task, registry);
  return usual.listed ? { ...usual, name: named.name ?? usual.name, by: 'family' } : named;
}

/** The works that a file tells of; `who` names its picture where a record does not tell its own runs apart. */
function claims(file: ClassedFile, files: readonly string[], registry: Registry): readonly Claim[] {
  const p = file.provenance;
  const generation = file.generation ?? guess(file);
  return generation.passes.map((pass, i): Claim => {
    const video = generation.task === 'video' && pass.kind !== 'enlarge';
    const work: Work = {
      ...{
        pass,
        task: video ? 'video' : 'image',
        origin: file.origin,
        evidence: file.evidence,
        from: file.from,
        files,
      },
      model: modelOf(pass, video ? 'video' : 'image', generation, registry),
      tool: generation.tool || null,
      provider: generation.provider,
      width: pass.width ?? p?.width ?? null,
      height: pass.height ?? p?.height ?? null,
      seconds: video ? (clip(pass.frames, pass.fps) ?? p?.seconds ?? null) : null,
      audio: video && (p?.audio ?? false),
      times: 1,
    };
    return { key: pass.key ?? `${files[0]}#${i}`, work, batch: generation.batch };
  });
}

/** Works of all pictures, those of one key once, as often as the largest batch that tells of it. */
function byGeneration(pictures: readonly Picture[], registry: Registry): { works: Work[]; batchMates: number } {
  const found = new Map<string, { work: Work; batch: number; pictures: number }>();
  for (const picture of pictures) {
    const paths = picture.files.map((f) => f.path);
    for (const { key, work, batch } of claims(picture.best, paths, registry)) {
      const at = key ?? '';
      const known = found.get(at);
      const files = known ? [...new Set([...known.work.files, ...paths])].sort() : paths;
      const first = known?.work ?? work;
      found.set(at, {
        work: { ...first, files },
        batch: Math.max(known?.batch ?? 1, batch),
        pictures: (known?.pictures ?? 0) + 1,
      });
    }
  }
  const all = [...found.values()];
  const gone = all
    .filter(({ work }) => work.pass.kind === 'generate')
    .map(({ batch, pictures: here }) => Math.max(0, batch - here));
  return {
    works: all.map(({ work, batch }) => ({ ...work, times: batch })),
    batchMates: gone.reduce((s, n) => s + n, 0),
  };
}

/** Counts what models did for a folder of files. The order of the files changes nothing. */
export function countWork(files: readonly ClassedFile[], { by, registry, unknown }: CountOptions): Count {
  const media = files.filter((f) => f.provenance !== null);
  const groups = pictures(media);
  const counted = groups.filter((p) => counts(p.best, unknown));
  if (by === 'files') {
    const each = counted.flatMap((p) => p.files.map((f) => ({ best: p.best, path: f.path })));
    const works = each.flatMap(({ best, path }) => claims(best, [path], registry).map((c) => c.work));
    return { by, works, pictures: groups, versions: [], batchMates: 0 };
  }
  if (by === 'images') {
    const works = counted.flatMap((p) =>
      claims(
        p.best,
        p.files.map((f) => f.path),
        registry,
      ).map((c) => c.work),
    );
    return { by, works, pictures: groups, versions: [], batchMates: 0 };
  }
  const same = versions(groups);
  const versionsOnly = new Set(same.map((v) => v.picture));
  const { works, batchMates } = byGeneration(
    counted.filter((p) => !versionsOnly.has(p)),
    registry,
  );
  return { by, works, pictures: groups, versions: same, batchMates };
}
