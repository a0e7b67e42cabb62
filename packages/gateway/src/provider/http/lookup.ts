import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { ForbiddenAddress } from './fault.ts';
import { isPublicAddress } from './public-address.ts';

export type Resolve = (
  hostname: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/** By the system. */
export const systemResolve: Resolve = (hostname, answer) =>
  lookup(hostname, { all: true }, (error, addresses) => answer(error, addresses ?? []));

/**
 * Resolves a name for a connection and refuses it when any of its addresses is not public. The address checked is the
 * one connected to: a name that is resolved again later (DNS rebinding) is checked again.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses;
      if (error !== null || first === undefined) {
        answer(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 0);
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        answer(new ForbiddenAddress(), '', 0);
      } else if (options.all === true) {
        answer(null, [...addresses]);
      } else {
        answer(null, first.address, first.family);
      }
    });
  };
}
