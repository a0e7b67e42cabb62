import { Buffer } from 'node:buffer';
import type { CampaignComparison } from '@contrechamp/engine';
import { type Verification as Chain, type Fault, faultText, verifyChain } from '@contrechamp/gateway';
import {
  type ArchivedFile,
  actualsOf,
  allowedPaths,
  type Computation,
  campaignPlace,
  chainIn,
  computationOf,
  computationSchema,
  derivedFiles,
  places,
  seriesPlaces,
} from '@contrechamp/proof';
import { Failure } from '../failure.ts';
import { seriesNames } from '../grid-series.ts';
import type { Options } from '../options.ts';
import { compute, type Inputs, producedIn } from './compute.ts';
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

/** What a chain of receipts inside is worth. */
export type ReceiptCheck =
  | ({ readonly kind: 'sound' } & Pick<Chain, 'records' | 'receipts' | 'withheld' | 'head'>)
  | { readonly kind: 'broken'; readonly fault: Fault; readonly message: string };

/** A dossier computed again. */
export interface Again {
  readonly recomputation: Recomputation;
  /** Null where there are none. */
  readonly receipts: ReceiptCheck | null;
  /** What may stand in it; null where nothing tells. */
  readonly allowed: ReadonlySet<string> | null;
}

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

/** @throws Failure where the lines that a dossier should hold are not there */
function receiptsIn(found: Found, { receipts }: Computation, options: Options): ReceiptCheck | null {
  if (!receipts) return null;
  const bytes = found.get(places.chain);
  if (!bytes) throw new Failure(places.chain);
  const { fault, records, withheld, head, ...chain } = verifyChain(chainIn(bytes));
  if (fault) return { kind: 'broken', fault, message: faultText(fault, options.lang) };
  return { kind: 'sound', records, receipts: chain.receipts, withheld, head };
}

/**
 * What computation.json should say: what follows from the campaign, and no name that somebody put there. A path that a
 * dossier never has becomes the one that it has.
 */
function statement(
  result: CampaignComparison,
  { campaign, published, receipts, program, lang }: Computation,
): Computation {
  const files = {
    campaign: campaignPlace(campaign === campaignPlace(true)),
    published: published === null ? null : places.published,
    series: seriesPlaces(seriesNames(result.calculation.campaign)),
    ...(receipts && { receipts: { chain: places.chain, scenario: receipts.scenario } }),
  };
  return computationOf(result, files, program.version, lang);
}

function inputsOf(found: Found, computation: Computation): Inputs | string {
  const campaign = found.get(computation.campaign);
  const facts = found.get(places.release);
  const towns = found.get(places.places);
  const published = computation.published === null ? undefined : found.get(computation.published);
  if (!campaign) return computation.campaign;
  if (!facts) return places.release;
  if (!towns) return places.places;
  if (computation.published !== null && !published) return computation.published;
  const named = new Map(Object.entries(computation.series));
  return {
    ...{ file: computation.campaign, campaign, release: { facts, places: towns } },
    seriesOf: (name) => found.get(named.get(name) ?? ''),
    ...(published && { published: { file: places.published, bytes: published } }),
  };
}

function again(found: Found, computation: Computation, options: Options): Again {
  const inputs = inputsOf(found, computation);
  const allowed = allowedPaths(computation);
  if (typeof inputs === 'string') return { recomputation: impossible(inputs), receipts: null, allowed };
  const result = compute(inputs, { ...optionsOf(computation, options), color: false });
  const stated = statement(result, computation);
  const receipts = receiptsIn(found, computation, options);
  const chain = receipts?.kind === 'sound' ? found.get(places.chain) : undefined;
  const scenario = computation.receipts?.scenario ?? '';
  const actuals = chain && actualsOf(chain, producedIn({ result, inputs }, scenario, options), computation.lang);
  const files = derivedFiles(result, stated, actuals).flatMap(({ path, bytes }): FileDifferences[] => {
    const differing = leaves(found.get(path), Buffer.from(bytes));
    return differing.length === 0 ? [] : [{ path, differences: differing }];
  });
  const recomputation: Recomputation = files.length === 0 ? { kind: 'identical' } : { kind: 'different', files };
  return { recomputation, receipts, allowed: allowedPaths(stated) };
}

/**
 * Computes a dossier again from its own campaign and catalogue, and compares every file that follows from them. Facts
 * that somebody broke may break the computation in any way: whatever it throws means that there is no result.
 */
export function recompute(files: readonly ArchivedFile[], options: Options): Again {
  const found: Found = new Map(files.map(({ path, bytes }) => [path, Buffer.from(bytes)]));
  const computation = readComputation(found);
  if (typeof computation === 'string') {
    return { recomputation: impossible(computation), receipts: null, allowed: null };
  }
  try {
    return again(found, computation, options);
  } catch (error) {
    if (!(error instanceof Failure || error instanceof Error)) throw error;
    return { recomputation: impossible(error.message), receipts: null, allowed: allowedPaths(computation) };
  }
}
