import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type ArchivedFile, epoch, flag, method, signature, size, version } from './zip-format.ts';

interface Written extends ArchivedFile {
  readonly name: Buffer;
  readonly crc: number;
}

/** The fields that both headers of a file share, from `offset` on. */
function common(header: Buffer, offset: number, file: Written): void {
  header.writeUInt16LE(version, offset);
  header.writeUInt16LE(flag.utf8, offset + 2);
  header.writeUInt16LE(method.stored, offset + 4);
  header.writeUInt16LE(epoch.time, offset + 6);
  header.writeUInt16LE(epoch.date, offset + 8);
  header.writeUInt32LE(file.crc, offset + 10);
  header.writeUInt32LE(file.bytes.length, offset + 14);
  header.writeUInt32LE(file.bytes.length, offset + 18);
  header.writeUInt16LE(file.name.length, offset + 22);
}

function localHeader(file: Written): Buffer {
  const header = Buffer.alloc(size.local);
  header.writeUInt32LE(signature.local, 0);
  common(header, 4, file);
  return header;
}

function centralHeader(file: Written, at: number): Buffer {
  const header = Buffer.alloc(size.central);
  header.writeUInt32LE(signature.central, 0);
  header.writeUInt16LE(version, 4);
  common(header, 6, file);
  header.writeUInt32LE(at, 42);
  return header;
}

function endRecord(files: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(size.end);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/**
 * An archive of files in the order given, stored as they are. Every byte follows from paths and contents: no clock, no
 * compressor whose next version writes something else.
 */
export function zip(files: readonly ArchivedFile[]): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const given of files) {
    const file = { ...given, name: Buffer.from(given.path, 'utf8'), crc: crc32(given.bytes) };
    directory.push(centralHeader(file, at), file.name);
    parts.push(localHeader(file), file.name, file.bytes);
    at += size.local + file.name.length + file.bytes.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...parts, listed, endRecord(files.length, listed.length, at)]);
}
