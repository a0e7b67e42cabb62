import { chartText, comparisonChart, comparisonChartData } from '@contrechamp/report';
import { openCampaign } from '../campaign.ts';
import { type Options, oneOf } from '../options.ts';
import type { Output } from '../output.ts';
import { writeNewFile } from '../write-new-file.ts';

/** As wide as a text column of a report. */
const width = 960;

/** `chart FILE [-o FILE.svg] [--theme light|dark]`: the comparison as a picture. */
export function chart(file: string, options: Options, output: Output): number {
  const theme = oneOf(options.lang, 'theme', options.only.theme, ['light', 'dark'] as const) ?? 'light';
  const data = comparisonChartData(openCampaign(file, options), options.lang);
  const picture = `${chartText(comparisonChart(data, { lang: options.lang, theme, width }))}\n`;
  if (options.output === undefined) output.out(picture);
  else writeNewFile(options.output, picture, options.lang);
  return 0;
}
