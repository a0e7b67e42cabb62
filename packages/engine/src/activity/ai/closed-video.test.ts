import { describe, expect, it } from 'vitest';
import { parametersOf, product, quotient } from '../../calculation/expression.ts';
import { catalogue } from '../../testing/catalogue.ts';
import published from '../../testing/fixtures/ecologits-video.json' with { type: 'json' };
import { generation, inferenceOf, spread } from '../../testing/generation.ts';

/** Accelerator energy of a clip, as drawn: the facility's over the three overheads. */
function acceleratorSpread(activity: Record<string, unknown>): readonly [number, number, number] {
  const { energy } = inferenceOf(generation(activity));
  const overheads = [...parametersOf([energy]).values()].filter(
    (p) => p.origin.kind === 'catalogue' && /overhead|^pue/.test(p.origin.match.factor.topic),
  );
  const each = overheads.map((parameter) => ({ kind: 'parameter' as const, parameter }));
  return spread([quotient(energy, product(each))], 3600, 20_000);
}

const rows = published.rows.map((r) => {
  const model = catalogue.videoModel(r.model);
  return { ...r, model, audio: model?.audio ?? false };
});
const activity = (r: (typeof rows)[number], model: string) => ({
  ...{ type: 'video-generation', clips: 1, model, seconds: r.seconds, width: r.width, height: r.height },
  ...{ audio: r.audio, region: 'US', provider: 'other' },
});

describe('closed video models against the estimates of EcoLogits', () => {
  it('knows every model of theirs', () => {
    expect(rows.filter((r) => !r.model)).toEqual([]);
    expect(rows).toHaveLength(45);
  });

  it('has each of their central values inside its 90 % interval, from one clip per model', () => {
    const outside = rows.filter((r) => {
      const [low, , high] = acceleratorSpread(activity(r, r.model?.id ?? ''));
      return !(low <= r.mean && r.mean <= high);
    });
    expect(outside.map((r) => `${r.model?.id} ${r.width}×${r.height} ${r.seconds} s`)).toEqual([]);
  });

  it('has their whole 95 % interval inside its own', () => {
    const cut = rows.filter((r) => {
      const [low, , high] = acceleratorSpread(activity(r, r.model?.id ?? ''));
      return !(low <= r.low && r.high <= high);
    });
    expect(cut.map((r) => `${r.model?.id} ${r.width}×${r.height} ${r.seconds} s`)).toEqual([]);
  });

  it('would hold 41 of the 45 by the class of the model alone', () => {
    const outside = rows.filter((r) => {
      const record = catalogue.factor(`contrechamp/ai/video-class/${r.model?.class}`);
      const { p5 = 0, p95 = 0 } = (record?.uncertainty ?? {}) as { p5?: number; p95?: number };
      const size = r.seconds * ((r.width * r.height) / (1280 * 720)) ** 0.7;
      return !(p5 * size <= r.mean && r.mean <= p95 * size);
    });
    expect(outside.map((r) => `${r.model?.id} ${r.width}×${r.height} ${r.seconds} s`)).toEqual([
      'sora-2-pro 1920×1080 12 s',
      'veo-3 1280×720 8 s',
      'veo-3 1280×720 10 s',
      'veo-3 1920×1080 10 s',
    ]);
  });
});
