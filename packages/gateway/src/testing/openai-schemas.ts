import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

/** Schemas of OpenAI's Images and Videos API, openai-openapi 2.3.0 (MIT), kept beside the project. */
const path = fileURLToPath(new URL('../../../../conformance/openai/openai-images-videos.schema.json', import.meta.url));

type Name =
  | 'ImagesResponse'
  | 'ImageGenStreamEvent'
  | 'ImageEditStreamEvent'
  | 'ErrorResponse'
  | 'VideoResource'
  | 'VideoListResource';

let ajv: Ajv2020 | null = null;

function validator(): Ajv2020 {
  if (ajv) return ajv;
  if (!existsSync(path)) throw new Error(`OpenAI's schemas are not there: ${path}`);
  // Formats are notes in these schemas (`unixtime`), which Ajv does not know.
  ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')), 'openai');
  return ajv;
}

/** Fails with what does not hold, and what it was. */
export function expectOpenAi(name: Name, value: unknown): void {
  const validate = validator().getSchema(`openai#/$defs/${name}`);
  if (!validate) throw new Error(`no schema ${name} in ${path}`);
  validate(value);
  expect({ faults: validate.errors ?? [], of: name }).toEqual({ faults: [], of: name });
}
