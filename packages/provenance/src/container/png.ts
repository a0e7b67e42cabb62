import { inflateSync } from 'node:zlib';
import { fourCC, latin1, looseText, u32be, utf8 } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type Container, emptyContainer, keepText, partOf, problem } from './container.ts';

/** Inflates no more than a text may be: a few kilobytes can claim gigabytes. */
function inflated(c: Container, at: string, bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: limits.text });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    problem(c, large ? 'text-too-large' : 'text-unreadable', at);
    return null;
  }
}

/** Ends of the first `count` zero bytes. */
function zeros(bytes: Uint8Array, from: number, count: number): readonly number[] | null {
  const found: number[] = [];
  for (let at = from; found.length < count; at = (found.at(-1) ?? 0) + 1) {
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return null;
    found.push(zero);
  }
  return found;
}

const xmpKey = 'XML:com.adobe.xmp';

/** XMP belongs into iTXt; libvips writes it as zTXt. */
function keepTextOrXmp(c: Container, place: string, key: string, body: Uint8Array): void {
  if (key === xmpKey) c.xmp.push(utf8(body));
  else keepText(c, place, key, looseText(body));
}

function plain(c: Container, bytes: Uint8Array, compressed: boolean): void {
  const place = compressed ? 'PNG zTXt' : 'PNG tEXt';
  const [end] = zeros(bytes, 0, 1) ?? [];
  if (end === undefined) {
    problem(c, 'text-unreadable', place);
    return;
  }
  const key = latin1(bytes.subarray(0, end));
  const body = compressed ? inflated(c, place, bytes.subarray(end + 2)) : bytes.subarray(end + 1);
  if (body) keepTextOrXmp(c, place, key, body);
}

function international(c: Container, bytes: Uint8Array): void {
  const place = 'PNG iTXt';
  const [end] = zeros(bytes, 0, 1) ?? [];
  const [, translated] = end === undefined ? [] : (zeros(bytes, end + 3, 2) ?? []);
  if (end === undefined || translated === undefined) {
    problem(c, 'text-unreadable', place);
    return;
  }
  const key = latin1(bytes.subarray(0, end));
  const rest = bytes.subarray(translated + 1);
  const body = bytes[end + 1] === 1 ? inflated(c, place, rest) : rest;
  if (!body) return;
  if (key === xmpKey) c.xmp.push(utf8(body));
  else keepText(c, place, key, utf8(body));
}

function chunk(source: ByteSource, c: Container, type: string, from: number, length: number): void {
  const part = (): Uint8Array | null => partOf(source, c, `PNG ${type}`, from, length);
  if (type === 'IHDR') {
    const header = source.read(from, 8);
    [c.width, c.height] = [u32be(header, 0), u32be(header, 4)];
    c.payload.push({ from, to: from + length });
  } else if (type === 'PLTE' || type === 'IDAT' || type === 'tRNS' || type === 'fdAT') {
    c.payload.push({ from, to: from + length });
  } else if (type === 'tEXt' || type === 'zTXt') {
    const bytes = part();
    if (bytes) plain(c, bytes, type === 'zTXt');
  } else if (type === 'iTXt') {
    const bytes = part();
    if (bytes) international(c, bytes);
  } else if (type === 'eXIf') {
    const bytes = part();
    if (bytes) c.exif.push(bytes);
  } else if (type === 'caBX') c.c2pa = true;
}

/** PNG (ISO/IEC 15948): a signature, then chunks of length, type, data and checksum. Checksums are not verified. */
export function readPng(source: ByteSource): Container {
  const c = emptyContainer('png');
  let at = 8;
  for (let parts = 0; at + 8 <= source.size; parts++) {
    if (parts === limits.parts) {
      problem(c, 'too-many-parts', 'PNG');
      return c;
    }
    const head = source.read(at, 8);
    const [length, type] = [u32be(head, 0), fourCC(head, 4)];
    if (at + 8 + length > source.size) {
      problem(c, 'truncated', `PNG ${/^[A-Za-z]{4}$/.test(type) ? type : ''}`.trim());
      return c;
    }
    chunk(source, c, type, at + 8, length);
    if (type === 'IEND') return c;
    at += 12 + length;
  }
  problem(c, 'truncated', 'PNG');
  return c;
}
