import { product } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount } from '../../inventory/field.ts';
import { unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

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
    const use = context.emissionFactor({
      topic: 'hotel',
      where: { standard: fields.standard },
      prefer: context.methods,
      country: context.country,
    });
    const perPerson = use.factor.unit.includes('person');
    if (perPerson) context.assume('hotel-single-occupancy', 'good', { factor: use.factor.id }, 'rooms');
    const rooms = context.quantity('rooms', fields.rooms, { en: 'rooms', fr: 'chambres' });
    const nights = context.quantity('nights', fields.nights, { en: 'nights', fr: 'nuits' });
    const occupancy = context.exact(1, 'person/room', { en: 'one person a room', fr: 'une personne par chambre' });
    context.line({
      key: 'hotel',
      label: { en: 'Hotel', fr: 'Hôtel' },
      quantity: product(perPerson ? [rooms, nights, occupancy] : [rooms, nights], {
        label: perPerson ? { en: 'person-nights', fr: 'personnes-nuits' } : { en: 'room-nights', fr: 'chambres-nuits' },
        display: unit(perPerson ? 'person.night' : 'room.night'),
      }),
      use,
      subPost: 'DeplacementsProfessionnels',
      situation: 'notOperated',
    });
  },
});
