import {
  type ChartNode,
  type ChartOptions,
  element,
  note,
  type Page,
  pageOf,
  picture,
  type Section,
  scenarioColour,
  tint,
} from '@contrechamp/report';
import { dashOf } from './dash.ts';
import type { MapData, MapJourney } from './data.ts';
import { figureOn } from './figure.ts';
import { type Atlas, landIn } from './land.ts';
import { legend, linesNote } from './legend.ts';
import { Room } from './place-label.ts';
import { marksOf, placesOn } from './places.ts';
import { greatCircle, type Leg, pathOf, type Strand, strandsOf } from './strand.ts';
import { type Frame, heightFor, type LonLat, type MapView, type Point, viewOf } from './view.ts';
import { type WidthScale, widthScale } from './width.ts';

export interface MapOptions extends ChartOptions {
  readonly atlas: Atlas;
  /** The journey that a hand or the keyboard is on. */
  readonly lit: string | null;
}

/** Every point that the journeys pass. */
export const pointsOf = (journeys: readonly Pick<MapJourney, 'stops'>[]): readonly LonLat[] =>
  journeys.flatMap(({ stops }) => stops.slice(1).flatMap((to, i) => greatCircle(stops[i]?.at ?? to.at, to.at)));

function legsOf(journeys: readonly MapJourney[], scale: WidthScale): readonly Leg[] {
  return journeys.flatMap(({ key, stops, central, high }) =>
    stops.slice(1).map((to, i) => {
      const width = scale.of(central);
      return { key, from: stops[i]?.at ?? to.at, to: to.at, width, edge: Math.max(width, high * scale.perKg) };
    }),
  );
}

function ground(view: MapView, atlas: Atlas, { theme }: Page): readonly ChartNode[] {
  const { land, borders, graticule, edge } = landIn(view, atlas);
  return [
    element('path', { d: graticule, fill: 'none', stroke: theme.rule, 'stroke-width': 0.5, 'stroke-opacity': 0.55 }),
    element('path', { d: land, fill: tint(theme, theme.rule, 1) }),
    element('path', { d: borders, fill: 'none', stroke: theme.paper, 'stroke-width': 0.8, 'stroke-linejoin': 'round' }),
    ...(edge === '' ? [] : [element('path', { d: edge, fill: 'none', stroke: theme.rule, 'stroke-width': 1 })]),
  ];
}

/** A stroke with the reach of its interval around it, and a wide unseen one that a finger finds. */
function drawn(strand: Strand, journey: MapJourney, page: Page, lit: string | null): ChartNode {
  const d = pathOf(strand);
  const stroke = scenarioColour(page.theme, journey.colour);
  const common = { d, fill: 'none', stroke, 'stroke-linejoin': 'round' };
  const dimmed = lit !== null && lit !== journey.key;
  return element(
    'g',
    { 'data-leg': journey.key, opacity: dimmed ? 0.28 : undefined },
    element('path', { ...common, 'stroke-width': strand.edge, 'stroke-opacity': 0.24, 'stroke-linecap': 'round' }),
    element('path', {
      ...common,
      'stroke-width': strand.width,
      'stroke-dasharray': dashOf(journey.mode, strand.width),
      'stroke-linecap': journey.mode === 'air' ? 'round' : undefined,
    }),
    element('path', {
      ...common,
      stroke: 'none',
      'stroke-width': Math.max(strand.edge, 20),
      'pointer-events': 'stroke',
    }),
  );
}

/** Journeys whose figure stands on the map without being asked for, and the least share of the heaviest that they have. */
const mostFigures = 2;
const worthFigure = 0.2;

function map(data: MapData, page: Page, scale: WidthScale, { atlas, lit: asked }: MapOptions): Section {
  const lit = data.journeys.some((j) => j.key === asked) ? asked : null;
  const width = page.width - 2 * page.margin;
  const points = pointsOf(data.journeys);
  const room: Point = page.compact ? [36, 38] : [110, 58];
  const bounds: Point = page.compact ? [0.72 * width, 1.15 * width] : [0.5 * width, Math.min(0.64 * width, 640)];
  const height = heightFor(points, width, room, bounds);
  return {
    height: height + 12,
    draw: (y) => {
      const frame: Frame = { left: page.margin, top: y, width, height };
      const view = viewOf(points, frame, room);
      const strands = strandsOf(legsOf(data.journeys, scale), view);
      const labels = new Room(
        frame,
        strands.flatMap((s) => s.pieces.flat()),
      );
      const byKey = new Map(data.journeys.map((j) => [j.key, j]));
      const touched = data.journeys.flatMap(({ key, stops }) => stops.map((place) => ({ key, place })));
      const places = placesOn(marksOf(touched, view), labels, page.theme);
      const heaviest = data.journeys[0]?.central ?? 0;
      const shown = data.journeys.filter((j, i) =>
        lit === null ? i < mostFigures && j.central >= worthFigure * heaviest : j.key === lit,
      );
      const ordered = strands.toSorted((a, b) => Number(a.key === lit) - Number(b.key === lit));
      return [
        ...ground(view, atlas, page),
        ...ordered.flatMap((s) => {
          const journey = byKey.get(s.key);
          return journey ? [drawn(s, journey, page, lit)] : [];
        }),
        ...places,
        ...shown.flatMap((j) => figureOn(j, strands, labels, page)),
        element('rect', { x: frame.left, y, width, height, fill: 'none', stroke: page.theme.rule, 'stroke-width': 1 }),
      ];
    },
  };
}

/** Where people and goods go, each journey as wide as what it emits. */
export function travelMap(data: MapData, options: MapOptions): ChartNode {
  const full = pageOf(options);
  // On a page the map stands on the edges of the text; in a file of its own it has margins.
  const page: Page = full.titled ? full : { ...full, margin: 0, left: 0, right: full.width };
  const scale = widthScale(data.journeys, page.compact ? 11 : 16);
  return picture(page, data.title, [
    map(data, page, scale, options),
    legend(data, scale, page),
    note(page, linesNote(data, scale, page)),
    note(page, data.colophon),
  ]);
}
