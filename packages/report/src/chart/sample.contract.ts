import type { ChartSpread } from './bands.ts';
import type { ChartAmount, ChartScenario, ComparisonChartData } from './data.ts';

const amount = (central: number): ChartAmount => ({ central, interval95: [central * 0.6, central * 1.8] });

export const spread = (median: number): ChartSpread => ({ median, interval95: [median * 0.7, median * 1.6] });

const shape = [0.6, 0.75, 0.87, 1, 1.2, 1.45, 1.8];

function scenario(id: string, name: string, colour: number, parts: Readonly<Record<string, number>>): ChartScenario {
  const central = Object.values(parts).reduce((sum, kg) => sum + kg, 0);
  return {
    id,
    name,
    colour,
    total: { ...amount(central), median: central * 1.05 },
    quantiles: shape.map((q) => q * central * 1.05),
    byCategory: Object.fromEntries(Object.entries(parts).map(([key, kg]) => [key, amount(kg)])),
    byStage: { shoot: amount(central * 0.9), 'post-production': amount(central * 0.1) },
  };
}

/** Two shoots and a generation, three hundred times apart. */
export const comparisonData = (name: (en: string, fr: string) => string): ComparisonChartData => ({
  sentence: `${name('“AI” has the lowest footprint.', '« IA » a la plus basse empreinte.')}`,
  reference: 'ai',
  release: '2026.3.0',
  draws: 10_000,
  seed: 1,
  scenarios: [
    scenario('ski', name('A week in a ski resort in Chile', 'Semaine dans une station de ski du Chili'), 0, {
      travel: 7000,
      freight: 900,
      catering: 60,
      energy: 20,
      waste: 2,
      data: 1,
    }),
    scenario('studio', name('Studio', 'Studio'), 1, { energy: 60, travel: 30, catering: 12, equipment: 9 }),
    scenario('ai', name('AI', 'IA'), 2, { generation: 20, energy: 4, data: 0.4 }),
  ],
});
