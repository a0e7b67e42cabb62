import { describe, expect, it } from 'vitest';
import { meterOf, ruled, sent } from '../testing/policy.ts';
import { aggregate } from './aggregate.ts';
import { nothingReported } from './usage.ts';

const meter = meterOf(ruled().calculation);

const receipt = (request = sent(), outputs = request.n) => ({
  ...{ sent: request, outputs, usage: null, basis: 'estimate' as const },
  footprint: meter.measure(request, outputs, null).footprint,
});

const relative = ({ central, low, high }: { central: number; low: number; high: number }) => [
  low / central,
  high / central,
];

describe('many receipts together', () => {
  it('of one model have the interval of one: a shared unknown does not average out', () => {
    const one = receipt();
    const many = aggregate(
      meter,
      Array.from({ length: 1000 }, () => one),
    );
    const [low = 0, high = 0] = relative(many.co2e);
    const [lowOfOne = 0, highOfOne = 0] = relative(one.footprint.co2e);
    expect(low).toBeCloseTo(lowOfOne, 9);
    expect(high).toBeCloseTo(highOfOne, 9);
    expect(many.co2e.central / one.footprint.co2e.central).toBeCloseTo(1000, 6);
    expect(many.generations).toBe(1000);
  });

  it('of one model at two sizes still share it', () => {
    const [small, large] = [receipt(), receipt(sent({ width: 2048 }))];
    const both = aggregate(meter, [small, large]);
    const summed = small.footprint.co2e.high + large.footprint.co2e.high;
    expect(both.co2e.high / summed).toBeGreaterThan(0.97);
    expect(both.co2e.high / summed).toBeLessThan(1 + 1e-9);
  });

  it('of two models are less wide than their sum of bounds, and have the sum of their centres', () => {
    const pair = [
      receipt(sent({ model: 'gpt-image-2', n: 3 })),
      receipt(sent({ model: 'flux.2-pro', provider: 'bfl' })),
    ];
    const both = aggregate(meter, pair);
    const high = pair.reduce((s, r) => s + r.footprint.co2e.high, 0);
    expect(both.co2e.high).toBeLessThan(high * 0.97);
    expect(both.co2e.central).toBeCloseTo(
      pair.reduce((s, r) => s + r.footprint.co2e.central, 0),
      12,
    );
    expect(both.energy).toBeCloseTo(
      pair.reduce((s, r) => s + (r.footprint.energy ?? 0), 0),
      12,
    );
  });

  it('keep the central values that were written, whatever would be computed today', () => {
    const old = receipt();
    const stretched = { ...old, footprint: { ...old.footprint, co2e: { central: 7, low: 1, high: 20 } } };
    expect(aggregate(meter, [stretched]).co2e.central).toBe(7);
  });

  it('keep the interval of what can no longer be drawn, and leave out what counts for nothing', () => {
    const gone = { ...receipt(), sent: sent({ region: 'XX' }) };
    expect(aggregate(meter, [gone]).co2e).toEqual(gone.footprint.co2e);
    expect(aggregate(meter, [{ ...gone, footprint: null }])).toMatchObject({ generations: 0, energy: 0 });
  });

  it('read by tokens are drawn by tokens, those of pictures apart', () => {
    const request = sent({ references: 2 });
    const usage = { ...nothingReported, outputs: 1, outputTokens: 300, inputTokens: 4000 };
    const { footprint } = meter.measure(request, 1, usage);
    const read = { sent: request, outputs: 1, usage, basis: 'usage' as const, footprint };
    const ten = aggregate(
      meter,
      Array.from({ length: 10 }, () => read),
    );
    expect(ten.co2e.high).toBeCloseTo(10 * footprint.co2e.high, 9);
    expect(ten.co2e.low).toBeCloseTo(10 * footprint.co2e.low, 9);
  });
});
