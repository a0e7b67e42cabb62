import type { DiagnosticCode } from '@contrechamp/engine';
import { change } from './change.ts';
import { correction, notation } from './example.ts';
import { dimensionText, expectedText, yamlReason } from './expected.ts';
import { labelOf } from './labels.ts';
import { labelsEn } from './labels-en.ts';
import type { Reader, Text } from './reader.ts';
import { topicLabel } from './topics.ts';
import { prettyUnit } from './units.ts';

export interface DiagnosticText {
  readonly message: Text;
  readonly remedy: Text;
}

const several: Text = (p) => `Did you mean one of these: ${p('suggestion')}?`;

/** The nearest known name, else what else to do. */
const meant =
  (otherwise: Text): Text =>
  (p) =>
    p('suggestion') === ''
      ? otherwise(p)
      : p('suggestion').includes(', ')
        ? several(p)
        : `Did you mean “${p('suggestion')}”?`;

const read: Text = (p) => `“${p('read') || p('value')}”`;
const write: Text = (p) => `Write ${correction(p)}.`;
const howto: Text = (p) => {
  const { margin, range } = notation(p) ?? {};
  return margin === undefined ? '' : ` A margin is written ${margin}, a range ${range}.`;
};
const bound = (p: Reader): string => (['low', 'likely', 'high'].includes(p('field')) ? ` (bound “${p('field')}”)` : '');
const category: Text = (p) => labelOf(labelsEn.category, p('category'));

const seriesReason: Text = (p) => {
  if (p('reason') === 'missing') return 'there is no such file';
  if (p('reason') === 'header') return `its headings are not known (${p('found')})`;
  if (p('reason') === 'empty') return 'it holds no figure';
  return `line ${p('line')}, “${p('found')}” is no ${p('reason') === 'time' ? 'date and time' : 'intensity'}`;
};

const fileReasons: Readonly<Record<string, string>> = {
  missing: 'There is no such file.',
  'not-a-file': 'This is a folder, not a file.',
  EACCES: 'This file may not be read.',
};

export const diagnosticsEn: Readonly<Record<DiagnosticCode, DiagnosticText>> = {
  'file-too-large': {
    message: (p) => `The file is too large for a campaign: ${p('megabytes')} MB, at most ${p('limit')} MB.`,
    remedy: () => 'Give the campaign file itself, a YAML or JSON text of a few hundred lines.',
  },
  'text-too-complex': {
    message: (p) =>
      p('kind') === 'long'
        ? 'The text has more than 200,000 words and signs: no campaign has.'
        : 'The text is nested more than 64 levels deep: no campaign is.',
    remedy: () => 'Give the campaign file itself; look for brackets or dashes that repeat without end.',
  },
  'file-not-text': {
    message: () => 'The file is not a text in UTF-8.',
    remedy: () => 'Give a YAML or JSON file, saved as UTF-8: an image, a PDF or a spreadsheet cannot be read.',
  },
  'file-not-found': {
    message: (p) => fileReasons[p('reason')] ?? `The file cannot be read (${p('reason') || 'unknown reason'}).`,
    remedy: () => 'Check the path, for example examples/white-paper/campaign.yaml.',
  },
  'yaml-syntax': {
    message: (p) => `The file is not readable as YAML: ${yamlReason(p('yamlCode'), p('reason'), 'en')}.`,
    remedy: () => 'Write one “field: value” per line, indented by spaces, with matching quotes and braces.',
  },
  'not-a-campaign': {
    message: () => 'This is not a campaign file: it has no field “contrechamp”.',
    remedy: (p) => `Start the file with the line “contrechamp: ${p('version')}”, then “campaign:” and “scenarios:”.`,
  },
  'format-version': {
    message: (p) => `This version does not know campaign format “${p('value')}”.`,
    remedy: (p) => `Write “contrechamp: ${p('version')}”, or use a newer Contrechamp if the file comes from one.`,
  },
  'field-unknown': {
    message: (p) => `There is no field “${p('field')}” here.`,
    remedy: meant((p) => `Fields known here: ${p('known')}.`),
  },
  'field-missing': {
    message: (p) => `The field “${p('field')}” is missing.`,
    remedy: (p) => `Add “${p('field')}: …” here.`,
  },
  'field-invalid': {
    message: (p) => `“${p('value')}” does not suit the field “${p('field')}”.`,
    remedy: (p) => `Expected: ${expectedText(p('expected'), 'en')}.`,
  },
  'field-choice': {
    message: (p) => `“${p('value')}” is not one of the choices of “${p('field')}”.`,
    remedy: (p) => `${p('suggestion') === '' ? '' : `Did you mean “${p('suggestion')}”? `}Choices: ${p('choices')}.`,
  },
  'field-conflict': {
    message: (p) =>
      p('reason') === 'closed-model'
        ? `“${p('field')}” cannot be set for ${p('model')}: it is a closed model.`
        : `“${p('field')}” and “${p('other')}” say the same thing in two ways.`,
    remedy: (p) =>
      p('reason') === 'closed-model'
        ? `Remove “${p('field')}”; give “quality” (low, medium, high) or “tokens” instead.`
        : `Keep one of the two: “${p('field')}” or “${p('other')}”.`,
  },
  'shares-sum': {
    message: (p) => `The shares of “${p('field')}” do not sum to 1.`,
    remedy: () => 'Write shares from 0 to 1 that sum to 1, for example { car: 0.4, metro: 0.6 }.',
  },
  'one-of-missing': {
    message: (p) => `An activity of type “${p('type')}” lacks the fields that say how much.`,
    remedy: (p) => `Give ${p('groups').replaceAll(' + ', ' and ').replaceAll(' | ', ', or ')}.`,
  },
  'activity-type-unknown': {
    message: (p) => `There is no activity type “${p('value')}”.`,
    remedy: meant((p) => `Known types: ${p('known')}.`),
  },
  'activities-empty': {
    message: (p) => `Scenario “${p('scenario')}” has no activity.`,
    remedy: () => 'List at least one under “activities:”, for example - { type: meals, count: 10 }.',
  },
  'scenario-duplicate': {
    message: (p) => `The scenario id “${p('id')}” is used twice; first at ${p('first')}.`,
    remedy: (p) => `Give one of them another id, for example ${p('id')}-2.`,
  },
  'activity-duplicate': {
    message: (p) => `The activity id “${p('id')}” is used twice in this scenario; first at ${p('first')}.`,
    remedy: (p) => `Give one of them another id, for example ${p('id')}-2.`,
  },
  'lever-change': {
    message: () => 'This change does not say what it changes, or how.',
    remedy: () =>
      'Name the entry with “activity:” or “type:”, then “set:”, “scale:”, “unset:” or “remove: true”; or give “add:” alone.',
  },
  'lever-duplicate': {
    message: (p) => `There is already a lever called “${p('id')}”.`,
    remedy: (p) => `Give yours another id, or write “use: ${p('id')}” to set or price the one that exists.`,
  },
  'lever-unknown': {
    message: (p) => `There is no lever “${p('value')}”.`,
    remedy: meant((p) => `Known levers: ${p('known')}.`),
  },
  'reference-unknown': {
    message: (p) => `The reference “${p('value')}” is not a scenario of this campaign.`,
    remedy: (p) => `${p('suggestion') === '' ? '' : `Did you mean “${p('suggestion')}”? `}Scenarios: ${p('known')}.`,
  },
  'generation-scenario': {
    message: (p) => `“generation.scenario” names “${p('value')}”, which is no scenario of this campaign.`,
    remedy: (p) => `${p('suggestion') === '' ? '' : `Did you mean “${p('suggestion')}”? `}Scenarios: ${p('known')}.`,
  },
  'budget-empty': {
    message: () => 'This budget limits nothing.',
    remedy: (p) => `Give at least one of: ${p('known')}; for example - { per: day, images: 60 }.`,
  },
  'budget-order': {
    message: () => 'This budget would stop before it warns.',
    remedy: () => 'Give “warn” a smaller share than “stop”, for example warn: 80 %, stop: 100 %.',
  },
  'limit-uncertain': {
    message: (p) => `“${p('field')}” is a limit: it takes no margin and no range.`,
    remedy: (p) => `Write one value, for example ${p('example')}.`,
  },
  'default-above-maximum': {
    message: (p) => `The default “${p('field')}” is above the maximum of the same file (${p('maximum')}).`,
    remedy: () => 'Lower the default, or raise the maximum.',
  },
  'default-not-allowed': {
    message: (p) => `The default model “${p('value')}” is not among those that the same file allows.`,
    remedy: () => 'Add it to “allowed”, or choose another default.',
  },
  'time-zone-unknown': {
    message: (p) => `There is no time zone “${p('value')}”.`,
    remedy: () => 'Write the name of a place of the tz database, for example Europe/Paris.',
  },
  'region-unknown': {
    message: (p) => `“${p('value')}” is neither a country nor a region of a provider.`,
    remedy: meant(() => 'Write a country (FR), a region of a provider (europe-west9), EU or EUROPE.'),
  },
  'model-unknown': {
    message: (p) => `The registry does not know the model “${p('value')}”.`,
    remedy: meant(
      () => 'A model of your own may be used under this very name; it counts by its class, never as nothing.',
    ),
  },
  'deferral-without-series': {
    message: () => 'Requests may wait for a cleaner hour, and the campaign has no hourly series of any grid.',
    remedy: () => 'Name one: grid: { FR: { series: file.csv } } under “campaign”; or remove “deferral”.',
  },
  'quantity-unreadable': {
    message: (p) => `${read(p)} cannot be read as a quantity${bound(p)}.`,
    remedy: (p) => `${write(p)}${howto(p)}`,
  },
  'quantity-decimal-comma': {
    message: (p) => `${read(p)} has a comma inside the number${bound(p)}.`,
    remedy: (p) => `${write(p)} The decimal mark of the file is a point; spaces may group thousands.`,
  },
  'quantity-range': {
    message: (p) =>
      p('missing') !== ''
        ? `The range lacks ${p('missing')}.`
        : p('reason') === 'dimension'
          ? `The bounds of the range do not measure the same thing: ${read(p)}${bound(p)}.`
          : `The bounds of the range are not in order: ${p('read')}.`,
    remedy: write,
  },
  'unit-missing': {
    message: (p) => `${p('value')} has no unit.`,
    remedy: (p) => `Write a number and its unit, for example ${p('value')} ${p('unit')}.`,
  },
  'unit-unknown': {
    message: (p) =>
      p('reason') === 'money-year-missing'
        ? `The amount of money in ${read(p)} needs the year of its prices.`
        : `The unit “${p('part') || p('unit') || p('read')}” is not known.`,
    remedy: (p) =>
      p('nearest') === '' ? write(p) : `Did you mean “${p('nearest')}”? Here, for example: ${p('example')}.`,
  },
  'unit-mismatch': {
    message: (p) =>
      `“${p('unit')}” measures ${dimensionText(p('found'), 'en')}; “${p('field')}” expects ${dimensionText(p('expected'), 'en')}.`,
    remedy: (p) => `Write, for example, ${p('example')}.`,
  },
  'quantity-negative': {
    message: (p) => `${p('value')} is negative; “${p('field')}” counts what is used, 0 or more.`,
    remedy: (p) => `Write, for example, ${p('example')}. Avoided emissions are never subtracted.`,
  },
  'airport-unknown': {
    message: (p) => `There is no airport “${p('value')}”.`,
    remedy: meant(() => 'Write its IATA code of three letters, for example CDG, or give “distance: 9300 km”.'),
  },
  'place-unknown': {
    message: (p) => `The city “${p('value')}” is not known.`,
    remedy: meant(() => 'Write a larger city nearby, or give “distance: 120 km” instead of “from” and “to”.'),
  },
  'place-ambiguous': {
    message: (p) => `Several cities are called “${p('value')}”.`,
    remedy: (p) => `Write one of: ${p('choices')}.`,
  },
  'country-unknown': {
    message: (p) => `“${p('value')}” is not the code of a country.`,
    remedy: (p) =>
      p('value').toUpperCase() === 'UK'
        ? 'The United Kingdom is GB.'
        : `Write two capital letters of ISO 3166: FR for France, GB for the United Kingdom, ZA for South Africa.${
            p('suggestion') === '' ? '' : ` Nearest code: ${p('suggestion')}.`
          }`,
  },
  'factor-unknown': {
    message: (p) => `The catalogue has no factor “${p('id')}”.`,
    remedy: meant(() => 'Look for it with: contrechamp factors search WORD…'),
  },
  'factor-missing': {
    message: (p) =>
      `Catalogue ${p('release')} has no figure for ${topicLabel(p('topic'), 'en')}${p('attributes') === '' ? '' : ` (${p('attributes')})`}.`,
    remedy: (p) =>
      `Change the activity, or name a factor with “factor: …”; see contrechamp factors search ${p('topic')}.`,
  },
  'factor-unit': {
    message: (p) =>
      `The factor ${p('factor')} is per ${prettyUnit(p('unit').split('/')[1] ?? p('unit'), 'en')}: with this activity it gives ${dimensionText(p('found'), 'en')}, not CO₂e.`,
    remedy: () => 'Name a factor of the right unit, or remove “factor” and let the catalogue choose.',
  },
  'stage-outside-boundary': {
    message: (p) => `The stage “${p('stage')}” lies outside the campaign’s boundary (${p('boundary')}).`,
    remedy: (p) => `Add ${p('stage')} to “campaign.stages”, or give the activity a “stage” of that list.`,
  },
  'field-unused': {
    message: (p) => `“${p('field')}” of “${p('activity')}” is given and changes nothing here.`,
    remedy: (p) => `Another field or choice decides instead: remove “${p('field')}”, or that other one.`,
  },
  'quantity-too-small': {
    message: (p) => `“${p('field')}” is too small: ${p('value')}, at least ${p('least')}.`,
    remedy: (p) => `Write a larger number (at least ${p('least')}), such as ${p('example')}.`,
  },
  'provider-unknown': {
    message: (p) => `No provider is called “${p('value')}”.`,
    remedy: (p) =>
      `${p('suggestion') === '' ? '' : `Did you mean “${p('suggestion')}”? `}Write “own” for your own machines, “other” for another operator, or one of: ${p('known')}.`,
  },
  'region-not-offered': {
    message: (p) => `The provider (${p('provider')}) does not offer ${p('model')} in this country (${p('country')}).`,
    remedy: (p) => `Write one of its countries: ${p('known')}; or the provider that runs it there.`,
  },
  'readings-contradict': {
    message: (p) =>
      `A compute time (${p('seconds')} s) and a number of tokens (${p('tokens')}) that cannot both be true of one image: their energies differ by a factor (${p('ratio')}).`,
    remedy: (p) =>
      `With so many tokens, expect a compute time within bounds (${p('from')}–${p('to')} s) for one image on one accelerator. If gpuSeconds is the time that the service took to answer, queue included, remove it.`,
  },
  'series-missing': {
    message: (p) => `The series “${p('file')}” was not given with the campaign.`,
    remedy: () => 'Put the CSV file beside the campaign file, under that very name.',
  },
  'series-unreadable': {
    message: (p) => `The series “${p('file')}” cannot be read: ${seriesReason(p)}.`,
    remedy: () =>
      'Give a CSV file of Electricity Maps or of RTE éCO2mix as it was downloaded, or two columns named datetime and intensity (gCO2e/kWh).',
  },
  'series-gap': {
    message: (p) => `The series “${p('file')}” has no figure at ${p('at')}.`,
    remedy: (p) => `Write an hour of any day (14:00), or a date inside the series (${p('from')}–${p('to')}).`,
  },
  'boundary-mismatch': {
    message: (p) => `Scenario “${p('scenario')}” counts no ${category(p)}; “${p('other')}” does.`,
    remedy: (p) => `Add what is missing, or declare it: excluded: [ { category: ${p('category')}, reason: … } ].`,
  },
  'catalogue-newer': {
    message: (p) =>
      `Computed with catalogue ${p('used')}, as pinned. Under ${p('release')}, “${p('scenario')}” ${change(p, 'en')}.`,
    remedy: (p) => `See why with: contrechamp factors diff ${p('used')} ${p('release')} FILE.`,
  },
  'catalogue-release': {
    message: (p) => `The campaign was made with catalogue ${p('pinned')}; this is ${p('release')}.`,
    remedy: (p) => `Install release ${p('pinned')} for the same figures, or write “catalogue: ${p('release')}”.`,
  },
};
