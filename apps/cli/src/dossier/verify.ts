import { Buffer } from 'node:buffer';
import {
  type ArchivedFile,
  compareWithManifest,
  type FileFinding,
  type Manifest,
  manifestSchema,
  packed,
  places as paths,
  type Seal,
  sealOf,
  unexpectedFiles,
  unzip,
} from '@contrechamp/proof';
import { keptRelease, loadCatalogue } from '../catalogue/load.ts';
import type { Options } from '../options.ts';
import type { Difference } from './difference.ts';
import { leaves } from './leaves.ts';
import { type ReceiptCheck, type Recomputation, recompute } from './recompute.ts';

/**
 * What the release inside is worth to this program: the one that it keeps, another of that number, or none it knows.
 * Places change from one version of the program to the next, so that an older release may rightly come with others.
 */
export type ReleaseCheck =
  | { readonly kind: 'same' | 'other-places' | 'unknown'; readonly release: string }
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
  /** Null where the dossier has none. */
  readonly receipts: ReceiptCheck | null;
  /**
   * `identical`: nothing was changed, a second computation gives the same bytes, and the catalogue inside is one that this
   * program keeps. `consistent`: the same, but for a catalogue that nothing here can be held against.
   */
  readonly verdict: 'identical' | 'consistent' | 'different';
  /** Whoever asked takes the catalogue inside for good. */
  readonly trusted: boolean;
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

function checkRelease(contents: readonly ArchivedFile[], { lang }: Options): ReleaseCheck | null {
  const file = contents.find((f) => f.path === paths.release);
  const places = contents.find((f) => f.path === paths.places);
  const inside = json(file) as { readonly release?: unknown } | null | undefined;
  if (!file || typeof inside?.release !== 'string') return null;
  const { release } = inside;
  const kept = keptRelease(release, lang);
  if (!kept) return { kind: 'unknown', release };
  const facts = leaves(Buffer.from(file.bytes), kept.facts);
  const towns = leaves(places && Buffer.from(places.bytes), kept.places, 'places');
  const binding = loadCatalogue(lang).release === release ? [...facts, ...towns] : facts;
  if (binding.length > 0) return { kind: 'differs', release, differences: binding };
  return { kind: towns.length > 0 ? 'other-places' : 'same', release };
}

/** How far a dossier of which everything else holds is proven, by the catalogue that it was computed with. */
function verdictOf(release: ReleaseCheck | null): Verification['verdict'] {
  switch (release?.kind) {
    case 'same':
      return 'identical';
    case 'unknown':
    case 'other-places':
      return 'consistent';
    default:
      return 'different';
  }
}

function manifestIn(files: readonly ArchivedFile[]): Manifest | null {
  const read = manifestSchema.safeParse(json(files.find((f) => f.path === paths.manifest)));
  return read.success ? read.data : null;
}

/**
 * Checks every byte of a dossier and computes its result again from the files inside.
 * @throws ArchiveProblem on an archive that cannot be read
 */
export function verifyDossier(bytes: Buffer, options: Options): Verification {
  const files = unzip(bytes);
  const contents = files.filter((f) => f.path !== paths.manifest);
  const manifest = manifestIn(files);
  const { recomputation, receipts, allowed } = recompute(contents, options);
  const release = checkRelease(contents, options);
  const findings = manifest
    ? [...compareWithManifest(contents, manifest), ...(allowed ? unexpectedFiles(contents, manifest, allowed) : [])]
    : [];
  const envelope =
    manifest && findings.length === 0 ? firstDifference(bytes, packed(contents, manifest.program.version)) : null;
  const intact = manifest !== null && findings.length === 0 && envelope === null;
  const holds = intact && recomputation.kind === 'identical' && receipts?.kind !== 'broken';
  const verdict = holds ? verdictOf(release) : 'different';
  return {
    archive: sealOf(bytes),
    made: manifest?.program.version ?? null,
    files: contents.length,
    ...{ findings, envelope, recomputation, release, receipts, verdict },
    trusted: options.only.trustCatalogue,
    identical: verdict === 'identical',
  };
}
