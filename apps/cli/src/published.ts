import { type Campaign, nearest, type PublishedRatio } from '@contrechamp/engine';
import { parse } from 'yaml';
import * as z from 'zod';
import { Failure } from './failure.ts';
import { readTextFile } from './text-file.ts';

const schema = z.strictObject({
  published: z.array(z.strictObject({ scenario: z.string(), ratio: z.number().positive(), source: z.string().min(1) })),
});

/** Ratios that somebody published for a campaign, to be placed among our draws. @throws Failure on a bad file */
export function readPublished(file: string, campaign: Campaign): readonly PublishedRatio[] {
  const read = readTextFile(file);
  if ('diagnostic' in read) throw new Failure(`${file}: cannot be read as a text file.`);
  return publishedIn(read.text, file, campaign);
}

/** The ratios that a text tells; `file` names it in messages. @throws Failure on a bad text */
export function publishedIn(text: string, file: string, campaign: Campaign): readonly PublishedRatio[] {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    throw new Failure(`${file}: ${(error as Error).message}`);
  }
  const result = schema.safeParse(document);
  if (!result.success) throw new Failure(`${file}: ${z.prettifyError(result.error)}`);
  const ids = campaign.scenarios.map((s) => s.id);
  for (const { scenario } of result.data.published) {
    if (ids.includes(scenario)) continue;
    throw new Failure(`${file}: no scenario ${scenario}; did you mean ${nearest(scenario, ids) ?? ids.join(', ')}?`);
  }
  return result.data.published;
}
