import { renderComparison, toContract } from '@contrechamp/report';
import { openCampaign } from '../campaign.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';
import { version } from '../version.ts';

/** `compare FILE`: every scenario with its interval, its ratio to the reference, and what it rests on. */
export function compare(file: string, options: Options, output: Output): number {
  const result = openCampaign(file, options);
  const text = options.json
    ? JSON.stringify(toContract(result, { version, lang: options.lang }), null, 2)
    : renderComparison(result, { lang: options.lang, width: output.width, color: options.color });
  output.out(line(text));
  return 0;
}
