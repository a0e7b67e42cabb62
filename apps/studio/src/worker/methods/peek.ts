import type { Bilingual } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { opened, problemsOf } from '../open.ts';
import type { Answer } from '../view.ts';
import { comparisonOf, isCalculated } from './compare.ts';

/** What a list tells of a scenario, kgCO2e. */
export interface ScenarioGlance {
  readonly id: string;
  readonly name: Bilingual;
  readonly median: number;
  readonly interval95: readonly [number, number];
}

export interface Glance {
  readonly scenarios: readonly ScenarioGlance[];
  readonly period: number;
}

/** Enough for two figures, and few enough for a list of campaigns. */
export const glanceDraws = 2_000;

/** The totals of a campaign that is not on the table. */
export async function peek({ text, lang }: { readonly text: string; readonly lang: Lang }): Promise<Answer<Glance>> {
  const at = await opened({ text, choice: {} });
  if (!isCalculated(at)) return { ok: false, problems: problemsOf(at.diagnostics, lang) };
  const { footprints, calculation } = comparisonOf(at, glanceDraws);
  return {
    ok: true,
    period: calculation.campaign.period,
    scenarios: footprints.map(({ scenario: { id, name }, total: { median, interval95 } }) => ({
      id,
      name,
      median,
      interval95,
    })),
  };
}
