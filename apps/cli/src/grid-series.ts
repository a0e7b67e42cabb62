import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Campaign, type Diagnostic, type GridSeries, isSeriesProblem, readGridSeries } from '@contrechamp/engine';
import papaparse from 'papaparse';

/** Text of a file in UTF-8, else in the Latin encoding in which RTE publishes. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

interface NamedSeries {
  readonly series: ReadonlyMap<string, GridSeries>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every series that a campaign names; files stand beside the campaign file. */
export function readSeries(campaign: Campaign, file: string): NamedSeries {
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
      const place = resolve(dirname(file), name);
      if (!existsSync(place)) {
        report({ reason: 'missing' });
        continue;
      }
      const rows = papaparse.parse<string[]>(decoded(readFileSync(place)).trim()).data;
      const found = readGridSeries(rows);
      if (isSeriesProblem(found)) report({ reason: found.problem, line: found.line, found: found.found });
      else series.set(name, found);
    }
  }
  return { series, diagnostics };
}
