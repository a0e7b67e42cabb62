import { type ChartNode, element, type Theme, widthOf } from '@contrechamp/report';
import { type Room, type Spot, spotsAround } from './place-label.ts';
import type { LonLat, MapView, Point } from './view.ts';

/** A place that a journey touches, named for one reader. */
export interface MapPlace {
  readonly name: string;
  readonly code?: string;
  readonly at: LonLat;
}

/** Places too near each other to be told apart, as one mark. */
export interface Mark {
  readonly at: Point;
  readonly name: string;
  readonly codes: string;
  /** The keys of the journeys that touch it. */
  readonly keys: ReadonlySet<string>;
}

interface Touched {
  readonly key: string;
  readonly place: MapPlace;
}

const together = 11;
const mostNames = 2;

interface Gathered {
  readonly at: Point;
  readonly members: Touched[];
}

/** Heaviest journeys first: the first of near places gives the mark its position. */
export function marksOf(touched: readonly Touched[], view: MapView): readonly Mark[] {
  const found: Gathered[] = [];
  for (const one of touched) {
    const at = view.at(one.place.at);
    const home = found.find((g) => Math.hypot(g.at[0] - at[0], g.at[1] - at[1]) < together);
    if (home) home.members.push(one);
    else found.push({ at, members: [one] });
  }
  return found.map(({ at, members }) => {
    const names = [...new Set(members.map((m) => m.place.name))];
    const codes = [...new Set(members.flatMap(({ place }) => (place.code === undefined ? [] : [place.code])))];
    return {
      at,
      name: names.length > mostNames ? `${names.slice(0, mostNames).join(', ')}…` : names.join(', '),
      codes: names.length > 1 ? '' : codes.join(', '),
      keys: new Set(members.map((m) => m.key)),
    };
  });
}

const size = 12.5;
const line = 17;

/** A name with the codes of its airports, and a halo that keeps it readable over lines. */
function label({ name, codes }: Mark, spot: Spot, theme: Theme): ChartNode {
  const faint = codes === '' ? [] : [element('tspan', { fill: theme.faint, 'font-weight': 400 }, `\u00a0${codes}`)];
  return element(
    'text',
    {
      x: spot.x,
      y: spot.y + 12.5,
      'font-size': size,
      'font-weight': 550,
      fill: theme.ink,
      'text-anchor': spot.anchor === 'start' ? undefined : spot.anchor,
      stroke: theme.paper,
      'stroke-width': 3.5,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    name,
    ...faint,
  );
}

const dot = ([x, y]: Point, theme: Theme): ChartNode =>
  element('circle', { cx: x, cy: y, r: 3.6, fill: theme.paper, stroke: theme.ink, 'stroke-width': 1.6 });

/** Marks with the names that find room; those of the heaviest journeys are served first. */
export function placesOn(marks: readonly Mark[], room: Room, theme: Theme): readonly ChartNode[] {
  for (const { at } of marks) room.take({ left: at[0] - 5, top: at[1] - 5, right: at[0] + 5, bottom: at[1] + 5 });
  const labels = marks.flatMap((mark) => {
    const text = mark.codes === '' ? mark.name : `${mark.name} ${mark.codes}`;
    const spot = room.settle(spotsAround(mark.at, [widthOf(text, size), line], 8));
    return spot ? [label(mark, spot, theme)] : [];
  });
  return [...marks.map((m) => dot(m.at, theme)), ...labels];
}
