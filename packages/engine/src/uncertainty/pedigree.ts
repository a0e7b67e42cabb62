import { exp, log, sqrt } from './portable-math.ts';

export const pedigreeCriteria = ['reliability', 'technological', 'geographical', 'temporal', 'completeness'] as const;
export type PedigreeCriterion = (typeof pedigreeCriteria)[number];

/** Quality scores by criterion, whole numbers 1 to 5 on the scale of the table that they are read with. */
export type PedigreeScores = { readonly [K in PedigreeCriterion]?: number | undefined };

/** GSD² contributions (ratios at 95 %) of scores 1 to 5, and the score that counts where none is given: the worst. */
export interface PedigreeTable {
  readonly missing: 1 | 5;
  readonly coefficients: Readonly<Record<PedigreeCriterion, readonly [number, number, number, number, number]>>;
}

/** Bilan Carbone method, version 9: 1 is very poor, 5 very good. */
export const bilanCarboneTable: PedigreeTable = {
  missing: 1,
  coefficients: {
    reliability: [1.5, 1.2, 1.1, 1.05, 1],
    technological: [2, 1.5, 1.2, 1.1, 1],
    geographical: [1.1, 1.05, 1.02, 1.01, 1],
    temporal: [1.5, 1.2, 1.1, 1.03, 1],
    completeness: [1.2, 1.1, 1.05, 1.02, 1],
  },
};

/** Ciroth et al. 2013, empirical: 1 is best, 5 worst, the other way round. A sensitivity check, much wider. */
export const ciroth2013Table: PedigreeTable = {
  missing: 5,
  coefficients: {
    reliability: [1, 1.54, 1.61, 1.69, 1.69],
    technological: [1, 1.18, 1.65, 2.08, 2.8],
    geographical: [1, 1.04, 1.08, 1.11, 1.11],
    temporal: [1, 1.03, 1.1, 1.19, 1.29],
    completeness: [1, 1.03, 1.04, 1.08, 1.08],
  },
};

export interface PedigreeOptions {
  readonly table?: PedigreeTable;
  /** GSD² that is there whatever the quality of the data; 1 for none. */
  readonly basicGsd2?: number;
}

/**
 * GSD² = exp √(ln² basic + Σ ln² coefficient), the squared geometric standard deviation: at 95 %, a value lies between
 * x / GSD² and x · GSD². A missing score counts as the worst. RangeError for a score that is not 1, 2, 3, 4 or 5.
 */
export function gsd2FromScores(scores: PedigreeScores, options: PedigreeOptions = {}): number {
  const { table = bilanCarboneTable, basicGsd2 = 1 } = options;
  if (!(basicGsd2 >= 1)) throw new RangeError(`a basic GSD² is 1 or more: ${basicGsd2}`);
  const basic = log(basicGsd2);
  let squares = basic * basic;
  for (const criterion of pedigreeCriteria) {
    const score = scores[criterion] ?? table.missing;
    const coefficient = table.coefficients[criterion][score - 1];
    if (coefficient === undefined) throw new RangeError(`a score is 1, 2, 3, 4 or 5: ${criterion} ${score}`);
    const term = log(coefficient);
    squares += term * term;
  }
  return exp(sqrt(squares));
}

/**
 * The Bilan Carbone tool's limits: GSD² of data whose scores are all 4, 3, 2 and 1, to four digits. Those for 3 and 2
 * are rounded up, so such data falls just inside the better level; kept, to say what the tool says.
 */
const levelLimits = [1.1199, 1.2621, 1.6361, 2.5163];

/** Bilan Carbone's word for a GSD²: 5 very low uncertainty, 4 low, 3 medium, 2 high, 1 very high. */
export function qualitativeLevel(gsd2: number): 1 | 2 | 3 | 4 | 5 {
  const passed = levelLimits.filter((limit) => gsd2 >= limit).length;
  return (5 - passed) as 1 | 2 | 3 | 4 | 5;
}
