import * as z from 'zod';
import { nearest } from '../quantity/index.ts';
import { exactEmissions, exactMoney, exactQuantity, exactShare } from './exact.ts';

/** What a budget adds up: everything of the campaign, that of one person, that of one day (UTC), or of both. */
export const budgetScopes = ['campaign', 'person', 'day'] as const;
export type BudgetScope = (typeof budgetScopes)[number];

/** What budgets may limit. */
export const budgetLimits = ['images', 'seconds', 'co2e', 'energy', 'money'] as const;
export type BudgetLimit = (typeof budgetLimits)[number];

const isScope = (word: unknown): word is BudgetScope => budgetScopes.includes(word as BudgetScope);

/** One word, or a list of them; each once, in the order of `budgetScopes`. */
const scopes = z
  .unknown()
  .transform((input, context): readonly BudgetScope[] => {
    const words: readonly unknown[] = Array.isArray(input) ? input : [input];
    const wrong = words.length === 0 ? '' : words.find((word) => !isScope(word));
    if (wrong === undefined) return budgetScopes.filter((s) => words.includes(s));
    const suggestion = nearest(String(wrong), budgetScopes) ?? '';
    const params = { value: String(wrong), choices: budgetScopes.join(', '), suggestion };
    context.addIssue({ code: 'custom', message: 'field-choice', params: { code: 'field-choice', params } });
    return z.NEVER;
  })
  .meta({
    description: 'whose generations are added up: campaign (default), person, day (UTC), or [person, day]',
    'x-description-fr':
      'générations additionnées : campagne (campaign, par défaut), personne (person), jour (day, UTC), ou [person, day]',
    anyOf: [{ enum: budgetScopes }, { type: 'array', items: { enum: budgetScopes }, minItems: 1 }],
  });

const defaultWarning = 0.8;

export const budget = z
  .strictObject({
    per: scopes.default(['campaign']),
    images: z.number().int().positive().optional().meta({
      description: 'images generated, kept or not',
      'x-description-fr': 'images générées, gardées ou non',
    }),
    seconds: z.number().positive().optional().meta({
      description: 'seconds of video generated, kept or not',
      'x-description-fr': 'secondes de vidéo générées, gardées ou non',
    }),
    co2e: exactEmissions('emissions, central value', 'émissions, valeur centrale').optional(),
    energy: exactQuantity(
      'Wh',
      '5 kWh',
      'electricity of the data centres',
      'électricité des centres de données',
    ).optional(),
    money: exactMoney(
      'what the services charge, by the prices that the gateway knows',
      'ce que facturent les services, aux prix que connaît la passerelle',
    ).optional(),
    warn: exactShare(
      '80 %',
      'share from which answers warn',
      'part à partir de laquelle les réponses préviennent',
    ).optional(),
    stop: exactShare('100 %', 'share at which generation stops', 'part à laquelle la génération s’arrête').optional(),
  })
  .transform(({ warn = defaultWarning, stop = 1, ...rest }) => ({ ...rest, warn, stop }))
  .refine((b) => budgetLimits.some((limit) => b[limit] !== undefined), {
    message: 'budget-empty',
    params: { code: 'budget-empty', params: { known: budgetLimits.join(', ') } },
  })
  .refine((b) => b.warn <= b.stop, {
    message: 'budget-order',
    params: { code: 'budget-order', params: {} },
  });

/**
 * One limit or several on what may be generated; any of them stops. Shares are fractions, `co2e` is in grams, `energy`
 * in watt-hours.
 */
export type Budget = z.output<typeof budget>;
