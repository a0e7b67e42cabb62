import type { Line } from '../activity/line.ts';
import { evaluate } from '../calculation/evaluate.ts';
import { calculate, type Means } from './calculate.ts';
import { activitiesOf, type Document, valueAt, withValueAt } from './document.ts';
import { lighterModels, offeredCountries, ofModel } from './model-choice.ts';
import { numberOf, withNumber } from './number.ts';

/** One change to one activity, as it would be told. */
export interface Edit {
  readonly activity: string;
  readonly from: string;
  readonly to: string;
}

export interface Edited {
  readonly document: Document;
  readonly edits: readonly Edit[];
}

const generative = ['image-generation', 'video-generation'];
const amounts = ['count', 'clips', 'spend', 'energy'];

const generations = (document: Document, scenario: string) =>
  activitiesOf(document, scenario).filter(({ fields }) => generative.includes(String(fields.type)));

const nameOf = ({ path, fields }: { readonly path: string; readonly fields: Document }): string =>
  typeof fields.id === 'string' ? fields.id : path.slice(path.lastIndexOf('.') + 1);

/** Rule one: no more images than needed. Every number of images or clips times `share`. */
export function fewer(document: Document, scenario: string, share: number): Edited {
  const edits: Edit[] = [];
  const changed = generations(document, scenario).reduce((next, a) => {
    return amounts.reduce((d, field) => {
      const value = valueAt(d, `${a.path}.${field}`);
      const now = numberOf(value);
      if (now === null) return d;
      edits.push({ activity: nameOf(a), from: String(now), to: String(Number((now * share).toPrecision(12))) });
      return withValueAt(d, `${a.path}.${field}`, withNumber(value, now * share));
    }, next);
  }, document);
  return { document: changed, edits };
}

const without = (fields: Document, names: readonly string[]): Document =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !names.includes(key)));

/** The emission sources of one entry: entries do not depend on each other, so the others need no second look. */
const linesOf = (document: Document, scenario: string, fields: Document, means: Means): readonly Line[] =>
  calculate(withValueAt(document, `scenarios.${scenario}.activities`, [fields]), means)
    .scenarios.filter((s) => s.scenario.id === scenario)
    .flatMap((s) => s.lines);

const energyOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, l) => sum + (l.category === 'generation' && l.energy ? evaluate(l.energy) : 0), 0);

const emissionsOf = (lines: readonly Line[]): number => lines.reduce((sum, l) => sum + evaluate(l.co2e), 0);

/** Rule two: the most energy-efficient models. Each generation by a lighter model, where that lowers its energy. */
export function lighter(document: Document, scenario: string, means: Means): Edited {
  const edits: Edit[] = [];
  const { catalogue } = means;
  const year = numberOf(valueAt(document, 'campaign.period')) ?? 0;
  const changed = generations(document, scenario).reduce((next, a) => {
    const name = String(a.fields.model);
    const model = a.fields.type === 'image-generation' ? catalogue.imageModel(name) : catalogue.videoModel(name);
    // A number of outputs must be known: a sum of money or a reading says nothing of another model.
    if (!model || (a.fields.count ?? a.fields.clips) === undefined) return next;
    const energy = (fields: Document): number => energyOf(linesOf(next, scenario, fields, means));
    const before = energy(a.fields);
    for (const candidate of lighterModels(catalogue, a.fields.type, model, year)) {
      const kept = without(a.fields, candidate.open === model.open ? ofModel : [...ofModel, 'provider']);
      const tried = { ...kept, model: candidate.id };
      if (energy(tried) >= before) continue;
      edits.push({ activity: nameOf(a), from: model.name, to: candidate.name });
      return withValueAt(next, a.path, tried);
    }
    return next;
  }, document);
  return { document: changed, edits };
}

/** Rule three: low-carbon data centres. Each generation where electricity emits least among the regions on offer. */
export function cleaner(document: Document, scenario: string, means: Means): Edited {
  const edits: Edit[] = [];
  const changed = generations(document, scenario).reduce((next, a) => {
    const emissions = (fields: Document): number => emissionsOf(linesOf(next, scenario, fields, means));
    const options = offeredCountries(means.catalogue, a.fields).map((country) => ({
      country,
      kg: emissions({ ...a.fields, region: country }),
    }));
    const [best] = options.toSorted((x, y) => x.kg - y.kg || (x.country < y.country ? -1 : 1));
    if (!best || best.kg >= emissions(a.fields)) return next;
    edits.push({ activity: nameOf(a), from: String(a.fields.region ?? ''), to: best.country });
    return withValueAt(next, `${a.path}.region`, best.country);
  }, document);
  return { document: changed, edits };
}
