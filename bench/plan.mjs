import { mean, scale, standardDeviation } from '../packages/engine/dist/uncertainty/index.js';

/**
 * The calculation of a campaign as flat lists, for C and for plain JavaScript: parameters that vary, nodes that combine
 * columns (a column is a parameter or an earlier node), and one column per line. Shared parameters and shared nodes
 * stay shared, as in the engine; plain numbers are folded into the constant of a node.
 *
 * Operations on columns a, b… and a constant c: `*` c·a·b…, `+` c + a + b…, `/` a/b, `r` c/a, `x` c^a.
 */
export function planOf(scenarios) {
  const streams = new Map();
  const parameters = new Map();
  const nodes = [];
  const found = new Map();

  const columnOf = (operand) => (operand.node === undefined ? operand.parameter : parameters.size + operand.node);

  function visit(e) {
    if (e.kind === 'constant') return e.value * e.unit.factor;
    if (e.kind === 'parameter') return visitParameter(e.parameter);
    if (!found.has(e)) found.set(e, visitNode(e));
    return found.get(e);
  }

  function visitParameter(p) {
    if (p.distribution.kind === 'fixed') return p.distribution.value * p.unit.factor;
    if (!parameters.has(p.id)) {
      if (!streams.has(p.stream)) streams.set(p.stream, streams.size);
      const distribution = scale(p.distribution, p.unit.factor);
      const index = parameters.size;
      parameters.set(p.id, { index, stream: p.stream, distribution, ...matchedLognormal(distribution) });
    }
    return { parameter: parameters.get(p.id).index };
  }

  function add(operation, constant, operands) {
    nodes.push({ operation, constant, operands });
    return { node: nodes.length - 1 };
  }

  function fold(operation, identity, operands) {
    const values = operands.map(visit);
    const columns = values.filter((v) => typeof v !== 'number');
    const numbers = values.filter((v) => typeof v === 'number');
    const constant = numbers.reduce((x, v) => (operation === '*' ? x * v : x + v), identity);
    return columns.length === 0 ? constant : add(operation, constant, columns);
  }

  function visitNode(e) {
    if (e.kind === 'product') return fold('*', 1, factorsOf(e));
    if (e.kind === 'sum') return fold('+', 0, e.terms);
    const [a, b] =
      e.kind === 'quotient' ? [visit(e.numerator), visit(e.denominator)] : [visit(e.base), visit(e.exponent)];
    if (e.kind === 'power') {
      if (typeof a !== 'number')
        throw new Error('a power of an uncertain base: teach it to bench/plan.mjs and kernel.c');
      return typeof b === 'number' ? a ** b : add('x', a, [b]);
    }
    if (typeof b === 'number') return typeof a === 'number' ? a / b : add('*', 1 / b, [a]);
    return typeof a === 'number' ? add('r', a, [b]) : add('/', 1, [a, b]);
  }

  const roots = scenarios.flatMap(({ lines }, scenario) => lines.map((l) => ({ scenario, value: visit(l.co2e) })));
  // Fixed lines move a total by a constant: they become a sum of nothing else, which the kernel need not know.
  const varying = roots.filter(({ value }) => typeof value !== 'number');
  return {
    streams: [...streams.keys()],
    parameters: [...parameters.values()].map((p) => ({ ...p, stream: streams.get(p.stream) })),
    nodes: nodes.map((n) => ({ ...n, operands: n.operands.map(columnOf) })),
    lines: varying.map(({ scenario, value }) => ({ scenario, column: columnOf(value) })),
    scenarios: scenarios.length,
    fixed: scenarios.map((_, s) =>
      roots.reduce((x, r) => (r.scenario === s && typeof r.value === 'number' ? x + r.value : x), 0),
    ),
  };
}

/** A product inside a product is multiplied straight in, as the engine does. */
const factorsOf = (e) => (e.kind === 'product' ? e.factors.flatMap(factorsOf) : [e]);

/** The lognormal of equal mean and variance: totals then have the same mean whichever of the two is drawn. */
function matchedLognormal(d) {
  if (d.kind === 'lognormal') return { median: d.median, sigma: d.sigma };
  const m = mean(d);
  const sigma = Math.sqrt(Math.log1p((standardDeviation(d) / m) ** 2));
  return { median: m * Math.exp((-sigma * sigma) / 2), sigma };
}

/** What kernel.c reads. */
export function planText(plan, draws) {
  const { streams, parameters, nodes, lines, scenarios } = plan;
  return [
    [draws, streams.length, parameters.length, nodes.length, lines.length, scenarios],
    ...parameters.map((p) => [p.stream, p.median, p.sigma]),
    ...nodes.map((n) => [n.operation, n.constant, n.operands.length, ...n.operands]),
    ...lines.map((l) => [l.scenario, l.column]),
  ]
    .map((row) => `${row.join(' ')}\n`)
    .join('');
}

/** Totals of every scenario from the columns of its parameters, as a plain loop over arrays. */
export function totalsOf(plan, parameterColumns, draws) {
  const columns = [...parameterColumns];
  for (const node of plan.nodes)
    columns.push(
      combine(
        node,
        node.operands.map((i) => columns[i]),
        draws,
      ),
    );
  const totals = plan.fixed.map((x) => new Float64Array(draws).fill(x));
  for (const { scenario, column } of plan.lines) {
    const total = totals[scenario];
    const x = columns[column];
    for (let i = 0; i < draws; i++) total[i] += x[i];
  }
  return totals;
}

function combine({ operation, constant }, [first, ...others], draws) {
  const out = new Float64Array(draws);
  switch (operation) {
    case '*':
      for (let i = 0; i < draws; i++) out[i] = constant * first[i];
      for (const x of others) for (let i = 0; i < draws; i++) out[i] *= x[i];
      return out;
    case '+':
      for (let i = 0; i < draws; i++) out[i] = constant + first[i];
      for (const x of others) for (let i = 0; i < draws; i++) out[i] += x[i];
      return out;
    case '/':
      for (let i = 0; i < draws; i++) out[i] = first[i] / others[0][i];
      return out;
    case 'r':
      for (let i = 0; i < draws; i++) out[i] = constant / first[i];
      return out;
    case 'x':
      for (let i = 0; i < draws; i++) out[i] = constant ** first[i];
      return out;
  }
}
