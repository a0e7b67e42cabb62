import { Sum } from '../../ledger/sum.ts';
import type { Amounts } from '../../meter/footprint.ts';
import type { Receipt } from '../receipt.ts';
import type { ChainedReceipt } from '../selection.ts';
import { attributesOf, type Plain } from './attribute.ts';
import { operationName, providerName } from './gen-ai.ts';
import { nanoseconds, type OtelOptions, resourceOf } from './spans.ts';

const cumulative = 2;

/** Sums of what was counted, with units of UCUM. Counters: a gauge would keep the last value and lose the sum. */
const counters = [
  { name: 'contrechamp.generation.co2e', unit: 'g', measure: 'co2e', description: 'CO2e of generations' },
  { name: 'contrechamp.generation.energy', unit: 'W.h', measure: 'energy', description: 'Energy of the facility' },
  {
    name: 'contrechamp.generation.images',
    unit: '{image}',
    measure: 'images',
    description: 'Images; clips count in seconds',
  },
  { name: 'contrechamp.generation.seconds', unit: 's', measure: 'seconds', description: 'Seconds of video' },
] as const;

/** Receipts that share every label. */
interface Series {
  readonly labels: Readonly<Record<string, Plain>>;
  readonly sum: Sum;
  receipts: number;
  /** Whole billionths of a litre; null where nothing is known. */
  water: bigint | null;
}

const labelsOf = ({ campaign, person, outcome, asked, sent }: Receipt): Readonly<Record<string, Plain>> => ({
  'gen_ai.operation.name': operationName,
  'gen_ai.provider.name': sent ? providerName(sent.provider) : null,
  'gen_ai.request.model': sent?.model ?? asked.model,
  'contrechamp.operation': sent?.operation ?? asked.operation,
  'contrechamp.campaign.id': campaign,
  'contrechamp.person.id': person,
  'contrechamp.outcome': outcome,
});

const parts = 1e9;

interface Gathered {
  readonly series: readonly Series[];
  readonly from: string;
  readonly to: string;
}

function gather(receipts: Iterable<ChainedReceipt>): Gathered | null {
  const series = new Map<string, Series>();
  let [from, to]: [string | null, string | null] = [null, null];
  for (const { receipt, amounts } of receipts) {
    const labels = labelsOf(receipt);
    const key = JSON.stringify(labels);
    const known = series.get(key) ?? { labels, sum: new Sum(), receipts: 0, water: null };
    series.set(key, known);
    known.receipts += 1;
    if (amounts) known.sum.add(amounts);
    const water = amounts ? (receipt.footprint?.water ?? null) : null;
    if (water !== null) known.water = (known.water ?? 0n) + BigInt(Math.round(water * parts));
    if (from === null || receipt.at < from) from = receipt.at;
    if (to === null || receipt.endedAt > to) to = receipt.endedAt;
  }
  return from !== null && to !== null ? { series: [...series.values()], from, to } : null;
}

function metricsOf({ series, from, to }: Gathered) {
  const time = { startTimeUnixNano: nanoseconds(from), timeUnixNano: nanoseconds(to) };
  const point = (labels: Series['labels'], value: { asDouble: number } | { asInt: string }) => ({
    ...{ attributes: attributesOf(labels), ...time, ...value },
  });
  const counter = (name: string, unit: string, description: string, dataPoints: readonly unknown[]) => ({
    ...{ name, unit, description },
    sum: { dataPoints, aggregationTemporality: cumulative, isMonotonic: true },
  });
  const summed = series.map((s) => ({ ...s, amounts: s.sum.amounts() as Amounts }));
  return [
    counter(
      'contrechamp.generation.receipts',
      '{receipt}',
      'Receipts, refusals included',
      series.map((s) => point(s.labels, { asInt: String(s.receipts) })),
    ),
    ...counters.map(({ name, unit, measure, description }) =>
      counter(
        name,
        unit,
        description,
        summed.map((s) => point(s.labels, { asDouble: s.amounts[measure] })),
      ),
    ),
    counter(
      'contrechamp.generation.water',
      'L',
      'Water, where it is known',
      series.flatMap((s) => (s.water === null ? [] : [point(s.labels, { asDouble: Number(s.water) / parts })])),
    ),
    counter(
      'contrechamp.generation.cost',
      '{currency}',
      'What services charge, by currency',
      summed.flatMap((s) =>
        s.amounts.money.map(({ amount, currency }) =>
          point({ ...s.labels, 'contrechamp.cost.currency': currency }, { asDouble: amount }),
        ),
      ),
    ),
  ];
}

/** Sums over receipts as OpenTelemetry metrics, one line of OTLP JSON; nothing where there are no receipts. */
export function* metricsText(receipts: Iterable<ChainedReceipt>, options: OtelOptions): Generator<string> {
  const gathered = gather(receipts);
  if (!gathered) return;
  const scope = { name: 'contrechamp', version: options.version };
  const scopeMetrics = [{ scope, metrics: metricsOf(gathered) }];
  yield `${JSON.stringify({ resourceMetrics: [{ resource: resourceOf(options), scopeMetrics }] })}\n`;
}
