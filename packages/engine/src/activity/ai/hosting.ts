import type { ImageModel, Provider, VideoModel } from '../../factor/models.ts';
import { choice, clockTime, text } from '../../inventory/field.ts';
import { nearest } from '../../quantity/index.ts';
import type { ActivityContext } from '../context.ts';
import { locate } from '../types/region.ts';

/** Where a service computes when neither its region nor that of its provider is known. */
const fallbackCountry = 'US';

/** Accelerator assumed when none is given; most published measurements are made on it. */
const defaultHardware = 'h100';

export const accelerators = ['h100', 'h200', 'b200', 'a100', 'l40s', 'rtx-4090'] as const;

/** Fields that every use of accelerators has. */
export const hostingFields = {
  provider: text('who runs the machines', 'qui exploite les machines').optional(),
  region: text(
    'ISO country of the data centre, or a region of the provider (`europe-west9`)',
    'pays (ISO) du centre de données, ou région du fournisseur (`europe-west9`)',
  ).optional(),
  hardware: choice(accelerators, 'accelerator', 'accélérateur').optional(),
  at: clockTime(
    'when it runs, where the campaign gives an hourly series of its grid: `14:00`, `01:00-05:00`, `2026-03-12T14:00`',
    'quand cela tourne, si la campagne donne une série horaire du réseau : `14:00`, `01:00-05:00`, `2026-03-12T14:00`',
  ).optional(),
};

/** Who computes, on what, where and when. */
export interface Hosting {
  readonly provider: string | undefined;
  readonly providerRegion: string | undefined;
  readonly hardware: string;
  readonly country: string;
  readonly at: string | undefined;
}

type Model = ImageModel | VideoModel;

interface Fields {
  readonly provider?: string | undefined;
  readonly region?: string | undefined;
  readonly hardware?: string | undefined;
  readonly at?: string | undefined;
}

/** The provider by any of its names. @throws DiagnosticError `provider-unknown` */
export function knownProvider(context: ActivityContext, name: string | undefined): Provider | undefined {
  if (name === undefined || context.catalogue.data.providers.length === 0) return undefined;
  const found = context.catalogue.provider(name.toLowerCase());
  if (found) return found;
  const names = [...context.catalogue.providerNames];
  throw context.failure('provider-unknown', 'provider', {
    value: name,
    suggestion: nearest(name.toLowerCase(), names) ?? '',
    known: context.catalogue.data.providers.map((p) => p.id).join(', '),
  });
}

/** A closed model runs where its provider offers it; where we do not know the list, that is said. */
function checkOffer(context: ActivityContext, model: Model, provider: Provider, country: string): void {
  const { regions } = provider;
  if (country === provider.country) return;
  if (regions.length === 0) {
    context.assume('ai-region-unverified', 'weak', { model: model.id, provider: provider.name, country }, 'region');
    return;
  }
  if (regions.some((r) => r.country === country)) return;
  throw context.failure('region-not-offered', 'region', {
    model: model.name,
    provider: provider.name,
    country,
    known: [...new Set([provider.country ?? '', ...regions.map((r) => r.country)])].filter((c) => c !== '').join(', '),
  });
}

/** Provider, hardware, country and hour of a remote computation; what the file leaves out is said. */
export function hosting(context: ActivityContext, fields: Fields, model?: Model): Hosting {
  const given = knownProvider(context, fields.provider);
  const provider = given ?? (fields.provider === undefined ? knownProvider(context, model?.provider) : undefined);
  if (fields.hardware === undefined)
    context.assume('ai-hardware-default', 'fair', { hardware: defaultHardware }, 'hardware');
  const zone = provider?.regions.find((r) => r.id === fields.region);
  const fallback = provider?.country ?? fallbackCountry;
  const country = zone?.country ?? locate(context, fields.region, fallback);
  if (fields.region === undefined) context.assume('ai-region-default', 'fair', { country }, 'region');
  else if (model && !model.open && provider) checkOffer(context, model, provider, country);
  return {
    provider: provider?.id ?? fields.provider ?? model?.provider,
    providerRegion: zone?.id,
    hardware: fields.hardware ?? defaultHardware,
    country,
    at: fields.at,
  };
}

/** A model by any of its names; one that the catalogue does not hold falls to a class, and that is said. */
export function knownModel<M extends Model>(
  context: ActivityContext,
  name: string,
  find: (name: string) => M | undefined,
  names: Iterable<string>,
): M | undefined {
  const model = find(name) ?? find(name.toLowerCase());
  if (model === undefined) {
    context.assume('ai-model-unknown', 'weak', { model: name, nearest: nearest(name, names) ?? '' }, 'model');
  } else if (model.retired !== undefined && Number(model.retired.slice(0, 4)) < context.campaign.period) {
    context.assume('ai-retired', 'fair', { model: model.name, date: model.retired }, 'model');
  }
  return model;
}
