import * as z from 'zod';
import { imageModel, provider, videoModel } from './models.ts';
import { factor, proxy, source } from './schema.ts';
import { sectorFigure } from './sector.ts';
import { country, headingView, railRoute } from './tables.ts';

/** JSON Schema (draft 2020-12) of the catalogue's records; a catalogue file is a list of one kind of record. */
export function catalogueJsonSchema(): Record<string, unknown> {
  const records = {
    ...{ source, factor, proxy, country, 'rail-route': railRoute },
    ...{ 'image-model': imageModel, 'video-model': videoModel, provider, 'heading-view': headingView },
    'sector-figure': sectorFigure,
  };
  const definitions = Object.entries(records).map(([name, schema]) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return [name, rest] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Contrechamp catalogue file',
    anyOf: definitions.map(([name]) => ({ type: 'array', items: { $ref: `#/$defs/${name}` } })),
    $defs: Object.fromEntries(definitions),
  };
}
