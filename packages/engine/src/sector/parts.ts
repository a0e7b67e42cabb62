import type { Line } from '../activity/line.ts';
import type { HeadingView } from '../factor/tables.ts';
import type { Scenario } from '../inventory/campaign.ts';
import type { Category } from '../inventory/vocabulary.ts';

/** What the white paper names as causes of what the sector emits, and everything else. */
export const causes = ['travel', 'equipment', 'data', 'rest'] as const;
export type Cause = (typeof causes)[number];

/**
 * Our categories under each cause, read widely: whatever moves is travel, whatever runs on power or was manufactured
 * to do so is equipment. Storage, transfers and calls are data.
 */
export const causeCategories: Readonly<Record<Exclude<Cause, 'rest'>, readonly Category[]>> = {
  travel: ['travel', 'transport', 'freight'],
  equipment: ['energy', 'equipment', 'generation', 'post-production'],
  data: ['data'],
};

const causeOf = (category: Category): Cause =>
  causes.find((c) => c !== 'rest' && causeCategories[c].includes(category)) ?? 'rest';

/** Groups that a line belongs to; those of one kind share out the whole. */
export type Grouping = (line: Line) => readonly string[];

export const areaKey = (id: string): string => `area:${id}`;
export const causeKey = (cause: Cause): string => `cause:${cause}`;
export const flightsKey = 'flights';
export const contrailsKey = 'contrails';

/**
 * The activity area of AdGreen and the cause of each line of a scenario, with flights and contrails told apart.
 * @throws RangeError when the view has no heading for a category: shares would then not sum to one
 */
export function sectorGrouping(view: HeadingView, scenario: Scenario): Grouping {
  const areas = new Map(view.headings.flatMap((h) => h.categories.map((c) => [c, h.id] as const)));
  const types = new Map(scenario.activities.map((a) => [a.id, a.type]));
  return (line) => {
    const area = areas.get(line.category);
    if (area === undefined) throw new RangeError(`view ${view.id} has no heading for ${line.category}`);
    return [
      areaKey(area),
      causeKey(causeOf(line.category)),
      ...(types.get(line.activity) === 'flight' ? [flightsKey] : []),
      ...(line.kind === 'contrails' ? [contrailsKey] : []),
    ];
  };
}
