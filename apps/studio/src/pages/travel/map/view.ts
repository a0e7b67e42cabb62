import { type GeoProjection, geoConicConformal, geoDistance, geoMercator, geoNaturalEarth1 } from 'd3-geo';

/** Longitude and latitude, degrees. */
export type LonLat = readonly [number, number];
export type Point = readonly [number, number];

/** How finely coasts are drawn: of the whole world, or of a part of it. */
export type Detail = 'world' | 'near';

/** Where a map stands in its picture. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MapView {
  readonly detail: Detail;
  /** Whether the edge of the world may be in sight. */
  readonly round: boolean;
  readonly frame: Frame;
  /** The longitude in the middle. */
  readonly meridian: number;
  readonly projection: GeoProjection;
  at(place: LonLat): Point;
}

const radians = Math.PI / 180;

/** What legs span on the globe: their middle and how far from it they reach, degrees. */
export interface Extent {
  readonly middle: LonLat;
  readonly radius: number;
}

/** The meridian opposite the widest stretch of longitudes without a point: no edge of a map cuts what lies around it. */
function meridianOf(longitudes: readonly number[]): number {
  const sorted = longitudes.toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  const gaps = sorted.map((lon, i) => ({ lon, gap: (sorted[i + 1] ?? first + 360) - lon }));
  const widest = gaps.reduce((best, g) => (g.gap > best.gap ? g : best), gaps[0] ?? { lon: 0, gap: 360 });
  const opposite = widest.lon + widest.gap / 2 + 180;
  return ((((opposite + 180) % 360) + 360) % 360) - 180;
}

/** The middle of points and how far from it they reach. */
export function extentOf(points: readonly LonLat[]): Extent {
  const latitudes = points.map(([, lat]) => lat);
  const middle: LonLat =
    points.length === 0
      ? [0, 0]
      : [meridianOf(points.map(([lon]) => lon)), (Math.min(...latitudes) + Math.max(...latitudes)) / 2];
  const radius = Math.max(0, ...points.map((p) => geoDistance([...p], [...middle]) / radians));
  return { middle, radius };
}

/** Beyond this radius a map shows the round earth; below, one region as its own maps show it. */
const regional = 26;
/** No map shows less: coasts have no more detail. */
const closest = 2.4;
/** Cones about the equator are cylinders. */
const equatorial = 9;

export const detailOf = ({ radius }: Extent): Detail => (radius > 14 ? 'world' : 'near');

function projectionFor({ middle: [lon, lat], radius }: Extent): GeoProjection {
  if (radius > regional) return geoNaturalEarth1().rotate([-lon, 0]);
  if (Math.abs(lat) < equatorial) return geoMercator().rotate([-lon, 0]);
  const half = Math.max(radius, closest) / 2;
  const within = (p: number): number => Math.sign(lat) * Math.min(Math.max(Math.abs(p), 2), 80);
  return geoConicConformal()
    .parallels([within(lat - half), within(lat + half)])
    .rotate([-lon, 0]);
}

interface Flat {
  readonly projection: GeoProjection;
  readonly extent: Extent;
  readonly low: Point;
  readonly high: Point;
}

/** The legs on a plane of no size yet. */
function flattened(points: readonly LonLat[]): Flat {
  const extent = extentOf(points);
  const projection = projectionFor(extent).scale(1).translate([0, 0]).precision(0.3);
  const flat = points.map((p): Point => projection([...p]) ?? [0, 0]);
  const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
  return { projection, extent, low: [Math.min(...xs), Math.min(...ys)], high: [Math.max(...xs), Math.max(...ys)] };
}

/** The height of a map of these legs for a width, with room for names: taller when they go north and south. */
export function heightFor(points: readonly LonLat[], width: number, room: Point, [least, most]: Point): number {
  const { low, high } = flattened(points);
  const inner = ((width - 2 * room[0]) * (high[1] - low[1])) / (high[0] - low[0]);
  const wanted = Number.isNaN(inner) ? 0 : inner + 2 * room[1];
  return Math.round(Math.min(Math.max(wanted, least), most));
}

/** A projection that suits the legs and holds them all, with room around for names. */
export function viewOf(points: readonly LonLat[], frame: Frame, room: Point): MapView {
  const { projection, extent, low, high } = flattened(points);
  const widest = Math.min(frame.width, frame.height) / (2 * closest * radians);
  const scale = Math.min(
    widest,
    (frame.width - 2 * room[0]) / (high[0] - low[0]),
    (frame.height - 2 * room[1]) / (high[1] - low[1]),
  );
  projection
    .scale(scale)
    .translate([
      frame.left + frame.width / 2 - (scale * (low[0] + high[0])) / 2,
      frame.top + frame.height / 2 - (scale * (low[1] + high[1])) / 2,
    ])
    .precision(0.4)
    .clipExtent([
      [frame.left, frame.top],
      [frame.left + frame.width, frame.top + frame.height],
    ]);
  return {
    detail: detailOf(extent),
    round: extent.radius > regional,
    frame,
    meridian: extent.middle[0],
    projection,
    at: (place) => projection([...place]) ?? [Number.NaN, Number.NaN],
  };
}
