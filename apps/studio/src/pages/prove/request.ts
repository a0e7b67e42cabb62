import { pick } from '@contrechamp/report';
import { fileName } from '../../share/download.ts';
import { campaign } from '../../state/campaign.ts';
import { figures, restingDraws } from '../../state/figures.ts';
import { settings } from '../../state/settings.ts';

/** Name of the campaign, in the language of the page. */
export function campaignName(): string {
  const name = figures.get().view?.campaign.name;
  return name ? pick(name, settings.get().lang) : 'campaign';
}

/** The name that the campaign file has when it is exported. */
export const campaignFile = (text: string): string =>
  fileName(campaignName(), text.trimStart().startsWith('{') ? 'json' : 'yaml');

/** What every request for a file says: the campaign on the table, computed as the page computes it. */
export function common() {
  const { text, choice } = campaign.get();
  return { text, choice, draws: restingDraws };
}
