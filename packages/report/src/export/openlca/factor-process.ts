import type { Catalogue, Line } from '@contrechamp/engine';
import { worstGrade } from '../../contract/to-contract.ts';
import { type Lang, pick, plain, typeset } from '../../lang.ts';
import { labels } from '../../text/labels.ts';
import { regionLabel } from '../../text/topics.ts';
import type { NamedId } from '../file.ts';
import type { LineProduct } from '../product.ts';
import type { Climate } from './climate.ts';
import { type Entity, type Exchange, type Ref, refTo } from './model.ts';
import { spreadOf } from './spread.ts';
import { flowOf, mass, measureOf } from './units.ts';
import { openLcaWords } from './words.ts';

export interface FactorProcess {
  readonly product: Entity;
  readonly process: Entity;
  readonly entities: readonly Entity[];
}

export interface ProcessContext {
  readonly catalogue: Catalogue;
  readonly climate: Climate;
  readonly id: NamedId;
  readonly lang: Lang;
}

/** The uncertainty of an exchange, or the sentence that says that openLCA has no form for it. */
export function uncertain(
  line: Line['quantity'],
  value: number,
  lang: Lang,
): Pick<Exchange, 'uncertainty' | 'description'> {
  const spread = spreadOf(line, value);
  if (spread) return { uncertainty: { '@type': 'Uncertainty', ...spread } };
  const fixed = line.kind === 'constant' || (line.kind === 'parameter' && line.parameter.distribution.kind === 'fixed');
  return fixed ? {} : { description: openLcaWords[lang].noSpread };
}

function sourceOf(line: Line, { catalogue, id }: ProcessContext): Entity | undefined {
  const source = catalogue.source(line.match.factor.source);
  if (!source) return undefined;
  return {
    ...{ '@type': 'Source', '@id': id(`openlca/source/${source.id}`), name: `${source.publisher}, ${source.title}` },
    ...{ textReference: source.attribution, year: source.year, ...(source.url !== undefined && { url: source.url }) },
  };
}

function locationOf(line: Line, { id, lang }: ProcessContext): Entity | undefined {
  const { geography } = line.match.factor;
  if (!/^[A-Z]{2}$/.test(geography)) return undefined;
  const name = regionLabel(geography, lang);
  return { '@type': 'Location', '@id': id(`openlca/location/${geography}`), name, code: geography };
}

function account(line: Line, { catalogue, lang }: ProcessContext): string {
  const words = openLcaWords[lang];
  const { factor } = line.match;
  const told = [
    factor.id,
    pick(factor.boundary, lang),
    words.locator(plain(factor.locator)),
    words.licence(plain(catalogue.source(factor.source)?.licence ?? '–')),
    words.match(labels[lang].match[worstGrade(line.match)]),
  ];
  return told.map((t) => typeset(t, lang)).join('\n');
}

/** The factor of a line as a process: one unit of activity, so many kilograms of CO2e. */
export function factorProcess(line: Line, { factor, quantity }: LineProduct, context: ProcessContext): FactorProcess {
  const { id, lang, climate } = context;
  const record = line.match.factor;
  const measure = measureOf(quantity.unit, id);
  const spread = uncertain(line.factor, factor.value, lang);
  const key = JSON.stringify([record.id, factor.value, quantity.unit, spread, line.match.grades]);
  const name = pick(record.name, lang);
  const product = flowOf({ id: id(`openlca/flow/factor/${key}`), name, type: 'PRODUCT_FLOW' }, measure);
  const [source, location] = [sourceOf(line, context), locationOf(line, context)];
  const reference = { '@type': 'Exchange', isAvoidedProduct: false } as const;
  const exchanges: readonly Exchange[] = [
    {
      ...reference,
      ...{ internalId: 1, amount: 1, isInput: false, isQuantitativeReference: true },
      ...{ flow: refTo(product), flowProperty: refTo(measure.property), unit: refTo(measure.unit) },
    },
    {
      ...reference,
      ...{ internalId: 2, amount: factor.value, isInput: false, isQuantitativeReference: false },
      ...{ flow: refTo(climate.flow), flowProperty: refTo(mass.property), unit: refTo(mass.unit) },
      ...spread,
    },
  ];
  const ref: Ref = { '@type': 'Process', '@id': id(`openlca/process/factor/${key}`), name };
  const process: Entity = {
    ...ref,
    ...{ description: account(line, context), processType: 'LCI_RESULT', lastInternalId: exchanges.length },
    ...(location && { location: refTo(location) }),
    processDocumentation: {
      '@type': 'ProcessDocumentation',
      timeDescription: String(record.year),
      ...(source && { sources: [refTo(source)] }),
    },
    exchanges,
  };
  const around = [source, location].filter((e) => e !== undefined);
  return { product, process, entities: [...measure.entities, product, process, ...around] };
}
