import { sha256 } from '../../ledger/line.ts';
import type { Receipt } from '../receipt.ts';
import type { ChainedReceipt } from '../selection.ts';
import { attributesOf, type OtlpAttribute } from './attribute.ts';
import { genAiAttributes, operationName } from './gen-ai.ts';
import { ownAttributes } from './own.ts';

/** Whose telemetry it is; version of this program. */
export interface OtelOptions {
  readonly version: string;
}

/** Spans that one line holds at most, so that no reader has to take in a whole year at once. */
const spansPerLine = 256;

const [internal, client] = [1, 3];
const failed = 2;

/** Outcomes that are no error of anybody. `interrupted` and `abandoned` are: nobody saw the answer. */
const wellEnded: ReadonlySet<Receipt['outcome']> = new Set(['delivered', 'partial', 'reused']);

export const nanoseconds = (instant: string): string => `${Date.parse(instant)}000000`;

export const resourceOf = ({ version }: OtelOptions): { readonly attributes: readonly OtlpAttribute[] } => ({
  attributes: attributesOf({ 'service.name': 'contrechamp-gateway', 'service.version': version }),
});

const errorOf = ({ outcome, refusal }: Receipt): string | null =>
  wellEnded.has(outcome) ? null : (refusal?.code ?? outcome);

/** One generation as a span. Its identifiers follow from that of the receipt: exported twice, it is the same span. */
function spanOf(chained: ChainedReceipt) {
  const { receipt } = chained;
  const digest = sha256(`contrechamp receipt ${receipt.id}`);
  const error = errorOf(receipt);
  const model = receipt.sent?.model ?? receipt.asked.model;
  return {
    traceId: digest.slice(0, 32),
    spanId: digest.slice(32, 48),
    name: model === null ? operationName : `${operationName} ${model}`,
    kind: receipt.sent && receipt.outcome !== 'reused' ? client : internal,
    startTimeUnixNano: nanoseconds(receipt.at),
    endTimeUnixNano: nanoseconds(receipt.endedAt < receipt.at ? receipt.at : receipt.endedAt),
    attributes: attributesOf({ ...genAiAttributes(receipt), ...ownAttributes(chained), 'error.type': error }),
    status: error === null ? {} : { code: failed },
  };
}

/** Receipts as OpenTelemetry traces, in lines of OTLP JSON. */
export function* spansText(receipts: Iterable<ChainedReceipt>, options: OtelOptions): Generator<string> {
  const scope = { name: 'contrechamp', version: options.version };
  const textOf = (spans: readonly unknown[]) =>
    `${JSON.stringify({ resourceSpans: [{ resource: resourceOf(options), scopeSpans: [{ scope, spans }] }] })}\n`;
  let spans: unknown[] = [];
  for (const chained of receipts) {
    spans.push(spanOf(chained));
    if (spans.length < spansPerLine) continue;
    yield textOf(spans);
    spans = [];
  }
  if (spans.length > 0) yield textOf(spans);
}
