import { geoGraticule10, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MapView } from './view.ts';

export type Atlas = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

/** Outlines as the path data of SVG. */
export interface Land {
  readonly land: string;
  readonly borders: string;
  readonly graticule: string;
  readonly edge: string;
}

const kept = new WeakMap<Atlas, Map<string, Land>>();
const mostKept = 6;

const keyOf = ({ frame, projection }: MapView): string =>
  JSON.stringify([frame, projection.rotate(), projection.scale(), projection.translate()]);

/** The land in sight; the last few views of it are kept, as pictures are drawn again while a hand moves over them. */
export function landIn(view: MapView, atlas: Atlas): Land {
  const views = kept.get(atlas) ?? new Map<string, Land>();
  kept.set(atlas, views);
  const key = keyOf(view);
  const known = views.get(key);
  if (known) return known;
  const path = geoPath(view.projection).digits(1);
  const { countries, land } = atlas.objects;
  const found = {
    land: path(feature(atlas, land)) ?? '',
    borders: path(mesh(atlas, countries, (a, b) => a !== b)) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    edge: view.round ? (path({ type: 'Sphere' }) ?? '') : '',
  };
  views.set(key, found);
  const [oldest] = views.keys();
  if (views.size > mostKept && oldest !== undefined) views.delete(oldest);
  return found;
}
