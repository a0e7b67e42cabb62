import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyFile, readKeys, type StoredKey, writeKeys } from '@contrechamp/gateway';
import type { Lang } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { gatewayWords } from './words.ts';

const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof SyntaxError ? 'JSON' : 'format');

/** @throws Failure when the file is not one of ours */
export function keysIn(folder: string, lang: Lang): readonly StoredKey[] {
  try {
    return readKeys(folder);
  } catch (error) {
    throw new Failure(gatewayWords[lang].keysUnreadable(join(folder, keyFile), reasonOf(error)));
  }
}

/** Replaces them all, in one step. @throws Failure when the disk refuses; the keys are then as they were */
export async function storeKeys(folder: string, keys: readonly StoredKey[], lang: Lang): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await writeKeys(folder, keys);
  } catch (error) {
    throw new Failure(gatewayWords[lang].keysUnwritable(join(folder, keyFile), reasonOf(error)));
  }
}
