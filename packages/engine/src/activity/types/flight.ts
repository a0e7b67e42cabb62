import * as z from 'zod';
import { type Expression, product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, flag, quantityOf, text } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';
import { flightLegs } from '../distance.ts';
import { factorExpression } from '../factor-use.ts';
import { centralKm, there } from './shared.ts';

/** DESNZ calls a flight to or from the United Kingdom long above this great-circle distance. */
const longHaulKm = 3700;

export function haulOf(km: number, countries: readonly string[]): 'domestic' | 'short' | 'long' | 'international' {
  const british = countries.filter((c) => c === 'GB').length;
  if (british === 2) return 'domestic';
  if (british === 0) return 'international';
  return km > longHaulKm ? 'long' : 'short';
}

function addLeg(
  context: ActivityContext,
  key: string,
  passengerKm: Expression,
  km: number,
  haul: string,
  cabin: string,
) {
  const method = context.activity.fields.method;
  const prefer = method === undefined ? context.methods : { method: [String(method)] };
  const use = context.emissionFactor({
    topic: 'flight',
    hints: { haul, cabin },
    prefer,
    at: { distance: km },
  });
  const publisher = String(use.factor.where.method ?? '');
  const unsplit = publisher === 'ademe' && use.grades[0] !== 'override';
  const scaled = unsplit && cabin !== 'economy';
  if (unsplit && !scaled) context.assume('cabin-not-split', 'good', { cabin, factor: use.factor.id }, 'cabin');
  const quantity = scaled
    ? product([passengerKm, factorExpression(context.find({ topic: 'flight-cabin-ratio', where: { cabin } }))], {
        label: { en: 'average-seat passenger-kilometres', fr: 'passagers-kilomètres en siège moyen' },
        display: unit('passenger.km'),
      })
    : passengerKm;
  context.line({
    key,
    label: { en: 'Flight', fr: 'Vol' },
    quantity,
    use,
    subPost: 'DeplacementsProfessionnels',
    situation: 'notOperated',
  });
}

export const flight = defineActivity({
  type: 'flight',
  summary: { en: 'People flying', fr: 'Personnes qui prennent l’avion' },
  category: 'travel',
  stage: 'shoot',
  example: { from: 'CDG', to: 'JFK', return: true, passengers: 3 },
  fields: {
    from: text('IATA code of the departure airport', 'code IATA de l’aéroport de départ').optional(),
    to: text('IATA code of the arrival airport', 'code IATA de l’aéroport d’arrivée').optional(),
    via: z
      .array(z.string())
      .meta({
        description: 'IATA codes of stops, in order',
        'x-description-fr': 'codes IATA des escales, dans l’ordre',
      })
      .default([]),
    distance: quantityOf(
      'km',
      'great-circle distance, when the airports are not known',
      'distance orthodromique, à défaut des aéroports',
    ).optional(),
    return: flag('there and back', 'aller et retour').default(false),
    passengers: countOf('passenger', 'people who fly', 'personnes qui volent').default(defaultCount(1, 'passenger')),
    cabin: choice(['economy', 'premium-economy', 'business', 'first'], 'cabin class', 'classe de cabine').default(
      'economy',
    ),
    method: choice(
      ['ademe', 'desnz'],
      'publisher of the factor for this flight',
      'éditeur du facteur pour ce vol',
    ).optional(),
    radiativeForcing: flag(
      'count contrails and other non-CO2 effects',
      'compter les traînées et autres effets hors CO2',
    ).default(true),
  },
  oneOf: [['from', 'to'], ['distance']],
  inventory(fields, context) {
    const passengers = context.quantity('passengers', fields.passengers, { en: 'passengers', fr: 'passagers' });
    const trips = there(context, fields.return);
    const passengerKm = (distance: Expression) =>
      product([passengers, distance, ...trips], {
        label: { en: 'passenger-kilometres', fr: 'passagers-kilomètres' },
        display: unit('passenger.km'),
      });
    if (fields.distance) {
      const distance = context.quantity('distance', fields.distance, { en: 'distance', fr: 'distance' });
      const km = centralKm(fields.distance);
      addLeg(context, 'flight', passengerKm(distance), km, haulOf(km, []), fields.cabin);
      return;
    }
    const legs = flightLegs(context, [fields.from ?? '', ...fields.via, fields.to ?? '']);
    context.assume('distance-great-circle', 'good', {
      km: Math.round(legs.reduce((s, l) => s + l.km, 0)),
      route: [fields.from, ...fields.via, fields.to].join('–'),
    });
    legs.forEach((l, i) => {
      const key = legs.length === 1 ? 'flight' : `flight-${i + 1}`;
      addLeg(context, key, passengerKm(l.distance), l.km, haulOf(l.km, l.countries), fields.cabin);
    });
  },
});
