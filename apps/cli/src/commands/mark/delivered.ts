import { createHash } from 'node:crypto';
import { type Lang, plain, typeset } from '@contrechamp/report';
import { Failure } from '../../failure.ts';
import { type Errand, readImage } from './files.ts';
import type { Told } from './receipt.ts';
import { markWords } from './words.ts';

/** Hash of a file that is just as its receipt says it was delivered; null where the receipt does not show it. */
export type Delivered = (bytes: Uint8Array) => string | null;

/**
 * Whether the files are those of the receipt, as far as it has hashes. Whoever says that they were changed since may go
 * on, and is warned.
 * @throws Failure where they are not, before anything is written
 */
export function deliveredBy(
  { hashes, unhashed }: Told,
  id: string,
  errands: readonly Errand[],
  { changed, lang, warn }: { readonly changed: boolean; readonly lang: Lang; readonly warn: (text: string) => void },
): Delivered {
  const words = markWords[lang];
  const delivered: Delivered = (bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return hashes.has(sha256) ? sha256 : null;
  };
  if (hashes.size === 0) return delivered;
  const others = errands.filter(({ file }) => delivered(readImage(file, lang)) === null).map(({ name }) => name);
  // So many images of the receipt are known by no hash: they may be these.
  if (others.length <= unhashed) return delivered;
  const names = plain(others.join(', '));
  if (!changed) throw new Failure(typeset(words.notDelivered(id, names, others.length), lang));
  warn(typeset(words.changed(id, names, others.length), lang));
  return delivered;
}
