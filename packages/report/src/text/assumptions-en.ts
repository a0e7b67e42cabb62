import type { AssumptionCode } from '@contrechamp/engine';
import { capitalised } from '../lang.ts';
import type { Text } from './reader.ts';
import { tierBasis, tierText } from './tiers.ts';
import { regionLabel, topicLabel } from './topics.ts';

const about: Text = (p) => {
  const asked = p('asked');
  return capitalised(topicLabel(p('topic'), 'en')) + (asked === '' ? '' : ` (${asked})`);
};
const modes: Readonly<Record<string, string>> = { rail: 'for rail', road: 'for road', sea: 'by sea' };
const region: Text = (p) => regionLabel(p('geography'), 'en');

export const assumptionsEn: Readonly<Record<AssumptionCode, Text>> = {
  'factor-override': (p) => `${about(p)}: the campaign names the factor ${p('factor')}.`,
  'factor-generic': (p) => `${about(p)}: the catalogue makes no such distinction; general figure ${p('factor')}.`,
  'factor-other-method': (p) =>
    `${about(p)}: the chosen publisher has no figure; another publisher’s is used, ${p('factor')}.`,
  'factor-older-vintage': (p) =>
    `${about(p)}: figure of ${p('year')}, more than four years older than the campaign, so its interval is wider.`,
  'factor-parent-region': (p) =>
    `${about(p)}: no figure for the country; the one for ${region(p)} is used, with a wider interval.`,
  'factor-other-region': (p) =>
    `${about(p)}: no figure for the country or its region; the one for ${region(p)} stands in, with a much wider interval.`,
  'factor-proxy': (p) => `${about(p)}: no figure; ${p('factor')} stands in: ${p('reason_en')}.`.replace(/\.\.$/, '.'),
  'factor-assumed': (p) => `${about(p)}: no published figure; our own assumption, ${p('factor')}.`,
  'distance-great-circle': (p) => `${p('route')}: great-circle distance of ${p('km')} km, without detours.`,
  'distance-published': (p) => `${p('from')}–${p('to')}: published rail distance of ${p('km')} km.`,
  'distance-detour': (p) =>
    `${p('from')}–${p('to')}: ${p('km')} km as the crow flies, times a detour factor ${modes[p('mode')] ?? p('mode')}.`,
  'cabin-not-split': (p) => `The flight factor does not distinguish cabins: average seat (${p('factor')}).`,
  'lighting-nameplate': () => 'Lights draw their rated power for all hours given.',
  'hotel-single-occupancy': () => 'The hotel factor counts per person: one person in each room.',
  'studio-energy-model': () => 'Energy of the studio by a model on area and days, not metered.',
  'equipment-by-price': (p) =>
    `Manufacture of ${equipment(p('kind'))}: no life-cycle study is published; purchase price times a monetary factor.`,
  'commute-unpowered': () => 'Walking and cycling to work count as zero.',
  'commute-alone': () => 'One person in each car on the way to work.',
  'ai-model-unknown': (p) =>
    `The model “${p('model')}” is not in the catalogue; what is known of heavy models stands in where nothing better is given.${
      p('nearest') === '' ? '' : ` Did you mean “${p('nearest')}”?`
    }`,
  'ai-hardware-default': (p) => `Accelerator not given: ${p('hardware').toUpperCase()}.`,
  'ai-region-default': (p) => `Data centre not located: country ${p('country')}.`,
  'ai-count-from-spend': (p) =>
    `${p('model')}: number of outputs from what was spent, at a list price of its class (${p('price')} ${p('money')}).`,
  'ai-setting-ignored': (p) =>
    `${p('model')}: nothing is known of what “${p('field')}” changes there; it is left aside.`,
  'ai-region-unverified': (p) =>
    `${p('model')} in ${p('country')}: ${p('provider')} publishes no list of regions that we know; taken as the campaign says.`,
  'ai-retired': (p) => `${p('model')} was withdrawn on ${p('date')}, before the campaign.`,
  'ai-rewrite-default': (p) => `${p('model')}: the service rewrites every prompt with a language model; counted.`,
  'ai-tiers-disagree': (p) =>
    `${p('model')}: ${tierBasis(p('other'), 'en')} (${p('other')}), its energy would be ${times(p('ratio'))} that of ${p('tier')}, which is kept.`,
  'ai-tier': (p) => `Energy of ${p('model')}: ${tierText(p('tier'), 'en')}.`,
  'ai-other-hardware': (p) =>
    `${p('model')} was measured on another accelerator than ${p('hardware').toUpperCase()}; converted, interval wider.`,
  'ai-tokens-from-quality': (p) =>
    `${p('model')}: ${p('tokens')} tokens per image, from the ${p('quality')} quality tier; the provider reports none.`,
  'field-default': (p) => `${p('activity')}: ${p('field')} not given, taken as ${p('value')}.`,
  'activity-quality-default': () =>
    'Planned quantities that carry no margin in the file: five quality scores of 3 out of 5, about ± 26 %.',
  'fuel-default': (p) => `Energy of the vehicle not given: ${p('fuel')}.`,
  'end-of-life-not-given': (p) => `End of life of the material (${p('kind')}) not given: not counted.`,
  'grid-campaign': (p) => `Electricity of ${p('country')}: the campaign’s own figure (${p('source')}, ${p('year')}).`,
  'grid-hour': (p) =>
    `Electricity of ${p('country')} at ${p('at')}: ${times(p('ratio'))} its mean, from ${p('points')} points of ${p('file')} (${
      p('clock') === 'UTC' ? 'UTC' : 'local'
    } time); the series gives the shape, the yearly figure the level.`,
  'grid-hour-unknown': (p) =>
    `Electricity of ${p('country')} at ${p('at')}: no hourly series in the campaign; yearly mean.`,
  'grid-marginal': (p) =>
    `Electricity of ${p('country')}: marginal intensity (${p('value')} gCO2e/kWh, ${p('file')}), not comparable with a mean.`,
  'office-heating': (p) =>
    `Offices are heated by ${p('carrier') === 'gas' ? 'gas' : 'a district network'}, yearly average.`,
  'early-estimate': () =>
    'Early estimate: quantities guessed from a handful of answers, five quality scores of 2 out of 5, about ± 64 %.',
  'factor-campaign': (p) => `The campaign gives its own factor (${p('source')}, ${p('year')}).`,
  'custom-factor-exact': (p) => `${p('activity')}: the campaign’s own factor states no uncertainty; taken as exact.`,
  'contract-left-aside': (p) =>
    `The supply contract is set aside: location-based electricity, grid of ${p('country')}.`,
  'electricity-contract': () =>
    'Market-based electricity: the figure of the supply contract, as the campaign states it.',
  'electricity-residual-missing': (p) =>
    `Market-based electricity: no residual mix for ${p('country')} in the catalogue; the grid mean stands in.`,
  'electric-vehicle-local-grid': (p) =>
    `Electric vehicle without a published figure for ${p('country')}: its consumption on the local grid, plus its manufacture.`,
  'commute-published-mix': (p) =>
    `Commuting not described: published modal split of ${regionLabel(p('geography'), 'en')}, ${p('year')}.`,
  'homeworking-heating': () => 'Homes are heated by gas while working there, yearly average.',
  'money-year': (p) => `No price index for ${p('money')}: prices taken as those of ${p('used')}.`,
  'render-hardware-unknown': () =>
    'Rendering known by its energy alone: the manufacture of the machines is not counted.',
  'route-country': (p) => `${p('from')}–${p('to')} crosses a border: trains of ${p('country')}, site or departure.`,
  'spend-proxy': (p) => `Known by its price alone (${p('kind')}): an average of a whole industry stands in.`,
  'embodied-left-out': () => 'The campaign leaves the manufacture of the machines out.',
  'pue-default': () => 'Provider not given: average overhead of data centres (PUE).',
  'water-unknown': (p) =>
    `Water not counted: no figure for ${[p('provider'), p('country')].filter((x) => x !== '').join(' in ')}.`,
};

const times = (ratio: string): string => `${ratio} times`;

const kinds: Readonly<Record<string, string>> = {
  camera: 'cameras',
  'lens-set': 'lenses',
  drone: 'drones',
  'lighting-kit': 'lighting kits',
  grip: 'grip',
  'led-wall': 'LED walls',
};
const equipment = (kind: string): string => kinds[kind] ?? kind;
