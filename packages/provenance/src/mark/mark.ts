import { natureOf } from '../generator/source-type.ts';

/** What a picture can be marked as, by IPTC's digital source types (K1 of the EU's three labels). */
export const markedTypes = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'digitalCapture',
] as const;
export type MarkedType = (typeof markedTypes)[number];

export interface Mark {
  readonly sourceType: MarkedType;
  /** Whether another type that the picture names already gives way to this one. */
  overrules(found: string): boolean;
}

/**
 * The mark of what a model just made. What a picture says of a model stands; that it came from a camera does not: a
 * server may have copied it from the picture that was given.
 */
export const markOfModel = (sourceType: 'trainedAlgorithmicMedia' | 'compositeWithTrainedAlgorithmicMedia'): Mark => ({
  sourceType,
  overrules: (found) => !['generated', 'edited'].includes(natureOf(found) ?? ''),
});

/** Why a picture was left as it is although a mark was asked for. */
export type MarkHindrance =
  /** Neither PNG, JPEG nor WebP. */
  | 'format'
  /** Its structure is not what its format asks for, or it broke off. */
  | 'broken'
  /** Its XMP cannot be completed without a risk to what it says. */
  | 'xmp'
  /** It is larger than what may be held. */
  | 'size';

/** `manifest`: a C2PA manifest vouches for these bytes. `said`: it names its source type already. */
export type MarkOutcome =
  | { readonly kind: 'marked' }
  | { readonly kind: 'kept'; readonly because: 'manifest' | 'said'; readonly sourceType: string | null }
  | { readonly kind: 'impossible'; readonly because: MarkHindrance };

export const sourceTypeUri = (sourceType: string): string =>
  `http://cv.iptc.org/newscodes/digitalsourcetype/${sourceType}`;
