import { type Call, sendJson } from './call.ts';
import { Problem } from './problem.ts';

const entry = ({ id, provider }: { id: string; provider: string }) => ({
  ...{ id, object: 'model', created: 0, owned_by: provider },
});

/** `GET /v1/models`: what this campaign may ask for. */
export function listModels({ governor, response }: Call): void {
  sendJson(response, 200, JSON.stringify({ object: 'list', data: governor.models().map(entry) }));
}

/** `GET /v1/models/ID`. @throws Problem 404 */
export function oneModel({ governor, response }: Call, id: string): void {
  const found = governor.models().find((m) => m.id === id);
  if (!found)
    throw new Problem(404, 'This campaign may not ask for a model of that name.', {
      param: 'model',
      code: 'model_not_found',
    });
  sendJson(response, 200, JSON.stringify(entry(found)));
}
