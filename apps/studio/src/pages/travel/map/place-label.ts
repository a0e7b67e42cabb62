import type { Frame, Point } from './view.ts';

/** A rectangle that words take. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const inside = (box: Box, frame: Frame): boolean =>
  box.left >= frame.left &&
  box.top >= frame.top &&
  box.right <= frame.left + frame.width &&
  box.bottom <= frame.top + frame.height;

export const holds = (box: Box, [x, y]: Point): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Words of a size beside a point, in one direction from it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

/** Where words of a size may stand beside a point, best first; `away` is how far from it. */
export function spotsAround([x, y]: Point, [width, height]: Point, away: number): readonly Spot[] {
  return directions.map(([dx, dy]) => {
    const near = dx !== 0 && dy !== 0 ? 0.6 * away : away;
    const left = dx > 0 ? x + near : dx < 0 ? x - near - width : x - width / 2;
    const top = dy > 0 ? y + near : dy < 0 ? y - near - height : y - height / 2;
    const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
    const at = dx > 0 ? left : dx < 0 ? left + width : x;
    return { x: at, y: top, anchor, box: { left, top, right: left + width, bottom: top + height } };
  });
}

/** A spot with what speaks against it before anything stands around it. */
export interface Candidate extends Spot {
  readonly cost?: number;
}

/** What words must keep off, and what they had better keep off. */
export class Room {
  readonly #frame: Frame;
  readonly #taken: Box[] = [];
  readonly #lines: readonly Point[];

  constructor(frame: Frame, lines: readonly Point[]) {
    this.#frame = frame;
    this.#lines = lines;
  }

  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Takes the spot that is free and covers least of the lines; null when none is free. */
  settle(candidates: readonly Candidate[]): Spot | null {
    const free = candidates.filter(({ box }) => inside(box, this.#frame) && !this.#taken.some((t) => overlaps(t, box)));
    const cost = (spot: Candidate): number => (spot.cost ?? 0) + this.#lines.filter((p) => holds(spot.box, p)).length;
    const [best] = free.map((spot) => ({ spot, cost: cost(spot) })).toSorted((a, b) => a.cost - b.cost);
    if (!best) return null;
    this.take(best.spot.box);
    return best.spot;
  }
}
