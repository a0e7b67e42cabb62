import { theCatalogue } from '../catalogue.ts';
import { compare, preview } from './compare.ts';
import { edit } from './edit.ts';
import { checkEntries } from './entries.ts';
import { difference, explain } from './explain.ts';
import { knobs } from './knobs.ts';
import { outline } from './outline.ts';
import { peek } from './peek.ts';
import { places } from './places.ts';
import { schema } from './schema.ts';

type Asked = (argument: never) => Promise<unknown>;

/** A method whose code is fetched when a page first asks for it: the first picture does not wait for it. */
const later =
  <M extends Readonly<Record<K, Asked>>, K extends string>(load: () => Promise<M>, name: K) =>
  async (argument: Parameters<M[K]>[0]): Promise<Awaited<ReturnType<M[K]>>> =>
    (await (await load())[name](argument as never)) as Awaited<ReturnType<M[K]>>;

const levers = () => import('./levers.ts');
const breakEvens = () => import('./break-even.ts');
const sobrieties = () => import('./sobriety.ts');
const factorPages = () => import('./factors.ts');
const receipts = () => import('./receipts.ts');
const starters = () => import('./starter.ts');
const proofs = () => import('./claim.ts');

/** Fetches the catalogue before anybody asks for a figure. */
const warm = async (_: undefined): Promise<void> => void (await theCatalogue());

/** What a page may ask of the engine: each takes one plain argument and answers with plain data. */
export const methods = {
  warm,
  compare,
  preview,
  outline,
  knobs,
  schema,
  edit,
  checkEntries,
  explain,
  difference,
  places,
  peek,
  rankedLevers: later(levers, 'rankedLevers'),
  leverCurve: later(levers, 'leverCurve'),
  pulledLevers: later(levers, 'pulledLevers'),
  plannedLevers: later(levers, 'plannedLevers'),
  writtenLevers: later(levers, 'writtenLevers'),
  worthKnowing: later(() => import('./lever-knowledge.ts'), 'worthKnowing'),
  starter: later(starters, 'starter'),
  blank: later(starters, 'blank'),
  countries: later(starters, 'countries'),
  travel: later(() => import('./travel.ts'), 'travel'),
  factor: later(factorPages, 'factor'),
  factors: later(factorPages, 'factors'),
  factorUses: later(factorPages, 'factorUses'),
  breakEven: later(breakEvens, 'breakEven'),
  rebound: later(breakEvens, 'rebound'),
  models: later(() => import('./models.ts'), 'models'),
  soberEntries: later(() => import('./sober-entries.ts'), 'soberEntries'),
  soberFigures: later(() => import('./sober-figures.ts'), 'soberFigures'),
  openReceipts: later(receipts, 'openReceipts'),
  fetchReceipts: later(receipts, 'fetchReceipts'),
  receiptsAtHand: later(receipts, 'receiptsAtHand'),
  plannedAndMetered: later(receipts, 'plannedAndMetered'),
  chainLines: later(receipts, 'chainLines'),
  receiptList: later(receipts, 'receiptList'),
  receiptDetail: later(receipts, 'receiptDetail'),
  sobriety: later(sobrieties, 'sobriety'),
  applyRule: later(sobrieties, 'applyRule'),
  claim: later(proofs, 'claim'),
  claims: later(proofs, 'claims'),
  cover: later(() => import('./cover.ts'), 'cover'),
};

export type Methods = typeof methods;
export type Method = keyof Methods;
export type Argument<M extends Method> = Parameters<Methods[M]>[0];
export type Result<M extends Method> = Awaited<ReturnType<Methods[M]>>;
