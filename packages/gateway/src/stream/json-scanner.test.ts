import { describe, expect, it } from 'vitest';
import { JsonScanner } from './json-scanner.ts';

function scanner(values: string[][], texts: string[][] = []) {
  const seen: unknown[] = [];
  const made = new JsonScanner(
    { values, texts },
    {
      value: (path, value) => seen.push([path, value]),
      dropped: (path) => seen.push(['dropped', path]),
      textData: (bytes) => seen.push(bytes.length),
    },
  );
  return { made, seen };
}

describe('JSON scanner', () => {
  it('reports the usage of an answer of the Images API', () => {
    const { made, seen } = scanner([['usage'], ['data', '*', 'revised_prompt']], [['data', '*', 'b64_json']]);
    made.write(
      Buffer.from('{"created":1,"data":[{"b64_json":"aGk="},{"revised_prompt":"x"}],"usage":{"output_tokens":272}}\n'),
    );
    expect(made.end()).toBeNull();
    expect(seen).toEqual([4, [['data', 1, 'revised_prompt'], 'x'], [['usage'], { output_tokens: 272 }]]);
  });

  it('tells where a text stops being JSON, and goes quiet', () => {
    const { made, seen } = scanner([['usage']]);
    made.write(Buffer.from('{"a":1,'));
    made.write(Buffer.from('oops,"usage":1}'));
    expect(made.end()).toEqual({ reason: 'syntax', at: 7 });
    expect(seen).toEqual([]);
  });

  it('tells a text that broke off', () => {
    const { made } = scanner([]);
    made.write(Buffer.from('{"a":"'));
    expect([made.complete, made.end()]).toEqual([false, { reason: 'cut', at: 6 }]);
  });

  it('refuses what is nested without end', () => {
    const { made } = scanner([]);
    made.write(Buffer.from('['.repeat(100_000)));
    expect(made.end()).toEqual({ reason: 'depth', at: 64 });
  });

  it('drops a wanted value of any length without holding it, and goes on', () => {
    const { made, seen } = scanner([['usage'], ['size']]);
    const before = process.memoryUsage().arrayBuffers;
    made.write(Buffer.from('{"usage":"'));
    const chunk = Buffer.alloc(65_536, 'x');
    for (let i = 0; i < 2000; i++) made.write(chunk);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    made.write(Buffer.from('","size":"1024x1024"}'));
    expect(made.end()).toBeNull();
    expect(seen).toEqual([
      ['dropped', ['usage']],
      [['size'], '1024x1024'],
    ]);
  });

  it('reads over keys of any length', () => {
    const { made, seen } = scanner([['*']]);
    made.write(Buffer.from(`{"${'k'.repeat(300)}":1,"usage":2}`));
    expect([made.end(), seen]).toEqual([null, [[['usage'], 2]]]);
  });

  it('hands over the later of two equal keys last, as JSON.parse keeps it', () => {
    const { made, seen } = scanner([['__proto__']]);
    made.write(Buffer.from('{"__proto__":1,"__proto__":2}'));
    expect([made.end(), seen.at(-1)]).toEqual([null, [['__proto__'], 2]]);
  });

  it('refuses paths that lead through one another', () => {
    expect(() => scanner([['a'], ['a', 'b']])).toThrow(RangeError);
    expect(() => scanner([['a', '*']], [['a', '*']])).toThrow(RangeError);
  });
});
