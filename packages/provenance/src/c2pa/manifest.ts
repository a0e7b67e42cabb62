import { readContainer } from '../container/read.ts';
import { bytesSource } from '../source/source.ts';
import type { C2paFacts } from './c2pa.ts';
import { readC2pa } from './read.ts';
import type { Verifier } from './verifier.ts';

export interface CheckedManifest {
  readonly facts: C2paFacts;
  /** Last part of the IPTC digital source type of its first action that names one. */
  readonly sourceType: string | null;
}

/** The manifest of a picture and nothing else of it; null for what is no picture. */
export async function readManifest(bytes: Uint8Array, verifier: Verifier): Promise<CheckedManifest | null> {
  const source = bytesSource(bytes);
  const container = readContainer(source);
  if (!container) return null;
  const facts = await readC2pa(source, container, null, verifier);
  return { facts, sourceType: facts.actions.find(({ source: type }) => type !== null)?.source ?? null };
}
