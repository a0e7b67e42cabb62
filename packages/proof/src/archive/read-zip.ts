import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { ArchiveProblem, archiveLimits } from './problem.ts';
import { type ArchivedFile, elsewhere, flag, method, signature, size } from './zip-format.ts';

interface Listed {
  readonly path: string;
  readonly name: Buffer;
  readonly method: number;
  readonly packed: number;
  readonly length: number;
  readonly at: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function nameOf(name: Buffer): string {
  try {
    return utf8.decode(name);
  } catch {
    throw new ArchiveProblem('name', { path: name.toString('latin1') });
  }
}

/** A path that stays inside the folder that the archive is unpacked into, on every system. */
const isInside = (path: string): boolean =>
  !/^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(path) && !path.split('/').some((part) => part === '..' || part === '.');

/** Where the directory of the archive is, from the record at its very end. */
function directoryOf(bytes: Buffer): { readonly at: number; readonly files: number; readonly end: number } {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + size.end > bytes.length) {
    throw new ArchiveProblem(bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'truncated' : 'not-an-archive');
  }
  const [files, length, at] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (files === elsewhere.short || length === elsewhere.long || at === elsewhere.long) {
    throw new ArchiveProblem('unsupported');
  }
  if (bytes.readUInt16LE(end + 4) !== 0 || bytes.readUInt16LE(end + 6) !== 0 || bytes.readUInt16LE(end + 8) !== files) {
    throw new ArchiveProblem('unsupported');
  }
  if (at + length !== end || end + size.end + bytes.readUInt16LE(end + 20) !== bytes.length) {
    throw new ArchiveProblem('truncated');
  }
  if (files > archiveLimits.files) throw new ArchiveProblem('too-many', { files });
  return { at, files, end };
}

function listedAt(bytes: Buffer, at: number, end: number): { readonly file: Listed; readonly next: number } {
  if (at + size.central > end || bytes.readUInt32LE(at) !== signature.central) throw new ArchiveProblem('truncated');
  const nameEnd = at + size.central + bytes.readUInt16LE(at + 28);
  const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > end) throw new ArchiveProblem('truncated');
  const name = bytes.subarray(at + size.central, nameEnd);
  const path = nameOf(name);
  if (!isInside(path)) throw new ArchiveProblem('name', { path });
  if (bytes.readUInt16LE(at + 8) & flag.encrypted) throw new ArchiveProblem('encrypted', { path });
  const file = {
    ...{ path, name, method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20) },
    ...{ length: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42) },
  };
  if (file.method !== method.stored && file.method !== method.deflated) throw new ArchiveProblem('unsupported');
  return { file, next };
}

function checkSizes(files: readonly Listed[]): void {
  const total = files.reduce((sum, f) => sum + f.length, 0);
  if (total > archiveLimits.unpacked) throw new ArchiveProblem('too-large-unpacked', { megabytes: total / 1e6 });
  for (const { path, length, packed } of files) {
    if (length > packed * archiveLimits.ratio) throw new ArchiveProblem('ratio', { path });
  }
  const seen = new Set<string>();
  for (const { path } of files) {
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw new ArchiveProblem('duplicate', { path });
    seen.add(folded);
  }
}

/** Where the contents of a file lie. The header before them must name the same file. */
function extent(bytes: Buffer, file: Listed, directory: number): readonly [from: number, to: number] {
  const { path, at, name } = file;
  if (at + size.local > directory || bytes.readUInt32LE(at) !== signature.local) {
    throw new ArchiveProblem('corrupt', { path });
  }
  if (bytes.readUInt16LE(at + 6) & flag.encrypted) throw new ArchiveProblem('encrypted', { path });
  const nameEnd = at + size.local + bytes.readUInt16LE(at + 26);
  const from = nameEnd + bytes.readUInt16LE(at + 28);
  const named = bytes.subarray(at + size.local, nameEnd).equals(name);
  if (!named || from + file.packed > directory) throw new ArchiveProblem('corrupt', { path });
  return [from, from + file.packed];
}

function contents(packed: Buffer, { path, method: how, length }: Listed): Buffer {
  if (how === method.stored) {
    if (packed.length !== length) throw new ArchiveProblem('corrupt', { path });
    return packed;
  }
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(length, 1) });
    if (bytes.length === length) return bytes;
  } catch {
    // One message for every way in which compressed contents can be broken.
  }
  throw new ArchiveProblem('corrupt', { path });
}

/**
 * The files of an archive, in the order of its directory; empty folders are passed over. Checksums of the format are
 * not looked at: whoever asks has a stronger one.
 * @throws ArchiveProblem on an archive that is broken, or made to break its reader
 */
export function unzip(given: Uint8Array): readonly ArchivedFile[] {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > archiveLimits.packed) throw new ArchiveProblem('too-large', { megabytes: bytes.length / 1e6 });
  const directory = directoryOf(bytes);
  const listed: Listed[] = [];
  let at = directory.at;
  for (let i = 0; i < directory.files; i++) {
    const { file, next } = listedAt(bytes, at, directory.end);
    listed.push(file);
    at = next;
  }
  if (at !== directory.end) throw new ArchiveProblem('truncated');
  checkSizes(listed);
  let free = 0;
  const places = new Map<Listed, Buffer>();
  for (const file of listed.toSorted((a, b) => a.at - b.at)) {
    const [from, to] = extent(bytes, file, directory.at);
    if (file.at < free) throw new ArchiveProblem('overlap', { path: file.path });
    free = to;
    places.set(file, bytes.subarray(from, to));
  }
  return listed
    .filter(({ path, length }) => !(path.endsWith('/') && length === 0))
    .map((file) => ({ path: file.path, bytes: contents(places.get(file) ?? Buffer.alloc(0), file) }));
}
