import type { FactorMatch } from '../factor/resolve.ts';
import type { Bilingual, FactorPart } from '../factor/schema.ts';
import type { Unit } from '../quantity/index.ts';
import type { Distribution } from '../uncertainty/index.ts';

/** Where the value of a parameter comes from: the campaign file or a record of the catalogue. */
export type Origin =
  | { readonly kind: 'activity-data'; readonly path: string; readonly stated: boolean }
  | { readonly kind: 'activity-quality'; readonly path: string; readonly gsd2: number }
  | { readonly kind: 'default'; readonly path: string }
  | { readonly kind: 'distance'; readonly path: string; readonly rule: DistanceRule }
  | { readonly kind: 'catalogue'; readonly match: FactorMatch; readonly part?: FactorPart };

/** How a distance between two places was obtained. */
export interface DistanceRule {
  readonly from: string;
  readonly to: string;
  readonly model: 'WGS84 geodesic' | 'published rail distance';
  readonly source?: string;
  readonly locator?: string;
}

/**
 * One uncertain (or fixed) quantity. Parameters are drawn, lines are not: a factor used in thirty lines and four
 * scenarios is one parameter. `stream` keys its random draws; `id` names it in the sensitivity of a result.
 */
export interface Parameter {
  readonly id: string;
  readonly stream: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  /** In `unit`. */
  readonly distribution: Distribution;
  readonly origin: Origin;
}

/**
 * The one account of a calculation: the same tree is checked for units, evaluated, sampled and explained.
 * `display` is the unit people read the node in; it never changes the value.
 */
export type Expression =
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | { readonly kind: 'constant'; readonly value: number; readonly unit: Unit; readonly label: Bilingual }
  | (Node & { readonly kind: 'product'; readonly factors: readonly Expression[] })
  | (Node & { readonly kind: 'quotient'; readonly numerator: Expression; readonly denominator: Expression })
  | (Node & { readonly kind: 'sum'; readonly terms: readonly Expression[] })
  | (Node & { readonly kind: 'power'; readonly base: Expression; readonly exponent: Expression });

interface Node {
  readonly label?: Bilingual;
  readonly display?: Unit;
}

export interface NodeOptions {
  readonly label?: Bilingual;
  readonly display?: Unit;
}

export const parameter = (p: Parameter): Expression => ({ kind: 'parameter', parameter: p });
export const constant = (value: number, unit: Unit, label: Bilingual): Expression => ({
  kind: 'constant',
  value,
  unit,
  label,
});
export const product = (factors: readonly Expression[], options: NodeOptions = {}): Expression => ({
  kind: 'product',
  factors,
  ...options,
});
export const quotient = (numerator: Expression, denominator: Expression, options: NodeOptions = {}): Expression => ({
  kind: 'quotient',
  numerator,
  denominator,
  ...options,
});
export const sum = (terms: readonly Expression[], options: NodeOptions = {}): Expression => ({
  kind: 'sum',
  terms,
  ...options,
});
export const power = (base: Expression, exponent: Expression, options: NodeOptions = {}): Expression => ({
  kind: 'power',
  base,
  exponent,
  ...options,
});

/** The operands of a node, in the order in which they are read. */
export function operands(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case 'parameter':
    case 'constant':
      return [];
    case 'product':
      return e.factors;
    case 'quotient':
      return [e.numerator, e.denominator];
    case 'sum':
      return e.terms;
    case 'power':
      return [e.base, e.exponent];
  }
}

/** Every parameter of an expression, each once, in reading order. */
export function parametersOf(expressions: Iterable<Expression>): Map<string, Parameter> {
  const found = new Map<string, Parameter>();
  const visit = (e: Expression): void => {
    if (e.kind === 'parameter') {
      if (!found.has(e.parameter.id)) found.set(e.parameter.id, e.parameter);
    } else for (const operand of operands(e)) visit(operand);
  };
  for (const e of expressions) visit(e);
  return found;
}
