import { emptyGeneration, emptyPass, type Generation } from './generation.ts';

/**
 * Midjourney writes the prompt with its parameters, and the number of the job, as the description of a picture. Pictures
 * of one job share the number, so it tells no two of them apart.
 */
export function readMidjourney(description: string, from: string): Generation | null {
  const job = /\bJob ID: ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i.exec(description.slice(-2000))?.[1];
  if (!job) return null;
  const tail = description.slice(-2000);
  const version = /\s--(?:v|version) (\d+(?:\.\d+)?)/.exec(tail)?.[1];
  const niji = /\s--niji (\d+(?:\.\d+)?)/.exec(tail)?.[1];
  const model = niji ? `niji ${niji}` : version ? `midjourney-v${version}` : 'midjourney';
  const task = /\s--video\b/.test(tail) ? 'video' : 'image';
  return {
    ...emptyGeneration,
    ...{ tool: 'Midjourney', from, task, provider: 'midjourney' },
    passes: [{ ...emptyPass, model, key: null }],
    seed: /\s--seed (\d{1,12})/.exec(tail)?.[1] ?? null,
  };
}
