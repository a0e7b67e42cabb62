import { describe, expect, it } from 'vitest';
import { catalogue } from '../testing/catalogue.ts';
import { rankModels } from './models.ts';

const means = { catalogue, draws: 500 };
const image = { task: 'image', width: 1024, height: 1024, seconds: 5, year: 2026 } as const;

describe('models by energy', () => {
  const answer = rankModels(image, means);

  it('never ranks two models whose intervals overlap', () => {
    for (const a of answer.models)
      for (const b of answer.models) {
        const apart = a.wattHours[2] < b.wattHours[0];
        expect(apart ? a.rank[0] < b.rank[0] && a.rank[1] < b.rank[1] + 1 : true).toBe(true);
        if (a.rank[1] < b.rank[0]) expect(apart).toBe(true);
      }
  });

  it('lists the lowest median first, and leaves retired models out unless asked', () => {
    const medians = answer.models.map((m) => m.wattHours[1]);
    expect(medians).toEqual(medians.toSorted((a, b) => a - b));
    const ids = (a: typeof answer) => a.models.map((m) => m.model.id);
    expect(ids(answer)).not.toContain('dall-e-3');
    expect(ids(rankModels({ ...image, retired: true }, means))).toContain('dall-e-3');
  });

  it('tells who is not offered where it was asked', () => {
    const there = rankModels({ ...image, region: 'PL' }, means);
    expect(there.left.map((m) => m.id)).toContain('nano-banana-2');
    expect(there.models.every((m) => m.country === 'PL')).toBe(true);
    expect(there.models.length + there.left.length).toBe(answer.models.length);
  });

  it('counts a video by the second', () => {
    const video = (seconds: number) =>
      rankModels({ ...image, task: 'video', width: 1280, height: 720, seconds }, means).models.find(
        (m) => m.model.id === 'pika-2.2',
      );
    expect((video(10)?.wattHours[1] ?? 0) / (video(5)?.wattHours[1] ?? 1)).toBeCloseTo(1, 6);
  });

  it('holds at least sixty image and thirty video models, each with a class, a source and a month', () => {
    const { imageModels, videoModels } = catalogue.data;
    expect(imageModels.length).toBeGreaterThanOrEqual(60);
    expect(videoModels.length).toBeGreaterThanOrEqual(30);
    for (const m of [...imageModels, ...videoModels]) {
      expect({ id: m.id, dated: m.firstSeen !== undefined, source: catalogue.source(m.source)?.id }).toEqual({
        id: m.id,
        dated: true,
        source: m.source,
      });
    }
  });
});
