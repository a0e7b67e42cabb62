import type { Expression } from '../../calculation/expression.ts';
import type { FieldQuantity } from '../../inventory/field.ts';
import { central } from '../../uncertainty/index.ts';
import type { ActivityContext } from '../context.ts';

/** A factor 2 when the trip is there and back, nothing otherwise. */
export const there = (context: ActivityContext, back: boolean): readonly Expression[] =>
  back ? [context.exact(2, '1', { en: 'there and back', fr: 'aller et retour' })] : [];

/** The central value of a distance field, in kilometres: what chooses a distance band. */
export const centralKm = (distance: FieldQuantity): number =>
  (central(distance.distribution) * distance.unit.factor) / 1000;
