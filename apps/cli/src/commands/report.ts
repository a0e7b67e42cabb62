import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { RefusedChange } from '@contrechamp/engine';
import { htmlOf, PaperProblem, pdfOf, type TypesetPdf, whitePaper } from '@contrechamp/proof';
import type { Lang, ReportDocument } from '@contrechamp/report';
import { readBrand } from '../brand.ts';
import { openCampaign, openQuestion, refusal } from '../campaign.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';
import { writeNewFile } from '../write-new-file.ts';
import { targetOf } from './levers/choice.ts';

const words = {
  en: {
    where: 'Say where to write it: -o PAPER.pdf, or -o PAPER.html for a page of a browser.',
    type: (file: string) => `${file}: a paper is written as .pdf or .html. Change the end of the name.`,
    date: (text: string) => `--date ${text}: write a date as YEAR-MONTH-DAY, such as 2026-01-31.`,
    typesetter: (reason: string) =>
      `The typesetter does not run on this machine (${reason}). Write -o PAPER.html instead.`,
    logo: 'The logo of the brand cannot be set: the file is damaged, asks for other files, or is not what its name says. Save it again, as PNG if need be.',
    letters:
      'Some letters are missing from the fonts of the paper: it is a plain PDF, not an accessible one (PDF/UA-1).',
  },
  fr: {
    where: 'Dites où l’écrire : -o PAPIER.pdf, ou -o PAPIER.html pour une page de navigateur.',
    type: (file: string) => `${file} : un livre blanc s’écrit en .pdf ou en .html. Changez la fin du nom.`,
    date: (text: string) => `--date ${text} : écrivez une date en ANNÉE-MOIS-JOUR, comme 2026-01-31.`,
    typesetter: (reason: string) =>
      `Le compositeur ne tourne pas sur cette machine (${reason}). Écrivez plutôt -o PAPIER.html.`,
    logo: 'Le logo de la marque ne peut être composé : le fichier est abîmé, en demande d’autres, ou n’est pas ce que dit son nom. Enregistrez-le à nouveau, en PNG au besoin.',
    letters:
      'Des lettres manquent aux caractères du livre blanc : c’est un PDF ordinaire, et non un PDF accessible (PDF/UA-1).',
  },
};

type Format = 'pdf' | 'html';

/** @throws Failure when the name does not say what to write */
function formatOf(file: string | undefined, lang: Lang): Format {
  if (file === undefined) throw new Failure(words[lang].where);
  const extension = extname(file).toLowerCase();
  if (extension === '.pdf') return 'pdf';
  if (extension === '.html' || extension === '.htm') return 'html';
  throw new Failure(words[lang].type(file));
}

/** @throws Failure on anything but a day of the calendar */
function dateOf({ only, lang }: Options): string | undefined {
  const { date } = only;
  if (date === undefined) return undefined;
  const read = /^[12]\d{3}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) {
    throw new Failure(words[lang].date(date));
  }
  return date;
}

function documentOf(file: string, options: Options): ReportDocument {
  const { lang, only } = options;
  const date = dateOf(options);
  const brand = only.brand === undefined ? undefined : readBrand(only.brand, lang);
  const result = openCampaign(file, options);
  const opened = openQuestion(file, options);
  const source = { result, document: opened.document, means: opened.means };
  try {
    return whitePaper(
      source,
      {
        lang,
        version,
        sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
        file: basename(file),
        summary: only.summary,
        ...(date !== undefined && { date }),
        ...(brand && { brand }),
      },
      targetOf(options),
    );
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    throw refusal(file, options, error.diagnostics, opened.text);
  }
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

/** `report FILE -o PAPER.pdf`: a white paper, or with `--summary` one page; as a page of a browser with `.html`. */
export async function report(file: string, options: Options, output: Output): Promise<number> {
  const { lang } = options;
  if (options.json && options.output === undefined) {
    output.out(line(JSON.stringify(documentOf(file, options), null, 2)));
    return 0;
  }
  const format = formatOf(options.output, lang);
  const target = options.output ?? '';
  const document = documentOf(file, options);
  if (format === 'html') {
    writeNewFile(target, htmlOf(document), lang);
    return 0;
  }
  const { bytes, accessible } = await typesetPaper(document, lang);
  writeNewFile(target, bytes, lang);
  if (!accessible) output.err(line(words[lang].letters));
  return 0;
}
