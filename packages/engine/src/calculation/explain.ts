import type { Bilingual } from '../factor/schema.ts';
import { dimensionUnit, type Unit } from '../quantity/index.ts';
import { dimensionOf } from './dimension.ts';
import { evaluate } from './evaluate.ts';
import { type Expression, operands, type Parameter } from './expression.ts';

/** One node of a calculation as it was evaluated: what was done, to what, and the value in a unit people read. */
export interface Trace {
  readonly operation: Expression['kind'];
  readonly value: number;
  readonly unit: Unit;
  readonly label?: Bilingual;
  readonly parameter?: Parameter;
  readonly operands: readonly Trace[];
}

function displayUnit(e: Expression): Unit {
  if (e.kind === 'parameter') return e.parameter.unit;
  if (e.kind === 'constant') return e.unit;
  return e.display ?? dimensionUnit(dimensionOf(e));
}

/** The tree that `evaluate` ran, with the value of every node; nothing is computed in another way. */
export function explain(e: Expression): Trace {
  const unit = displayUnit(e);
  const label = e.kind === 'parameter' ? e.parameter.label : e.label;
  return {
    operation: e.kind,
    value: evaluate(e) / unit.factor,
    unit,
    ...(label && { label }),
    ...(e.kind === 'parameter' && { parameter: e.parameter }),
    operands: operands(e).map(explain),
  };
}
