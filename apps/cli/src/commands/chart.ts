import {
  type ChartNode,
  type ChartOptions,
  chartText,
  comparisonChart,
  comparisonChartData,
} from '@contrechamp/report';
import { openCampaign } from '../campaign.ts';
import { type Options, oneOf } from '../options.ts';
import type { Output } from '../output.ts';
import { writeNewFile } from '../write-new-file.ts';

/** As wide as a text column of a report. */
const width = 960;

async function drawn(file: string, options: Options, chartOptions: ChartOptions): Promise<ChartNode> {
  if (options.only.receipts === undefined) {
    return comparisonChart(comparisonChartData(openCampaign(file, options), options.lang), chartOptions);
  }
  const { actualsPicture } = await import('./actuals/chart.ts');
  return actualsPicture(file, options, chartOptions);
}

/**
 * `chart FILE [-o FILE.svg] [--theme light|dark] [--receipts FOLDER|FILE]`: the comparison as a picture, or planned
 * against metered.
 */
export async function chart(file: string, options: Options, output: Output): Promise<number> {
  const theme = oneOf(options.lang, 'theme', options.only.theme, ['light', 'dark'] as const) ?? 'light';
  const picture = `${chartText(await drawn(file, options, { lang: options.lang, theme, width }))}\n`;
  if (options.output === undefined) output.out(picture);
  else writeNewFile(options.output, picture, options.lang);
  return 0;
}
