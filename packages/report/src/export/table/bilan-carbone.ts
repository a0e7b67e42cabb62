import {
  type Activity,
  bilanCarbonePost,
  type CampaignComparison,
  type Expression,
  type Line,
  parametersOf,
  qualitativeLevel,
  quantile,
  seenBy,
} from '@contrechamp/engine';
import { type Lang, pick } from '../../lang.ts';
import { lineProduct } from '../product.ts';
import type { Cell } from './csv.ts';
import { tableWords } from './words.ts';

/**
 * GSD² of an expression: upper bound of its 95 % interval ÷ its lower one, square-rooted, parameter by parameter, the
 * logarithms summed in squares as the Bilan Carbone method does; null where a bound is not positive.
 */
function gsd2Of(e: Expression): number | null {
  let squares = 0;
  for (const { distribution } of parametersOf([e]).values()) {
    if (distribution.kind === 'fixed') continue;
    const [low, high] = [quantile(distribution, 0.025), quantile(distribution, 0.975)];
    if (!(low > 0)) return null;
    squares += (Math.log(high / low) / 2) ** 2;
  }
  return Math.exp(Math.sqrt(squares));
}

const levelOf = (gsd2: number | null, lang: Lang): Cell =>
  gsd2 === null ? null : (tableWords[lang].levels[qualitativeLevel(gsd2) - 1] ?? null);

/** Money is the only quantity whose unit begins with a currency and ends with a year (`EUR2024`). */
const isMonetary = (unit: string): boolean => /^[kM]?[A-Z]{3}\d{4}$/.test(unit);

function filed(result: CampaignComparison, line: Line, lang: Lang): readonly [post: Cell, subPost: Cell] {
  const { classification: c } = result.calculation.catalogue.data;
  const seen = seenBy(result.role, line);
  if (!seen) return [tableWords[lang].outside, null];
  const post = c.posts.find((p) => p.id === bilanCarbonePost(c, seen.subPost));
  const subPost = post?.subPosts.find((s) => s.id === seen.subPost);
  return [post ? pick(post.name, lang) : null, subPost ? pick(subPost.name, lang) : seen.subPost];
}

function activityCells(line: Line, activity: Activity | undefined, lang: Lang): readonly Cell[] {
  const words = tableWords[lang];
  const { quantity } = lineProduct(line);
  const gsd2 = gsd2Of(line.quantity);
  const type = activity?.primary ? words.measured : words.estimated;
  return [quantity.value, quantity.unit, type, activity?.source ?? null, gsd2, levelOf(gsd2, lang)];
}

function factorCells(result: CampaignComparison, line: Line, lang: Lang): readonly Cell[] {
  const words = tableWords[lang];
  const { factor, quantity } = lineProduct(line);
  const record = line.match.factor;
  const source = result.calculation.catalogue.source(record.source);
  const scores = 'quality' in record.uncertainty ? record.uncertainty.quality : undefined;
  const gsd2 = gsd2Of(line.factor);
  return [
    ...[
      pick(record.name, lang),
      factor.value,
      factor.unit,
      isMonetary(quantity.unit) ? words.monetary : words.physical,
    ],
    ...[source ? `${source.publisher}, ${source.title}` : record.source, source?.version ?? source?.year ?? null],
    ...[scores?.reliability ?? null, scores?.technological ?? null, scores?.geographical ?? null],
    ...[scores?.temporal ?? null, scores?.completeness ?? null],
    ...[gsd2, levelOf(gsd2, lang), source?.licence ?? null],
  ];
}

/**
 * Emission sources in the columns that the conformity framework for Bilan Carbone tools asks of an export (criterion
 * D.5): label, post and sub-post, activity data, factor, emissions, each with its uncertainty. Posts are those of the
 * role that the result is for. The five scores are those of the record where its uncertainty comes from scores.
 */
export function bilanCarboneRows(
  result: CampaignComparison,
  scenarios: readonly string[],
  lang: Lang,
): readonly (readonly Cell[])[] {
  const rows = result.footprints
    .filter((f) => scenarios.includes(f.scenario.id))
    .flatMap(({ scenario, lines }) => {
      const activities = new Map(scenario.activities.map((a) => [a.id, a]));
      return lines.map(({ line, co2e }): readonly Cell[] => [
        scenario.id,
        `${pick(line.label, lang)} (${line.id})`,
        ...filed(result, line, lang),
        ...activityCells(line, activities.get(line.activity), lang),
        ...factorCells(result, line, lang),
        ...[co2e.central, co2e.interval95[0], co2e.interval95[1]],
      ]);
    });
  return [[...tableWords[lang].bilanCarbone], ...rows];
}
