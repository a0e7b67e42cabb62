import type { Container } from '../container/container.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource } from '../source/source.ts';
import { type C2paFacts, noC2pa } from './c2pa.ts';
import { readStore } from './store.ts';
import type { Verifier } from './verifier.ts';

const unchecked = (reason: string): C2paFacts => ({ ...noC2pa, state: 'unchecked', reason });

/** What the manifest of a file says and whether it holds. `address` is that of a manifest kept elsewhere. */
export async function readC2pa(
  source: ByteSource,
  container: Container,
  address: string | null,
  verifier: Verifier | null,
): Promise<C2paFacts> {
  if (!container.c2pa) return address === null ? noC2pa : { ...noC2pa, state: 'linked', reason: address };
  if (!verifier) return unchecked('not asked');
  if (source.size > limits.verified) return unchecked(`${Math.round(source.size / 1e6)} MB`);
  const answer = await verifier.verify(container.format, source.read(0, source.size));
  if ('store' in answer) return readStore(answer.store);
  return answer.failed === 'none' ? noC2pa : unchecked(answer.reason);
}
