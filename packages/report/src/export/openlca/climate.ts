import type { Lang } from '../../lang.ts';
import type { NamedId } from '../file.ts';
import { type Entity, refTo } from './model.ts';
import { flowOf, mass } from './units.ts';
import { openLcaWords } from './words.ts';

/** The one emission that factors of the catalogue give, CO2e as published, and the impact category that sums it. */
export interface Climate {
  readonly flow: Entity;
  readonly entities: readonly Entity[];
}

export function climate(id: NamedId, lang: Lang): Climate {
  const words = openLcaWords[lang];
  const flow = flowOf({ id: id('openlca/flow/co2e'), name: words.co2e, type: 'ELEMENTARY_FLOW' }, mass, {
    category: 'Elementary flows/Emission to air/unspecified',
    description: words.co2eNote,
  });
  const category: Entity = {
    ...{ '@type': 'ImpactCategory', '@id': id('openlca/impact-category/gwp100'), name: words.climate },
    ...{ refUnit: 'kg CO2e', direction: 'OUTPUT' },
    impactFactors: [
      {
        ...{ '@type': 'ImpactFactor', value: 1, flow: refTo(flow) },
        ...{ unit: refTo(mass.unit), flowProperty: refTo(mass.property) },
      },
    ],
  };
  const method: Entity = {
    ...{ '@type': 'ImpactMethod', '@id': id('openlca/impact-method'), name: words.method },
    impactCategories: [refTo(category)],
  };
  return { flow, entities: [...mass.entities, flow, category, method] };
}
