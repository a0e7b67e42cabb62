import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Usage } from '../../meter/usage.ts';
import { sampleAmounts, sampleOpening, sampleReceipt, sampleRefusal, sampleSent } from '../../testing/samples.ts';
import type { Receipt } from '../receipt.ts';
import type { ChainedReceipt } from '../selection.ts';
import type { OtlpAttribute } from './attribute.ts';
import { metricsText } from './metrics.ts';
import { spansText } from './spans.ts';

interface Registry {
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly values: readonly string[] | null }>>;
}

const registry = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../testing/fixtures/otel-gen-ai.json', import.meta.url)), 'utf8'),
) as Registry;

const chained = (receipt: Receipt, seq = 2): ChainedReceipt => ({
  ...{ seq, hash: 'a'.repeat(64), receipt },
  amounts: receipt.outcome === 'refused' ? null : sampleAmounts,
});
const options = { version: '1.2.3' };
const image = chained(sampleReceipt(sampleOpening('g1')));
const clip = chained(
  sampleReceipt(
    sampleOpening('g2', { sent: { ...sampleSent, operation: 'video', provider: 'gemini', seconds: 8, n: 1 } }),
    {
      outcome: 'timeout',
      usage: null,
      upstreamId: null,
    },
  ),
);
const refused = chained(sampleRefusal('r1'));

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly status: { readonly code?: number };
}

const spansOf = (...receipts: ChainedReceipt[]): Span[] =>
  [...spansText(receipts, options)].flatMap((line) => {
    expect(line.endsWith('\n')).toBe(true);
    return JSON.parse(line).resourceSpans[0].scopeSpans[0].spans;
  });

const read = (attributes: readonly OtlpAttribute[], key: string): unknown => {
  const value = attributes.find((a) => a.key === key)?.value;
  return value && Object.values(value)[0];
};

/** The kind of value that the registry gives an attribute. */
const fieldOf: Readonly<Record<string, string>> = {
  string: 'stringValue',
  enum: 'stringValue',
  int: 'intValue',
  double: 'doubleValue',
  boolean: 'boolValue',
};

describe('OpenTelemetry', () => {
  it('uses the attributes of the conventions as the registry has them, and no other gen_ai names', () => {
    const used = spansOf(image, clip, refused).flatMap((span) => span.attributes);
    const standard = used.filter(({ key }) => key.startsWith('gen_ai.'));
    expect(new Set(standard.map(({ key }) => key)).size).toBeGreaterThanOrEqual(8);
    for (const { key, value } of standard) {
      const known = registry.attributes[key];
      expect(known, key).toBeDefined();
      expect(Object.keys(value), key).toEqual([fieldOf[known?.type ?? '']]);
      if (known?.values) expect(known.values, key).toContain(Object.values(value)[0]);
    }
    const own = used.filter(({ key }) => !key.startsWith('gen_ai.') && key !== 'error.type');
    for (const { key } of own) expect(key).toMatch(/^contrechamp(?:\.[a-z0-9_]+)+$/);
  });

  it('makes one span of a receipt, the same each time', () => {
    const [span] = spansOf(image);
    expect(spansOf(image)[0]).toEqual(span);
    expect(span?.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(span?.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(spansOf(clip)[0]?.spanId).not.toBe(span?.spanId);
    expect(span).toMatchObject({ name: 'generate_content gpt-image-1.5', kind: 3, status: {} });
    expect(BigInt(span?.endTimeUnixNano ?? 0) - BigInt(span?.startTimeUnixNano ?? 0)).toBe(21_500_000_000n);
    const { attributes = [] } = span ?? {};
    expect(read(attributes, 'gen_ai.request.choice.count')).toBe('2');
    expect(read(attributes, 'gen_ai.usage.output_tokens')).toBe('544');
    // What words take is part of what the conventions name so, and of no image.
    expect(read(attributes, 'gen_ai.usage.input_tokens')).toBe('50');
    expect(read(attributes, 'contrechamp.image.tokens.input')).toBe('0');
    expect(read(attributes, 'contrechamp.image.tokens.output')).toBe('544');
    expect(read(attributes, 'contrechamp.co2e.g')).toBe(0.94);
    expect(read(attributes, 'contrechamp.energy.wh')).toBe(1.98);
    expect(read(attributes, 'contrechamp.image.steps')).toBeUndefined();
    expect(read(attributes, 'error.type')).toBeUndefined();
  });

  it('says nothing of all tokens where a receipt holds those of images alone', () => {
    const { allInputTokens, allOutputTokens, ...before } = image.receipt.usage as Usage;
    const [span] = spansOf(chained({ ...image.receipt, usage: before }));
    expect(allInputTokens).toBe(50);
    expect(read(span?.attributes ?? [], 'gen_ai.usage.input_tokens')).toBeUndefined();
    expect(read(span?.attributes ?? [], 'gen_ai.usage.output_tokens')).toBeUndefined();
    expect(read(span?.attributes ?? [], 'contrechamp.image.tokens.output')).toBe('544');
    expect(allOutputTokens).toBe(544);
  });

  it('tells shares of an output as they are', () => {
    for (const outputs of [0.5, 1.5, 2]) {
      const [span] = spansOf(chained({ ...image.receipt, outputs }));
      expect(span?.attributes.find(({ key }) => key === 'contrechamp.outputs')?.value).toEqual({
        doubleValue: outputs,
      });
    }
  });

  it('calls images images', () => {
    const [text = ''] = [...metricsText([clip], options)];
    const { metrics } = JSON.parse(text).resourceMetrics[0].scopeMetrics[0];
    const images = metrics.find((m: { name: string }) => m.name === 'contrechamp.generation.images');
    expect(images.description).not.toMatch(/^Images and clips/);
  });

  it('tells what went wrong, and calls a refusal no call', () => {
    const [late, no] = spansOf(clip, refused);
    expect(late).toMatchObject({ kind: 3, status: { code: 2 } });
    expect(read(late?.attributes ?? [], 'error.type')).toBe('timeout');
    expect(read(late?.attributes ?? [], 'gen_ai.output.type')).toBeUndefined();
    expect(read(late?.attributes ?? [], 'gen_ai.provider.name')).toBe('gcp.gemini');
    expect(no).toMatchObject({ kind: 1, status: { code: 2 } });
    expect(read(no?.attributes ?? [], 'error.type')).toBe('budget-exhausted');
  });

  it('breaks many spans into lines', () => {
    const many = Array.from({ length: 600 }, (_, i) => chained(sampleReceipt(sampleOpening(`g${i}`))));
    expect([...spansText(many, options)]).toHaveLength(3);
    expect(new Set(spansOf(...many).map((s) => s.spanId)).size).toBe(600);
  });

  it('sums in counters, one series for each set of labels', () => {
    const receipts = [image, image, chained(sampleReceipt(sampleOpening('g3', { person: 'tom' }))), refused];
    const [text = ''] = [...metricsText(receipts, options)];
    const { metrics } = JSON.parse(text).resourceMetrics[0].scopeMetrics[0];
    for (const { sum } of metrics) expect(sum).toMatchObject({ isMonotonic: true, aggregationTemporality: 2 });
    const points = (name: string) => metrics.find((m: { name: string }) => m.name === name).sum.dataPoints;
    const co2e = points('contrechamp.generation.co2e');
    expect(co2e.map((p: { asDouble: number }) => p.asDouble)).toEqual([1.88, 0.94, 0]);
    expect(points('contrechamp.generation.receipts').map((p: { asInt: string }) => p.asInt)).toEqual(['2', '1', '1']);
    expect(points('contrechamp.generation.water').map((p: { asDouble: number }) => p.asDouble)).toEqual([
      0.015, 0.0075,
    ]);
    expect(read(points('contrechamp.generation.cost')[0].attributes, 'contrechamp.cost.currency')).toBe('USD');
    for (const { attributes } of co2e) {
      for (const { key } of attributes as OtlpAttribute[]) {
        if (key.startsWith('gen_ai.')) expect(registry.attributes[key], key).toBeDefined();
      }
    }
    expect([...metricsText([], options)]).toEqual([]);
  });
});
