import type { Money } from './usage.ts';

/** A figure and its 95 % interval. */
export interface Range {
  readonly central: number;
  readonly low: number;
  readonly high: number;
}

/** What one generation takes, all its outputs together. */
export interface GenerationFootprint {
  /** gCO2e: electricity, hardware and the share of training that the campaign's method counts. */
  readonly co2e: Range;
  /** Watt-hours of the facility; null where unknown. */
  readonly energy: number | null;
  /** Litres; null where unknown. */
  readonly water: number | null;
  /** Tier of evidence, `T0` to `T7`. */
  readonly tier: string;
  /** Release of the catalogue. */
  readonly catalogue: string;
  /** Codes of the assumptions made, weakest first. */
  readonly assumptions: readonly string[];
}

/** What counts against budgets. */
export interface Amounts {
  readonly images: number;
  /** Seconds of video. */
  readonly seconds: number;
  /** gCO2e, central. */
  readonly co2e: number;
  /** Watt-hours of the facility. */
  readonly energy: number;
  /** By currency. */
  readonly money: readonly Money[];
}

export const noAmounts: Amounts = { images: 0, seconds: 0, co2e: 0, energy: 0, money: [] };
