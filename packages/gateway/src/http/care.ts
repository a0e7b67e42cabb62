import { type Mark, markOfModel } from '@contrechamp/provenance';
import type { Care } from '../provenance/watch.ts';
import type { ProvenanceState } from '../receipt/receipt.ts';
import type { Operation } from '../request/generation.ts';
import { type Call, preference } from './call.ts';
import { Problem } from './problem.ts';
import type { Service } from './service.ts';

export const markHeader = 'x-contrechamp-mark';

const words = {
  en: {
    unknown: `${markHeader}: write iptc or none.`,
    demanded: `This campaign has its images marked: leave out ${markHeader}: none.`,
  },
  fr: {
    unknown: `${markHeader} : écrivez iptc ou none.`,
    demanded: `Cette campagne fait marquer ses images : retirez ${markHeader}: none.`,
  },
};

/**
 * Whether pictures of this request get a mark: where the campaign wants it, or the caller asks for it.
 * @throws Problem on another word, and where a caller would do without what the campaign wants
 */
export function wantsMark({ request, governor, lang }: Call): boolean {
  const asked = preference(request, markHeader);
  const demanded = governor.rules.mark === 'iptc';
  if (asked !== null && asked !== 'iptc' && asked !== 'none') {
    throw new Problem(400, words[lang].unknown, { code: 'invalid_header' });
  }
  if (asked === 'none' && demanded) throw new Problem(400, words[lang].demanded, { code: 'mark_demanded' });
  return demanded || asked === 'iptc';
}

/** What was made from a picture that was given is a composite; the rest is generated. */
const markOf = (operation: Operation): Mark =>
  markOfModel(operation === 'generation' ? 'trainedAlgorithmicMedia' : 'compositeWithTrainedAlgorithmicMedia');

/** What is done with the pictures of a request. @throws Problem as {@link wantsMark} */
export const careFor = (call: Call, operation: Operation, { marking, checks }: Service): Care => ({
  mark: wantsMark(call) ? markOf(operation) : null,
  hashed: call.governor.rules.hashes,
  room: marking,
  checks,
});

/** What the header of an answer tells of the marks of its pictures, by what is known before they pass. */
export const markHeaders = (told: 'iptc' | 'not-possible' | null): Readonly<Record<string, string>> =>
  told === null ? {} : { [markHeader]: told };

/** The same of an answer that was given before. */
export function markTold(provenance: readonly ProvenanceState[]): 'iptc' | 'not-possible' | null {
  if (provenance.some(({ marked }) => marked === undefined)) return null;
  const possible = provenance.some(({ marked }) => marked !== 'not-possible');
  return provenance.length === 0 ? null : possible ? 'iptc' : 'not-possible';
}
