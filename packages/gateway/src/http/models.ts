import { type Call, sendJson } from './call.ts';
import { Problem } from './problem.ts';

const entry = ({ id, provider }: { id: string; provider: string }) => ({
  ...{ id, object: 'model', created: 0, owned_by: provider },
});

/** `GET /v1/models`: what this campaign may ask for. */
export function listModels({ governor, response }: Call): void {
  sendJson(response, 200, JSON.stringify({ object: 'list', data: governor.models().map(entry) }));
}

/** A name as it stands in an address; itself where it is not encoded as it should be. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** `GET /v1/models/ID`. @throws Problem 404 */
export function oneModel({ governor, response }: Call, id: string): void {
  const name = decoded(id);
  const found = governor.models().find((m) => m.id === name);
  if (!found)
    throw new Problem(404, 'This campaign may not ask for a model of that name.', {
      param: 'model',
      code: 'model_not_found',
    });
  sendJson(response, 200, JSON.stringify(entry(found)));
}
