import { type Calculation, evaluate, parametersOf } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '@contrechamp/report';

/** A line of a campaign that a record of the catalogue is in. */
export interface Use {
  readonly scenario: string;
  readonly scenarioName: string;
  /** Place of the scenario in the file, which decides its colour. */
  readonly place: number;
  readonly line: string;
  readonly label: string;
  readonly activity: string;
  /** kgCO2e at central values. */
  readonly central: number;
  /** Of the central total of the scenario. */
  readonly share: number;
  /** Whether it is the factor that the line is multiplied by, rather than one of the figures behind it. */
  readonly direct: boolean;
}

/** Where every record of the catalogue that a campaign rests on is used, by record; weighty lines first. */
export function usesOf({ scenarios }: Calculation, lang: Lang): Readonly<Record<string, readonly Use[]>> {
  const found = new Map<string, Use[]>();
  for (const [place, { scenario, lines }] of scenarios.entries()) {
    const amounts = lines.map((line) => evaluate(line.co2e));
    const total = amounts.reduce((sum, x) => sum + x, 0);
    for (const [i, line] of lines.entries()) {
      const central = amounts[i] ?? 0;
      const behind = [...parametersOf([line.co2e]).values()].flatMap(({ origin }) =>
        origin.kind === 'catalogue' ? [origin.match.factor.id] : [],
      );
      for (const id of new Set([line.match.factor.id, ...behind])) {
        const uses = found.get(id) ?? [];
        found.set(id, uses);
        uses.push({
          scenario: scenario.id,
          scenarioName: pick(scenario.name, lang),
          place,
          line: line.id,
          label: typeset(pick(line.label, lang), lang),
          activity: line.activity,
          central,
          share: total > 0 ? central / total : 0,
          direct: id === line.match.factor.id,
        });
      }
    }
  }
  for (const uses of found.values()) uses.sort((a, b) => b.central - a.central);
  return Object.fromEntries(found);
}
