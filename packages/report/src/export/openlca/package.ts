import type { CampaignComparison, Footprint } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../../lang.ts';
import type { ExportFile, NamedId } from '../file.ts';
import { lineProduct } from '../product.ts';
import { climate } from './climate.ts';
import { factorProcess, type ProcessContext, uncertain } from './factor-process.ts';
import { type Entity, type Exchange, folders, refTo } from './model.ts';
import { flowOf, measureOf } from './units.ts';
import { openLcaWords } from './words.ts';

export interface OpenLcaOptions {
  readonly lang: Lang;
  readonly id: NamedId;
  /** Version of the program that answers. */
  readonly version: string;
}

const schemaVersion = 2;

/** A scenario as a process: what is delivered, made from so much of every activity. */
function scenarioProcess(
  result: CampaignComparison,
  { scenario, lines }: Footprint,
  context: ProcessContext,
  version: string,
): readonly Entity[] {
  const { id, lang, catalogue } = context;
  const { campaign } = result.calculation;
  const words = openLcaWords[lang];
  const items = measureOf('item', id);
  const key = `${campaign.id}/${scenario.id}`;
  const name = pick(scenario.name, lang);
  const delivered = flowOf(
    { id: id(`openlca/flow/${key}`), name: typeset(words.deliverables(name), lang), type: 'PRODUCT_FLOW' },
    items,
  );
  const reference: Exchange = {
    ...{ '@type': 'Exchange', internalId: 1, isInput: false, isQuantitativeReference: true, isAvoidedProduct: false },
    amount: campaign.deliverables.reduce((sum, d) => sum + d.count, 0),
    ...{ flow: refTo(delivered), flowProperty: refTo(items.property), unit: refTo(items.unit) },
  };
  const made = lines.map(({ line }, i) => {
    const figures = lineProduct(line);
    const factor = factorProcess(line, figures, context);
    const measure = measureOf(figures.quantity.unit, id);
    const spread = uncertain(line.quantity, figures.quantity.value, lang);
    const label = `${pick(line.label, lang)} (${line.id})`;
    const exchange: Exchange = {
      ...{ '@type': 'Exchange', internalId: i + 2, isInput: true, isQuantitativeReference: false },
      ...{ isAvoidedProduct: false, amount: figures.quantity.value, flow: refTo(factor.product) },
      ...{ flowProperty: refTo(measure.property), unit: refTo(measure.unit), defaultProvider: refTo(factor.process) },
      ...spread,
      description: [label, ...(spread.description === undefined ? [] : [spread.description])].join('\n'),
    };
    return { exchange, entities: factor.entities };
  });
  const process: Entity = {
    ...{ '@type': 'Process', '@id': id(`openlca/process/${key}/${JSON.stringify(made.map((m) => m.exchange))}`), name },
    description: typeset(words.process(catalogue.release, version), lang),
    ...{ category: pick(campaign.name, lang).replaceAll('/', ' '), processType: 'UNIT_PROCESS' },
    lastInternalId: made.length + 1,
    processDocumentation: { '@type': 'ProcessDocumentation', timeDescription: String(campaign.period) },
    exchanges: [reference, ...made.map((m) => m.exchange)],
  };
  return [...items.entities, delivered, ...made.flatMap((m) => m.entities), process];
}

/**
 * Scenarios as a package of openLCA (JSON-LD, schema 2): a process each, the factors as processes that provide to them,
 * and an impact method that sums their CO2e. Amounts are central values; uncertainties are given where openLCA has a
 * form for them.
 */
export function openLcaPackage(
  result: CampaignComparison,
  scenarios: readonly string[],
  { lang, id, version }: OpenLcaOptions,
): readonly ExportFile[] {
  const context = { catalogue: result.calculation.catalogue, climate: climate(id, lang), id, lang };
  const found = result.footprints
    .filter((f) => scenarios.includes(f.scenario.id))
    .flatMap((f) => scenarioProcess(result, f, context, version));
  const entities = new Map([...context.climate.entities, ...found].map((e) => [`${e['@type']}/${e['@id']}`, e]));
  const files = [...entities.values()].map((e) => ({
    path: `${folders[e['@type']] ?? ''}/${e['@id']}.json`,
    text: `${JSON.stringify(e, null, 2)}\n`,
  }));
  return [
    { path: 'openlca.json', text: `${JSON.stringify({ schemaVersion })}\n` },
    ...files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  ];
}
