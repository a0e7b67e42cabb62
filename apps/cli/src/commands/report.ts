import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RefusedChange } from '@contrechamp/engine';
import { whitePaper } from '@contrechamp/proof';
import type { ReportDocument } from '@contrechamp/report';
import { readBrand } from '../brand.ts';
import { openBoth, refusal } from '../campaign.ts';
import { dateOf } from '../date.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';
import { paperTarget, writePaper } from '../write-paper.ts';
import { targetOf } from './levers/choice.ts';

function documentOf(file: string, options: Options): ReportDocument {
  const { lang, only } = options;
  const date = dateOf(options);
  const brand = only.brand === undefined ? undefined : readBrand(only.brand, lang);
  const { result, question: opened } = openBoth(file, options);
  try {
    return whitePaper(
      { result, document: opened.document, means: opened.means },
      {
        lang,
        version,
        sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
        file: basename(file),
        summary: only.summary,
        ...(only.style && { style: only.style }),
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

/** `report FILE -o PAPER.pdf`: a white paper, or with `--summary` one page; as a page of a browser with `.html`. */
export async function report(file: string, options: Options, output: Output): Promise<number> {
  const { lang } = options;
  if (options.json && options.output === undefined) {
    output.out(line(JSON.stringify(documentOf(file, options), null, 2)));
    return 0;
  }
  const target = paperTarget(options, lang);
  await writePaper(documentOf(file, options), target, lang, output);
  return 0;
}
