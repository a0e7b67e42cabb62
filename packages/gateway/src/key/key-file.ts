import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { FolderLock } from '../ledger/lock.ts';
import { LedgerUnavailable } from '../ledger/port.ts';
import { hashOf, personName, type StoredKey } from './key.ts';

const storedKey = z.strictObject({
  id: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  campaign: z.string(),
  person: z.string().transform(personName),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
});
const contents = z.strictObject({ keys: z.array(storedKey) });

export const keyFile = 'keys.json';

/** @throws SyntaxError or ZodError when the file is not ours */
export function readKeys(folder: string): readonly StoredKey[] {
  const path = join(folder, keyFile);
  if (!existsSync(path)) return [];
  return contents.parse(JSON.parse(readFileSync(path, 'utf8'))).keys;
}

/** Replaces the file in one step, readable by its owner alone: whoever looks on sees the old keys or the new ones. */
export async function writeKeys(folder: string, keys: readonly StoredKey[]): Promise<void> {
  const path = join(folder, keyFile);
  const draft = `${path}.${process.pid}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify({ keys }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  renameSync(draft, path);
  const parent = await open(dirname(path), 'r');
  await parent.sync().finally(() => parent.close());
}

/** Holds the lock of those who change keys. */
const lockFolder = 'keylock';
/** A change takes milliseconds; who waits longer than this waits for nothing. */
const usualPatience = 10_000;

async function locked(folder: string, patienceMilliseconds: number): Promise<FolderLock> {
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    try {
      return await FolderLock.take(folder);
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || error.reason !== 'locked' || performance.now() > until) throw error;
    }
    // Not all at the same time.
    await setTimeout(5 + Math.random() * 25);
  }
}

/**
 * Changes the keys as they are at this moment: others who change them meanwhile wait. A process that dies leaves no lock.
 * @throws LedgerUnavailable `locked` when somebody else takes too long
 */
export async function changeKeys(
  folder: string,
  change: (keys: readonly StoredKey[]) => readonly StoredKey[],
  patienceMilliseconds = usualPatience,
): Promise<void> {
  const lockIn = join(folder, lockFolder);
  mkdirSync(lockIn, { recursive: true, mode: 0o700 });
  const lock = await locked(lockIn, patienceMilliseconds);
  try {
    await writeKeys(folder, change(readKeys(folder)));
  } finally {
    await lock.release();
  }
}

/** Keys that are good now, by hash. */
export class KeyRing {
  readonly #byHash: ReadonlyMap<string, StoredKey>;

  constructor(keys: readonly StoredKey[]) {
    this.#byHash = new Map(keys.filter((k) => k.revokedAt === null).map((k) => [k.hash, k]));
  }

  /** Whether a key is still good, by its public id. */
  isGood(id: string): boolean {
    return [...this.#byHash.values()].some((k) => k.id === id);
  }

  /** Looked up by hash, so that nothing of the key itself can be learnt from how long it takes. */
  holderOf(key: string): StoredKey | null {
    return this.#byHash.get(hashOf(key)) ?? null;
  }
}
