import type { CampaignComparison } from '@contrechamp/engine';
import {
  type Lang,
  missingPactFields,
  type PactDetails,
  type PactFault,
  type PactField,
  pactFaults,
  pactFootprint,
} from '@contrechamp/report';
import { idOf } from '../identity.ts';

/** What was said of a footprint, by field; each is text, or a list of texts as `pactFields` tells. */
export type PactGiven = { readonly [K in PactField]?: string | readonly string[] };

/** Fields of a footprint that are missing, or that break a rule. */
export class PactProblem extends Error {
  override readonly name = 'PactProblem';
  readonly missing: readonly PactField[];
  readonly faults: readonly PactFault[];

  constructor(missing: readonly PactField[], faults: readonly PactFault[]) {
    super([...missing, ...faults.map(({ rule, field }) => `${field}: ${rule}`)].join(', '));
    this.missing = missing;
    this.faults = faults;
  }
}

/** A day alone is its midnight in UTC. */
const moment = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
const moments: readonly PactField[] = [
  ...(['created', 'referencePeriodStart', 'referencePeriodEnd'] as const),
  ...(['validityPeriodStart', 'validityPeriodEnd'] as const),
];

/** @throws PactProblem naming every required field that is missing */
export function pactDetails(given: PactGiven): PactDetails {
  const missing = missingPactFields(given);
  if (missing.length > 0) throw new PactProblem(missing, []);
  const set = Object.entries(given).map(([name, said]) => {
    const isMoment = moments.includes(name as PactField) && typeof said === 'string';
    return [name, isMoment ? moment(said) : said];
  });
  // Every required field is there, and each is text or a list as `pactFields` says.
  return Object.fromEntries(set) as PactDetails;
}

/** One scenario as a Product Carbon Footprint of PACT 3, in JSON. @throws PactProblem naming every rule that it breaks */
export function pactText(
  result: CampaignComparison,
  scenario: string,
  details: PactDetails,
  { lang, version }: { readonly lang: Lang; readonly version: string },
): string {
  const footprint = pactFootprint(result, scenario, { lang, details, id: idOf, version });
  const faults = pactFaults(footprint);
  if (faults.length > 0) throw new PactProblem([], faults);
  return JSON.stringify(footprint, null, 2);
}
