import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, cuts, oneByteEach } from '../testing/chunks.ts';
import { EventScanner } from './event-scanner.ts';

function scan(chunks: readonly Buffer[]) {
  const seen: unknown[] = [];
  let text = '';
  const scanner = new EventScanner(
    { values: [['type'], ['usage']], texts: [['b64_json']] },
    {
      value: (path, value) => seen.push([path.join('.'), value]),
      textBegin: () => {
        text = '';
      },
      textData: (bytes) => {
        text += Buffer.from(bytes).toString('latin1');
      },
      textEnd: (path) => seen.push([path.join('.'), text]),
      dispatch: ({ name, fault }) => seen.push([name, fault?.reason ?? 'whole']),
    },
  );
  for (const chunk of chunks) scanner.write(chunk);
  return { seen, cut: scanner.end() };
}

const stream = Buffer.from(
  [
    '\ufeffevent: image_generation.partial_image',
    'data: {"type":"image_generation.partial_image","b64_json":"aGVsbG8=","partial_image_index":0}',
    '',
    ': kept alive',
    'id:7',
    'event:image_generation.completed',
    'data: {"type":"image_generation.completed",',
    'data: "b64_json":"d29ybGQ=","usage":{"output_tokens":272}}',
    '',
    'data: [DONE]',
    '',
    '',
  ].join('\n'),
);

const expected = [
  ['type', 'image_generation.partial_image'],
  ['b64_json', 'aGVsbG8='],
  ['image_generation.partial_image', 'whole'],
  ['type', 'image_generation.completed'],
  ['b64_json', 'd29ybGQ='],
  ['usage', { output_tokens: 272 }],
  ['image_generation.completed', 'whole'],
  [null, 'syntax'],
];

describe('event stream scanner', () => {
  it('reads the events of the Images API', () => {
    expect(scan([stream])).toEqual({ seen: expected, cut: false });
  });

  it('reads the same however lines end and bytes are cut', () => {
    fc.assert(
      fc.property(fc.constantFrom('\n', '\r', '\r\n'), cuts, (end, places) => {
        const bytes = Buffer.from(stream.toString().replaceAll('\n', end));
        expect(scan(cutAt(bytes, places)).seen).toEqual(expected);
        expect(scan(oneByteEach(bytes)).seen).toEqual(expected);
      }),
    );
  });

  it('tells a stream that broke off inside an event', () => {
    expect(scan([Buffer.from('data: {"usage":{}}\n')])).toEqual({ seen: [['usage', {}]], cut: true });
  });

  it('knows no event without data, and no name that is never ending', () => {
    expect(scan([Buffer.from(`event: a\n\nevent: ${'x'.repeat(100_000)}\ndata: 1\n\n`)]).seen).toEqual([
      [null, 'whole'],
    ]);
  });
});
