import { drawColumn, permutation, scale } from '../uncertainty/index.ts';
import { raise } from './evaluate.ts';
import { type Expression, type Parameter, parametersOf } from './expression.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly draws: number;
}

type Column = Float64Array | number;

/**
 * Draws of every parameter of a set of expressions, and of any expression over them. Parameters are drawn once and
 * shared, so two scenarios that use one factor move together. Values are in base units.
 */
export class Samples {
  readonly draws: number;
  readonly seed: number;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly #permutations = new Map<string, Uint32Array>();
  readonly #columns = new Map<string, Float64Array>();
  readonly #nodes = new Map<Expression, Column>();

  constructor(expressions: Iterable<Expression>, { seed, draws }: SampleOptions) {
    this.seed = seed;
    this.draws = draws;
    this.parameters = parametersOf(expressions);
  }

  /** The rank of each draw of a parameter, 0 to draws − 1: a Latin hypercube's strata, in drawing order. */
  ranks(p: Parameter): Uint32Array {
    let found = this.#permutations.get(p.stream);
    if (!found) {
      found = permutation(this.draws, this.seed, p.stream);
      this.#permutations.set(p.stream, found);
    }
    return found;
  }

  /** The draws of an expression, in base units. */
  column(e: Expression): Float64Array {
    const value = this.#evaluate(e);
    return typeof value === 'number' ? new Float64Array(this.draws).fill(value) : value;
  }

  #parameter(p: Parameter): Column {
    if (p.distribution.kind === 'fixed') return p.distribution.value * p.unit.factor;
    let found = this.#columns.get(p.id);
    if (!found) {
      found = drawColumn(scale(p.distribution, p.unit.factor), this.ranks(p));
      this.#columns.set(p.id, found);
    }
    return found;
  }

  #evaluate(e: Expression): Column {
    if (e.kind === 'parameter') return this.#parameter(e.parameter);
    if (e.kind === 'constant') return e.value * e.unit.factor;
    let found = this.#nodes.get(e);
    if (found === undefined) {
      found = this.#compute(e);
      this.#nodes.set(e, found);
    }
    return found;
  }

  #compute(e: Exclude<Expression, { kind: 'parameter' | 'constant' }>): Column {
    switch (e.kind) {
      case 'product':
        return this.#fold(e.factors, 1, multiplyInto);
      case 'sum':
        return this.#fold(e.terms, 0, addInto);
      case 'quotient':
        return divide(this.#evaluate(e.numerator), this.#evaluate(e.denominator));
      case 'power':
        return raiseColumns(this.#evaluate(e.base), this.#evaluate(e.exponent));
    }
  }

  /** Columns are combined one at a time into one fresh array; plain numbers are gathered first. */
  #fold(operands: readonly Expression[], identity: 0 | 1, into: (out: Float64Array, x: Float64Array) => void): Column {
    let scalar: number = identity;
    const columns: Float64Array[] = [];
    for (const operand of operands) {
      const value = this.#evaluate(operand);
      if (typeof value !== 'number') columns.push(value);
      else scalar = identity === 1 ? scalar * value : scalar + value;
    }
    const first = columns[0];
    if (!first) return scalar;
    const out = new Float64Array(this.draws);
    if (identity === 1) for (let i = 0; i < out.length; i++) out[i] = scalar * (first[i] as number);
    else for (let i = 0; i < out.length; i++) out[i] = scalar + (first[i] as number);
    for (let k = 1; k < columns.length; k++) into(out, columns[k] as Float64Array);
    return out;
  }
}

function multiplyInto(out: Float64Array, x: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * (x[i] as number);
}

function addInto(out: Float64Array, x: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (x[i] as number);
}

function divide(numerator: Column, denominator: Column): Column {
  if (typeof numerator === 'number') {
    return typeof denominator === 'number' ? numerator / denominator : denominator.map((d) => numerator / d);
  }
  if (typeof denominator === 'number') return numerator.map((n) => n / denominator);
  return numerator.map((n, i) => n / (denominator[i] as number));
}

function raiseColumns(base: Column, exponent: Column): Column {
  if (typeof base === 'number') {
    return typeof exponent === 'number' ? raise(base, exponent) : exponent.map((x) => raise(base, x));
  }
  if (typeof exponent === 'number') return base.map((b) => raise(b, exponent));
  return base.map((b, i) => raise(b, exponent[i] as number));
}
