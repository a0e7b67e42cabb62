import { amountOf, inUnit, scaled, withFields } from '../amount.ts';
import { type Fields, is } from '../fields.ts';
import { defineLever, numberIn, textIn } from '../lever.ts';
import type { Scene } from '../scene.ts';

const joules = 3.6e6;
const cubicMetre = 1000;
const burnt = ['diesel', 'petrol'];
const replacesGenerator = ['mains-power', 'battery-power', 'hvo'];
const othersThan = (id: string): readonly string[] => replacesGenerator.filter((s) => s !== id);

/** Litres of fuel that a generator takes for a kilowatt-hour. */
function litresPerKWh({ fuel, load }: Fields, { coefficient }: Scene): number | null {
  const where: Record<string, string> = fuel === 'petrol' ? { fuel: 'petrol' } : { load: String(load ?? 'half') };
  const found = coefficient('generator-consumption', where);
  return found === null ? null : found * cubicMetre * joules;
}

/** What a generator supplies, by what it burns; null when neither is known. */
function supplied(generator: Fields, scene: Scene): Readonly<Record<string, unknown>> | null {
  const { fuelVolume, power, hours, days, energy } = generator;
  if (power !== undefined && hours !== undefined) return { power, hours, days };
  if (energy !== undefined) return { energy };
  const litres = litresPerKWh(generator, scene);
  return litres === null || fuelVolume === undefined ? null : { energy: inUnit(fuelVolume, 1 / litres, 'kWh') };
}

const common = ({ fuelVolume: _, power: __, hours: ___, days: ____, energy: _____, load: ______, ...kept }: Fields) =>
  kept;

const isBurning = (activity: Fields): boolean =>
  is(activity, 'generator') && burnt.includes(String(activity.fuel ?? 'diesel')) && activity.factor === undefined;

const mainsPower = defineLever({
  id: 'mains-power',
  theme: 'energy',
  name: { en: 'Mains power instead of a generator', fr: 'Le réseau plutôt qu’un groupe électrogène' },
  text: {
    en: 'The electricity that generators supply is drawn from the grid of the place.',
    fr: 'L’électricité que fournissent les groupes est tirée du réseau du lieu.',
  },
  effort: 3,
  evidence: {
    en: 'Electricity from the fuel burnt, at the consumption of the catalogue.',
    fr: 'Électricité déduite du carburant brûlé, à la consommation du catalogue.',
  },
  conflicts: othersThan('mains-power'),
  mayRaise: {
    en: 'A grid that burns coal may emit more than a diesel generator.',
    fr: 'Un réseau au charbon peut émettre plus qu’un groupe diesel.',
  },
  change(activity, scene) {
    if (!isBurning(activity)) return null;
    const energy = supplied(activity, scene);
    return energy && [withFields({ ...common(activity), fuel: undefined }, { type: 'electricity', ...energy })];
  },
});

const batteryPower = defineLever({
  id: 'battery-power',
  theme: 'energy',
  name: { en: 'Battery unit instead of a generator', fr: 'Groupe sur batterie' },
  text: {
    en: 'Generators are battery units charged from the grid of the country.',
    fr: 'Les groupes sont des batteries rechargées sur le réseau du pays.',
  },
  effort: 2,
  evidence: {
    en: 'Losses of the battery and its wear are counted.',
    fr: 'Les pertes de la batterie et son usure sont comptées.',
  },
  conflicts: othersThan('battery-power'),
  mayRaise: {
    en: 'Charged on a grid that burns coal, a battery may emit more than diesel.',
    fr: 'Rechargée sur un réseau au charbon, une batterie peut émettre plus que le diesel.',
  },
  change(activity, scene) {
    if (!isBurning(activity)) return null;
    const energy = supplied(activity, scene);
    return energy && [withFields({ ...common(activity), fuel: 'battery' }, energy)];
  },
});

const hvo = defineLever({
  id: 'hvo',
  theme: 'energy',
  name: { en: 'HVO instead of diesel', fr: 'HVO plutôt que gazole' },
  text: {
    en: 'Generators and fuel tanks burn hydrotreated vegetable oil, litre for litre.',
    fr: 'Groupes et réservoirs brûlent de l’huile végétale hydrotraitée, litre pour litre.',
  },
  effort: 2,
  evidence: {
    en: 'Factors by litre; carbon of the plants is not counted as emitted, after the publisher of the factor.',
    fr: 'Facteurs par litre ; le carbone des plantes n’est pas compté comme émis, selon l’éditeur du facteur.',
  },
  conflicts: othersThan('hvo'),
  change(activity) {
    if (isBurning(activity) && activity.fuel !== 'petrol') return [withFields(activity, { fuel: 'hvo' })];
    return is(activity, 'fuel') && activity.kind === 'diesel' && activity.factor === undefined
      ? [withFields(activity, { kind: 'hvo' })]
      : null;
  },
});

const watts = 'W';

const ledLighting = defineLever({
  id: 'led-lighting',
  theme: 'energy',
  name: { en: 'LED instead of tungsten or HMI', fr: 'LED plutôt que tungstène ou HMI' },
  text: {
    en: 'Tungsten and HMI lights become LED lights that give as much light, for the same hours.',
    fr: 'Les projecteurs tungstène et HMI deviennent des LED qui donnent autant de lumière, les mêmes heures.',
  },
  effort: 2,
  evidence: {
    en: 'Power of an LED for as much light: our assumption from makers’ equivalences, to be set for the lights at hand.',
    fr: 'Puissance d’une LED à lumière égale : notre hypothèse d’après les équivalences des fabricants, à régler.',
  },
  parameters: [
    {
      id: 'tungsten',
      label: { en: 'power, of tungsten', fr: 'puissance, du tungstène' },
      default: 0.25,
      low: 0.1,
      high: 0.6,
    },
    { id: 'hmi', label: { en: 'power, of HMI', fr: 'puissance, du HMI' }, default: 0.9, low: 0.5, high: 1 },
  ],
  change(activity, scene, values) {
    if (!is(activity, 'lighting') || !Array.isArray(activity.fixtures)) return null;
    const fixtures = (activity.fixtures as readonly Fields[]).map((fixture) => {
      const kind = String(fixture.kind ?? '');
      if (kind !== 'tungsten' && kind !== 'hmi') return fixture;
      const ratio = numberIn(values, kind);
      const power = scene.coefficient('fixture-power', { kind });
      const given = fixture.power ?? (power === null ? undefined : `${power} ${watts}`);
      return withFields(fixture, { kind: 'led', power: given === undefined ? undefined : scaled(given, ratio) });
    });
    return [withFields(activity, { fixtures })];
  },
});

const studioHeating = defineLever({
  id: 'studio-heating',
  theme: 'energy',
  name: { en: 'Studio heated otherwise', fr: 'Studio chauffé autrement' },
  text: {
    en: 'A studio heated by gas is heated by electricity, by a network, or booked in a mild season.',
    fr: 'Un studio chauffé au gaz l’est à l’électricité, par un réseau, ou se loue en saison douce.',
  },
  effort: 2,
  evidence: {
    en: 'Model of a studio by area and days; the share of heat is an assumption of the catalogue.',
    fr: 'Modèle de studio par surface et jours ; la part de chaleur est une hypothèse du catalogue.',
  },
  parameters: [
    {
      id: 'to',
      label: { en: 'heated by', fr: 'chauffé par' },
      default: 'electric',
      choices: ['electric', 'district', 'mild'],
    },
  ],
  mayRaise: {
    en: 'Electric heat on a grid that burns coal may emit more than gas.',
    fr: 'Le chauffage électrique sur un réseau au charbon peut émettre plus que le gaz.',
  },
  change(activity, _scene, values) {
    const to = textIn(values, 'to');
    if (!is(activity, 'studio') || activity.season === 'mild') return null;
    const heating = String(activity.heating ?? 'electric');
    if (heating === 'none') return null;
    if (to === 'mild') return amountOf(activity, 'energy') > 0 ? null : [withFields(activity, { season: 'mild' })];
    return heating === 'gas' ? [withFields(activity, { heating: to })] : null;
  },
});

export const powerLevers = [mainsPower, batteryPower, hvo, ledLighting, studioHeating];
