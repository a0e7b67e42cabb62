/**
 * `absent` no manifest · `linked` only the address of one, which we do not fetch · `unchecked` there is one that we
 * could not verify · `valid` signature and hashes agree · `invalid` they do not.
 */
export type C2paState = 'absent' | 'linked' | 'unchecked' | 'valid' | 'invalid';

export interface Signer {
  readonly name: string | null;
  readonly issuer: string | null;
  /** Whether it is on a trust list that the library was given; we give it none, so it is false until one is. */
  readonly listed: boolean;
  /** When it was signed, by the time stamp. */
  readonly time: string | null;
}

/** What was done to the picture, as a manifest tells it. */
export interface Action {
  readonly action: string;
  readonly agent: string | null;
  /** Last part of the IPTC digital source type: `trainedAlgorithmicMedia`. */
  readonly source: string | null;
  readonly description: string | null;
  /** Version of the generator, where the maker says it in a parameter of its own. */
  readonly version: string | null;
  /** Label of the manifest that tells it. */
  readonly manifest: string;
  /** Whether it was done to another picture that was placed into this one. */
  readonly placed: boolean;
}

export interface C2paFacts {
  readonly state: C2paState;
  /** Codes of the specification that failed; that the signer is not listed is told in `signer`. */
  readonly failures: readonly string[];
  /** Why it was not checked: the words of the library, or its size. */
  readonly reason: string | null;
  readonly signer: Signer | null;
  readonly generator: string | null;
  /** Of the manifest and of those that it was made from, oldest first. */
  readonly actions: readonly Action[];
  /** Label of the oldest manifest: the same for every version of one picture. */
  readonly origin: string | null;
}

export const noC2pa: C2paFacts = {
  ...{ state: 'absent', failures: [], reason: null, signer: null, generator: null, actions: [], origin: null },
};
