import { type Distribution, drawColumn, exp, log, permutation, quantile, scale } from '../uncertainty/index.ts';
import { raise } from './evaluate.ts';
import { type Expression, type Parameter, parametersOf } from './expression.ts';

export interface SampleOptions {
  readonly seed: number;
  readonly draws: number;
}

type Column = Float64Array | number;

/** A stream whose parameters are no longer unknown. */
interface Known {
  readonly stream: string;
  readonly at: number;
}

/**
 * Draws of every parameter of a set of expressions, and of any expression over them. Parameters are drawn once and
 * shared, so two scenarios that use one factor move together. Values are in base units.
 */
export class Samples {
  readonly draws: number;
  readonly seed: number;
  readonly parameters: ReadonlyMap<string, Parameter>;
  #known: Known | null = null;
  #permutations = new Map<string, Uint32Array>();
  #strata: Uint32Array | null = null;
  #shapes = new Map<string, Float64Array>();
  #columns = new Map<string, { readonly of: Distribution; readonly column: Float64Array }[]>();
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

  /** Forgets the draws of expressions; those of parameters stay. For callers that look at very many of them. */
  forget(): void {
    this.#nodes.clear();
  }

  /**
   * The draws of an expression when every parameter of one stream is known to stand at a quantile of its distribution.
   * Draws of the other parameters are shared with this set.
   */
  columnWhere(e: Expression, stream: string, quantileOf: number): Float64Array {
    const known = new Samples([], this);
    known.#share(this, { stream, at: quantileOf });
    return known.column(e);
  }

  #share(from: Samples, known: Known): void {
    this.#permutations = from.#permutations;
    this.#strata = from.#strata;
    this.#shapes = from.#shapes;
    this.#columns = from.#columns;
    this.#known = known;
  }

  #parameter(p: Parameter): Column {
    if (this.#known?.stream === p.stream) return quantile(p.distribution, this.#known.at) * p.unit.factor;
    if (p.distribution.kind === 'fixed') return p.distribution.value * p.unit.factor;
    const of = scale(p.distribution, p.unit.factor);
    const drawn = this.#columns.get(p.stream) ?? [];
    const found = drawn.find((d) => sameDistribution(d.of, of));
    if (found) return found.column;
    const column = this.#draw(of, this.ranks(p));
    this.#columns.set(p.stream, [...drawn, { of, column }]);
    return column;
  }

  /** `drawColumn`, bit for bit, where a lognormal is its median times a shape that its spread alone decides. */
  #draw(d: Distribution, ranks: Uint32Array): Float64Array {
    if (d.kind !== 'lognormal' && d.kind !== 'two-piece-lognormal') return drawColumn(d, ranks);
    return gather(d.median, this.#shape({ ...d, median: 1 }), ranks);
  }

  /** A distribution at every stratum in ascending order, computed once for all parameters that spread alike. */
  #shape(d: Distribution): Float64Array {
    const key = JSON.stringify(d);
    let found = this.#shapes.get(key);
    if (!found) {
      this.#strata ??= ascending(this.draws);
      found = drawColumn(d, this.#strata);
      this.#shapes.set(key, found);
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
        return this.#product(factorsOf(e));
      case 'sum':
        return this.#sum(e.terms);
      case 'quotient':
        return divide(this.#evaluate(e.numerator), this.#evaluate(e.denominator));
      case 'power':
        return raiseColumns(this.#evaluate(e.base), this.#evaluate(e.exponent));
    }
  }

  /** The operands that vary, and the others in one number. */
  #operands(es: readonly Expression[], identity: number, fold: (x: number, y: number) => number): Operands {
    let scalar = identity;
    const columns: Float64Array[] = [];
    for (const e of es) {
      const value = this.#evaluate(e);
      if (typeof value === 'number') scalar = fold(scalar, value);
      else columns.push(value);
    }
    return { scalar, columns };
  }

  #product(factors: readonly Expression[]): Column {
    const { scalar, columns } = this.#operands(factors, 1, (x, y) => x * y);
    const [first, ...others] = columns;
    return first ? multiply(scalar, first, others) : scalar;
  }

  #sum(terms: readonly Expression[]): Column {
    const { scalar, columns } = this.#operands(terms, 0, (x, y) => x + y);
    if (columns.length === 0) return scalar;
    const out = new Float64Array(this.draws).fill(scalar);
    for (const x of columns) addInto(out, x);
    return out;
  }
}

/** Two states of a campaign may give one quantity two values: same stream, same draws, another distribution. */
function sameDistribution(a: Distribution, b: Distribution): boolean {
  const keys = Object.keys(a) as (keyof Distribution)[];
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

interface Operands {
  readonly scalar: number;
  readonly columns: readonly Float64Array[];
}

function ascending(n: number): Uint32Array {
  const out = new Uint32Array(n);
  for (let i = 0; i < n; i++) out[i] = i;
  return out;
}

/** The factors of a product and of the products among them: fresh memory for each inner column would cost the most. */
function factorsOf(e: Expression): readonly Expression[] {
  return e.kind === 'product' ? e.factors.flatMap(factorsOf) : [e];
}

// The loops over draws are functions of arrays and numbers alone: a collection of garbage can then not make the engine
// discard their machine code, as it does with code that has seen objects that are gone.

function gather(scalar: number, shape: Float64Array, ranks: Uint32Array): Float64Array {
  const out = new Float64Array(ranks.length);
  for (let i = 0; i < out.length; i++) out[i] = scalar * (shape[ranks[i] as number] as number);
  return out;
}

function addInto(out: Float64Array, x: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (x[i] as number);
}

function multiplyInto(out: Float64Array, x: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * (x[i] as number);
}

/** Up to three columns in one pass, since each pass over memory costs more than its multiplications. */
function multiply(scalar: number, a: Float64Array, [b, c, ...others]: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(a.length);
  if (b && c) {
    for (let i = 0; i < out.length; i++) out[i] = scalar * (a[i] as number) * (b[i] as number) * (c[i] as number);
  } else if (b) {
    for (let i = 0; i < out.length; i++) out[i] = scalar * (a[i] as number) * (b[i] as number);
  } else {
    for (let i = 0; i < out.length; i++) out[i] = scalar * (a[i] as number);
  }
  for (const x of others) multiplyInto(out, x);
  return out;
}

/** Plain loops: a callback for every draw takes several times as long. */
function divide(a: Column, b: Column): Column {
  if (typeof a === 'number') return typeof b === 'number' ? a / b : divideNumber(a, b);
  const out = new Float64Array(a.length);
  if (typeof b === 'number') for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) / b;
  else for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) / (b[i] as number);
  return out;
}

function divideNumber(a: number, b: Float64Array): Float64Array {
  const out = new Float64Array(b.length);
  for (let i = 0; i < out.length; i++) out[i] = a / (b[i] as number);
  return out;
}

function raiseColumns(base: Column, exponent: Column): Column {
  if (typeof base === 'number')
    return typeof exponent === 'number' ? raise(base, exponent) : raiseNumber(base, exponent);
  const out = new Float64Array(base.length);
  if (typeof exponent === 'number') for (let i = 0; i < out.length; i++) out[i] = raise(base[i] as number, exponent);
  else for (let i = 0; i < out.length; i++) out[i] = raise(base[i] as number, exponent[i] as number);
  return out;
}

function raiseNumber(base: number, exponent: Float64Array): Float64Array {
  const out = new Float64Array(exponent.length);
  if (base === 0) return out;
  const ln = log(base);
  for (let i = 0; i < out.length; i++) out[i] = exp((exponent[i] as number) * ln);
  return out;
}
