import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import process from 'node:process';
import { type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { giveName } from '../../give-name.ts';
import { receiptWords } from './words.ts';

/** A piece this long goes to the disk. */
const pieceLength = 1 << 18;

function writePieces(fd: number, pieces: Iterable<string>, mark: string) {
  const hash = createHash('sha256');
  let [length, pending] = [0, mark];
  const flush = (): void => {
    const bytes = Buffer.from(pending);
    for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
    hash.update(bytes);
    length += bytes.length;
    pending = '';
  };
  for (const piece of pieces) {
    pending += piece;
    if (pending.length >= pieceLength) flush();
  }
  flush();
  fsyncSync(fd);
  return { length, sha256: hash.digest('hex') };
}

/**
 * Writes a file that must not exist yet, piece by piece, under another name until it is whole.
 * @throws Failure when it exists or cannot be written; nothing is left then
 */
export function toFile(file: string, pieces: Iterable<string>, mark: string, lang: Lang) {
  const words = receiptWords[lang];
  if (existsSync(file)) throw new Failure(typeset(words.exists(file), lang));
  const partial = `${file}.${process.pid}.partial`;
  try {
    const fd = openSync(partial, 'wx');
    try {
      const seal = writePieces(fd, pieces, mark);
      giveName(partial, file);
      return seal;
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    rmSync(partial, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(typeset(code === 'EEXIST' ? words.exists(file) : words.unwritable(file, code), lang));
  }
}
