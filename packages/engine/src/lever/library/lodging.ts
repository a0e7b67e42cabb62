import { withFields } from '../amount.ts';
import { is } from '../fields.ts';
import { defineLever } from '../lever.ts';

const standards = ['eco-lodging', 'simpler-lodging', 'home-stay'];
const othersThan = (id: string): readonly string[] => standards.filter((s) => s !== id);

const ecoLodging = defineLever({
  id: 'eco-lodging',
  theme: 'lodging',
  name: { en: 'Eco-certified hotels', fr: 'Hôtels écocertifiés' },
  text: {
    en: 'Every hotel night is in a certified hotel.',
    fr: 'Chaque nuit d’hôtel se passe dans un hôtel certifié.',
  },
  effort: 2,
  evidence: {
    en: 'Certified against other hotels: coefficient `hotel-standard` of the catalogue, with its range.',
    fr: 'Hôtels certifiés face aux autres : coefficient `hotel-standard` du catalogue, avec sa plage.',
  },
  conflicts: othersThan('eco-lodging'),
  mayRaise: {
    en: 'A certified hotel may emit more than the hotel of a lower standard that it replaces.',
    fr: 'Un hôtel certifié peut émettre plus que l’hôtel plus simple qu’il remplace.',
  },
  change: (activity) =>
    is(activity, 'hotel') && activity.standard !== 'eco-certified' && activity.factor === undefined
      ? [withFields(activity, { standard: 'eco-certified' })]
      : null,
});

const lower: Readonly<Record<string, string>> = { luxury: 'midscale', midscale: 'economy' };

const simplerLodging = defineLever({
  id: 'simpler-lodging',
  theme: 'lodging',
  name: { en: 'Hotels of a simpler standard', fr: 'Hôtels d’une catégorie plus simple' },
  text: {
    en: 'Luxury becomes midscale, midscale becomes economy.',
    fr: 'Le luxe devient milieu de gamme, le milieu de gamme économique.',
  },
  effort: 2,
  evidence: {
    en: 'Standards against each other: coefficient `hotel-standard` of the catalogue, with its range.',
    fr: 'Catégories entre elles : coefficient `hotel-standard` du catalogue, avec sa plage.',
  },
  idempotent: false,
  conflicts: othersThan('simpler-lodging'),
  change(activity) {
    const to = lower[String(activity.standard ?? 'midscale')];
    if (!is(activity, 'hotel') || to === undefined || activity.factor !== undefined) return null;
    return [withFields(activity, { standard: to })];
  },
});

const homeStay = defineLever({
  id: 'home-stay',
  theme: 'lodging',
  name: { en: 'Home-stay or rented flat', fr: 'Chez l’habitant ou en location' },
  text: {
    en: 'Hotel rooms become nights in rented flats, one person for each room.',
    fr: 'Les chambres d’hôtel deviennent des nuits en location, une personne par chambre.',
  },
  effort: 2,
  evidence: {
    en: 'A French factor for rented lodging stands in for other countries, and the result says so.',
    fr: 'Un facteur français de location tient lieu des autres pays, et le résultat le dit.',
  },
  conflicts: othersThan('home-stay'),
  mayRaise: {
    en: 'A flat may emit more than an efficient hotel.',
    fr: 'Un appartement peut émettre plus qu’un hôtel sobre.',
  },
  change(activity) {
    if (!is(activity, 'hotel') || activity.factor !== undefined) return null;
    const { rooms, standard: _, ...kept } = activity;
    return [withFields(kept, { type: 'rental', people: rooms ?? 1 })];
  },
});

export const lodgingLevers = [ecoLodging, simplerLodging, homeStay];
