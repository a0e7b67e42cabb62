import { geoDistance, geoInterpolate } from 'd3-geo';
import type { LonLat, MapView, Point } from './view.ts';

/** Points of the great circle between two places, both ends with it. */
export function greatCircle(from: LonLat, to: LonLat): readonly LonLat[] {
  const steps = Math.min(Math.max(Math.ceil((geoDistance([...from], [...to]) * 180) / Math.PI), 60), 120);
  const between = geoInterpolate([...from], [...to]);
  return Array.from({ length: steps + 1 }, (_, i) => between(i / steps));
}

/** One leg of a journey to be drawn. */
export interface Leg {
  readonly key: string;
  readonly from: LonLat;
  readonly to: LonLat;
  /** Of its stroke, and of the pale one around it. */
  readonly width: number;
  readonly edge: number;
}

/** A leg as it stands on the map: in pieces where the edge of the world cuts it. */
export interface Strand extends Leg {
  readonly pieces: readonly (readonly Point[])[];
}

const gap = 2.5;
/** Ends as near as these are one place on the map. */
const together = 14;

const near = (a: Point, b: Point): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < together;

interface Member {
  readonly leg: Leg;
  readonly ends: readonly [Point, Point];
  readonly turned: boolean;
}

/** Legs between the same ends, whichever the way, side by side. */
function bundles(legs: readonly Leg[], view: MapView): readonly (readonly Member[])[] {
  const found: Member[][] = [];
  for (const leg of legs) {
    const ends = [view.at(leg.from), view.at(leg.to)] as const;
    const home = found.find(([first]) => {
      if (!first) return false;
      const [a, b] = first.ends;
      return (near(a, ends[0]) && near(b, ends[1])) || (near(a, ends[1]) && near(b, ends[0]));
    });
    const [first] = home ?? [];
    const turned = first !== undefined && !(near(first.ends[0], ends[0]) && near(first.ends[1], ends[1]));
    if (home) home.push({ leg, ends, turned });
    else found.push([{ leg, ends, turned: false }]);
  }
  return found;
}

/** Pushed aside by so much along the way, and not at its ends. */
function aside(points: readonly Point[], by: number): readonly Point[] {
  const last = points.length - 1;
  return points.map(([x, y], i) => {
    const a = points[Math.max(i - 1, 0)] ?? [x, y];
    const b = points[Math.min(i + 1, last)] ?? [x, y];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) return [x, y];
    const push = by * (1 - (1 - Math.sin((Math.PI * i) / last)) ** 3);
    return [x - (push * (b[1] - a[1])) / length, y + (push * (b[0] - a[0])) / length];
  });
}

/** A line cut where it leaves one edge of the world and comes back at the other. */
function pieces(circle: readonly LonLat[], points: readonly Point[], meridian: number): readonly (readonly Point[])[] {
  const turn = (lon: number): number => ((((lon - meridian + 180) % 360) + 360) % 360) - 180;
  const cut: Point[][] = [[]];
  points.forEach((point, i) => {
    const [before, here] = [circle[i - 1], circle[i]];
    if (before && here && Math.abs(turn(here[0]) - turn(before[0])) > 180) cut.push([]);
    cut.at(-1)?.push(point);
  });
  return cut.filter((piece) => piece.length > 1);
}

/** Every leg on the map, those of one way beside each other. */
export function strandsOf(legs: readonly Leg[], view: MapView): readonly Strand[] {
  return bundles(legs, view).flatMap((members) => {
    const whole = members.reduce((sum, { leg }) => sum + leg.edge, 0) + gap * (members.length - 1);
    let before = -whole / 2;
    return members.map(({ leg, turned }): Strand => {
      const middle = before + leg.edge / 2;
      before += leg.edge + gap;
      const circle = greatCircle(leg.from, leg.to);
      const points = circle.map((p) => view.at(p));
      const cuts = pieces(circle, points, view.meridian);
      return { ...leg, pieces: cuts.map((piece) => aside(piece, turned ? -middle : middle)) };
    });
  });
}

/** The path data of a strand. */
export const pathOf = ({ pieces: cut }: Strand): string =>
  cut.map((piece) => `M${piece.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`).join('');
