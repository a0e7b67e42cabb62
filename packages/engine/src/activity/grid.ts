import type { Expression } from '../calculation/expression.ts';
import { type GridSeries, intensityAt, meanIntensity } from '../factor/grid-series.ts';
import type { FactorMatch } from '../factor/resolve.ts';
import type { GridChoice } from '../inventory/campaign.ts';
import { type ActivityContext, unit } from './context.ts';

interface OwnGrid {
  readonly choice: GridChoice;
  readonly path: string;
  readonly id: string;
}

/** What the campaign says of a country's grid; a scenario may say otherwise for itself. */
function ownGrid({ scenario, campaign }: ActivityContext, country: string): OwnGrid | undefined {
  const [local, common] = [scenario.grid?.[country], campaign.grid?.[country]];
  if (local) return { choice: local, path: `${scenario.path}.grid.${country}`, id: `${scenario.id}/grid/${country}` };
  return common && { choice: common, path: `campaign.grid.${country}`, id: `grid/${country}` };
}

function seriesOf(context: ActivityContext, own: OwnGrid, name: string): GridSeries {
  const found = context.series.get(name);
  if (found) return found;
  throw context.failureAt(`${own.path}.series`, 'series-missing', { file: name });
}

function windowOf(context: ActivityContext, own: OwnGrid, series: GridSeries, at: string) {
  const found = intensityAt(series, at);
  if (found) return found;
  throw context.failure('series-gap', 'at', {
    at,
    file: own.choice.series ?? '',
    from: series.points[0]?.time ?? '',
    to: series.points.at(-1)?.time ?? '',
  });
}

const gridName = (country: string) => ({
  en: `Electricity, ${country}, as the campaign states it`,
  fr: `Électricité, ${country}, telle que la campagne la déclare`,
});

/** Marginal intensity: what one more kilowatt-hour emits. Never mixed up with an average: it has a name of its own. */
function marginalFactor(context: ActivityContext, country: string, own: OwnGrid, at: string | undefined): FactorMatch {
  const name = own.choice.series ?? '';
  const series = seriesOf(context, own, name);
  const value = at === undefined ? meanIntensity(series) : windowOf(context, own, series, at).mean;
  context.assume('grid-marginal', 'choice', { country, file: name, at: at ?? '', value });
  return context.ownFactor(
    {
      unit: unit('gCO2e/kWh'),
      distribution: { kind: 'fixed', value },
      stated: true,
    },
    {
      id: `${own.id}/marginal${at === undefined ? '' : `@${at}`}`,
      source: own.choice.source ?? name,
      year: context.campaign.period,
      name: {
        en: `Electricity, ${country}, marginal`,
        fr: `Électricité, ${country}, marginale`,
      },
    },
  );
}

/**
 * What a kilowatt-hour of a country emits. Location-based: the campaign's own figure, else the national body's, else
 * Ember's. Market-based: the residual mix, what is left once contracts are taken out, where it is published.
 */
export function gridFactor(context: ActivityContext, country: string, at?: string): FactorMatch {
  if (context.options.electricity === 'market') {
    const residual = { topic: 'residual-mix', country };
    if (context.hasLocal(residual)) return context.find(residual);
    context.assume('electricity-residual-missing', 'fair', { country });
  }
  const own = ownGrid(context, country);
  if (own?.choice.intensity) {
    const { intensity, source = context.campaign.id, year = context.campaign.period } = own.choice;
    context.assume('grid-campaign', 'choice', { country, source, year });
    return context.ownFactor(intensity, { id: own.id, source, year, name: gridName(country) });
  }
  if (own?.choice.kind === 'marginal') return marginalFactor(context, country, own, at);
  return context.find({ topic: 'grid', order: { set: ['official', 'ember'] }, country });
}

/**
 * How much more or less a kilowatt-hour emits at an hour than over the whole series. The series gives the shape and
 * the yearly figure the level, so that a series of direct emissions and one of a life cycle say the same thing.
 */
export function hourEffect(context: ActivityContext, country: string, at: string): readonly Expression[] {
  const own = ownGrid(context, country);
  if (own?.choice.kind === 'marginal') return [];
  const name = own?.choice.series;
  if (!own || name === undefined || context.options.electricity === 'market') {
    context.assume('grid-hour-unknown', 'fair', { country, at }, 'at');
    return [];
  }
  const series = seriesOf(context, own, name);
  const { mean, points } = windowOf(context, own, series, at);
  const ratio = mean / meanIntensity(series);
  context.assume(
    'grid-hour',
    'good',
    { country, at, file: name, ratio: Number(ratio.toPrecision(3)), points, clock: series.clock },
    'at',
  );
  return [context.exact(ratio, '1', { en: 'effect of the hour', fr: 'effet de l’heure' })];
}
