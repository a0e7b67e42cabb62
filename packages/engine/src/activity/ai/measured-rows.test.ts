import { describe, expect, it } from 'vitest';
import { evaluate } from '../../calculation/evaluate.ts';
import { parametersOf } from '../../calculation/expression.ts';
import { catalogue } from '../../testing/catalogue.ts';
import raw from '../../testing/fixtures/ml-energy.json' with { type: 'json' };
import { generation, inferenceOf } from '../../testing/generation.ts';

interface Cited {
  readonly id: string;
  readonly hardware: string;
  readonly names: readonly string[];
  readonly activity: Record<string, unknown>;
}

const ours = ({ factor }: { readonly factor: string }): boolean => factor.startsWith('ml-energy-');

const images = catalogue.data.imageModels.flatMap((m) =>
  m.runs.filter(ours).map(
    ({ factor: id, hardware, steps, width, height }): Cited => ({
      id,
      hardware,
      names: m.aliases,
      activity: { type: 'image-generation', count: 1, model: m.id, hardware, steps, width, height },
    }),
  ),
);
const videos = catalogue.data.videoModels.flatMap((m) =>
  m.runs.filter(ours).map(
    ({ factor: id, hardware, steps, width, height, frames, fps }): Cited => ({
      id,
      hardware,
      names: m.aliases,
      activity: {
        type: 'video-generation',
        clips: 1,
        model: m.id,
        hardware,
        steps,
        width,
        height,
        seconds: frames / fps,
      },
    }),
  ),
);

/** Accelerator energy of the one output, in joules: what the record is multiplied by must come to one. */
function acceleratorJoules(activity: Record<string, unknown>): number {
  const { energy } = inferenceOf(generation({ ...activity, region: 'US' }));
  const parameters = [...parametersOf([energy]).values()];
  const overheads = parameters
    .filter((p) => p.origin.kind === 'catalogue' && /overhead|^pue/.test(p.origin.match.factor.topic))
    .map((p) => evaluate({ kind: 'parameter', parameter: p }));
  expect(overheads).toHaveLength(3);
  return evaluate(energy) / overheads.reduce((x, y) => x * y, 1);
}

describe('measured rows of ML.ENERGY that the registry cites', () => {
  it('are the fifty that the leaderboards hold for one accelerator and a batch of one', () => {
    expect(images.length + videos.length).toBe(50);
    expect(raw.rows).toHaveLength(50);
  });

  it.each([...images, ...videos].map((c) => [c.id, c] as const))('%s evaluates back to its own figure', (id, cited) => {
    const row = raw.rows.find(
      (r) => id.startsWith(`ml-energy-${r.release}/`) && r.hardware === cited.hardware && cited.names.includes(r.model),
    );
    expect(row).toBeDefined();
    const joules = row?.joules ?? Number.NaN;
    expect(Math.abs(acceleratorJoules(cited.activity) / joules - 1)).toBeLessThan(0.01);
    expect(row?.steps).toBe(cited.activity.steps);
  });
});
