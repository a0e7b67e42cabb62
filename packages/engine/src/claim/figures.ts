import { type Claim, isUpTo, type Relation, timesOf } from './claim.ts';
import type { Finding, Found } from './finding.ts';
import { confidence, type Strength, shareHolding } from './strength.ts';

/** Figures of a published multiple: no more, whatever the width of its interval. */
const figures = 2;

const significant = (x: number): number =>
  String(Number(x.toPrecision(6)))
    .replace('.', '')
    .replace(/^0+/, '')
    .replace(/0+$/, '').length;

/** What is left of 99.7 % is 0.3 %: one figure, however it is written. */
const figuresOf = (relation: Relation): number => {
  if (relation.kind === 'less') return 0;
  if (relation.kind !== 'percent') return significant(relation.times);
  return Math.min(significant(relation.percent), significant(100 - relation.percent));
};
const writtenFigure = (relation: Relation): number | null =>
  relation.kind === 'less' ? null : relation.kind === 'percent' ? relation.percent : relation.times;

const bracketed =
  /[[(][^\])\d]{0,30}(\d[\d ]*(?:[.,]\d+)?) ?(?:-|,|;|a|to|et|and) ?(\d[\d ]*(?:[.,]\d+)?)[^\])\d]{0,20}[\])]/g;
const between = /\b(?:entre|between) (\d[\d ]*(?:[.,]\d+)?) (?:et|and) (\d[\d ]*(?:[.,]\d+)?)/g;

/** Intervals that a folded text states in figures: `[310-1500]`, `between 310 and 1500`. */
export function statedIntervals(folded: string): readonly (readonly [number, number])[] {
  const numberOf = (text = ''): number => Number(text.replaceAll(' ', '').replace(',', '.'));
  return [bracketed, between]
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .map((m) => [numberOf(m[1]), numberOf(m[2])] as const)
    .filter(([low, high]) => low < high);
}

/** The least share of draws, over the choices of method, in which what is claimed holds. */
export function probabilityOf({ relation }: Claim, found: readonly Strength[]): number {
  const times = timesOf(relation);
  return Math.min(...found.map((s) => (times === null ? s.probabilityLower : shareHolding(s.ratio, times))));
}

/** Whether the figure of a claim holds, and whether it is said in proportion to what is known. */
export function figureFindings(
  claim: Claim,
  strengths: readonly [Strength, ...Strength[]],
  /** A typical value stands in the same sentence. */
  typical: boolean,
  /** Intervals that do. */
  intervals: readonly (readonly [number, number])[],
  found: Found,
): readonly Finding[] {
  const { relation } = claim;
  const [binding] = strengths;
  const probability = probabilityOf(claim, strengths);
  const params = { probability, scenario: claim.scenario, than: claim.than, choice: binding.choice };
  if (binding.atLeastPercent === null) return [found('not-lower', 'B5', { effect: 'unsupported', params })];
  const said = writtenFigure(relation);
  if (said === null) return [];
  const bound = {
    ...params,
    said,
    atLeast: binding.atLeast ?? 1,
    atLeastPercent: binding.atLeastPercent,
    percent: relation.kind,
  };
  const holds = probability >= confidence;
  const above = isUpTo(relation)
    ? found('up-to-extreme', 'J9', { effect: 'refuse', params: bound })
    : found('above-bound', 'J9', { effect: 'unsupported', params: bound });
  return [
    ...(holds ? [] : [above]),
    ...(holds && isUpTo(relation) && !typical
      ? [found('up-to-untypical', 'J9', { effect: 'beside', params: bound })]
      : []),
    ...(figuresOf(relation) > figures && !intervals.some(([low, high]) => low <= said && said <= high)
      ? [found('too-many-figures', 'J9', { effect: 'unsupported', params: bound })]
      : []),
  ];
}
