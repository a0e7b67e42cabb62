import { join } from 'node:path';
import { changeKeys, keyFile, LedgerUnavailable, readKeys, type StoredKey } from '@contrechamp/gateway';
import type { Lang } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { gatewayWords } from './words.ts';

const reasonOf = (error: unknown): string =>
  error instanceof LedgerUnavailable
    ? error.reason
    : ((error as NodeJS.ErrnoException).code ?? (error instanceof SyntaxError ? 'JSON' : 'format'));

/** @throws Failure when the file is not one of ours */
export function keysIn(folder: string, lang: Lang): readonly StoredKey[] {
  try {
    return readKeys(folder);
  } catch (error) {
    throw new Failure(gatewayWords[lang].keysUnreadable(join(folder, keyFile), reasonOf(error)));
  }
}

/**
 * Changes the keys as they are at this moment, in one step: of two commands at the same time, one waits for the other.
 * @throws Failure when the disk refuses, or the change does; the keys are then as they were
 */
export async function changeStored(
  folder: string,
  change: (keys: readonly StoredKey[]) => readonly StoredKey[],
  lang: Lang,
): Promise<void> {
  const words = gatewayWords[lang];
  keysIn(folder, lang);
  try {
    await changeKeys(folder, change);
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (error instanceof LedgerUnavailable && error.reason === 'locked') throw new Failure(words.keysBusy(folder));
    throw new Failure(words.keysUnwritable(join(folder, keyFile), reasonOf(error)));
  }
}
