import { Buffer } from 'node:buffer';
import { type ArchivedFile, type Computation, computationSchema, derivedFiles, places } from '@contrechamp/proof';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { compute } from './compute.ts';
import type { Difference } from './difference.ts';
import { leaves } from './leaves.ts';

/** Leaves that a file holds and a second computation does not give, or the other way round. */
export interface FileDifferences {
  readonly path: string;
  readonly differences: readonly Difference[];
}

export type Recomputation =
  | { readonly kind: 'identical' }
  | { readonly kind: 'different'; readonly files: readonly FileDifferences[] }
  | { readonly kind: 'impossible'; readonly reason: string };

type Found = ReadonlyMap<string, Buffer>;

/** Options of a run that says everything that the first run said. */
export const optionsOf = (c: Computation, options: Options): Options => ({
  ...options,
  ...{ lang: c.lang, seed: c.seed, draws: c.draws, role: c.role },
  method: c.method.publisher,
  radiativeForcing: c.method.radiativeForcing,
  training: c.method.training,
  embodied: c.method.embodied,
  electricity: c.method.electricity,
});

const impossible = (reason: string): Recomputation => ({ kind: 'impossible', reason });

/** The computation that a dossier states, or the name of the file that should. */
export function readComputation(found: Found): Computation | string {
  const bytes = found.get(places.computation);
  if (!bytes) return places.computation;
  try {
    const read = computationSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data : places.computation;
  } catch {
    return places.computation;
  }
}

function again(found: Found, computation: Computation, options: Options): Recomputation {
  const campaign = found.get(computation.campaign);
  const facts = found.get(places.release);
  const towns = found.get(places.places);
  const published = computation.published === null ? undefined : found.get(computation.published);
  if (!campaign) return impossible(computation.campaign);
  if (!facts) return impossible(places.release);
  if (!towns) return impossible(places.places);
  if (computation.published !== null && !published) return impossible(computation.published);
  const named = new Map(Object.entries(computation.series));
  const result = compute(
    {
      ...{ file: computation.campaign, campaign, release: { facts, places: towns } },
      seriesOf: (name) => found.get(named.get(name) ?? ''),
      ...(published && { published: { file: places.published, bytes: published } }),
    },
    { ...optionsOf(computation, options), color: false },
  );
  const stated: Computation = { ...computation, catalogue: result.calculation.catalogue.release };
  const files = derivedFiles(result, stated).flatMap(({ path, bytes }): FileDifferences[] => {
    const differing = leaves(found.get(path), Buffer.from(bytes));
    return differing.length === 0 ? [] : [{ path, differences: differing }];
  });
  return files.length === 0 ? { kind: 'identical' } : { kind: 'different', files };
}

/**
 * Computes a dossier again from its own campaign and catalogue, and compares every file that follows from them. Facts
 * that somebody broke may break the computation in any way: whatever it throws means that there is no result.
 */
export function recompute(files: readonly ArchivedFile[], options: Options): Recomputation {
  const found: Found = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
  const computation = readComputation(found);
  if (typeof computation === 'string') return impossible(computation);
  try {
    return again(found, computation, options);
  } catch (error) {
    if (error instanceof Failure || error instanceof Error) return impossible(error.message);
    throw error;
  }
}
