import process from 'node:process';
import { type ReportDocument, typstSource } from '@contrechamp/report';
import type { TypesetPdf } from './typst.ts';

/** Why a paper is not set: no typesetter for this machine, or a logo that is no picture. */
export class PaperProblem extends Error {
  override readonly name = 'PaperProblem';
  readonly code: 'typesetter' | 'logo';

  constructor(code: PaperProblem['code'], reason: string) {
    super(reason);
    this.code = code;
  }
}

/** Loaded when a PDF is asked for: it is 51 MB that nothing else should wait for. @throws PaperProblem */
async function typesetter(): Promise<typeof import('./typst.ts')> {
  try {
    return await import('./typst.ts');
  } catch (error) {
    throw new PaperProblem('typesetter', `${process.platform} ${process.arch}: ${(error as Error).message}`);
  }
}

/**
 * A paper as PDF: the same document, the same bytes.
 * @throws PaperProblem where the typesetter does not run, or the logo is no picture: all else in a document is ours
 */
export async function pdfOf(document: ReportDocument): Promise<TypesetPdf> {
  const { typesetPdf } = await typesetter();
  try {
    return typesetPdf(typstSource(document));
  } catch (error) {
    if (!document.brand.logo) throw error;
    throw new PaperProblem('logo', (error as Error).message);
  }
}
