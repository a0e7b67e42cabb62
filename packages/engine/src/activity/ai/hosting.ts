import { choice, text } from '../../inventory/field.ts';
import { nearest } from '../../quantity/index.ts';
import type { ActivityContext } from '../context.ts';
import { locate } from '../types/region.ts';

/** Where a closed service computes when its region is not given: the country of most providers. */
const providerCountry = 'US';

/** Accelerator assumed when none is given; most published measurements are made on it. */
const defaultHardware = 'h100';

export const accelerators = ['h100', 'h200', 'b200', 'a100', 'l40s', 'rtx-4090'] as const;

/** Fields that every use of accelerators has. */
export const hostingFields = {
  provider: text('who runs the machines', 'qui exploite les machines').optional(),
  region: text('ISO country of the data centre', 'pays (ISO) du centre de données').optional(),
  hardware: choice(accelerators, 'accelerator', 'accélérateur').optional(),
};

interface Hosting {
  readonly hardware: string;
  readonly country: string;
}

/** Hardware and country of a remote computation; what the file leaves out is said. */
export function hosting(
  context: ActivityContext,
  fields: { readonly region?: string | undefined; readonly hardware?: string | undefined },
): Hosting {
  if (fields.hardware === undefined)
    context.assume('ai-hardware-default', 'fair', { hardware: defaultHardware }, 'hardware');
  if (fields.region === undefined) context.assume('ai-region-default', 'fair', { country: providerCountry }, 'region');
  return { hardware: fields.hardware ?? defaultHardware, country: locate(context, fields.region, providerCountry) };
}

/** A model by any of its names; one that the catalogue does not hold falls to a class, and that is said. */
export function knownModel<M>(
  context: ActivityContext,
  name: string,
  find: (name: string) => M | undefined,
  names: Iterable<string>,
): M | undefined {
  const model = find(name);
  if (model === undefined) {
    context.assume('ai-model-unknown', 'weak', { model: name, nearest: nearest(name, names) ?? '' }, 'model');
  }
  return model;
}
