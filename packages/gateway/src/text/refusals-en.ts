import type { RefusalCode } from '../policy/decision.ts';
import type { Reader, Text } from './reader.ts';

const scopes: Readonly<Record<string, string>> = {
  campaign: 'the campaign',
  person: 'you',
  day: 'the campaign today',
  'campaign-person': 'you',
  'campaign-day': 'the campaign today',
  'person-day': 'you today',
  'campaign-person-day': 'you today',
};

/** Whose budget, on which day where that is not today. */
const scopeOf = (p: Reader): string => {
  const scope = scopes[p.text('per')] ?? p.text('per');
  return p.has('day') ? scope.replace('today', p.date('day')) : scope;
};

const sentences = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ');

const ways = (p: Reader): readonly string[] => [
  ...(p.has('fewer') ? [`ask for n = ${p.shown('fewer')}`] : []),
  ...(p.has('draft') ? ['ask for quality “low”'] : []),
  ...(p.has('lighter') ? [`use ${p.text('lighter')}, which takes ${p.percent('saving')} less energy`] : []),
];

const allowedOf = (p: Reader): string | false =>
  p.has('models') ? `Allowed: ${p.text('models')}.` : p.has('classes') && `Allowed classes: ${p.text('classes')}.`;

const askWho = (p: Reader, what: string): string =>
  p.has('responsible') ? `${p.text('responsible')} can ${what}.` : `Whoever keeps the campaign file can ${what}.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const refusalsEn: Readonly<Record<RefusalCode, Text>> = {
  'budget-exhausted': (p) => {
    const [first, ...others] = ways(p);
    return sentences([
      `This would pass the budget: ${p.bare('remaining')} of ${p.amount('stop')} left for ${scopeOf(p)}${p.has('needed') ? `, and it needs ${p.bare('needed')}` : ''}.`,
      p.has('resets') && !p.has('day') && 'It starts again at 00:00 UTC.',
      first !== undefined && `${capital([first, ...others].join(', or '))}.`,
      askWho(p, 'raise it'),
    ]);
  },
  'model-not-allowed': (p) =>
    sentences([
      `The campaign does not allow the model ${p.quoted('model')}${p.has('class') ? ` (class ${p.text('class')})` : ''}.`,
      p.has('suggestion') ? `Did you mean ${p.quoted('suggestion')}?` : allowedOf(p),
    ]),
  'model-retired': (p) =>
    sentences([
      `The model ${p.quoted('model')} was withdrawn ${p.date('date')}.`,
      p.has('successor') ? `Its successor: ${p.text('successor')}.` : allowedOf(p),
    ]),
  'region-not-allowed': (p) =>
    sentences([
      p.has('region')
        ? `Nothing that is configured runs in ${p.quoted('region')} under the campaign’s rules.`
        : 'Nothing that is configured runs where the campaign allows it.',
      p.has('regions') && `Allowed: ${p.text('regions')}.`,
      `Configured: ${p.text('offered')} (–: nobody says where).`,
    ]),
  'provider-not-configured': (p) =>
    sentences([
      p.has('provider')
        ? `No provider ${p.quoted('provider')} is configured in this gateway.`
        : `Nothing that is configured serves the model ${p.quoted('model')}.`,
      p.has('configured') && `Configured: ${p.text('configured')}.`,
    ]),
  'provider-not-allowed': (p) =>
    sentences([
      `The campaign does not allow the provider ${p.quoted('provider')}.`,
      `Allowed: ${p.text('providers')}.`,
    ]),
  'operation-not-allowed': (p) =>
    `The campaign does not allow this kind of request (${p.text('operation')}). Allowed: ${p.text('operations')}.`,
  'operation-not-offered': (p) =>
    `Nothing that is configured does this kind of request (${p.text('operation')}). Configured: ${p.text('configured')}.`,
  'count-above-maximum': (p) =>
    `The campaign allows ${p.shown('maximum')} at most for one request, and this asks for ${p.shown('asked')}. Ask for n = ${p.shown('maximum')}.`,
  'size-above-maximum': (p) =>
    `The campaign allows ${p.shown('maximum')} pixels at most, and ${p.text('asked')} has more. Ask for ${p.text('suggestion')}, and enlarge the image that you keep.`,
  'setting-above-maximum': (p) =>
    p.has('provider')
      ? `The campaign allows ${p.text('field')} up to ${p.shown('maximum')}; ${p.text('model')} takes ${p.shown('asked')} by itself, and ${p.text('provider')} cannot be asked for fewer. Choose another model or service.`
      : `The campaign allows ${p.text('field')} up to ${p.shown('maximum')}, and this asks for ${p.shown('asked')}.`,
  'price-unknown': (p) =>
    sentences([
      `The campaign has a budget in ${p.text('currency')}, and no price of ${p.quoted('model')} in that money is configured${p.has('found') ? ` (only in ${p.text('found')})` : ''}.`,
      'Whoever runs the gateway can declare it, with its source and date.',
    ]),
  'footprint-unknown': (p) =>
    `What ${p.quoted('model')} takes there cannot be computed (${p.text('reason')}${p.has('country') ? `: ${p.text('country')}` : ''}), so it is not sent. Choose another model or region.`,
  'brief-missing': (p) =>
    sentences([
      'The campaign file does not say yet why AI is used and which less consuming way was considered.',
      askWho(p, 'write it under “generation.brief”'),
    ]),
  'request-invalid': (p) => {
    if (p.has('value') && p.has('expected'))
      return `${p.quoted('value')} does not suit ${p.quoted('field')}. Expected: ${p.text('expected')}.`;
    if (p.has('value') && p.text('field') === 'model')
      return `The service that would do this does not have the model ${p.quoted('value')}. Choose another model or service.`;
    return p.has('value')
      ? `The service that would do this has no place for ${p.quoted('field')} (${p.quoted('value')}). Leave it out, or choose another model or service.`
      : `${capital(p.text('field'))} is missing, and the campaign has no default for it.`;
  },
  'ledger-unavailable': (p) =>
    `Receipts cannot be written${p.has('reason') ? ` (${p.text('reason')})` : ''}: nothing is generated until they can. Tell whoever runs the gateway.`,
};
