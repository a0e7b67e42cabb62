import { type Expression, parameter } from '../calculation/expression.ts';
import type { FactorMatch } from '../factor/resolve.ts';
import type { FactorPart, FactorRecord } from '../factor/schema.ts';
import { isUnitError, parseUnit, type Unit } from '../quantity/index.ts';
import { distributionOf, widen } from '../uncertainty/index.ts';

/** Parts that always stand on a line of their own (design: never netted, can be turned off). */
const separateParts: readonly FactorPart[] = ['contrails'];

const numberOf = (p: number | { readonly value: number }): number => (typeof p === 'number' ? p : p.value);

/** The value of a record over the parts that are counted together. */
export function mainValue(f: FactorRecord): number {
  if (f.value !== undefined) return f.value;
  return Object.entries(f.parts ?? {})
    .filter(([part]) => !separateParts.includes(part as FactorPart))
    .reduce((total, [, p]) => total + numberOf(p), 0);
}

/** Share of each main part in the main value; a factor that is not split is all `whole`. */
export function mainParts(f: FactorRecord): Partial<Record<FactorPart, number>> {
  const total = mainValue(f);
  if (f.value !== undefined || total === 0) return { whole: 1 };
  return Object.fromEntries(
    Object.entries(f.parts ?? {})
      .filter(([part]) => !separateParts.includes(part as FactorPart))
      .map(([part, p]) => [part, numberOf(p) / total]),
  );
}

/** The unit of a record. @throws RangeError when the catalogue holds a unit that cannot be read (its lint refuses it). */
export function unitOf(f: FactorRecord): Unit {
  const unit = parseUnit(f.unit);
  if (isUnitError(unit)) throw new RangeError(`factor ${f.id}: unreadable unit ${f.unit}`);
  return unit;
}

/**
 * A catalogue figure as a parameter. A wider match keeps the stream, so that one factor stays one unknown. `of` names
 * what a figure stands in for, where each such thing is an unknown of its own (two models of one class).
 */
export function factorExpression(match: FactorMatch, part?: FactorPart, of?: string): Expression {
  const f = match.factor;
  const given = part ? f.parts?.[part] : undefined;
  const value = part ? numberOf(given ?? 0) : mainValue(f);
  const stated = (typeof given === 'object' ? given.uncertainty : undefined) ?? f.uncertainty;
  const distribution = match.distribution ?? distributionOf(value, stated);
  const wide = match.penaltyGsd2 > 1 ? widen(distribution, match.penaltyGsd2) : distribution;
  const stream = `factor:${f.id}${part ? `#${part}` : ''}${of ? `:${of}` : ''}`;
  return parameter({
    id: match.penaltyGsd2 > 1 ? `${stream}@${match.penaltyGsd2.toFixed(4)}` : stream,
    stream,
    label: f.name,
    unit: unitOf(f),
    distribution: wide,
    origin: { kind: 'catalogue', match, ...(part && { part }) },
  });
}
