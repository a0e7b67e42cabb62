import type { Line } from '../activity/line.ts';
import { type Parameter, parametersOf } from '../calculation/expression.ts';
import { mapParameters } from '../calculation/map-parameters.ts';
import { Samples } from '../calculation/sample.ts';
import type { Interval } from '../footprint/interval.ts';
import type { Category } from '../inventory/vocabulary.ts';
import { contributions, quantile, ranks } from '../uncertainty/index.ts';
import type { Support } from './check.ts';
import { timesOf } from './claim.ts';
import { confidence, picked, type Side, type Strength, shareHolding, strengthOf } from './strength.ts';

/** What becomes of a claim. */
export interface Outcome extends Pick<Strength, 'atLeast' | 'atLeastPercent'> {
  /** Share of draws in which it holds. */
  readonly probability: number;
}

/** An unknown behind a claim, and what becomes of the claim once it is known. Values are in the parameter's unit. */
export interface Decisive {
  readonly parameter: Parameter;
  /** Of the spread of the ratio, 0 to 1. */
  readonly contribution: number;
  readonly median: number;
  readonly interval95: Interval;
  /** False for contrails and the like, about which no production can find out more. */
  readonly measurable: boolean;
  /** Were it found in the middle of its range. */
  readonly atMedian: Outcome;
  /** Where it would have to be found for the claim to hold, and how likely that is today; null where nowhere. */
  readonly enough: { readonly side: 'at-most' | 'at-least'; readonly value: number; readonly chance: number } | null;
}

/** What would have to be measured for a claim to hold. */
export interface WhatToMeasure {
  /** Categories that the lower side does not count; all that follows counts them there as on the other side. */
  readonly missing: readonly Category[];
  readonly today: Outcome;
  readonly unknowns: readonly Decisive[];
  /** Were every measurable one of them found in the middle of its range; null where there is none. */
  readonly together: Outcome | null;
}

const most = 5;
const least = 0.01;
const [lowEnd, middle, highEnd] = [0.025, 0.5, 0.975];
const bisections = 12;

const isMeasurable = ({ origin }: Parameter): boolean => !(origin.kind === 'catalogue' && origin.part === 'contrails');

/** Lines of one side, with their draws. */
interface Drawn {
  readonly samples: Samples;
  readonly lines: readonly Line[];
  readonly total: Float64Array;
  readonly uses: ReadonlyMap<string, readonly Line[]>;
}

function add(total: Float64Array, column: Float64Array, sign: 1 | -1): void {
  for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + sign * (column[i] as number);
}

function drawn({ comparison: { samples } }: Side, lines: readonly Line[]): Drawn {
  const total = new Float64Array(samples.draws);
  const uses = new Map<string, Line[]>();
  for (const line of lines) {
    add(total, samples.column(line.co2e), 1);
    const streams = new Set([...parametersOf([line.co2e]).values()].map((p) => p.stream));
    for (const stream of streams) uses.set(stream, [...(uses.get(stream) ?? []), line]);
  }
  return { samples, lines, total, uses };
}

/** The total where one unknown stands at a quantile; only lines that use it are computed again. */
function where({ samples, total, uses }: Drawn, stream: string, at: number): Float64Array {
  const known = total.slice();
  for (const line of uses.get(stream) ?? []) {
    add(known, samples.column(line.co2e), -1);
    add(known, samples.columnWhere(line.co2e, stream, at), 1);
  }
  return known;
}

/** The total where several unknowns stand in the middle of their ranges. */
function whereAll({ samples, lines, total }: Drawn, streams: ReadonlySet<string>): Float64Array {
  const fixed = mapParameters((p) =>
    streams.has(p.stream) && p.distribution.kind !== 'fixed'
      ? { ...p, id: `${p.id}=`, distribution: { kind: 'fixed', value: quantile(p.distribution, middle) } }
      : p,
  );
  const touched = lines.filter((l) => [...parametersOf([l.co2e]).values()].some((p) => streams.has(p.stream)));
  const again = new Samples(
    touched.map((l) => fixed(l.co2e)),
    samples,
  );
  const known = total.slice();
  for (const line of touched) {
    add(known, samples.column(line.co2e), -1);
    add(known, again.column(fixed(line.co2e)), 1);
  }
  return known;
}

/** The end of the range nearest the middle at which the claim still holds, where it holds at one end alone. */
function enoughOf(parameter: Parameter, holdsAt: (at: number) => boolean): Decisive['enough'] {
  const [low, high] = [holdsAt(lowEnd), holdsAt(highEnd)];
  if (low === high) return null;
  let [holding, failing] = low ? [lowEnd, highEnd] : [highEnd, lowEnd];
  for (let i = 0; i < bisections; i++) {
    const half = (holding + failing) / 2;
    if (holdsAt(half)) holding = half;
    else failing = half;
  }
  const value = quantile(parameter.distribution, holding);
  return low ? { side: 'at-most', value, chance: holding } : { side: 'at-least', value, chance: 1 - holding };
}

/**
 * What would have to be measured for a claim to hold in 95 % of draws, under the choice of method that binds and with
 * what the lower side does not count taken as on the other side. Null where it holds as it is.
 */
export function whatToMeasure({ claim, lower, higher, missing, strengths }: Support): WhatToMeasure | null {
  const pick = picked(strengths[0].choice);
  const linesOf = (side: Side): readonly Line[] => side.footprint.lines.map((l) => l.line).filter(pick);
  const added = linesOf(higher).filter((l) => missing.includes(l.category));
  const [own, borrowed, other] = [drawn(lower, linesOf(lower)), drawn(higher, added), drawn(higher, linesOf(higher))];
  const times = timesOf(claim.relation);
  const outcome = (low: Float64Array, extra: Float64Array, high: Float64Array): Outcome => {
    const all = low.map((x, i) => x + (extra[i] as number));
    const { ratio, atLeast, atLeastPercent, probabilityLower } = strengthOf(all, high, strengths[0].choice);
    return { atLeast, atLeastPercent, probability: times === null ? probabilityLower : shareHolding(ratio, times) };
  };
  const each = (known: (d: Drawn) => Float64Array): Outcome => outcome(known(own), known(borrowed), known(other));
  const today = each((d) => d.total);
  if (missing.length === 0 && today.probability >= confidence) return null;
  if (today.probability >= confidence) return { missing, today, unknowns: [], together: null };

  const parameters = new Map<string, readonly [Parameter, Samples]>();
  for (const { samples, lines } of [own, other]) {
    for (const p of parametersOf(lines.map((l) => l.co2e)).values()) {
      if (p.distribution.kind !== 'fixed' && !parameters.has(p.stream)) parameters.set(p.stream, [p, samples]);
    }
  }
  const ratio = other.total.map((x, i) => x / ((own.total[i] as number) + (borrowed.total[i] as number)));
  const columns = [...parameters].map(([id, [p, samples]]) => ({ id, ranks: samples.ranks(p) }));
  const weighty = contributions(columns, ranks(ratio)).filter((c) => c.share >= least);
  const unknowns = weighty.slice(0, most).flatMap(({ id, share }): Decisive[] => {
    const [parameter] = parameters.get(id) ?? [];
    if (!parameter) return [];
    const { distribution } = parameter;
    const at = (q: number): Outcome => each((d) => where(d, id, q));
    return [
      {
        ...{ parameter, contribution: share, measurable: isMeasurable(parameter) },
        median: quantile(distribution, middle),
        interval95: [quantile(distribution, lowEnd), quantile(distribution, highEnd)],
        atMedian: at(middle),
        enough: enoughOf(parameter, (q) => at(q).probability >= confidence),
      },
    ];
  });
  const streams = new Set(unknowns.filter((u) => u.measurable).map((u) => u.parameter.stream));
  return { missing, today, unknowns, together: streams.size === 0 ? null : each((d) => whereAll(d, streams)) };
}
