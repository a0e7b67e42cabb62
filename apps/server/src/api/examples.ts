import { Hono } from 'hono';
import { draftOf } from '../campaign/draft.ts';
import { readExamples } from '../campaign/examples.ts';
import { Problem } from '../problem/problem.ts';
import type { Environment } from './environment.ts';

/** The campaigns that come with the program. */
export function exampleRoutes(): Hono<Environment> {
  const routes = new Hono<Environment>();
  const examples = readExamples();
  const entries = [...examples.values()].map(({ id, text }) => ({ id, name: draftOf(text).name }));

  routes.get('/', (c) => c.json(entries));

  routes.get('/:id', (c) => {
    const id = c.req.param('id');
    const example = examples.get(id);
    if (!example) throw new Problem('example-unknown', { id, known: [...examples.keys()].join(', ') });
    return c.json({ text: example.text });
  });

  return routes;
}
