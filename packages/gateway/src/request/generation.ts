/** What a caller may ask of a generative service, whatever the service. */
export const operations = ['generation', 'edit', 'variation', 'video'] as const;
export type Operation = (typeof operations)[number];

export type Quality = 'low' | 'medium' | 'high';

/**
 * One request, in the words that all services share. `null`: the caller left it out. Pixels, seconds and counts are
 * those of one request; the prompt and the pictures are never part of it.
 */
export interface Asked {
  readonly operation: Operation;
  readonly model: string | null;
  /** How many images or clips. */
  readonly n: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Also `auto`, and the words of single services (`hd`, `standard`). */
  readonly quality: string | null;
  readonly steps: number | null;
  /** Seconds of video. */
  readonly seconds: number | null;
  readonly audio: boolean | null;
  /** Partial images to be sent while it works. */
  readonly previews: number | null;
  /** Pictures given with the request. */
  readonly references: number;
  readonly streamed: boolean;
  /** Who runs it, where the caller has a preference: `openai`, `black-forest-labs`. */
  readonly provider: string | null;
  /** ISO country or region of the provider, where the caller has a preference. */
  readonly region: string | null;
  /** SHA-256 of everything that makes the request what it is, prompt and pictures included; hex. */
  readonly fingerprint: string | null;
}

/** What is sent to the service: nothing left to its defaults that weighs on energy. */
export interface Sent {
  readonly operation: Operation;
  /** Adapter: an id of the gateway's configuration. */
  readonly provider: string;
  /** Host of the adapter: `eu`, `us`, `default`. */
  readonly host: string;
  /** ISO country, or region of the provider; null where nobody knows. */
  readonly region: string | null;
  readonly model: string;
  readonly n: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly quality: Quality | null;
  readonly steps: number | null;
  readonly seconds: number | null;
  readonly audio: boolean | null;
  readonly previews: number;
  readonly references: number;
  readonly streamed: boolean;
}
