import { meteredIn, type Selection } from '@contrechamp/gateway';
import { activitiesYaml, actualsWords, daysText, typeset } from '@contrechamp/report';
import { loadCatalogue, loadRelease } from '../../catalogue/load.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { words } from '../actuals/words.ts';
import { selectionOf, soundChain, type VerifiedChain } from './chain.ts';

/** The campaign that is asked for, else the only one there is. @throws Failure */
function campaignOf({ source, verified }: VerifiedChain, { campaign }: Selection, options: Options): string {
  if (campaign !== undefined) return campaign;
  const { tally } = meteredIn(source, verified.records, { campaign: '' }, { catalogue: catalogueOf(options) });
  const [only, ...more] = [...tally.others].toSorted();
  if (only !== undefined && more.length === 0) return only;
  const ids = only === undefined ? '–' : [only, ...more].join(', ');
  throw new Failure(typeset(words[options.lang].whichCampaign(ids), options.lang));
}

const catalogueOf = ({ catalogue, lang }: Options) =>
  catalogue === undefined ? loadCatalogue(lang) : loadRelease(catalogue, lang);

/**
 * `receipts activities [FOLDER|FILE] --campaign ID [-o FILE]`: what was generated, as entries to paste into the campaign
 * in place of what it planned.
 */
export async function receiptActivities(given: string | undefined, options: Options, output: Output): Promise<number> {
  const { lang } = options;
  const selection = selectionOf(options);
  const chain = await soundChain(given, lang);
  const campaign = campaignOf(chain, selection, options);
  const { source, verified } = chain;
  const found = meteredIn(source, verified.records, { ...selection, campaign }, { catalogue: catalogueOf(options) });
  if (found.entries.length === 0) {
    const others = [...found.tally.others].toSorted().join(', ');
    throw new Failure(typeset(words[lang].nothing(campaign, others), lang));
  }
  const w = actualsWords[lang];
  const activities = found.entries.map(({ entry, receipts, first, last }) => ({
    ...entry,
    note: typeset(w.note(receipts, daysText(first, last, lang)), lang),
  }));
  const yaml = activitiesYaml(activities, w.yaml(campaign, found.tally.receipts, verified.head?.hash ?? ''));
  const text = options.json
    ? line(JSON.stringify({ campaign, head: verified.head, withheld: found.tally.withheld, activities }, null, 2))
    : yaml;
  if (options.output === undefined) output.out(text);
  else {
    writeNewFile(options.output, text, lang);
    output.out(line(words[lang].written(options.output)));
  }
  return 0;
}
