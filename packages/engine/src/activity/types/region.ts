import { nearest } from '../../quantity/index.ts';
import type { ActivityContext } from '../context.ts';

/** The country of a data centre: the region given (an ISO country), else the country of the activity. */
export function locate(context: ActivityContext, region: string | undefined, fallback?: string): string {
  const code = region ?? fallback ?? context.country;
  if (context.catalogue.country(code)) return code;
  const codes = context.catalogue.data.countries.map((c) => c.code);
  throw context.failure('country-unknown', 'region', {
    value: code,
    suggestion: nearest(code.toUpperCase(), codes) ?? '',
  });
}
