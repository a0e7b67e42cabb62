import { defaultDraws, defaultSeed } from '@contrechamp/engine';
import {
  actualsChart,
  actualsChartData,
  actualsWords,
  type ChartNode,
  type ChartOptions,
  typeset,
} from '@contrechamp/report';
import { openQuestion } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { openActuals } from './open.ts';

/** Planned against metered as a picture. @throws Failure also where the receipts do not hold: nothing is drawn from them */
export async function actualsPicture(file: string, options: Options, chartOptions: ChartOptions): Promise<ChartNode> {
  const { lang, seed = defaultSeed, draws = defaultDraws } = options;
  const question = openQuestion(file, options);
  const { found, fault, scenario } = await openActuals(file, question, options);
  if (!found) throw new Failure(typeset(actualsWords[lang].broken(fault ?? ''), lang));
  const colour = question.calculation.scenarios.findIndex((s) => s.scenario.id === scenario);
  return actualsChart(actualsChartData(found, { lang, colour, draws, seed }), chartOptions);
}
