import { extname } from 'node:path';
import { type Lang, type ReportDocument, reportHtml } from '@contrechamp/report';
import { Failure } from './failure.ts';
import type { Options } from './options.ts';
import { line, type Output } from './output.ts';
import { typesetPaper } from './typesetter.ts';
import { webFonts } from './web-fonts.ts';
import { writeNewFile } from './write-new-file.ts';

const words = {
  en: {
    where: 'Say where to write it: -o PAPER.pdf, or -o PAPER.html for a page of a browser.',
    type: (file: string) => `${file}: a paper is written as .pdf or .html. Change the end of the name.`,
    letters:
      'Some letters are missing from the fonts of the paper: it is a plain PDF, not an accessible one (PDF/UA-1).',
  },
  fr: {
    where: 'Dites où l’écrire : -o PAPIER.pdf, ou -o PAPIER.html pour une page de navigateur.',
    type: (file: string) => `${file} : un livre blanc s’écrit en .pdf ou en .html. Changez la fin du nom.`,
    letters:
      'Des lettres manquent aux caractères du livre blanc : c’est un PDF ordinaire, et non un PDF accessible (PDF/UA-1).',
  },
};

/** What a paper is written as. */
export interface PaperTarget {
  readonly file: string;
  readonly format: 'pdf' | 'html';
}

/** Known before anything is computed. @throws Failure when the name does not say what to write */
export function paperTarget({ output: file }: Options, lang: Lang): PaperTarget {
  if (file === undefined) throw new Failure(words[lang].where);
  const extension = extname(file).toLowerCase();
  if (extension === '.pdf') return { file, format: 'pdf' };
  if (extension === '.html' || extension === '.htm') return { file, format: 'html' };
  throw new Failure(words[lang].type(file));
}

/** Writes a paper to a file that does not exist yet. @throws Failure where it cannot be set or written */
export async function writePaper(
  document: ReportDocument,
  { file, format }: PaperTarget,
  lang: Lang,
  output: Output,
): Promise<void> {
  if (format === 'html') {
    writeNewFile(file, reportHtml(document, webFonts()), lang);
    return;
  }
  const { bytes, accessible } = await typesetPaper(document, lang);
  writeNewFile(file, bytes, lang);
  if (!accessible) output.err(line(words[lang].letters));
}
