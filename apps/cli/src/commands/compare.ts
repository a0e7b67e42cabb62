import type { CampaignComparison } from '@contrechamp/engine';
import { renderComparison, toContract } from '@contrechamp/report';
import { openCampaign } from '../campaign.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';

const rendered = (result: CampaignComparison, { lang, color }: Options, width: number): string =>
  renderComparison(result, { lang, width, color });

/**
 * `compare FILE [--receipts FOLDER|FILE [--actuals] [--by person]]`: every scenario with its interval, its ratio to the
 * reference, and what it rests on; beside what was planned, what receipts say was generated.
 */
export async function compare(file: string, options: Options, output: Output): Promise<number> {
  const { only } = options;
  if (only.receipts === undefined && !only.actuals && only.by === undefined) {
    const result = openCampaign(file, options);
    const text = options.json
      ? JSON.stringify(toContract(result, { version, lang: options.lang }), null, 2)
      : rendered(result, options, output.width);
    output.out(line(text));
    return 0;
  }
  const { compareWithReceipts } = await import('./actuals/compare.ts');
  return compareWithReceipts(file, options, output);
}
