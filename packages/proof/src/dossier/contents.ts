import { Buffer } from 'node:buffer';
import type { CampaignComparison } from '@contrechamp/engine';
import { toContract, toldAssumptions, usedFacts } from '@contrechamp/report';
import type { ArchivedFile } from '../archive/zip-format.ts';
import type { Computation } from './computation.ts';
import { readme } from './readme.ts';

/** Where things stand in a dossier. */
export const places = {
  readme: 'README.md',
  manifest: 'manifest.json',
  computation: 'computation.json',
  result: 'result.json',
  assumptions: 'assumptions.json',
  factors: 'factors.json',
  release: 'catalogue/release.json',
  places: 'catalogue/places.json',
  published: 'campaign/published.yaml',
} as const;

/** Text of a file of data: the same value, the same bytes. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Everything in a dossier that follows from the files it was computed from. */
export function derivedFiles(result: CampaignComparison, computation: Computation): readonly ArchivedFile[] {
  const { lang, program } = computation;
  const texts: readonly (readonly [string, string])[] = [
    [places.readme, readme(computation)],
    [places.computation, jsonText(computation)],
    [places.result, jsonText(toContract(result, { version: program.version, lang }))],
    [places.assumptions, jsonText(toldAssumptions(result))],
    [places.factors, jsonText(usedFacts(result))],
  ];
  return texts.map(([path, text]) => ({ path, bytes: Buffer.from(text, 'utf8') }));
}
