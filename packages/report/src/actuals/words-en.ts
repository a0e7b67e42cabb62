import type { ActualsOutcome, ActualsRemarkCode } from './result.ts';

const many = (n: number, one: string, more = `${one}s`): string => (n === 1 ? one : more);

const outcomes: Readonly<Record<ActualsOutcome, string>> = {
  delivered: 'delivered',
  partial: 'delivered in part',
  failed: 'failed',
  abandoned: 'abandoned by the caller',
  timeout: 'no answer in time',
  interrupted: 'interrupted',
  reused: 'answered with an earlier image',
  refused: 'refused by the rules',
};

/** Values of a remark, written for reading. */
export type Params = (key: string) => string;

const remarks: Readonly<Record<ActualsRemarkCode, (p: Params, n: number) => string>> = {
  'no-receipts': (p) =>
    `There is no receipt of this campaign${p('others') === '' ? '' : `; those here are of ${p('others')}`}.`,
  withheld: (p, n) =>
    `${p('count')} ${many(n, 'record')} of the chain ${many(n, 'is', 'are')} withheld in this export: if ${many(n, 'it is', 'they are')} of this campaign, what follows is too low.`,
  'under-way': (p, n) =>
    `${p('count')} ${many(n, 'generation')} ${many(n, 'has', 'have')} no receipt yet: counted in budgets at ${many(n, 'its', 'their')} estimate, nowhere else.`,
  torn: (p) => `After its last whole record ${p('file')} has ${p('bytes')} bytes that are none: left by a crash.`,
  'not-computed': (p, n) =>
    `${p('outputs')} ${many(n, 'output')} by ${p('model')} cannot be computed under this catalogue (${p('problem')}${p('region') === '' ? '' : `, ${p('region')}`}): not in these figures; the receipts say ${p('written')}.`,
  'figures-moved': (p) =>
    `The receipts say ${p('written')} together (catalogue ${p('releases')}); computed as this campaign is now (catalogue ${p('release')}), the same generations make ${p('now')}. Budgets count what the receipts say.`,
  'operator-unknown': (p) =>
    `Who computes behind “${p('service')}” is not known: its generations count by the usual provider of their model.`,
  unpriced: (p, n) => `${p('outputs')} ${many(n, 'output')} have no known price: the cost is of the others.`,
};

export const actualsEn = {
  title: (scenario: string) => `Planned and metered: ${scenario}`,
  nothingPlanned: 'The file plans no generation in this scenario.',
  nothingMetered: 'Nothing was generated through the gateway so far.',
  /** `outputs`: 143 of 320 planned images. */
  sentence: (outputs: string, metered: string, planned: string, odds: string) =>
    `${outputs}: ${metered}, where the whole plan is ${planned}; ${odds} what was metered emits more.`,
  generated: (list: string) => `${list} generated`,
  ofPlan: (metered: string, planned: string, noun: string) => `${metered} of ${planned} planned ${noun}`,
  notPlanned: (outputs: string) => `${outputs} (none planned)`,
  images: (n: number) => many(n, 'image'),
  clips: (n: number) => many(n, 'clip'),
  columns: ['', 'Images', 'Clips', 'CO₂e, median [95 %]', 'kWh', 'Water, L'],
  rows: { planned: 'Planned', metered: 'Metered so far', difference: 'Difference', share: 'Share of the plan' },
  each: (metered: string, planned: string | null) =>
    `${metered} generated for each delivered${planned === null ? '' : `; the plan counts ${planned}`}.`,
  all: 'All generation',
  modelsTitle: 'By model',
  modelColumns: ['Model', 'Planned', 'Metered', 'Receipts'],
  none: '–',
  outcomesTitle: 'How they ended',
  outcomeColumns: ['', 'Receipts', 'Outputs counted', 'Returned', 'CO₂e'],
  outcomes,
  /** How one request ended. */
  outcome: outcomes,
  personsTitle: 'By person',
  personColumns: ['Person', 'Receipts', 'Outputs counted', 'Returned', 'CO₂e'],
  budgetsTitle: 'Budgets',
  budgetColumns: ['Budget', 'Used', 'Of', 'Remains'],
  limits: { images: 'images', seconds: 'seconds of video', co2e: 'CO₂e', energy: 'electricity', money: 'money' },
  scopes: { campaign: 'campaign', person: 'each person', day: 'each day' },
  both: 'each person and day',
  most: (day: string) => `at most, on ${day}`,
  mostOfOne: 'at most, one person',
  of: (stop: string, of: string) => (stop === of ? of : `${of}, stop at ${stop}`),
  cost: (money: string) => `Charged: ${money}.`,
  totalTitle: 'The whole scenario',
  total: (planned: string, actual: string) => `${planned} as planned, ${actual} with what was metered in place of it.`,
  against: (reference: string, list: string) => `With it, against ${reference}: ${list}.`,
  chain: (n: string, count: number, days: string, seq: string, head: string) =>
    `${n} ${many(count, 'receipt')}, ${days}; the chain is sound up to record ${seq}, head ${head}.`,
  emptyChain: (seq: string, head: string) => `The chain is sound up to record ${seq}, head ${head}.`,
  halves: 'What failed while it was being computed counts half, and what nobody waited for counts whole.',
  central: 'Budgets count central values, as the gateway does when it decides.',
  basis: (share: string) => `${share} of the outputs are known by what services reported, the others by the estimate.`,
  broken: (fault: string) => `The receipts are not sound, and nothing is taken from them. ${fault}`,
  remarksTitle: 'To know about the receipts',
  remarks,
  yaml: (campaign: string, n: number, head: string) =>
    `${n} ${many(n, 'receipt')} of ${campaign}, by the gateway; chain up to ${head}. In place of the generation that was planned.`,
  note: (n: number, days: string) => `${n} ${many(n, 'receipt')}, ${days}`,
};

export type ActualsWords = typeof actualsEn;
