import type { Catalogue } from '@contrechamp/engine';
import type { Sent } from '../request/generation.ts';

/** Who computes behind an adapter, in the words of the catalogue. */
export interface Operator {
  /** Provider of the catalogue: `openai`, `own`. */
  readonly provider: string;
  /** Accelerator, where whoever runs the gateway knows it: `h100`, `rtx-4090`. */
  readonly hardware?: string | undefined;
}

/** An entry of an inventory, as a campaign file would write it. */
export type Entry = Readonly<Record<string, unknown>>;

/** What a service reports, per output. */
export type EntryReading = Readonly<Record<'tokens' | 'inputTokens' | 'gpuSeconds', number>> & {
  readonly energy: string;
  readonly energyBoundary: string;
  readonly energyFrom: string;
};

const given = (fields: Readonly<Record<string, unknown>>): Entry =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** Whether the registry calls the model closed: it then has steps of its own, whatever is asked. */
const isClosed = (catalogue: Catalogue, { operation, model }: Sent): boolean => {
  const find = (name: string) => (operation === 'video' ? catalogue.videoModel(name) : catalogue.imageModel(name));
  return (find(model) ?? find(model.toLowerCase()))?.open === false;
};

/**
 * The region of a request as far as the catalogue can place it: a country, or a region of the provider. A host that says
 * no more than `EU` counts like one that says nothing, by the usual country of its provider.
 */
function placed(catalogue: Catalogue, operator: Operator | undefined, region: string | null): string | null {
  if (region === null || catalogue.country(region)) return region;
  const known = catalogue.provider(operator?.provider ?? '')?.regions.some((r) => r.id === region);
  return known ? region : null;
}

/**
 * A generation as an entry of the campaign: `image-generation` or `video-generation`, counted and not planned. Pictures
 * given with a request count as references, the one that is edited included.
 * @param outputs images or clips
 * @param reading what the service reported, where it is better than the estimate
 */
export function entryOf(
  catalogue: Catalogue,
  operator: Operator | undefined,
  sent: Sent,
  outputs: number,
  reading: Partial<EntryReading> = {},
): Entry {
  const { width, height, seconds, audio, quality, previews, references } = sent;
  const common = given({
    primary: true,
    model: sent.model,
    width: width !== null && height !== null ? width : null,
    height: width !== null && height !== null ? height : null,
    steps: isClosed(catalogue, sent) ? null : sent.steps,
    references: references || null,
    provider: operator?.provider,
    hardware: operator?.hardware,
    region: placed(catalogue, operator, sent.region),
    ...reading,
  });
  if (sent.operation === 'video') {
    return { type: 'video-generation', clips: outputs, ...given({ seconds, audio }), ...common };
  }
  // Tokens that a service reports hold those of its previews.
  const asked = { quality, previews: reading.tokens === undefined ? previews || null : null };
  return { type: 'image-generation', count: outputs, ...given(asked), ...common };
}
