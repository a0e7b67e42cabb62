import type { C2paFacts } from './c2pa/c2pa.ts';
import type { Format, Problem } from './container/container.ts';
import type { Generation } from './generator/generation.ts';
import type { Signed } from './generator/signed.ts';
import type { Look } from './hash/look.ts';

/** A value, and where in the file it was read. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: string;
}

/** What EXIF and XMP say beside the above; never a prompt. */
export interface MetadataFacts {
  readonly camera: Sourced<string> | null;
  readonly software: Sourced<string> | null;
  readonly creatorTool: Sourced<string> | null;
  readonly credit: Sourced<string> | null;
  /** The document that this file is a version of. */
  readonly document: Sourced<string> | null;
  readonly taken: Sourced<string> | null;
}

/** What a file carries about where it comes from. Prompts are read to tell runs apart and are not kept. */
export interface Provenance {
  readonly format: Format;
  /** In pixels. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of a video or an animation. */
  readonly seconds: number | null;
  readonly frames: number | null;
  readonly audio: boolean | null;
  /** Settings that a tool left. */
  readonly record: Generation | null;
  /** What a C2PA manifest says that it is; whether that holds is told in `c2pa`. */
  readonly signed: Signed | null;
  /** What unsigned metadata says that it is. */
  readonly declared: Signed | null;
  /** IPTC digital source type, from C2PA, else from XMP. */
  readonly digitalSourceType: Sourced<string> | null;
  readonly c2pa: C2paFacts;
  readonly metadata: MetadataFacts;
  readonly hashes: {
    /** SHA-256 of the file. */
    readonly content: string;
    /** SHA-256 of the encoded picture without metadata; null where the format is not taken apart so far. */
    readonly payload: string | null;
    /** Null where the picture is not decoded: videos, large files, broken ones. */
    readonly look: Look | null;
  };
  readonly problems: readonly Problem[];
}
