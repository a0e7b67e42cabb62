import type { Expression } from '../../calculation/expression.ts';
import type { Bilingual } from '../../factor/schema.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { central } from '../../uncertainty/index.ts';
import type { ActivityContext } from '../context.ts';

/** What explanations call the quantities that many activities have. */
export const words = {
  people: { en: 'people', fr: 'personnes' },
  passengers: { en: 'passengers', fr: 'passagers' },
  days: { en: 'days', fr: 'jours' },
  hours: { en: 'hours', fr: 'heures' },
  distance: { en: 'distance', fr: 'distance' },
  mass: { en: 'mass', fr: 'masse' },
  volume: { en: 'volume', fr: 'volume' },
  power: { en: 'power', fr: 'puissance' },
  energy: { en: 'energy', fr: 'énergie' },
  electricity: { en: 'electricity', fr: 'électricité' },
  vehicles: { en: 'vehicles', fr: 'véhicules' },
  passengerKm: { en: 'passenger-kilometres', fr: 'passagers-kilomètres' },
  vehicleKm: { en: 'vehicle-kilometres', fr: 'véhicules-kilomètres' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A factor 2 when the trip is there and back, nothing otherwise. */
export const there = (context: ActivityContext, back: boolean): readonly Expression[] =>
  back ? [context.exact(2, '1', { en: 'there and back', fr: 'aller et retour' })] : [];

/** The central value of a quantity in a unit given by its size in base units. */
export const centralIn = (q: FieldQuantity, base: number): number => (central(q.distribution) * q.unit.factor) / base;

/** The central value of a distance field, in kilometres: what chooses a distance band. */
export const centralKm = (distance: FieldQuantity): number => centralIn(distance, 1000);
