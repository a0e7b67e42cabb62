import { type Expression, product } from '../../calculation/expression.ts';
import { type ActivityContext, unit } from '../context.ts';
import { electricityLine } from '../types/electricity-line.ts';

/** The language model that rewrites each prompt before the image is made: a line of its own. */
export function rewriteLine(
  context: ActivityContext,
  draft: {
    readonly asked: boolean | undefined;
    /** Whether the service does it unless told otherwise. */
    readonly usual: boolean;
    readonly images: () => Expression;
    readonly name: string;
    readonly country: string;
  },
): void {
  const { asked, usual, name } = draft;
  if (!(asked ?? usual)) return;
  if (asked === undefined) context.assume('ai-rewrite-default', 'good', { model: name }, 'rewrite');
  electricityLine(context, {
    key: 'rewrite',
    label: { en: `Images (${name}): prompts rewritten`, fr: `Images (${name}) : prompts réécrits` },
    energy: product([draft.images(), context.coefficient('ai-prompt-rewrite')], {
      label: { en: 'facility energy', fr: 'énergie du centre de données' },
      display: unit('kWh'),
    }),
    country: draft.country,
    subPost: 'UsagesNumeriques',
    situation: 'notOperated',
  });
}
