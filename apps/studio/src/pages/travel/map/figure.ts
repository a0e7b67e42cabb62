import { type ChartNode, element, type Page, widthOf } from '@contrechamp/report';
import type { MapJourney } from './data.ts';
import { type Box, holds, type Room, spotsAround } from './place-label.ts';
import type { Strand } from './strand.ts';
import type { Point } from './view.ts';

const figureSize = 15;
const detailSize = 11.5;

/** Where along a journey its figure may stand. */
const shares = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

const nearest = ([x, y]: Point, points: readonly Point[]): number =>
  Math.min(Number.POSITIVE_INFINITY, ...points.map((p) => Math.hypot(p[0] - x, p[1] - y)));

/** Words nearer to another line than to their own would be read as that one's. */
function ambiguous({ left, top, right, bottom }: Box, own: readonly Point[], others: readonly Point[]): boolean {
  const middle: Point = [(left + right) / 2, (top + bottom) / 2];
  return nearest(middle, others) < nearest(middle, own);
}

/** What a journey emits and what it is, beside its line; nothing where there is no room. */
export function figureOn(
  journey: MapJourney,
  strands: readonly Strand[],
  room: Room,
  page: Page,
): readonly ChartNode[] {
  const strand = strands.find((s) => s.key === journey.key);
  const piece = strand?.pieces.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const width = Math.max(widthOf(journey.figure, figureSize), widthOf(journey.detail, detailSize));
  const away = (strand?.edge ?? 0) / 2 + 9;
  const others = strands.filter((s) => s.key !== journey.key).flatMap((s) => s.pieces.flat());
  const spots = shares.flatMap((t) => {
    const point = piece[Math.round(t * (piece.length - 1))];
    if (!point) return [];
    return spotsAround(point, [width, 34], away).map((spot) => ({
      ...spot,
      cost:
        4 * Math.abs(t - 0.5) +
        (ambiguous(spot.box, piece, others) ? 3 : 0) +
        piece.filter((p) => holds(spot.box, p)).length,
    }));
  });
  const spot = room.settle(spots);
  if (!spot) return [];
  const style = {
    x: spot.x,
    'text-anchor': spot.anchor === 'start' ? undefined : spot.anchor,
    stroke: page.theme.paper,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
    'pointer-events': 'none',
  };
  return [
    element(
      'text',
      { ...style, y: spot.y + 14, 'font-size': figureSize, 'font-weight': 600, fill: page.theme.ink },
      journey.figure,
    ),
    element('text', { ...style, y: spot.y + 30, 'font-size': detailSize, fill: page.theme.ink }, journey.detail),
  ];
}
