import { resolve } from '../factor/resolve.ts';
import { isUnitError, parseUnit } from '../quantity/index.ts';
import type { Means } from '../question/calculate.ts';
import { activitiesOf, type Document } from '../question/document.ts';
import { type Evaluator, isRefused } from './evaluator.ts';
import { daysOf, homeOf, type Scene } from './scene.ts';

/** What levers may know of a scenario, from the file and the catalogue. */
export function sceneOf(document: Document, evaluator: Evaluator, means: Means): Scene {
  const { calculation, scenario } = evaluator;
  const { catalogue, campaign } = calculation;
  const activities = activitiesOf(document, scenario.id).map((a) => a.fields);
  const taken = new Set(scenario.activities.map((a) => a.id));
  const site = {
    country: scenario.site.country,
    ...(scenario.site.city !== undefined && { city: scenario.site.city }),
  };
  const all = document.scenarios as readonly Document[];
  return {
    scenario: scenario.id,
    year: campaign.period,
    method: calculation.options.method,
    site,
    home: homeOf(activities, catalogue, site),
    days: daysOf(activities),
    activities,
    catalogue,
    seriesOf: (country) => {
      const name = (scenario.grid?.[country] ?? campaign.grid?.[country])?.series;
      return name === undefined ? undefined : means.options?.series?.get(name);
    },
    central: (fields) => {
      const found = evaluator.entry({ fields, index: activities.length }, { site });
      return isRefused(found) ? null : found.central;
    },
    coefficient: (topic, where) => {
      const match = resolve(catalogue, { topic, where, period: campaign.period });
      const unit = match && parseUnit(match.factor.unit);
      const value = match?.factor.value;
      return value === undefined || !unit || isUnitError(unit) ? null : value * unit.factor;
    },
    freshId: (wanted) => (taken.has(wanted) ? `${wanted}-lever` : wanted),
    others: all.filter((s) => s.id !== scenario.id),
  };
}
