import { type ExportContent, exportBytes, sealOf } from '@contrechamp/proof';
import { type Lang, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { writeNewFile } from '../../write-new-file.ts';

const words: Readonly<Record<Lang, { where: (format: string, example: string) => string }>> = {
  en: { where: (format, example) => `Where to? An export as ${format} is a file: add -o ${example}.` },
  fr: { where: (format, example) => `Où l’écrire ? Un export ${format} est un fichier : ajoutez -o ${example}.` },
};

/** Names of archives that a message proposes. */
const examples: Readonly<Record<string, string>> = { xlsx: 'campaign.xlsx', openlca: 'campaign-openlca.zip' };

/** Formats that are archives need a file to go to: nobody reads one in a terminal. @throws Failure without one */
export function checkTarget(format: string, { lang, output }: Options): void {
  const example = examples[format];
  if (example !== undefined && output === undefined)
    throw new Failure(typeset(words[lang].where(format, example), lang));
}

/** To the file of -o; a text without one to the terminal. */
export function put(content: ExportContent, options: Options, output: Output): void {
  const { lang, output: target } = options;
  if (target === undefined) {
    if ('text' in content) output.out(line(content.text));
    return;
  }
  const bytes = exportBytes(content);
  writeNewFile(target, bytes, lang);
  if ('files' in content && options.json) {
    output.out(line(JSON.stringify({ file: target, ...sealOf(bytes) }, null, 2)));
  }
}

/** Text: to the file of -o, else to the terminal. `mark` goes before it in a file alone. */
export function putText(text: string, { lang, output: target }: Options, output: Output, mark = ''): void {
  if (target === undefined) output.out(line(text));
  else writeNewFile(target, `${mark}${line(text)}`, lang);
}
