import { activityDefinitions, campaignJsonSchema, catalogueJsonSchema } from '@contrechamp/engine';
import { Failure } from '../failure.ts';
import { line, type Output } from '../output.ts';

/** `schema campaign|catalogue`: the JSON Schema, for editors and other programs. */
export function schema(kind: string | undefined, output: Output): number {
  if (kind !== 'campaign' && kind !== 'catalogue') throw new Failure('contrechamp schema campaign | catalogue');
  const found = kind === 'campaign' ? campaignJsonSchema(activityDefinitions) : catalogueJsonSchema();
  output.out(line(JSON.stringify(found, null, 2)));
  return 0;
}
