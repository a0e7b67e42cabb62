import type { TravelMode } from '../../../worker/methods/travel.ts';
import type { MapPlace } from './places.ts';

/** A journey as the map shows it, named for one reader. */
export interface MapJourney {
  readonly key: string;
  /** The place of its scenario in the file, which decides its colour. */
  readonly colour: number;
  readonly mode: TravelMode;
  readonly stops: readonly MapPlace[];
  /** kgCO2e. */
  readonly central: number;
  readonly high: number;
  readonly figure: string;
  readonly detail: string;
}

/** What a map of journeys is drawn from. */
export interface MapData {
  readonly title: string;
  /** Heaviest first. */
  readonly journeys: readonly MapJourney[];
  /** Told apart by colour, when there is more than one. */
  readonly scenarios: readonly { readonly name: string; readonly colour: number }[];
  readonly colophon: string;
}
