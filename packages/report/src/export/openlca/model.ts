import type { OpenLcaUncertainty } from '@contrechamp/engine';

/** A pointer to another object of the package. */
export interface Ref {
  readonly '@type': string;
  readonly '@id': string;
  readonly name: string;
}

/** An object of openLCA's schema that stands in a file of its own. */
export interface Entity extends Ref {
  readonly [field: string]: unknown;
}

export interface Exchange {
  readonly '@type': 'Exchange';
  readonly internalId: number;
  readonly amount: number;
  readonly isInput: boolean;
  readonly isQuantitativeReference: boolean;
  readonly isAvoidedProduct: false;
  readonly flow: Ref;
  readonly flowProperty: Ref;
  readonly unit: Ref;
  readonly defaultProvider?: Ref;
  readonly uncertainty?: OpenLcaUncertainty & { readonly '@type': 'Uncertainty' };
  readonly description?: string;
}

/** Folder of each type in a package of openLCA. */
export const folders: Readonly<Record<string, string>> = {
  Flow: 'flows',
  FlowProperty: 'flow_properties',
  ImpactCategory: 'lcia_categories',
  ImpactMethod: 'lcia_methods',
  Location: 'locations',
  Process: 'processes',
  Source: 'sources',
  UnitGroup: 'unit_groups',
};

export const refTo = (e: Ref): Ref => ({ '@type': e['@type'], '@id': e['@id'], name: e.name });
