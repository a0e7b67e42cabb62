import type { Buffer } from 'node:buffer';
import { type CampaignComparison, readDocument } from '@contrechamp/engine';
import { type ProducedCampaign, places } from '@contrechamp/proof';
import { compareText, refusal } from '../campaign.ts';
import { catalogueOf, type ReleaseBytes } from '../catalogue/load.ts';
import { seriesFrom } from '../grid-series.ts';
import type { Options } from '../options.ts';
import { textOf } from '../text-file.ts';

interface NamedBytes {
  readonly file: string;
  readonly bytes: Buffer;
}

/** All that a result follows from, as bytes. */
export interface Inputs {
  /** Names the campaign in messages. */
  readonly file: string;
  readonly campaign: Buffer;
  readonly release: ReleaseBytes;
  readonly seriesOf: (name: string) => Buffer | undefined;
  readonly published?: NamedBytes;
}

function textIn({ file, bytes }: NamedBytes, options: Options): string {
  const read = textOf(bytes, file);
  if ('diagnostic' in read) throw refusal(file, options, [read.diagnostic]);
  return read.text;
}

/** A computed campaign with its data, to set receipts beside the plan of a scenario. @throws Failure */
export function producedIn(
  { result, inputs }: { readonly result: CampaignComparison; readonly inputs: Inputs },
  scenario: string,
  options: Options,
): ProducedCampaign {
  const { series } = seriesFrom(result.calculation.campaign, inputs.seriesOf);
  const text = textIn({ file: inputs.file, bytes: inputs.campaign }, options);
  return { result, document: readDocument(text), series, scenario };
}

/** Computes a campaign from bytes alone: what is not among them has no say. @throws Failure on bytes that are refused */
export function compute(inputs: Inputs, options: Options): CampaignComparison {
  const { file, published } = inputs;
  return compareText(
    {
      file,
      text: textIn({ file, bytes: inputs.campaign }, options),
      series: (campaign) => seriesFrom(campaign, inputs.seriesOf),
      ...(published && { published: { file: published.file, text: textIn(published, options) } }),
    },
    catalogueOf(inputs.release, places.release, options.lang),
    options,
  );
}
