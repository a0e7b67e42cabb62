import { geodesicKm } from '../../activity/distance.ts';
import { numberOf } from '../../question/number.ts';
import { scaled, withFields } from '../amount.ts';
import { type Fields, is, isShoot, nameFor } from '../fields.ts';
import { defineLever, numberIn, share, textIn } from '../lever.ts';
import { type Place, placeOf, type Scene } from '../scene.ts';

/** Countries of Europe that no lorry reaches without days at sea. */
const islands = ['IS', 'MT', 'CY', 'FO', 'GL', 'SJ'];
/** No production sends a lorry further than this in place of a ship, as the crow flies. */
const furthestKm = 3500;

/** One continent by road; anything else by sea. */
function overland({ catalogue }: Scene, from: Place, to: Place): boolean {
  const reached = [from, to].every(
    ({ country }) => catalogue.country(country)?.regions.includes('EUROPE') && !islands.includes(country),
  );
  const [a, b] = [from, to].map(({ city, country }) =>
    catalogue.data.cities.find((c) => c.name === city && c.country === country),
  );
  return reached && (!a || !b || geodesicKm(a, b) <= furthestKm);
}

/** The same freight on the ground or at sea; null when its ends are not two known cities. */
export function onSurface(freight: Fields, scene: Scene, asked: string): Fields | null {
  if (freight.distance !== undefined) {
    const far = (numberOf(freight.distance) ?? 0) > furthestKm;
    return withFields(freight, { mode: asked !== 'auto' ? asked : far ? 'sea' : 'road-hgv' });
  }
  const from = placeOf(scene.catalogue, freight.from, scene.site.country);
  const to = placeOf(scene.catalogue, freight.to, scene.site.country);
  if (!from || !to) return null;
  const mode = asked !== 'auto' ? asked : overland(scene, from, to) ? 'road-hgv' : 'sea';
  return withFields(freight, {
    mode,
    from: `${from.city}, ${from.country}`,
    to: `${to.city}, ${to.country}`,
  });
}

const surfaceFreight = defineLever({
  id: 'surface-freight',
  theme: 'freight',
  name: { en: 'Road or sea instead of air freight', fr: 'Route ou mer plutôt que fret aérien' },
  text: {
    en: 'Freight by air goes by lorry inside Europe, by sea elsewhere; it must leave weeks before.',
    fr: 'Le fret aérien part par camion en Europe, par mer ailleurs ; il doit partir des semaines avant.',
  },
  effort: 4,
  evidence: {
    en: 'Factors by mode; surface distances are great circles with a detour, graded in the result.',
    fr: 'Facteurs par mode ; les distances de surface sont des orthodromies avec détour, graduées dans le résultat.',
  },
  parameters: [
    { id: 'to', label: { en: 'mode', fr: 'mode' }, default: 'auto', choices: ['auto', 'sea', 'road-hgv', 'rail'] },
  ],
  mayRaise: {
    en: 'A long way round by road may undo what leaving the air saves.',
    fr: 'Un long détour par la route peut défaire ce que l’on gagne à quitter l’avion.',
  },
  change(activity, scene, values) {
    if (!is(activity, 'freight') || activity.mode !== 'air' || activity.factor !== undefined) return null;
    const surface = onSurface(activity, scene, textIn(values, 'to'));
    return surface && scene.central(surface) !== null ? [surface] : null;
  },
});

/** What is left of the way once equipment is hired at the place. */
const localKm = 30;

const localEquipment = defineLever({
  id: 'local-equipment',
  theme: 'freight',
  name: { en: 'Equipment hired locally', fr: 'Matériel loué sur place' },
  text: {
    en: 'Most of the freight between two places is hired at the place of the shoot and driven 30 km there and back.',
    fr: 'L’essentiel du fret d’un lieu à l’autre est loué sur place et fait 30 km aller et retour.',
  },
  effort: 2,
  evidence: {
    en: 'Our assumption of what can be hired there, and of how far the hirer is.',
    fr: 'Notre hypothèse sur ce qui se loue sur place, et sur la distance du loueur.',
  },
  idempotent: false,
  mayRaise: {
    en: 'A van of the hirer may emit more than a lorry or a train over a short way.',
    fr: 'La fourgonnette du loueur peut émettre plus qu’un camion ou un train sur un court trajet.',
  },
  parameters: [share('share', 0.8, 'part that is hired', 'part louée')],
  change(activity, _scene, values) {
    if (!is(activity, 'freight') || !isShoot(activity) || activity.factor !== undefined) return null;
    if (activity.from === undefined || activity.to === undefined) return null;
    const part = numberIn(values, 'share');
    const hired = {
      type: 'freight',
      id: `${nameFor(activity)}-hired-locally`,
      mode: 'road-van',
      mass: scaled(activity.mass, part),
      distance: `${localKm} km`,
      return: true,
    };
    return [withFields(activity, { mass: scaled(activity.mass, 1 - part) }), hired];
  },
});

export const freightLevers = [surfaceFreight, localEquipment];
