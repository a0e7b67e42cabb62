import type { Campaign, DrawnDifference, ReleaseDiff, ScenarioChange } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatMass } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { type ChangeOptions, renderScenarioChange } from './scenario.ts';
import { changeWords } from './words.ts';

export interface ReleaseDiffResult {
  readonly catalogue: ReleaseDiff;
  readonly campaigns: readonly { readonly file: string; readonly scenarios: readonly ScenarioChange[] }[];
}

/** What a release of the catalogue changes, in its records and in campaigns. */
export function renderReleaseDiff({ catalogue, campaigns }: ReleaseDiffResult, options: ChangeOptions): string {
  const { lang, width, color } = options;
  const { bold } = style(color);
  const counts = [catalogue.added, catalogue.removed, catalogue.changed].map((xs) => formatInteger(xs.length, lang));
  const [added = '', removed = '', changed = ''] = counts;
  const head = changeWords[lang].catalogue(catalogue.from, catalogue.to, added, removed, changed);
  const records = campaigns.length > 0 ? [] : catalogue.changed.map((c) => `  ${c.id}: ${c.fields.join(', ')}`);
  return [
    ...wrap(typeset(head, lang), width).map(bold),
    ...records,
    ...campaigns.flatMap(({ file, scenarios }) => [
      '',
      bold(file),
      ...scenarios.flatMap((s) => ['', ...renderScenarioChange(s, options)]),
    ]),
  ].join('\n');
}

export interface StatesResult {
  readonly before: Pick<Campaign, 'state' | 'scenarios'>;
  readonly after: Pick<Campaign, 'state' | 'scenarios'>;
  /** Release that both are computed with. */
  readonly catalogue: string;
  readonly scenarios: readonly ScenarioChange[];
  readonly drawn: readonly DrawnDifference[];
}

const stateName = (campaign: StatesResult['before'], lang: Lang): string =>
  campaign.state ? labels[lang].state[campaign.state] : changeWords[lang].unmarked;

const signed = (kg: number, lang: Lang): string => `${kg < 0 ? '−' : '+'}${formatMass(Math.abs(kg), lang, 2)}`;

/** Two states of one campaign, line by line; the difference is drawn with what both share in common. */
export function renderStates(
  { before, after, catalogue, scenarios, drawn }: StatesResult,
  options: ChangeOptions,
): string {
  const { lang, color } = options;
  const { bold, dim } = style(color);
  const words = changeWords[lang];
  const name = (id: string): string => {
    const found = scenarios.find((s) => s.id === id);
    return found ? pick(found.name, lang) : id;
  };
  const unnamed = after.scenarios.flatMap((s) => s.activities).filter((a) => !a.named).length;
  return [
    bold(typeset(words.states(stateName(before, lang), stateName(after, lang)), lang)),
    ...drawn.map((d) => {
      const [low, high] = d.interval95;
      const changed = scenarios.some((s) => s.id === d.scenario && s.lines.length > 0);
      const amount = changed ? `${signed(d.median, lang)} [${signed(low, lang)} ; ${signed(high, lang)}]` : '=';
      return `  ${typeset(words.drawn(name(d.scenario), amount), lang)}`;
    }),
    ...scenarios.flatMap((s) => ['', ...renderScenarioChange(s, options)]),
    '',
    dim(words.under(catalogue)),
    ...(unnamed > 0 ? ['', dim(typeset(words.unnamed(formatInteger(unnamed, lang)), lang))] : []),
  ].join('\n');
}
