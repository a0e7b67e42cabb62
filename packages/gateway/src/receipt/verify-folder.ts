import { isLocked } from '../ledger/lock.ts';
import type { ChainSource } from './chain.ts';
import { type Verification, verifyChain } from './verify.ts';

const tries = 4;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

/** A chain that was checked, and whether a gateway writes there at this moment. */
export interface VerifiedFolder {
  readonly source: ChainSource;
  readonly verified: Verification;
  readonly inUse: boolean;
}

/**
 * Checks a chain where it lies. Of what a gateway is writing at this moment, pieces may be there before others: what looks
 * bad in the last file is looked at again before it is called bad. Nothing is locked, and nothing is written.
 * @param open finds the files again, since new ones may have come
 */
export async function verifiedFolder(
  folder: string,
  open: () => ChainSource,
  head: string | null = null,
): Promise<VerifiedFolder> {
  for (let left = tries; ; left--) {
    const source = open();
    const inUse = source.kind === 'folder' && (await isLocked(folder));
    const verified = verifyChain(source, { head });
    const unsettled = inUse && verified.fault?.place?.file === source.parts.at(-1)?.file;
    if (!unsettled || left === 1) return { source, verified, inUse };
    await pause();
  }
}
