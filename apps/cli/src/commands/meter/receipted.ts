import { type KnownFile, knownFiles } from '@contrechamp/gateway';
import type { ClassedFile, Count } from '@contrechamp/provenance';
import type { Lang } from '@contrechamp/report';
import { soundChain } from '../receipts/chain.ts';

/** What receipts of the gateway count already. */
export interface Receipted {
  /** Receipt by path of a file that it delivered, byte for byte. */
  readonly files: ReadonlyMap<string, string>;
  /** Outputs of the receipts that no file can be known by. */
  readonly unhashed: number;
}

/** Which files are those that receipts delivered. @throws Failure where there are none, or they are not sound */
export async function receiptedFiles(files: readonly ClassedFile[], path: string, lang: Lang): Promise<Receipted> {
  const { source, verified } = await soundChain(path, lang);
  const hashOf = ({ provenance }: ClassedFile): string => provenance?.hashes.content ?? '';
  const known = knownFiles(source, verified.records, new Set(files.map(hashOf)));
  const first = (found: readonly KnownFile[] | undefined) => found?.[0]?.chained.receipt.id;
  return {
    files: new Map(
      files.flatMap((file): readonly (readonly [string, string])[] => {
        const id = first(known.files.get(hashOf(file)));
        return id === undefined ? [] : [[file.path, id]];
      }),
    ),
    unhashed: known.unhashed,
  };
}

/**
 * Leaves out works that a delivered file shows: its whole run is in the receipt. Other files of that run, such as
 * copies, go with it.
 */
export function withoutReceipted(
  count: Count,
  { files }: Receipted,
): { readonly count: Count; readonly by: Receipted['files'] } {
  const by = new Map(files);
  const receiptOf = (paths: readonly string[]) => paths.map((path) => files.get(path)).find((id) => id !== undefined);
  let mates = 0;
  const works = count.works.filter((work) => {
    const id = receiptOf(work.files);
    if (id === undefined) return true;
    for (const path of work.files) if (!by.has(path)) by.set(path, id);
    if (work.pass.kind !== 'generate') return false;
    const here = count.pictures.filter((picture) => picture.files.some(({ path }) => work.files.includes(path)));
    mates += Math.max(0, work.times - here.length);
    return false;
  });
  return { count: { ...count, works, batchMates: count.batchMates - mates }, by };
}
