import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type CampaignComparison,
  openLevers,
  planLevers,
  RefusedChange,
  rankLevers,
  type Sobriety,
  sobriety,
} from '@contrechamp/engine';
import { type ReportDocument, type ReportInput, reportDocument } from '@contrechamp/report';
import { readBrand } from '../brand.ts';
import { type OpenedQuestion, openBoth, refusal } from '../campaign.ts';
import { dateOf } from '../date.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';
import { paperTarget, writePaper } from '../write-paper.ts';
import { targetOf } from './levers/choice.ts';

const half = 0.5;

/** What would reduce the highest scenario, where it is and as it is made. */
function reductionOf(
  result: CampaignComparison,
  { document, means }: OpenedQuestion,
  options: Options,
): ReportInput['reduction'] {
  const [top] = result.footprints.toSorted((a, b) => b.total.median - a.total.median);
  if (!top) return null;
  const { id } = top.scenario;
  const { pulls, meter } = openLevers(document, { scenario: id }, means);
  const inPlace = pulls.filter(({ lever }) => !lever.moves);
  // The paper tells measures one by one, and the plan: no other order of theirs is needed.
  return { ranking: rankLevers(pulls, meter, []), plan: planLevers(inPlace, meter, targetOf(options) ?? half) };
}

function sobrietyOf(result: CampaignComparison, { document, means }: OpenedQuestion): readonly Sobriety[] {
  return result.footprints
    .map(({ scenario }) => scenario)
    .filter(({ activities }) => activities.some((a) => a.type === 'image-generation' || a.type === 'video-generation'))
    .map(({ id }) => sobriety(document, { scenario: id, share: half }, means));
}

function documentOf(file: string, options: Options): ReportDocument {
  const { lang, only } = options;
  const date = dateOf(options);
  const brand = only.brand === undefined ? undefined : readBrand(only.brand, lang);
  const { result, question: opened } = openBoth(file, options);
  try {
    return reportDocument(
      {
        result,
        reduction: reductionOf(result, opened, options),
        sobriety: only.summary ? [] : sobrietyOf(result, opened),
      },
      {
        lang,
        version,
        sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
        file: basename(file),
        summary: only.summary,
        ...(date !== undefined && { date }),
        ...(brand && { brand }),
      },
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
