import type { Catalogue } from '@contrechamp/engine';
import type { Operator } from '../meter/entry.ts';
import type { Receipt } from '../receipt/receipt.ts';

/**
 * Who computed: as the receipt says, else the provider of the catalogue that the service is named after. Undefined where
 * neither is known: the entry then counts by the usual provider of its model.
 */
export function operatorOf(catalogue: Catalogue, { operator, sent }: Receipt): Operator | undefined {
  if (operator) return operator;
  const provider = catalogue.provider(sent?.provider ?? '')?.id;
  return provider === undefined ? undefined : { provider };
}
