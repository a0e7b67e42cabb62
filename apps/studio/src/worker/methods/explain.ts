import {
  type DifferenceChartData,
  differenceChartData,
  type ExplainedItem,
  explainedItem,
  type Lang,
} from '@contrechamp/report';
import { opened } from '../open.ts';
import type { Source } from '../view.ts';
import { comparisonOf, isCalculated } from './compare.ts';

export interface ExplainRequest {
  readonly source: Source;
  readonly lang: Lang;
  readonly scenario: string;
  /** A line item or an activity. */
  readonly item: string;
  readonly draws: number;
}

/** A figure down to its sources; null when it is not in the campaign. */
export async function explain({ source, lang, scenario, item, draws }: ExplainRequest): Promise<ExplainedItem | null> {
  const at = await opened(source);
  return isCalculated(at) ? explainedItem(comparisonOf(at, draws), scenario, item, lang) : null;
}

export interface DifferenceRequest {
  readonly source: Source;
  readonly lang: Lang;
  readonly scenario: string;
  readonly draws: number;
}

/** What a scenario emits more, or less, than the reference, by category; null when there is no such pair. */
export async function difference({
  source,
  lang,
  scenario,
  draws,
}: DifferenceRequest): Promise<DifferenceChartData | null> {
  const at = await opened(source);
  return isCalculated(at) ? differenceChartData(comparisonOf(at, draws), scenario, lang) : null;
}
