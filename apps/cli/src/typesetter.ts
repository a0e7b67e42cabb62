import process from 'node:process';
import { type Lang, type ReportDocument, typstSource } from '@contrechamp/report';
import { Failure } from './failure.ts';
import type { TypesetPdf } from './typst.ts';

const words = {
  en: {
    typesetter: (reason: string) =>
      `The typesetter does not run on this machine (${reason}). Write -o PAPER.html instead.`,
    logo: 'The logo of the brand cannot be set: the file is damaged, asks for other files, or is not what its name says. Save it again, as PNG if need be.',
  },
  fr: {
    typesetter: (reason: string) =>
      `Le compositeur ne tourne pas sur cette machine (${reason}). Écrivez plutôt -o PAPIER.html.`,
    logo: 'Le logo de la marque ne peut être composé : le fichier est abîmé, en demande d’autres, ou n’est pas ce que dit son nom. Enregistrez-le à nouveau, en PNG au besoin.',
  },
};

/** Loaded when a PDF is asked for: no other command should wait for it. @throws Failure where it does not run */
async function typesetter(lang: Lang): Promise<typeof import('./typst.ts')> {
  try {
    return await import('./typst.ts');
  } catch (error) {
    throw new Failure(words[lang].typesetter(`${process.platform} ${process.arch}: ${(error as Error).message}`));
  }
}

/** A paper as a PDF. @throws Failure where the logo is no picture: everything else in a document is ours */
export async function typesetPaper(document: ReportDocument, lang: Lang): Promise<TypesetPdf> {
  const { typesetPdf } = await typesetter(lang);
  try {
    return typesetPdf(typstSource(document));
  } catch (error) {
    if (!document.brand.logo) throw error;
    throw new Failure(words[lang].logo);
  }
}
