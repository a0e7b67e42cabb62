import { sealOf, unzip } from '@contrechamp/proof';
import { typeset } from '@contrechamp/report';
import { makeDossier } from '../dossier/make.ts';
import { verifyWords } from '../dossier/words.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { writeNewFile } from '../write-new-file.ts';

/**
 * `dossier FILE -o dossier.zip [--receipts FOLDER|FILE]`: one archive from which anybody can compute the result again;
 * with receipts, what was metered beside what was planned as well.
 */
export async function dossier(file: string, options: Options, output: Output): Promise<number> {
  const { lang, output: target } = options;
  const words = verifyWords[lang];
  if (target === undefined) throw new Failure(typeset(words.where, lang));
  const bytes = await makeDossier(file, options);
  writeNewFile(target, bytes, lang);
  const seal = sealOf(bytes);
  const files = unzip(bytes).map(({ path }) => path);
  const told = [words.made(target, files.length), `SHA-256 ${seal.sha256} (${words.bytes(seal.length)})`, words.cite];
  output.out(
    line(
      options.json
        ? JSON.stringify({ file: target, ...seal, files }, null, 2)
        : told.map((t) => typeset(t, lang)).join('\n'),
    ),
  );
  return 0;
}
