import { describe, expect, it } from 'vitest';
import { overlaps, Room, type Spot, spotsAround } from './place-label.ts';
import type { Point } from './view.ts';

const frame = { left: 0, top: 0, width: 600, height: 400 };

describe('names beside places', () => {
  it('never overlap nor leave the map, and twelve find room', () => {
    const room = new Room(frame, []);
    const places = Array.from({ length: 12 }, (_, i): Point => [40 + (i % 4) * 150, 40 + Math.floor(i / 4) * 130]);
    const spots = places.map((p) => room.settle(spotsAround(p, [80, 17], 8)));
    const settled = spots.filter((s): s is Spot => s !== null);
    expect(settled).toHaveLength(12);
    for (const [i, a] of settled.entries()) {
      expect(a.box.left).toBeGreaterThanOrEqual(0);
      expect(a.box.right).toBeLessThanOrEqual(600);
      for (const b of settled.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false);
    }
  });

  it('keep off lines where they can', () => {
    const toTheRight = Array.from({ length: 20 }, (_, i): Point => [300 + 5 * i, 200]);
    const spot = new Room(frame, toTheRight).settle(spotsAround([300, 200], [60, 17], 8));
    expect(
      toTheRight.some(([x]) => spot !== null && x > spot.box.left && x < spot.box.right && spot.anchor === 'start'),
    ).toBe(false);
  });

  it('are left out when there is no room', () => {
    const room = new Room(frame, []);
    room.take({ left: 0, top: 0, right: 600, bottom: 400 });
    expect(room.settle(spotsAround([300, 200], [60, 17], 8))).toBeNull();
  });
});
