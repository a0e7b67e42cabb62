import { bandsOf, type ChartSpread } from './bands.ts';
import { roundEnd, roundTimes } from './scale.ts';

/** One lever on top of those before it. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  /** Before − after, draw by draw: below zero when the footprint rises. */
  readonly saved: ChartSpread;
  /** The footprint with this lever and those before it. */
  readonly after: ChartSpread;
}

/** From today down to a plan, in kgCO2e. */
export interface WaterfallChartData {
  readonly today: ChartSpread;
  readonly steps: readonly WaterfallStep[];
  readonly end: ChartSpread;
  /** What the footprint should not exceed. */
  readonly target?: number;
  /** The scenario's place in the file. */
  readonly colour: number;
}

/** Some of the steps on one scale; those after them are too small to read there, and follow under a lens. */
export interface WaterfallPanel {
  readonly magnified: number;
  readonly end: number;
  /** The step that this panel starts after; null when it starts today. */
  readonly after: WaterfallStep | null;
  readonly steps: readonly WaterfallStep[];
  readonly later: number;
}

const small = 1 / 8;
const mostPanels = 3;

const highest = (spreads: readonly ChartSpread[]): number =>
  Math.max(...spreads.flatMap((s) => [s.median, ...bandsOf(s).flat()]));

/** All steps on one linear scale; where one leaves so little that the rest cannot be read, the rest again under a lens. */
export function waterfallPanels({ today, steps, end, target }: WaterfallChartData): readonly WaterfallPanel[] {
  const top = Math.max(highest([today, end, ...steps.map((s) => s.after)]), target ?? 0);
  if (!(top > 0 && Number.isFinite(top))) return [];
  const whole = roundEnd(top);
  const found: WaterfallPanel[] = [];
  let from = 0;
  let magnified = 1;
  for (;;) {
    const scale = whole / magnified;
    const rest = (k: number): number => highest([end, ...steps.slice(k - 1).map((s) => s.after)]);
    const cut = steps.findIndex((_, i) => i > from && rest(i) <= small * scale);
    const next = cut < 0 ? 1 : roundTimes(whole / rest(cut));
    const last = cut < 0 || next <= magnified || found.length + 1 === mostPanels;
    const to = last ? steps.length : cut;
    const shown = { steps: steps.slice(from, to), later: steps.length - to };
    found.push({ magnified, end: scale, after: steps[from - 1] ?? null, ...shown });
    if (last) return found;
    [from, magnified] = [cut, next];
  }
}
