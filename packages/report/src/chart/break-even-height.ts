import { bandsOf } from './bands.ts';
import type { BreakEvenPoint } from './break-even-data.ts';
import { massesOf, roundMass } from './mass.ts';
import type { Page } from './page.ts';
import { decades, decadesAround, roundEnd, roundValues } from './scale.ts';

/** Beyond this ratio of the highest to the lowest value, a linear height shows one curve alone. */
const steep = 30;

export interface Height {
  readonly log: boolean;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** What the height of curves means: masses from zero, or powers of ten where one curve would hide the other. */
export function heightOf(points: readonly BreakEvenPoint[], page: Page): Height {
  const spreads = points.flatMap((p) => [p.scenario, p.against]);
  const medians = spreads.map((s) => s.median);
  const values = spreads.flatMap((s) => [s.median, ...bandsOf(s).flat()]);
  const positive = values.filter((v) => v > 0);
  const most = Math.max(...values);
  if (positive.length > 0 && Math.min(...medians) > 0 && Math.max(...medians) > steep * Math.min(...medians)) {
    const [low, high] = decadesAround(Math.min(...positive), most);
    const ticks = decades(low, high).map((value) => ({ value, label: roundMass(value, page.lang) }));
    return { log: true, low, high, ticks };
  }
  const high = most > 0 ? roundEnd(most) : 1;
  const format = massesOf(high, page.lang);
  const low = Math.min(0, ...values);
  return { log: false, low, high, ticks: roundValues(low, high, 4).map((value) => ({ value, label: format(value) })) };
}
