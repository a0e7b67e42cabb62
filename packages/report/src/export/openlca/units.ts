import type { NamedId } from '../file.ts';
import { type Entity, type Ref, refTo } from './model.ts';

/** A unit with the property that it measures, in openLCA's terms. */
export interface Measure {
  readonly property: Ref;
  readonly unit: Ref;
  readonly entities: readonly Entity[];
}

function measure(
  names: { property: string; group: string; unit: string },
  ids: readonly [string, string, string],
): Measure {
  const [propertyId, groupId, unitId] = ids;
  const property: Ref = { '@type': 'FlowProperty', '@id': propertyId, name: names.property };
  const group: Ref = { '@type': 'UnitGroup', '@id': groupId, name: names.group };
  const unit: Ref = { '@type': 'Unit', '@id': unitId, name: names.unit };
  return {
    ...{ property, unit },
    entities: [
      { ...property, flowPropertyType: 'PHYSICAL_QUANTITY', unitGroup: group },
      { ...group, defaultFlowProperty: property, units: [{ ...unit, conversionFactor: 1, isRefUnit: true }] },
    ],
  };
}

/** Mass in kilograms, under the identifiers that openLCA's own reference data give them. */
export const mass: Measure = measure({ property: 'Mass', group: 'Units of mass', unit: 'kg' }, [
  '93a60a56-a3c8-11da-a746-0800200b9a66',
  '93a60a57-a4c8-11da-a746-0800200c9a66',
  '20aadc24-a391-41cf-b340-3e4529f44bde',
]);

/** A unit of activity data: each is the reference unit of a group of its own, since amounts come converted. */
export const measureOf = (unit: string, id: NamedId): Measure =>
  unit === 'kg'
    ? mass
    : measure({ property: `Amount in ${unit}`, group: `Units of ${unit}`, unit }, [
        id(`openlca/flow-property/${unit}`),
        id(`openlca/unit-group/${unit}`),
        id(`openlca/unit/${unit}`),
      ]);

/** A flow that is measured in one unit. */
export const flowOf = (
  flow: { readonly id: string; readonly name: string; readonly type: 'PRODUCT_FLOW' | 'ELEMENTARY_FLOW' },
  { property }: Measure,
  more: Readonly<Record<string, unknown>> = {},
): Entity => ({
  ...{ '@type': 'Flow', '@id': flow.id, name: flow.name, flowType: flow.type },
  ...more,
  flowProperties: [
    { '@type': 'FlowPropertyFactor', isRefFlowProperty: true, conversionFactor: 1, flowProperty: refTo(property) },
  ],
});
