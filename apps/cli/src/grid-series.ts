import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Campaign, type Diagnostic, type GridSeries, isSeriesProblem, readGridSeries } from '@contrechamp/engine';
import papaparse from 'papaparse';

/** Text of a file in UTF-8, else in the Latin encoding in which RTE publishes. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export interface NamedSeries {
  readonly series: ReadonlyMap<string, GridSeries>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of the series that a campaign asks for, each once. */
export const seriesNames = (campaign: Campaign): readonly string[] => [
  ...new Set(
    [campaign.grid, ...campaign.scenarios.map((s) => s.grid)].flatMap((grid) =>
      Object.values(grid ?? {}).flatMap(({ series }) => (series === undefined ? [] : [series])),
    ),
  ),
];

/** Where a series of a campaign file stands. */
export const seriesFile = (file: string, name: string): string => resolve(dirname(file), name);

/** Reads every series that a campaign names; files stand beside the campaign file. */
export const readSeries = (campaign: Campaign, file: string): NamedSeries =>
  seriesFrom(campaign, (name) => {
    const place = seriesFile(file, name);
    return existsSync(place) ? readFileSync(place) : undefined;
  });

/** Every series that a campaign names, from wherever `bytesOf` has it. */
export function seriesFrom(campaign: Campaign, bytesOf: (name: string) => Uint8Array | undefined): NamedSeries {
  const series = new Map<string, GridSeries>();
  const diagnostics: Diagnostic[] = [];
  const grids = [
    { path: 'campaign.grid', grid: campaign.grid },
    ...campaign.scenarios.map((s) => ({ path: `${s.path}.grid`, grid: s.grid })),
  ];
  for (const { path, grid } of grids) {
    for (const [country, { series: name }] of Object.entries(grid ?? {})) {
      if (name === undefined || series.has(name)) continue;
      const report = (params: Diagnostic['params']): void => {
        const at = `${path}.${country}.series`;
        diagnostics.push({ code: 'series-unreadable', severity: 'error', path: at, params: { file: name, ...params } });
      };
      const bytes = bytesOf(name);
      if (!bytes) {
        report({ reason: 'missing' });
        continue;
      }
      const rows = papaparse.parse<string[]>(decoded(bytes).trim()).data;
      const found = readGridSeries(rows);
      if (isSeriesProblem(found)) report({ reason: found.problem, line: found.line, found: found.found });
      else series.set(name, found);
    }
  }
  return { series, diagnostics };
}
