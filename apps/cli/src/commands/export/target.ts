import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type Lang, typeset } from '@contrechamp/report';
import { zip } from '../../archive/write-zip.ts';
import { sealOf } from '../../dossier/manifest.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { writeNewFile } from '../../write-new-file.ts';

const words: Readonly<Record<Lang, { where: (format: string, example: string) => string }>> = {
  en: { where: (format, example) => `Where to? An export as ${format} is a file: add -o ${example}.` },
  fr: { where: (format, example) => `Où l’écrire ? Un export ${format} est un fichier : ajoutez -o ${example}.` },
};

/** Text: to the file of -o, else to the terminal. `mark` goes before it in a file alone. */
export function putText(text: string, options: Options, output: Output, mark = ''): void {
  if (options.output === undefined) output.out(line(text));
  else writeNewFile(options.output, `${mark}${line(text)}`, options.lang);
}

/** Files packed as one, to the file of -o, which must be given: nobody reads an archive in a terminal. */
export function putArchive(
  files: readonly { readonly path: string; readonly text: string }[],
  format: string,
  example: string,
  options: Options,
  output: Output,
): void {
  const { lang, output: target } = options;
  if (target === undefined) throw new Failure(typeset(words[lang].where(format, example), lang));
  const bytes = zip(files.map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') })));
  writeNewFile(target, bytes, lang);
  if (options.json) output.out(line(JSON.stringify({ file: target, ...sealOf(bytes) }, null, 2)));
}

/** The namespace of identifiers that follow from a name (RFC 9562, version 5), itself one of the DNS namespace. */
const namespace = nameId(Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex'), 'contrechamp');

function nameId(space: Buffer, name: string): string {
  const hash = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A UUID that follows from a name. */
export const idOf = (name: string): string => nameId(Buffer.from(namespace.replaceAll('-', ''), 'hex'), name);
