import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManifestChecks } from '../provenance/manifest-checks.ts';
import { SharedRoom } from '../provenance/shared-room.ts';
import { Watch } from '../provenance/watch.ts';
import { compatibleAdapter } from '../provider/compatible/compatible.ts';
import type { ProvenanceState } from '../receipt/receipt.ts';
import { cutAt, cuts, oneByteEach } from '../testing/chunks.ts';
import { noisePng } from '../testing/png.ts';
import { answerReader } from './open.ts';
import type { Answer } from './reader.ts';

const adapter = compatibleAdapter({
  ...{ id: 'own', name: 'Own', provider: 'own', baseUrl: 'http://127.0.0.1:1/v1', region: null, selfHosted: true },
  operations: ['generation'],
});
const png = noisePng(30, 20);
const b64 = png.toString('base64');
const sha256 = createHash('sha256').update(png).digest('hex');

const usage = { output_tokens: 544, input_tokens: 10, input_tokens_details: { image_tokens: 7, text_tokens: 3 } };
const json = Buffer.from(
  JSON.stringify(
    { created: 1, data: [{ b64_json: b64 }, { b64_json: b64 }], usage, energy: { energy_joules: 7_200 } },
    null,
    1,
  ),
);
const event = (type: string, data: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
const stream = Buffer.from(
  [
    ': a comment, as services send them to keep a connection\n\n',
    event('image_generation.partial_image', { b64_json: b64, partial_image_index: 0, usage: { output_tokens: 9_999 } }),
    event('image_generation.completed', { b64_json: b64, usage }),
    event('image_generation.completed', { b64_json: b64, usage: { output_tokens: 10 } }),
  ]
    .join('')
    .replaceAll('\n', '\r\n'),
);

/** What is kept for later is not looked at here. */
const checks = new ManifestChecks({ ledger: { annotate: async () => {} }, now: () => new Date(0) });

type Read = Omit<Answer, 'pictures'> & {
  readonly provenance: readonly ProvenanceState[];
  readonly near: readonly boolean[];
};

function read(type: string, chunks: readonly Buffer[]): Read {
  const reader = answerReader(
    adapter,
    { 'content-type': type },
    new Watch({ mark: null, hashed: true, room: new SharedRoom({ total: 0, each: 0 }), checks }),
  );
  const near = chunks.map((chunk) => {
    reader.write(chunk);
    return reader.nearEnd;
  });
  const { pictures, ...told } = reader.end();
  return { ...told, provenance: pictures.map(({ state }) => state), near };
}

const nothing = { computeSeconds: null, cost: null };
const absent = { c2pa: 'absent', sourceType: null, status: null, sha256 };

describe('an answer is read alike in whatever pieces it comes', () => {
  it.each([
    [
      ...(['application/json; charset=utf-8', json] as const),
      {
        outputs: 2,
        outputTokens: 544,
        inputTokens: 7,
        allOutputTokens: 544,
        allInputTokens: 10,
        energyWh: 2,
        energyBoundary: null,
        ...nothing,
      },
    ],
    [
      ...(['text/event-stream', stream] as const),
      {
        outputs: 2,
        outputTokens: 554,
        inputTokens: null,
        allOutputTokens: 554,
        allInputTokens: null,
        energyWh: null,
        energyBoundary: null,
        ...nothing,
      },
    ],
  ])('%s', (type, bytes, told) => {
    const whole = { usage: told, provenance: [absent, absent], whole: true, readable: true };
    expect(read(type, [bytes])).toMatchObject(whole);
    expect(read(type, oneByteEach(bytes))).toMatchObject(whole);
    fc.assert(
      fc.property(cuts, (places) => {
        expect(read(type, cutAt(bytes, places))).toMatchObject(whole);
      }),
    );
  });

  it.each([
    ['application/json', json],
    ['text/event-stream', stream],
  ])('%s: cut anywhere, it is not whole, and its end was held back', (type, bytes) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 4 }), cuts, (length, places) => {
        const answer = read(type, cutAt(bytes.subarray(0, length), places));
        // A stream that has had its pictures may end there.
        for (const state of answer.provenance) expect([sha256, null]).toContain(state.sha256);
        if (type === 'application/json' || answer.usage.outputs === 0) expect(answer.whole).toBe(false);
        if (type === 'application/json') expect(answer.near.every((near) => near)).toBe(true);
        else expect(answer.near.at(-1) ?? false).toBe(answer.usage.outputs > 0);
      }),
    );
  });

  it('whatever the bytes are, nothing is made up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('application/json', 'text/event-stream', 'text/html', ''),
        fc.uint8Array(),
        (type, bytes) => {
          const { usage: told, whole } = read(type, [Buffer.from(bytes)]);
          expect(told.outputs).toBe(0);
          expect([told.outputTokens, told.energyWh]).toEqual([null, null]);
          if (type !== 'application/json') expect(whole).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['a text', '"544"'],
    ['less than nothing', '-1'],
    ['beyond numbers', '1e999'],
    ['a list', '[544]'],
  ])('tokens that are %s are not believed', (_, value) => {
    const bytes = Buffer.from(`{"data":[{"b64_json":"${b64}"}],"usage":{"output_tokens":${value}}}`);
    expect(read('application/json', [bytes]).usage).toMatchObject({ outputs: 1, outputTokens: null });
  });

  it('a figure that one of the pictures of a stream lacks is not known of them together', () => {
    const made = (data: object) => event('image_generation.completed', { b64_json: b64, ...data });
    const energy = { energy: { energy_joules: 3_600 } };
    const told = (...all: object[]) => read('text/event-stream', [Buffer.from(all.map(made).join(''))]).usage;
    expect(told({ usage, ...energy }, { usage })).toMatchObject({ outputs: 2, outputTokens: 1_088, energyWh: null });
    expect(told({ ...energy }, { usage, ...energy })).toMatchObject({ outputTokens: null, energyWh: 2 });
    expect(told({ usage }, {})).toMatchObject({ outputs: 2, outputTokens: null, inputTokens: null });
  });

  it('a picture in an address, however long, counts like one beside it in base64', () => {
    const address = `data:image/png;base64,${'A'.repeat(200_000)}`;
    const item = (data: object) => JSON.stringify(data);
    const mixed = `{"data":[${item({ url: address })},${item({ b64_json: b64, url: null })},${item({ b64_json: b64, url: address })}]}`;
    for (const chunks of [[Buffer.from(mixed)], cutAt(Buffer.from(mixed), [3, 100, 100_000, 201_000])]) {
      const { usage: told, provenance } = read('application/json', chunks);
      expect(told.outputs).toBe(3);
      expect(provenance.map(({ c2pa }) => c2pa)).toEqual(['not-seen', 'absent', 'absent']);
    }
  });

  it('addresses count as pictures that were not seen', () => {
    const bytes = Buffer.from('{"data":[{"url":"https://a.example/1.png"},{"url":"https://a.example/2.png"}]}');
    const { usage: told, provenance } = read('application/json', [bytes]);
    expect(told.outputs).toBe(2);
    expect(provenance.map(({ c2pa }) => c2pa)).toEqual(['not-seen', 'not-seen']);
    expect(provenance.map((state) => state.sha256)).toEqual([null, null]);
  });
});
