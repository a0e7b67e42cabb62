import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import type { WebFont } from '@contrechamp/report';

const require = createRequire(import.meta.url);

const headerSize = 44;
const entrySize = 20;
const sfntEntrySize = 16;
const sfntHeaderSize = 12;

const padded = (length: number): number => (length + 3) & ~3;

/**
 * A TrueType font as WOFF 1.0: the same tables, each deflated. Subsets that packages ship as WOFF2 leave out the ₂ of
 * CO₂e; this keeps every letter, at half the size.
 */
export function woffOf(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const directory = Buffer.alloc(count * entrySize);
  const tables: Buffer[] = [];
  let offset = headerSize + directory.length;
  for (let i = 0; i < count; i++) {
    const at = sfntHeaderSize + i * sfntEntrySize;
    const [start, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    const whole = font.subarray(start, start + length);
    const deflated = deflateSync(whole, { level: 9 });
    const table = deflated.length < length ? deflated : whole;
    font.copy(directory, i * entrySize, at, at + 4);
    directory.writeUInt32BE(offset, i * entrySize + 4);
    directory.writeUInt32BE(table.length, i * entrySize + 8);
    directory.writeUInt32BE(length, i * entrySize + 12);
    font.copy(directory, i * entrySize + 16, at + 4, at + 8);
    tables.push(table, Buffer.alloc(padded(table.length) - table.length));
    offset += padded(table.length);
  }
  const header = Buffer.alloc(headerSize);
  header.write('wOFF', 0, 'latin1');
  font.copy(header, 4, 0, 4);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(count, 12);
  header.writeUInt32BE(font.length, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, directory, ...tables]);
}

const faces = [
  { family: 'Source Serif 4', weight: 400, file: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf' },
  { family: 'Source Serif 4', weight: 600, file: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf' },
  { family: 'Inter', weight: 400, file: 'inter/400Regular/Inter_400Regular.ttf' },
  { family: 'Inter', weight: 600, file: 'inter/600SemiBold/Inter_600SemiBold.ttf' },
] as const;

/** The faces of a page, to be held in it. */
export const webFonts = (): readonly WebFont[] =>
  faces.map(({ family, weight, file }) => ({
    family,
    weight,
    base64: woffOf(readFileSync(require.resolve(`@expo-google-fonts/${file}`))).toString('base64'),
  }));
