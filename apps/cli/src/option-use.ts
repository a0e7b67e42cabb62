import type { OptionName } from './known-options.ts';

const uses = (...names: readonly OptionName[]): readonly OptionName[] => names;

/** Every command takes these; on a command that prints no colour, `--no-color` asks for what it does anyway. */
export const everywhere = uses('lang', 'no-color', 'help', 'version');

const sampling = uses('draws', 'seed');
const contrails = uses('radiative-forcing', 'no-radiative-forcing');
const counted = uses('training', 'no-training', 'embodied', 'no-embodied');
/** What a figure is computed with. */
const method = uses('method', 'catalogue', 'electricity', ...contrails, ...counted);
const calculation = uses(...method, ...sampling);
const output = uses('output', 'json');
const figures = uses('than', 'than-file', 'at-least', 'up-to', 'percent');
const plan = uses('target', 'best', 'stay', 'with', 'exclude', 'order', 'max-effort', 'set', 'apply');
const gateway = uses('config', ...method);

/** What each command uses, by its words: `gateway keys add`. An option that is not here is refused there. */
export const usedBy: Readonly<Record<string, readonly OptionName[]>> = {
  compare: uses(...calculation, 'role', 'published', 'receipts', 'actuals', 'by', 'scenario', 'json'),
  chart: uses(...calculation, 'receipts', 'scenario', 'theme', 'output'),
  explain: uses(...calculation, 'scenario', 'item', 'json'),
  classify: uses(...calculation, 'role', 'view', 'json'),
  states: uses(...calculation, 'json'),
  'break-even': uses(...calculation, 'scenario', 'against', 'vary', 'json'),
  sobriety: uses(...calculation, 'scenario', 'fewer', 'json'),
  rebound: uses(...calculation, 'scenario', 'against', 'times', 'json'),
  levers: uses(...calculation, 'scenario', ...plan, 'json'),
  // A claim is held with contrails and without, whatever the campaign says.
  claim: uses(
    ...calculation.filter((name) => name !== 'no-radiative-forcing'),
    ...uses('scenario', ...figures, 'audience', 'medium', 'country', 'date', 'dossier', 'json'),
  ),
  report: uses(...calculation, 'published', 'summary', 'brand', 'style', 'date', 'target', ...output),
  models: uses(
    ...uses('task', 'sort', 'region', 'size', 'seconds', 'hardware', 'limit', 'retired'),
    ...uses('catalogue', ...sampling, 'json'),
  ),
  meter: uses(
    ...uses('usage', 'count', 'unknown', 'kept-share', 'region', 'hardware', 'limit', 'as-activities', 'receipts'),
    ...uses(...calculation, 'quiet', ...output),
  ),
  template: uses('kind', 'country', 'format', 'output'),
  init: uses('kind', 'country', 'output'),
  import: output,
  dossier: uses(...calculation, 'role', 'published', 'receipts', 'scenario', ...output),
  verify: uses('trust-catalogue', 'json'),
  export: uses(...calculation, 'role', 'published', 'scenario', 'format', 'details', 'set', ...output),
  sector: uses(...calculation, 'scenario', 'shoot-days', 'format', ...output),
  // Both ways of counting electricity stand on the page.
  csrd: uses(
    ...calculation.filter((name) => name !== 'electricity'),
    ...uses('role', 'scenario', 'client', 'year', 'date', 'brand', ...output),
  ),
  mark: uses('source-type', 'receipt', 'receipts', 'changed', 'certificate', 'key', ...output),
  schema: [],
  'receipts find': uses('receipts', 'json'),
  'receipts verify': uses('head', 'json'),
  'receipts list': uses('campaign', 'from', 'to', 'limit', 'json'),
  'receipts export': uses('format', 'campaign', 'from', 'to', ...output),
  'receipts activities': uses('campaign', 'from', 'to', 'catalogue', ...output),
  'factors search': uses('catalogue', 'json'),
  'factors show': uses('catalogue', 'json'),
  // The two releases are its own.
  'factors diff': uses(...method.filter((name) => name !== 'catalogue'), 'json'),
  'factors lint': [],
  'factors build': uses('quiet'),
  'factors archive': [],
  gateway,
  'gateway check': gateway,
  'gateway keys add': uses(...gateway, 'campaign', 'person', 'json'),
  'gateway keys list': uses('config', 'json'),
  'gateway keys revoke': uses('config'),
};

/** Another option, with a value where one matters. */
export type Beside = readonly [option: OptionName, value?: string];

/** Options that a command uses beside another one alone. */
export const usedBeside: Readonly<Record<string, Readonly<Partial<Record<OptionName, Beside>>>>> = {
  compare: { scenario: ['receipts'] },
  chart: { scenario: ['receipts'] },
  dossier: { scenario: ['receipts'] },
  export: { details: ['format', 'pact'], set: ['format', 'pact'], published: ['format', 'json'] },
};

const longest = 3;

/** The words of a command that are in the table: `gateway keys add`; null where it is none of ours. */
export function commandOf(positionals: readonly string[]): string | null {
  for (let count = Math.min(longest, positionals.length); count > 0; count--) {
    const name = positionals.slice(0, count).join(' ');
    if (Object.hasOwn(usedBy, name)) return name;
  }
  return null;
}
