import { extname } from 'node:path';
import { htmlOf, PaperProblem, pdfOf, type TypesetPdf } from '@contrechamp/proof';
import type { Lang, ReportDocument } from '@contrechamp/report';
import { Failure } from './failure.ts';
import type { Options } from './options.ts';
import { line, type Output } from './output.ts';
import { writeNewFile } from './write-new-file.ts';

const words = {
  en: {
    where: 'Say where to write it: -o PAPER.pdf, or -o PAPER.html for a page of a browser.',
    type: (file: string) => `${file}: a paper is written as .pdf or .html. Change the end of the name.`,
    typesetter: (reason: string) =>
      `The typesetter does not run on this machine (${reason}). Write -o PAPER.html instead.`,
    logo: 'The logo of the brand cannot be set: the file is damaged, asks for other files, or is not what its name says. Save it again, as PNG if need be.',
    letters:
      'Some letters are missing from the fonts of the paper: it is a plain PDF, not an accessible one (PDF/UA-1).',
  },
  fr: {
    where: 'Dites où l’écrire : -o PAPIER.pdf, ou -o PAPIER.html pour une page de navigateur.',
    type: (file: string) => `${file} : un livre blanc s’écrit en .pdf ou en .html. Changez la fin du nom.`,
    typesetter: (reason: string) =>
      `Le compositeur ne tourne pas sur cette machine (${reason}). Écrivez plutôt -o PAPIER.html.`,
    logo: 'Le logo de la marque ne peut être composé : le fichier est abîmé, en demande d’autres, ou n’est pas ce que dit son nom. Enregistrez-le à nouveau, en PNG au besoin.',
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

/** @throws Failure where the typesetter does not run, or the logo is no picture */
async function typesetPaper(document: ReportDocument, lang: Lang): Promise<TypesetPdf> {
  try {
    return await pdfOf(document);
  } catch (error) {
    if (!(error instanceof PaperProblem)) throw error;
    throw new Failure(error.code === 'logo' ? words[lang].logo : words[lang].typesetter(error.message));
  }
}

/** Writes a paper to a file that does not exist yet. @throws Failure where it cannot be set or written */
export async function writePaper(
  document: ReportDocument,
  { file, format }: PaperTarget,
  lang: Lang,
  output: Output,
): Promise<void> {
  if (format === 'html') {
    writeNewFile(file, htmlOf(document), lang);
    return;
  }
  const { bytes, accessible } = await typesetPaper(document, lang);
  writeNewFile(file, bytes, lang);
  if (!accessible) output.err(line(words[lang].letters));
}
