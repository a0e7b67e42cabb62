import { activityDefinition, numberOf, type Stage } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import type { Source } from '../view.ts';
import { outline } from './outline.ts';
import { fieldsOfType } from './schema.ts';

/** A number of the file that moves a footprint much: for a slider. */
export interface Knob {
  readonly scenario: string;
  readonly index: number;
  readonly id: string;
  readonly type: string;
  readonly stage: Stage;
  readonly label: string;
  readonly field: string;
  readonly fieldLabel: string;
  readonly unit: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Share of its scenario's central total. */
  readonly share: number;
}

const perScenario = 3;

/** A round end of a slider that leaves as much room above as below. */
function endOf(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return (value / decade <= 2 ? 5 : value / decade <= 4.5 ? 10 : 20) * decade;
}

const stepOf = (max: number, whole: boolean): number =>
  whole ? Math.max(1, 10 ** Math.floor(Math.log10(max / 50))) : max / 200;

/** The number of each weighty entry that its footprint follows. */
export async function knobs({
  source,
  lang,
}: {
  readonly source: Source;
  readonly lang: Lang;
}): Promise<readonly Knob[]> {
  const found = await outline({ source, lang });
  if (!found.ok) return [];
  return found.outline.scenarios.flatMap((scenario) => {
    const total = scenario.entries.reduce((sum, e) => sum + (e.central ?? 0), 0);
    return scenario.entries
      .flatMap((entry): Knob[] => {
        const field = fieldsOfType(entry.type).find(
          (f) => f.kind === 'quantity' && f.effect === 'up' && (numberOf(entry.fields[f.name]) ?? 0) > 0,
        );
        const value = field ? numberOf(entry.fields[field.name]) : null;
        if (field?.kind !== 'quantity' || value === null) return [];
        const max = endOf(value);
        const summary = activityDefinition(entry.type)?.summary;
        const written = entry.fields.label;
        return [
          {
            scenario: scenario.id,
            index: entry.index,
            id: entry.id,
            type: entry.type,
            stage: entry.stage,
            label: typeof written === 'string' ? written : (summary?.[lang] ?? entry.type),
            field: field.name,
            fieldLabel: field.label[lang],
            unit: field.unit === 'any' ? '1' : field.unit,
            value,
            max,
            step: stepOf(max, field.bare),
            fields: entry.fields,
            share: total > 0 ? (entry.central ?? 0) / total : 0,
          },
        ];
      })
      .toSorted((a, b) => b.share - a.share)
      .slice(0, perScenario);
  });
}
