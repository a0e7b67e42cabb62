import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { zip } from '../archive/write-zip.ts';
import type { ArchivedFile } from '../archive/zip-format.ts';
import { chosenRelease, refusal } from '../campaign.ts';
import { releaseBytes } from '../catalogue/load.ts';
import { seriesFile, seriesNames } from '../grid-series.ts';
import type { Options } from '../options.ts';
import { readTextFile } from '../text-file.ts';
import { version } from '../version.ts';
import { computationOf } from './computation.ts';
import { compute, type Inputs } from './compute.ts';
import { derivedFiles, jsonText, places } from './contents.ts';
import { inOrder, manifestOf } from './manifest.ts';

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

/** Files of an archive in the order of their paths, the manifest first. */
export function packed(files: readonly ArchivedFile[], made: string): Buffer {
  const manifest = Buffer.from(jsonText(manifestOf(files, made)), 'utf8');
  return zip([{ path: places.manifest, bytes: manifest }, ...inOrder(files)]);
}

/** The dossier of a campaign file. Same files and options, same bytes. @throws Failure on a campaign that is refused */
export function makeDossier(file: string, options: Options): Buffer {
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
  const named = seriesNames(result.calculation.campaign).map(
    (name, i) => [name, `campaign/series-${i + 1}.csv`] as const,
  );
  const campaign = extname(file).toLowerCase() === '.json' ? 'campaign/campaign.json' : 'campaign/campaign.yaml';
  const computation = computationOf(
    result,
    { campaign, published: inputs.published ? places.published : null, series: Object.fromEntries(named) },
    version,
    options.lang,
  );
  const seriesFiles = named.flatMap(([name, path]): ArchivedFile[] => {
    const bytes = series.get(name);
    return bytes ? [{ path, bytes }] : [];
  });
  return packed(
    [
      ...derivedFiles(result, computation),
      { path: campaign, bytes: inputs.campaign },
      ...(inputs.published ? [{ path: places.published, bytes: inputs.published.bytes }] : []),
      ...seriesFiles,
      { path: places.release, bytes: release.facts },
      { path: places.places, bytes: release.places },
    ],
    version,
  );
}
