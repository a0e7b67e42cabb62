import { readFile } from 'node:fs/promises';

/** A campaign of the examples. */
export const exampleCampaign = (name: string): Promise<string> =>
  readFile(new URL(`../../../../../../examples/${name}/campaign.yaml`, import.meta.url), 'utf8');
