import { cleanestHour } from './cleanest-hour.ts';
import type { PolicyContext } from './context.ts';
import type { Step } from './decision.ts';
import { countryOf, type Place } from './place.ts';
import { refuse } from './refused.ts';

/** A deadline that can be waited for, in ISO 8601 with its offset. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * When a request that may wait runs: at the cleanest hour before its deadline, where the campaign knows the hours of that
 * grid; at once otherwise.
 * @throws RefusedRequest `request-invalid` on a deadline that is no instant to come
 */
export function deferred(
  context: PolicyContext,
  place: Place,
): { readonly notBefore: string | null; readonly steps: readonly Step[] } {
  const { rules, wishes, now, catalogue, seriesOf } = context;
  const until = wishes.deadline;
  const atOnce = { notBefore: null, steps: [] };
  if (until === null) return atOnce;
  if (!instant.test(until) || !(Date.parse(until) > Date.parse(now))) {
    refuse('request-invalid', { field: 'deadline', value: until, expected: '2026-11-27T06:00Z' });
  }
  if (!rules.deferral) return atOnce;
  const { adapter } = place.service;
  const usual = place.host.region === null ? catalogue.provider(adapter.provider)?.country : undefined;
  const country = countryOf(catalogue, adapter, place.host) ?? usual;
  const series = country === undefined ? null : seriesOf(country);
  const found = series && cleanestHour(series, { from: now, until, timeZone: rules.deferral.timeZone });
  if (!found || Date.parse(found.start) <= Date.parse(now)) return atOnce;
  const shown = (x: number) => `${Number(x.toPrecision(3))} gCO2e/kWh`;
  const step = {
    rule: 'cleaner-hour',
    field: null,
    from: shown(found.now),
    to: `${found.start} ${shown(found.intensity)}`,
  };
  return { notBefore: found.start, steps: [step] };
}
