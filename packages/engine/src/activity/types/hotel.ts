import { type Expression, product } from '../../calculation/expression.ts';
import type { FactorMatch } from '../../factor/resolve.ts';
import { choice, countOf, defaultCount } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

const usual = 'midscale';

/**
 * The factor of a night, and the ratio of the standard to the usual one where the country's figure does not tell
 * standards apart. A release of the catalogue without such ratios has one figure for all.
 */
function nightOf(
  context: ActivityContext,
  standard: string,
): { readonly use: FactorMatch; readonly standard: readonly Expression[] } {
  const night = (asked: string) =>
    context.emissionFactor({
      topic: 'hotel',
      where: { standard: asked },
      prefer: context.methods,
      country: context.country,
    });
  const unknown = context.aside(() => night(standard)).grades.includes('generic');
  const ratios = context.catalogue.factorsOf('hotel-standard').length > 0;
  if (standard === usual || !unknown || !ratios) return { use: night(standard), standard: [] };
  return { use: night(usual), standard: [context.coefficient('hotel-standard', { standard })] };
}

export const hotel = defineActivity({
  type: 'hotel',
  summary: { en: 'Nights in a hotel', fr: 'Nuits d’hôtel' },
  category: 'accommodation',
  stage: 'shoot',
  example: { nights: 3, rooms: 4, standard: 'midscale' },
  fields: {
    nights: countOf('night', 'nights per room', 'nuits par chambre'),
    rooms: countOf('room', 'rooms', 'chambres').default(defaultCount(1, 'room')),
    standard: choice(
      ['economy', 'midscale', 'luxury', 'apartment', 'eco-certified'],
      'standard of the hotel',
      'catégorie de l’hôtel',
    ).default('midscale'),
  },
  inventory(fields, context) {
    const { use, standard } = nightOf(context, fields.standard);
    const perPerson = use.factor.unit.includes('person');
    if (perPerson) context.assume('hotel-single-occupancy', 'good', { factor: use.factor.id }, 'rooms');
    const rooms = context.quantity('rooms', fields.rooms, { en: 'rooms', fr: 'chambres' });
    const nights = context.quantity('nights', fields.nights, { en: 'nights', fr: 'nuits' });
    const occupancy = context.exact(1, 'person/room', { en: 'one person a room', fr: 'une personne par chambre' });
    context.line({
      key: 'hotel',
      label: { en: 'Hotel', fr: 'Hôtel' },
      quantity: product([rooms, nights, ...(perPerson ? [occupancy] : []), ...standard], {
        label: perPerson ? { en: 'person-nights', fr: 'personnes-nuits' } : { en: 'room-nights', fr: 'chambres-nuits' },
        display: unit(perPerson ? 'person.night' : 'room.night'),
      }),
      use,
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
