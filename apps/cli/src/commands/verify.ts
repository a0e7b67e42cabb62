import type { Buffer } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { ArchiveProblem, archiveLimits } from '@contrechamp/proof';
import { typeset } from '@contrechamp/report';
import { renderVerification } from '../dossier/render.ts';
import { type Verification, verifyDossier } from '../dossier/verify.ts';
import { verifyWords } from '../dossier/words.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';

function archive(file: string, { lang }: Options): Buffer {
  const words = verifyWords[lang];
  let length: number;
  try {
    length = statSync(file).size;
    if (length <= archiveLimits.packed) return readFileSync(file);
  } catch {
    throw new Failure(typeset(words.unread(file, words.noFile), lang));
  }
  throw new ArchiveProblem('too-large', { megabytes: length / 1e6 });
}

function check(file: string, options: Options): Verification {
  try {
    return verifyDossier(archive(file, options), options);
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error;
    throw new Failure(typeset(verifyWords[options.lang].unread(file, error.text(options.lang)), options.lang));
  }
}

/**
 * `verify dossier.zip [--trust-catalogue]`: checks every file, computes the result again, and says what differs; 1 when
 * anything does, or when the catalogue inside cannot be held against one that is known.
 */
export function verify(given: readonly string[], options: Options, output: Output): number {
  const [file, ...more] = given;
  if (file === undefined || more.length > 0) throw new Failure(typeset(verifyWords[options.lang].which, options.lang));
  const found = check(file, options);
  output.out(line(options.json ? JSON.stringify(found, null, 2) : renderVerification(found, version, options.lang)));
  return found.identical || (found.trusted && found.verdict === 'consistent') ? 0 : 1;
}
