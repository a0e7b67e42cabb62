import {
  type ChartNode,
  element,
  formatMass,
  formatNumber,
  type Lang,
  type Page,
  type Section,
  scenarioColour,
  widthOf,
  wrapped,
} from '@contrechamp/report';
import { travelMessages } from '../../../i18n/messages/travel.ts';
import type { TravelMode } from '../../../worker/methods/travel.ts';
import { dashOf } from './dash.ts';
import type { MapData } from './data.ts';
import { roundBelow, type WidthScale } from './width.ts';

interface Key {
  readonly text: string;
  /** How wide its sample is. */
  readonly wide: number;
  sample(x: number, y: number): readonly ChartNode[];
}

const size = 11.5;
const sample = 34;
const square = 11;
const between = 22;
const rowHeight = 24;

/** A round mass as short as it goes: `10 t CO₂e`. */
const roundMass = (kg: number, lang: Lang): string =>
  kg >= 1000
    ? formatMass(kg, lang).replace(/^[\d.,\u202f]+/, `${formatNumber(kg / 1000, lang)}\u202f`)
    : formatMass(kg, lang, 1);

const stroke = (
  x: number,
  y: number,
  width: number,
  attributes: Readonly<Record<string, string | number | undefined>>,
) => element('line', { x1: x, y1: y, x2: x + sample, y2: y, 'stroke-width': width, ...attributes });

const modes: readonly TravelMode[] = ['air', 'rail', 'road', 'sea'];

function keysOf(data: MapData, scale: WidthScale, page: Page): readonly (readonly Key[])[] {
  const w = travelMessages[page.lang];
  const own = data.scenarios.length === 1 ? scenarioColour(page.theme, data.scenarios[0]?.colour ?? 0) : page.theme.ink;
  const colours = data.scenarios.map(
    ({ name, colour }): Key => ({
      text: name,
      wide: square,
      sample: (x, y) => [
        element('rect', {
          x,
          y: y - 5.5,
          width: square,
          height: square,
          rx: 1,
          fill: scenarioColour(page.theme, colour),
        }),
      ],
    }),
  );
  const present = modes.filter((m) => data.journeys.some((j) => j.mode === m));
  const dashes = present.map(
    (mode): Key => ({
      text: w[mode],
      wide: sample,
      sample: (x, y) => [stroke(x, y, 2.4, { stroke: own, 'stroke-dasharray': dashOf(mode, 2.4) })],
    }),
  );
  const heaviest = roundBelow(Math.max(0, ...data.journeys.map((j) => j.central)));
  const masses = [...new Set([heaviest, roundBelow(heaviest / 4)])].filter((kg) => kg > scale.smallest);
  const widths = masses.map(
    (kg): Key => ({
      text: roundMass(kg, page.lang),
      wide: sample,
      sample: (x, y) => [stroke(x, y, scale.of(kg), { stroke: own })],
    }),
  );
  return [data.scenarios.length > 1 ? colours : [], widths, dashes];
}

/** Keys on as many rows as they need. */
function rows(keys: readonly Key[], page: Page): readonly (readonly (Key & { readonly x: number })[])[] {
  const right = page.width - page.margin;
  const done: (Key & { readonly x: number })[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const key of keys.map((k) => ({
    ...k,
    text: wrapped(k.text, right - page.margin - k.wide - 8, size, 1)[0] ?? '',
  }))) {
    const width = key.wide + 8 + widthOf(key.text, size);
    if (x + width > right) {
      done.push([]);
      x = page.margin;
    }
    done.at(-1)?.push({ ...key, x });
    x += width + between;
  }
  return done;
}

/** What colours, dashes and widths stand for. */
export function legend(data: MapData, scale: WidthScale, page: Page): Section {
  const all = keysOf(data, scale, page).flatMap((keys) => rows(keys, page));
  return {
    height: all.length * rowHeight + 10,
    draw: (y) =>
      all.flatMap((row, i) =>
        row.flatMap((key) => {
          const middle = y + 12 + i * rowHeight;
          return [
            ...key.sample(key.x, middle),
            element(
              'text',
              { x: key.x + key.wide + 8, y: middle + 4, 'font-size': size, fill: page.theme.ink },
              key.text,
            ),
          ];
        }),
      ),
  };
}

/** What the lines say, and below which emissions their widths no longer do; a page says the first beside the map. */
export function linesNote(data: MapData, scale: WidthScale, page: Page): string {
  const w = travelMessages[page.lang];
  const thin = data.journeys.some((j) => j.central < scale.smallest);
  return [page.titled ? w.widths : '', w.circles, thin ? w.least(formatMass(scale.smallest, page.lang)) : '']
    .filter((part) => part !== '')
    .join(' ');
}
