import { readC2pa } from './c2pa/read.ts';
import { sourceType } from './c2pa/store.ts';
import type { Verifier } from './c2pa/verifier.ts';
import type { Container, Problem } from './container/container.ts';
import { readContainer } from './container/read.ts';
import { declaredAs } from './generator/declared.ts';
import { recordOf } from './generator/records.ts';
import { signedAs } from './generator/signed.ts';
import { hashOf } from './hash/content.ts';
import { lookOf } from './hash/look.ts';
import { type ExifFacts, readExif } from './metadata/exif.ts';
import { readIptc } from './metadata/iptc.ts';
import { firstOf, readXmp, type XmpProperties } from './metadata/xmp.ts';
import type { MetadataFacts, Provenance, Sourced } from './provenance.ts';
import { limits } from './source/limits.ts';
import { type ByteSource, bytesSource } from './source/source.ts';

export interface ReadOptions {
  /** Who verifies C2PA manifests; without one, a manifest is told as not checked. */
  readonly verifier?: Verifier | null;
  /** Whether pictures are decoded to find versions of them; true unless said otherwise. */
  readonly looks?: boolean;
}

const sourced = <T>(value: T | null | undefined, from: string): Sourced<T> | null =>
  value === null || value === undefined ? null : { value, from };

/** Packets of one file taken together: a property of the first one stands. */
function xmpOf(container: Container, problems: Problem[]): XmpProperties | null {
  const found = container.xmp.map(readXmp);
  if (found.includes(null)) problems.push({ code: 'text-unreadable', at: 'XMP' });
  const read = found.filter((x) => x !== null);
  return read.length === 0 ? null : new Map(read.toReversed().flatMap((x) => [...x]));
}

function metadataOf(exif: ExifFacts | null, xmp: XmpProperties | null, credit: string | null): MetadataFacts {
  // ComfyUI writes graphs where a camera writes its maker.
  const plain = (text: string | null | undefined): string | null =>
    text && !/^[\w-]+:\s*\{/.test(text) ? text.slice(0, 200) : null;
  const camera = [plain(exif?.make), plain(exif?.model)].filter((t) => t !== null).join(' ');
  const from = (name: string): Sourced<string> | null => sourced(plain(firstOf(xmp, name)), `XMP ${name}`);
  return {
    camera: sourced(camera === '' ? null : camera, 'EXIF Make, Model'),
    software: sourced(plain(exif?.software), 'EXIF Software'),
    creatorTool: from('xmp:CreatorTool'),
    credit: from('photoshop:Credit') ?? sourced(plain(credit), 'IPTC 2:110'),
    document: from('xmpMM:OriginalDocumentID') ?? from('xmpMM:DocumentID'),
    taken: sourced(plain(exif?.taken), 'EXIF DateTimeOriginal'),
  };
}

/** Payloads of films of hours are not read for it. */
const longestPayload = 2 * 1024 ** 3;

const payloadOf = (source: ByteSource, { payload }: Container): string | null =>
  payload.length === 0 || source.size > longestPayload ? null : hashOf(source, payload);

/**
 * Everything that a picture or a video carries about where it comes from, or null where it is neither. Reads no more
 * of a file than it needs, believes no length that the file claims, and never throws on what is in it.
 * @throws only what `source.read` throws
 */
export async function readProvenance(
  input: Uint8Array | ByteSource,
  { verifier = null, looks = true }: ReadOptions = {},
): Promise<Provenance | null> {
  const source = input instanceof Uint8Array ? bytesSource(input) : input;
  const container = readContainer(source);
  if (!container) return null;
  const problems: Problem[] = [];
  const exif = container.exif.map(readExif).find((e) => e !== null) ?? null;
  const xmp = xmpOf(container, problems);
  const iptc = container.iptc[0] ? readIptc(container.iptc[0]) : null;
  const c2pa = await readC2pa(source, container, firstOf(xmp, 'dcterms:provenance'), verifier);
  const task = container.seconds !== null && container.seconds > 0 ? 'video' : 'image';
  const signed = signedAs(c2pa, task);
  const small = source.size <= limits.decoded && (container.width ?? 0) * (container.height ?? 0) <= limits.pixels;
  const look = looks && small ? await lookOf(container.format, source.read(0, source.size)) : null;
  const unseen = looks && look === null && ['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'].includes(container.format);
  if (unseen) problems.push({ code: 'not-decoded', at: container.format });
  const type = c2pa.actions.find((a) => a.source !== null);
  const record = recordOf({ container, exif, xmp });
  if (record?.doubtful) problems.push({ code: 'record-doubtful', at: record.from });
  const { format, width, height, seconds, frames, audio } = container;
  return {
    ...{ format, width, height, seconds, frames, audio },
    record,
    signed,
    declared: declaredAs(xmp, iptc, exif, task),
    digitalSourceType:
      sourced(type?.source, `C2PA ${type?.action}`) ??
      sourced(sourceType(firstOf(xmp, 'Iptc4xmpExt:DigitalSourceType')), 'XMP Iptc4xmpExt:DigitalSourceType'),
    c2pa,
    metadata: metadataOf(exif, xmp, iptc?.credit ?? null),
    hashes: { content: hashOf(source), payload: payloadOf(source, container), look },
    problems: [...container.problems, ...problems],
  };
}
