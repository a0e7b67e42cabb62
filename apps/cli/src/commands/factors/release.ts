import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type CatalogueData,
  type CatalogueFacts,
  lintCatalogue,
  lintSector,
  packPlaces,
  type SectorFacts,
} from '@contrechamp/engine';
import { renderLint } from '@contrechamp/report';
import { catalogueRoot } from '../../catalogue/load.ts';
import { countByDomain, readCatalogue, readSector } from '../../catalogue/read.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';

/** Today as an ISO date; review dates are compared with it. */
const today = (): string => new Date().toISOString().slice(0, 10);

interface Checked {
  readonly failed: boolean;
  readonly data: CatalogueData;
  readonly sector: SectorFacts;
}

function check(output: Output): Checked {
  const problems: string[] = [];
  const data = readCatalogue(catalogueRoot(), problems);
  const sector = readSector(catalogueRoot(), problems);
  const findings = [...lintCatalogue(data, today()), ...lintSector(sector, today())];
  for (const problem of problems) output.err(line(`error  ${problem}`));
  for (const f of findings) output.err(line(`${f.severity.padEnd(7)}${f.record}: ${f.code}: ${f.detail}`));
  return { failed: problems.length > 0 || findings.some((f) => f.severity === 'error'), data, sector };
}

/** `factors lint`: what is wrong with the records, and how many there are of each kind. */
export function lint(options: Options, output: Output): number {
  const { failed, data, sector } = check(output);
  const domains = countByDomain(catalogueRoot());
  output.out(line(renderLint(data, { lang: options.lang, today: today(), domains, sector })));
  return failed ? 1 : 0;
}

function write(folder: string, name: string, content: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, content);
  renameSync(partial, file);
  return file;
}

function factsOf(data: CatalogueData): CatalogueFacts {
  const { airports: _airports, cities: _cities, exonyms: _exonyms, ...facts } = data;
  return facts;
}

/** `factors build`: the release as applications load it, facts and places apart, and the figures of sectors. */
export function build(options: Options, output: Output): number {
  const { failed, data, sector } = check(output);
  if (failed) return 1;
  const folder = join(catalogueRoot(), 'dist');
  const file = write(folder, 'catalogue.json', JSON.stringify(factsOf(data)));
  write(folder, 'places.json', JSON.stringify(packPlaces(data)));
  write(folder, 'sector.json', JSON.stringify(sector));
  if (!options.quiet) output.out(line(`Catalogue ${data.release}: ${data.factors.length} records → ${file}`));
  return 0;
}

/** `factors archive`: keeps the facts of the current release, so that campaigns pinned to it stay computable. */
export function archive(output: Output): number {
  const { failed, data } = check(output);
  if (failed) return 1;
  const packed = gzipSync(JSON.stringify(factsOf(data)), { level: 9 });
  output.out(line(write(join(catalogueRoot(), 'releases'), `${data.release}.json.gz`, packed)));
  return 0;
}
