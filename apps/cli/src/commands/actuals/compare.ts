import type { CampaignComparison } from '@contrechamp/engine';
import type { PlanAndMeter } from '@contrechamp/gateway';
import {
  actualsContract,
  pick,
  quote,
  renderActuals,
  renderBrokenChain,
  renderComparison,
  toContract,
  typeset,
  wrap,
} from '@contrechamp/report';
import { compared, openCampaign, openQuestion } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { readPublished } from '../../published.ts';
import { version } from '../../version.ts';
import { chainJson, type OpenedActuals, openActuals } from './open.ts';
import { words } from './words.ts';

/** The comparison with what was metered in place of what was planned. @throws Failure where that is not all of it */
function inPlace({ inPlace: { calculation }, remarks, campaign, receipts }: PlanAndMeter, options: Options) {
  const { lang } = options;
  const w = words[lang];
  const fail = (why: string): never => {
    throw new Failure(typeset(w.notInPlace(why), lang));
  };
  const others = remarks.find((r) => r.code === 'no-receipts')?.params.others ?? '';
  if (receipts.outputs === 0) fail(w.nothing(campaign, String(others)));
  const left = remarks.filter((r) => r.code === 'not-computed').map((r) => String(r.params.model));
  if (left.length > 0) fail(w.incomplete(left.join(', ')));
  const published = options.published === undefined ? [] : readPublished(options.published, calculation.campaign);
  return compared(calculation, published, options);
}

function json(result: CampaignComparison, opened: OpenedActuals, actual: boolean, { lang }: Options): string {
  const { found, scenario } = opened;
  const actuals = {
    chain: chainJson(opened),
    ...(found ? { inPlace: actual, ...actualsContract(found, lang) } : { scenario }),
  };
  return JSON.stringify({ ...toContract(result, { version, lang }), actuals }, null, 2);
}

function text(
  result: CampaignComparison,
  { found, fault, scenario }: OpenedActuals,
  actual: boolean,
  { lang, color }: Options,
  width: number,
): string {
  const names = new Map(result.footprints.map((f) => [f.scenario.id, f.scenario.name]));
  const { reference } = result.calculation.campaign;
  const options = { lang, color, width, names, reference, draws: result.draws };
  const name = names.get(scenario);
  const told = words[lang].inPlace(quote(name ? pick(name, lang) : scenario, lang));
  return [
    ...(actual ? [...wrap(typeset(told, lang), width), ''] : []),
    renderComparison(result, { lang, width, color }),
    '',
    found ? renderActuals(found, options) : renderBrokenChain(scenario, fault ?? '', options),
  ].join('\n');
}

/** The comparison, and beside it what was planned and what receipts say was generated; 1 where these do not hold. */
export async function compareWithReceipts(file: string, options: Options, output: Output): Promise<number> {
  const question = openQuestion(file, options);
  const opened = await openActuals(file, question, options);
  const { found } = opened;
  const actual = options.only.actuals && found !== null;
  const result = actual ? inPlace(found, options) : openCampaign(file, options);
  output.out(
    line(options.json ? json(result, opened, actual, options) : text(result, opened, actual, options, output.width)),
  );
  return found ? 0 : 1;
}
