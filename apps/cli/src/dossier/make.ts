import type { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { archiveLimits, dossierOf } from '@contrechamp/proof';
import { formatInteger, typeset } from '@contrechamp/report';
import { chosenRelease, refusal } from '../campaign.ts';
import { releaseBytes } from '../catalogue/load.ts';
import { Failure } from '../failure.ts';
import { seriesFile, seriesNames } from '../grid-series.ts';
import type { Options } from '../options.ts';
import { readTextFile } from '../text-file.ts';
import { version } from '../version.ts';
import { compute, type Inputs } from './compute.ts';
import { receiptsFor } from './receipts.ts';
import { verifyWords } from './words.ts';

function bytesOf(file: string, options: Options): Buffer {
  const read = readTextFile(file);
  if ('diagnostic' in read) throw refusal(file, options, [read.diagnostic]);
  return read.bytes;
}

const bytesOfSeries = (file: string, name: string): Buffer | undefined => {
  try {
    return readFileSync(seriesFile(file, name));
  } catch {
    return undefined;
  }
};

/** A dossier that `verify` could not read would prove nothing. @throws Failure */
function readable(bytes: Buffer, { lang }: Options): Buffer {
  if (bytes.length <= archiveLimits.packed) return bytes;
  const mega = (n: number): string => formatInteger(Math.ceil(n / 1e6), lang);
  throw new Failure(typeset(verifyWords[lang].tooLarge(mega(bytes.length), mega(archiveLimits.packed)), lang));
}

/** The dossier of a campaign file. Same files and options, same bytes. @throws Failure on a campaign that is refused */
export async function makeDossier(file: string, options: Options): Promise<Buffer> {
  const release = releaseBytes(chosenRelease(file, options), options.lang);
  const series = new Map<string, Buffer>();
  const inputs: Inputs = {
    file,
    campaign: bytesOf(file, options),
    release,
    seriesOf: (name) => {
      const bytes = bytesOfSeries(file, name);
      if (bytes) series.set(name, bytes);
      return bytes;
    },
    ...(options.published !== undefined && {
      published: { file: options.published, bytes: bytesOf(options.published, options) },
    }),
  };
  const result = compute(inputs, options);
  const receipts = await receiptsFor(file, { result, inputs }, options);
  const parts = {
    ...{ result, release, campaign: inputs.campaign, json: extname(file).toLowerCase() === '.json' },
    series: seriesNames(result.calculation.campaign).flatMap((name) => {
      const bytes = series.get(name);
      return bytes ? [{ name, bytes }] : [];
    }),
    ...(inputs.published && { published: inputs.published.bytes }),
    ...(receipts && { receipts }),
  };
  return readable(dossierOf(parts, version, options.lang), options);
}
