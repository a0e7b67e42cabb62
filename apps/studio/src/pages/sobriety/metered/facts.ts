import { actualsWords, formatAmount, formatFigures, formatInteger, formatNumber, type Lang } from '@contrechamp/report';
import type { meteredMessages } from '../../../i18n/messages/metered.ts';
import type { ReceiptDetail } from '../../../worker/methods/receipts.ts';
import { energyText, thin } from '../words.ts';
import { numberText, timeText } from './words.ts';

type Words = (typeof meteredMessages)[Lang];
type Receipt = ReceiptDetail['receipt'];

/** One thing that a receipt says. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** Only what is said. */
const said = (facts: readonly (readonly [string, string | null | undefined])[]): readonly Fact[] =>
  facts.flatMap(([name, text]) => (text === null || text === undefined || text === '' ? [] : [{ name, text }]));

const operations = ['generation', 'edit', 'variation', 'video'];
const sizeText = (width: number | null, height: number | null): string | null =>
  width === null || height === null ? null : `${width} × ${height}`;
const count = (n: number | null | undefined, lang: Lang): string | null =>
  n === null || n === undefined ? null : formatInteger(n, lang);

interface Settings {
  readonly operation: string;
  readonly model: string | null;
  readonly n: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly quality: string | null;
  readonly steps: number | null;
  readonly seconds: number | null;
  readonly references: number;
}

const settings = (s: Settings, w: Words, lang: Lang): readonly (readonly [string, string | null])[] => [
  [w.operation, w.operations[operations.indexOf(s.operation)] ?? s.operation],
  [w.model, s.model],
  [w.number, count(s.n, lang)],
  [w.size, sizeText(s.width, s.height)],
  [w.quality, s.quality],
  [w.steps, count(s.steps, lang)],
  [w.seconds, s.seconds === null ? null : formatNumber(s.seconds, lang)],
  [w.references, s.references > 0 ? formatInteger(s.references, lang) : null],
];

/** What the caller asked for, when and, where names are shown, who. */
export const askedFacts = ({ receipt }: ReceiptDetail, w: Words, lang: Lang): readonly Fact[] =>
  said([[w.when, `${timeText(receipt.at, lang)} UTC`], [w.who, receipt.person], ...settings(receipt.asked, w, lang)]);

/** What went to the service. */
export const sentFacts = (sent: NonNullable<Receipt['sent']>, w: Words, lang: Lang): readonly Fact[] =>
  said([
    ...settings(sent, w, lang),
    [w.service, sent.host === 'default' ? sent.provider : `${sent.provider}, ${sent.host}`],
    [w.region, sent.region ?? w.unknownRegion],
  ]);

const c2paStates = ['absent', 'present', 'valid', 'broken', 'not-seen'];

function restsOn({ basis, usage }: Receipt, w: Words, lang: Lang): string {
  if (basis !== 'usage') return basis === 'estimate' ? w.basisEstimate : w.basisNothing;
  const told = [
    usage?.energyWh ? w.wattHours(formatFigures(usage.energyWh, lang, 3)) : '',
    usage?.computeSeconds ? w.computeSeconds(formatFigures(usage.computeSeconds, lang, 3)) : '',
    usage?.outputTokens ? w.tokens(formatInteger(usage.outputTokens, lang)) : '',
  ].filter((t) => t !== '');
  return told.length === 0 ? w.basisUsage : `${w.basisUsage} (${told.join(', ')})`;
}

const costText = ({ cost }: Receipt, lang: Lang): string | null =>
  cost && `${formatFigures(cost.amount, lang, 2)}\u00a0${cost.currency}`;

/** What it took, and what that rests on. */
export function tookFacts({ receipt, hash }: ReceiptDetail, w: Words, lang: Lang): readonly Fact[] {
  const { footprint: f, outcome, outputs, provenance } = receipt;
  const amount = f && { central: f.co2e.central / 1000, interval95: [f.co2e.low / 1000, f.co2e.high / 1000] as const };
  const marks = [...new Set(provenance.map((p) => w.c2pa[c2paStates.indexOf(p.c2pa)] ?? p.c2pa))];
  return said([
    [w.outcome, actualsWords[lang].outcome[outcome]],
    [w.number, outputs > 0 ? numberText(outputs, lang) : null],
    [w.emits, amount && formatAmount(amount, lang)],
    [w.energy, f?.energy ? energyText(f.energy, lang) : null],
    [w.water, f?.water ? `${formatFigures(f.water, lang, 2)}${thin}L` : null],
    [w.rests, f && restsOn(receipt, w, lang)],
    [w.tier, f && `${f.tier}, catalogue ${f.catalogue}`],
    [w.cost, costText(receipt, lang)],
    [w.provenance, marks.length > 0 ? `C2PA ${marks.join(', ')}` : null],
    [w.hash, hash],
  ]);
}
