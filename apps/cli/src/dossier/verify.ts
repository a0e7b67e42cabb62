import { Buffer } from 'node:buffer';
import { unzip } from '../archive/read-zip.ts';
import type { ArchivedFile } from '../archive/zip-format.ts';
import { keptRelease } from '../catalogue/load.ts';
import type { Options } from '../options.ts';
import { places } from './contents.ts';
import { type Difference, differences } from './difference.ts';
import { packed } from './make.ts';
import { compareWithManifest, type FileFinding, type Manifest, manifestSchema, type Seal, sealOf } from './manifest.ts';
import { type Recomputation, recompute } from './recompute.ts';

/** What the release inside is worth to this program: the one that it keeps, another of that number, or none it knows. */
export type ReleaseCheck =
  | { readonly kind: 'same' | 'unknown'; readonly release: string }
  | { readonly kind: 'differs'; readonly release: string; readonly differences: readonly Difference[] };

export interface Verification {
  readonly archive: Seal;
  /** Version that made the dossier; null when the manifest cannot be read. */
  readonly made: string | null;
  readonly files: number;
  readonly findings: readonly FileFinding[];
  /** Where no file differs: the first byte that is not as `contrechamp dossier` writes it; null where all are. */
  readonly envelope: number | null;
  readonly recomputation: Recomputation;
  readonly release: ReleaseCheck | null;
  /** Nothing was changed, and a second computation gives the same bytes. */
  readonly identical: boolean;
}

const json = (file: ArchivedFile | undefined): unknown => {
  try {
    return file && JSON.parse(Buffer.from(file.bytes).toString('utf8'));
  } catch {
    return undefined;
  }
};

function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return null;
}

function checkRelease(file: ArchivedFile | undefined, { lang }: Options): ReleaseCheck | null {
  const inside = json(file) as { readonly release?: unknown } | null | undefined;
  if (!file || typeof inside?.release !== 'string') return null;
  const { release } = inside;
  const kept = keptRelease(release, lang);
  if (!kept) return { kind: 'unknown', release };
  if (kept.facts.equals(file.bytes)) return { kind: 'same', release };
  const found = differences(inside, JSON.parse(kept.facts.toString('utf8')));
  return { kind: 'differs', release, differences: found };
}

function manifestIn(files: readonly ArchivedFile[]): Manifest | null {
  const read = manifestSchema.safeParse(json(files.find((f) => f.path === places.manifest)));
  return read.success ? read.data : null;
}

/**
 * Checks every byte of a dossier and computes its result again from the files inside.
 * @throws ArchiveProblem on an archive that cannot be read
 */
export function verifyDossier(bytes: Buffer, options: Options): Verification {
  const files = unzip(bytes);
  const contents = files.filter((f) => f.path !== places.manifest);
  const manifest = manifestIn(files);
  const findings = manifest ? compareWithManifest(contents, manifest) : [];
  const envelope =
    manifest && findings.length === 0 ? firstDifference(bytes, packed(contents, manifest.program.version)) : null;
  const recomputation = recompute(contents, options);
  const release = checkRelease(
    contents.find((f) => f.path === places.release),
    options,
  );
  const intact = manifest !== null && findings.length === 0 && envelope === null;
  return {
    archive: sealOf(bytes),
    made: manifest?.program.version ?? null,
    files: contents.length,
    ...{ findings, envelope, recomputation, release },
    identical: intact && recomputation.kind === 'identical' && release?.kind !== 'differs',
  };
}
