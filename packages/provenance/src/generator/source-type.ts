/**
 * What a picture is, by the IPTC digital source types: `generated` by a model; `edited` with one; `captured` by a
 * camera or scanner; `other`, made without a model.
 */
export type Nature = 'generated' | 'edited' | 'captured' | 'other';

/** https://cv.iptc.org/newscodes/digitalsourcetype, as of 2025; what it retired is still in files. */
const natures: Readonly<Record<string, Nature>> = {
  trainedAlgorithmicMedia: 'generated',
  compositeWithTrainedAlgorithmicMedia: 'edited',
  compositeSynthetic: 'edited',
  digitalCapture: 'captured',
  computationalCapture: 'captured',
  negativeFilm: 'captured',
  positiveFilm: 'captured',
  print: 'captured',
  humanEdits: 'other',
  minorHumanEdits: 'other',
  compositeCapture: 'other',
  composite: 'other',
  algorithmicallyEnhanced: 'other',
  softwareImage: 'other',
  digitalArt: 'other',
  digitalCreation: 'other',
  dataDrivenMedia: 'other',
  algorithmicMedia: 'other',
  screenCapture: 'other',
  virtualRecording: 'other',
};

/** Null for a type that the list does not hold. */
export const natureOf = (type: string | null): Nature | null =>
  type !== null && Object.hasOwn(natures, type) ? (natures[type] ?? null) : null;
