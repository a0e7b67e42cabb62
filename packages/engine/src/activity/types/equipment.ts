import { type Expression, product, quotient } from '../../calculation/expression.ts';
import { choice, countOf, defaultCount, listOf } from '../../inventory/field.ts';
import { type ActivityContext, unit } from '../context.ts';
import { defineActivity } from '../definition.ts';

/** No life-cycle assessment of film equipment is published: its price and the industry that makes it stand in. */
const industries = {
  camera: 'photographic-equipment',
  'lens-set': 'photographic-equipment',
  drone: 'photographic-equipment',
  'lighting-kit': 'lighting-fixtures',
  grip: 'metal-products',
  'led-wall': 'audio-video-equipment',
} as const;

const labels = {
  camera: { en: 'Cameras', fr: 'Caméras et boîtiers' },
  'lens-set': { en: 'Lenses', fr: 'Optiques' },
  drone: { en: 'Drone', fr: 'Drone' },
  'lighting-kit': { en: 'Lighting kit', fr: 'Kit lumière' },
  grip: { en: 'Grip', fr: 'Machinerie' },
  'led-wall': { en: 'LED wall', fr: 'Mur de LED' },
  laptop: { en: 'Laptops', fr: 'Ordinateurs portables' },
  desktop: { en: 'Desktop computers', fr: 'Ordinateurs fixes' },
  'gpu-workstation': { en: 'Workstations', fr: 'Stations de travail' },
  monitor: { en: 'Monitors', fr: 'Moniteurs' },
  server: { en: 'Servers', fr: 'Serveurs' },
  workstation: { en: 'Workstations', fr: 'Stations de travail' },
} as const;
type Kind = keyof typeof labels;

const kinds = Object.keys(labels) as [Kind, ...Kind[]];

const item = {
  kind: choice(kinds, 'kind of equipment', 'type de matériel'),
  count: countOf('item', 'how many', 'nombre').default(defaultCount(1, 'item')),
  days: countOf('day', 'days of use', 'jours d’utilisation'),
};

/** Hours that a computer is used on a day of work. */
const workingHours = 8;

const isPriced = (kind: Kind): kind is keyof typeof industries => kind in industries;

/** The life of film equipment is counted in days of shooting, that of computers in hours of work. */
function useShare(context: ActivityContext, days: Expression, kind: Kind): Expression {
  const life = context.coefficient('service-life', { kind });
  const workday = context.exact(workingHours, 'h/day', { en: 'hours of use a day', fr: 'heures d’usage par jour' });
  return quotient(isPriced(kind) ? days : product([days, workday]), life, {
    label: { en: 'share of the service life', fr: 'part de la durée de vie' },
    display: unit('1'),
  });
}

export const equipment = defineActivity({
  type: 'equipment',
  summary: {
    en: 'Manufacture of the equipment, for its days of use',
    fr: 'Fabrication du matériel, au prorata des jours',
  },
  category: 'equipment',
  stage: 'shoot',
  example: {
    items: [
      { kind: 'camera', count: 2, days: 3 },
      { kind: 'laptop', days: 4 },
    ],
  },
  fields: { items: listOf(item, 'equipment by kind', 'matériel par type') },
  inventory(fields, context) {
    fields.items.forEach(({ kind, ...given }, i) => {
      const count = context.quantity(`items[${i}].count`, given.count, { en: 'items', fr: 'exemplaires' });
      const days = context.quantity(`items[${i}].days`, given.days, { en: 'days of use', fr: 'jours d’utilisation' });
      const share = useShare(context, days, kind);
      const line = {
        key: `${i + 1}-${kind}`,
        label: labels[kind],
        kind: 'embodied' as const,
        subPost: 'Equipements',
        situation: 'operated' as const,
      };
      if (!isPriced(kind)) {
        const use = context.find({ topic: 'embodied', where: { kind } });
        context.line({ ...line, quantity: product([count, share], { display: unit('item') }), use });
        return;
      }
      context.assume('equipment-by-price', 'weak', { kind }, `items[${i}]`);
      context.line({
        ...line,
        quantity: product([count, context.coefficient('purchase-price', { kind }), share], {
          label: { en: 'value used up', fr: 'valeur consommée' },
          display: unit('USD2022'),
        }),
        use: context.find({ topic: 'spend', where: { kind: industries[kind] } }),
      });
    });
  },
});
