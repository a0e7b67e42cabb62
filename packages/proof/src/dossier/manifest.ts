import * as z from 'zod';
import type { ArchivedFile } from '../archive/zip-format.ts';
import { type Seal, sealOf } from '../identity.ts';
import { programVersion } from './computation.ts';

const entry = z.strictObject({
  path: z.string().min(1),
  length: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.strictObject({
  dossier: z.literal(1),
  program: z.strictObject({ name: z.literal('contrechamp'), version: programVersion }),
  files: z.array(entry),
});
export type Manifest = z.output<typeof manifestSchema>;

const byPath = (a: ArchivedFile, b: ArchivedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

export const inOrder = (files: readonly ArchivedFile[]): readonly ArchivedFile[] => files.toSorted(byPath);

/** The manifest of files, itself left out. */
export const manifestOf = (files: readonly ArchivedFile[], version: string): Manifest => ({
  dossier: 1,
  program: { name: 'contrechamp', version },
  files: inOrder(files).map(({ path, bytes }) => {
    const { sha256, length } = sealOf(bytes);
    return { path, length, sha256 };
  }),
});

export type FileFinding =
  | { readonly kind: 'changed'; readonly path: string; readonly expected: Seal; readonly found: Seal }
  | { readonly kind: 'missing'; readonly path: string; readonly expected: Seal }
  | { readonly kind: 'added'; readonly path: string; readonly found: Seal }
  /** The manifest lists it, and nothing in a dossier asks for it. */
  | { readonly kind: 'unexpected'; readonly path: string; readonly found: Seal };

/** How files differ from what a manifest says of them. */
export function compareWithManifest(files: readonly ArchivedFile[], manifest: Manifest): readonly FileFinding[] {
  const found = new Map(files.map(({ path, bytes }) => [path, sealOf(bytes)]));
  const listed = new Set(manifest.files.map(({ path }) => path));
  const known = manifest.files.flatMap(({ path, sha256, length }): FileFinding[] => {
    const seal = found.get(path);
    const expected = { sha256, length };
    if (!seal) return [{ kind: 'missing', path, expected }];
    return seal.sha256 === sha256 && seal.length === length ? [] : [{ kind: 'changed', path, expected, found: seal }];
  });
  const added = [...found].flatMap(([path, seal]): FileFinding[] =>
    listed.has(path) ? [] : [{ kind: 'added', path, found: seal }],
  );
  return [...known, ...added];
}

/** Files that a manifest lists though no dossier holds such: they would be taken for proven by what stands around them. */
export const unexpectedFiles = (
  files: readonly ArchivedFile[],
  manifest: Manifest,
  allowed: ReadonlySet<string>,
): readonly FileFinding[] => {
  const listed = new Set(manifest.files.map(({ path }) => path));
  return files.flatMap(({ path, bytes }): FileFinding[] =>
    listed.has(path) && !allowed.has(path) ? [{ kind: 'unexpected', path, found: sealOf(bytes) }] : [],
  );
};
