import {
  activityDefinitions,
  type CampaignComparison,
  type Catalogue,
  compareCampaign,
  compile,
  type Diagnostic,
  parseCampaign,
} from '@contrechamp/engine';
import { renderDiagnostics } from '@contrechamp/report';
import { Failure } from './failure.ts';
import type { Options } from './options.ts';
import { readPublished } from './published.ts';
import { readTextFile } from './text-file.ts';

const isError = (d: Diagnostic): boolean => d.severity === 'error';

/** Reads, compiles, samples and compares the campaign of a file. @throws Failure with the diagnostics, ready to print */
export function openCampaign(file: string, catalogue: Catalogue, options: Options): CampaignComparison {
  const read = readTextFile(file);
  const refuse = (diagnostics: readonly Diagnostic[], text?: string): Failure =>
    new Failure(
      renderDiagnostics(diagnostics, {
        file,
        lang: options.lang,
        color: options.color,
        ...(text !== undefined && { text }),
      }),
    );
  if ('diagnostic' in read) throw refuse([read.diagnostic]);
  const parsed = parseCampaign(read.text, activityDefinitions);
  if (!parsed.campaign) throw refuse(parsed.diagnostics, read.text);
  const calculation = compile(parsed.campaign, catalogue, {
    ...(options.method && { method: options.method }),
    radiativeForcing: options.radiativeForcing,
    training: options.training,
  });
  const located = calculation.diagnostics.map((d): Diagnostic => {
    const position = d.position ?? parsed.position(d.path);
    return position ? { ...d, position } : d;
  });
  if (located.some(isError)) throw refuse(located.filter(isError), read.text);
  return compareCampaign(
    { ...calculation, diagnostics: located },
    {
      ...(options.seed !== undefined && { seed: options.seed }),
      ...(options.draws !== undefined && { draws: options.draws }),
      published: options.published === undefined ? [] : readPublished(options.published, parsed.campaign),
    },
  );
}
