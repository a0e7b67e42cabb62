import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activityDefinitions } from '../../activity/registry.ts';
import { calculate } from '../../question/calculate.ts';
import { type Document, readDocument, withValueAt } from '../../question/document.ts';
import { type ActivityInput, campaignText, samples } from '../../testing/campaign.ts';
import { choiceFields } from '../../testing/fields.ts';
import { leverMeans } from '../../testing/lever-campaign.ts';
import { apart, compatible, documentWith, meterTotal, pipelineTotal, pullOf, refusedBy } from '../../testing/levers.ts';
import { compose, type Pull } from '../compose.ts';
import { type LeverBench, openLevers } from '../open.ts';
import { sortLevers } from '../rank.ts';

const means = { ...leverMeans, draws: 20 };

/** Entries that the examples do not have: journeys of clients, stops, cabins, models that steps and sizes tell apart. */
const more: readonly ActivityInput[] = [
  { type: 'flight', id: 'client', from: 'CDG', to: 'MRS', passengers: 2, by: 'brand', return: true },
  { type: 'flight', id: 'agency', from: 'CDG', to: 'NBO', via: ['DOH'], cabin: 'business', by: 'agency' },
  { type: 'flight', id: 'back', from: 'JFK', to: 'CDG', cabin: 'first', passengers: 9 },
  { type: 'commute', id: 'drivers', people: 12, days: 4, mix: { car: 0.5, metro: 0.5 } },
  { type: 'generator', id: 'petrol', power: '3 kW', hours: 8, days: 2, fuel: 'petrol' },
  { type: 'meals', id: 'mixed', count: { low: 20, likely: 30, high: 50 }, mix: { meat: 0.5, vegan: 0.5 } },
  { type: 'image-generation', id: 'large', model: 'flux.1-dev', count: 40, width: 2048, height: 1536, region: 'FR' },
  { type: 'material', id: 'steel', mass: '30 kg ± 20 %', kind: 'steel', endOfLife: 'landfill' },
  { type: 'studio', id: 'metered', area: '90 m2', days: 3, energy: '400 kWh', heating: 'gas' },
];

const choices = new Map(
  activityDefinitions.map((d) => [d.type, choiceFields(d).filter(({ path }) => path.length === 1)]),
);

/** An example as it is, or with another choice, country, role or stage. */
const entry = fc
  .record({
    sample: fc.constantFrom(...samples, ...more),
    field: fc.nat(20),
    value: fc.nat(20),
    varied: fc.boolean(),
    extra: fc.record(
      {
        country: fc.constantFrom('FR', 'GB', 'ZA', 'PL'),
        by: fc.constantFrom('brand', 'agency'),
        stage: fc.constantFrom('shoot', 'pre-production'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ sample, field, value, varied, extra }): ActivityInput => {
    const fields = choices.get(sample.type) ?? [];
    const { path: [name] = [], values = [] } = fields[field % fields.length] ?? {};
    const choice = varied && name !== undefined ? { [name]: values[value % values.length] } : {};
    return { ...sample, ...choice, ...extra };
  });

/** An office stays whatever is taken out: an inventory is never empty. */
const office: ActivityInput = { type: 'office', id: 'always', personDays: 1 };
const documents = fc
  .record({
    entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 9, selector: (e) => e.id }),
    country: fc.constantFrom('FR', 'ZA', 'GB', 'PL'),
    method: fc.option(fc.constantFrom('ademe', 'desnz'), { nil: undefined }),
  })
  .map(({ entries, country, method }): Document => {
    const document = readDocument(campaignText({ only: [...entries, office] }, country));
    const grid = withValueAt(document, 'campaign.grid', { FR: { series: 'fr.csv' } });
    return method === undefined ? grid : withValueAt(grid, 'campaign.method', method);
  })
  .filter((document) => refusedBy(() => calculate(document, means)).length === 0);

const open = (document: Document): LeverBench => openLevers(document, { scenario: 'only' }, means);

describe('any lever on any inventory', () => {
  it('has nothing to change, says what is in its way, or gives a campaign with the footprint that it says', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const bench = open(document);
        const { applicable, blocked, inapplicable } = sortLevers(bench.pulls, bench.meter);
        for (const pull of inapplicable) expect(documentWith(bench, [pull])).toEqual(document);
        for (const { lever, diagnostics } of blocked) {
          const refused = refusedBy(() => calculate(documentWith(bench, [pullOf(bench, lever.id)]), means));
          expect(refused).toEqual(diagnostics.map((d) => `${d.code} at ${d.path}`));
        }
        for (const pull of applicable) {
          const after = calculate(documentWith(bench, [pull]), means);
          expect(after.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lowers the central footprint, or leaves it, unless it says why it may rise', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { meter, pulls } = open(document);
        const central = (pull?: Pull) => meter.central(compose(pull ? [pull] : [], meter.scene)) ?? Number.NaN;
        const raised = pulls
          .filter(({ lever }) => !lever.mayRaise)
          .filter((pull) => central(pull) > central() * (1 + 1e-9));
        expect(raised.map((p) => p.lever.id)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('changes nothing the second time, where that is how it is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const bench = open(document);
        const { applicable } = sortLevers(bench.pulls, bench.meter);
        for (const pull of applicable.filter(({ lever }) => lever.idempotent)) {
          const changed = documentWith(bench, [pull]);
          const { meter, pulls } = openLevers(changed, { scenario: 'only', only: [pull.lever.id] }, means);
          expect(compose(pulls, meter.scene).entries.map((e) => e.fields)).toEqual(meter.scene.activities);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('is measured with others as the whole pipeline measures them', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.boolean(), { minLength: 3, maxLength: 40 }), (document, picks) => {
        const bench = open(document);
        const pulls = compatible(sortLevers(bench.pulls, bench.meter).applicable, picks);
        expect(apart(meterTotal(bench, pulls), pipelineTotal(bench, pulls))).toBeLessThan(1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
