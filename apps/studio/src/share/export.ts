import { pick } from '@contrechamp/report';
import { campaign } from '../state/campaign.ts';
import { figures, restingDraws } from '../state/figures.ts';
import { settings } from '../state/settings.ts';
import { live } from '../worker/client.ts';
import { lineItemsCsv } from './csv.ts';
import { download, fileName } from './download.ts';

const nameOf = (): string => {
  const name = figures.get().view?.campaign.name;
  return name ? pick(name, settings.get().lang) : 'campaign';
};

export function exportYaml(): void {
  const { text } = campaign.get();
  const json = text.trimStart().startsWith('{');
  const type = json ? 'application/json' : 'application/yaml';
  download(fileName(nameOf(), json ? 'json' : 'yaml'), new Blob([text], { type }));
}

/** The comparison at rest, as the command line computes it. */
async function resting() {
  const { text, choice } = campaign.get();
  const source = { text, choice };
  const answer = await live.call('compare', { source, lang: settings.get().lang, draws: restingDraws });
  return answer.ok ? answer.contract : null;
}

async function toCsv(): Promise<void> {
  const contract = await resting();
  if (!contract) return;
  // Spreadsheets take a file for UTF-8 when it says so first.
  const text = `\ufeff${lineItemsCsv(contract, settings.get().lang)}`;
  download(fileName(nameOf(), 'csv'), new Blob([text], { type: 'text/csv' }));
}

async function toJson(): Promise<void> {
  const contract = await resting();
  if (!contract) return;
  download(
    fileName(nameOf(), 'json'),
    new Blob([`${JSON.stringify(contract, null, 2)}\n`], { type: 'application/json' }),
  );
}

export const exportCsv = (): void => void toCsv();
export const exportJson = (): void => void toJson();
