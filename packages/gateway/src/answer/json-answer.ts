import type { Watch } from '../provenance/watch.ts';
import type { PassthroughAdapter } from '../provider/adapter.ts';
import { JsonScanner } from '../stream/json-scanner.ts';
import type { PictureTap } from './picture-tap.ts';
import type { Answer, AnswerReader } from './reader.ts';
import { energyMembers, energyOf, tokensOf } from './usage-of.ts';

/**
 * Reads an answer of OpenAI's Images API, pictures in base64 or as addresses. An address may be a picture itself
 * (`data:`), longer than any value that is held: it is seen where it begins and where it ends.
 */
export function jsonAnswer(adapter: PassthroughAdapter, watch: Watch): AnswerReader {
  const members = new Map<string, unknown>();
  /** Those that came to their end, by their place in `data`; null for one that was not looked at. */
  const pictures = new Map<string | number, PictureTap | null>();
  let tap: PictureTap | null = null;
  const wanted = ['usage', ...energyMembers(adapter)];
  const scanner = new JsonScanner(
    {
      values: wanted.map((name) => [name]),
      texts: [
        ['data', '*', 'b64_json'],
        ['data', '*', 'url'],
      ],
    },
    {
      value: ([first], value) => members.set(String(first), value),
      textBegin([, , last]) {
        tap = last === 'b64_json' ? watch.next() : null;
      },
      textData: (bytes) => tap?.write(bytes),
      textEnd([, place = 0]) {
        tap?.end();
        pictures.set(place, tap ?? pictures.get(place) ?? null);
      },
    },
  );
  return {
    nearEnd: true,
    write: (chunk) => scanner.write(chunk),
    end(): Answer {
      const whole = scanner.end() === null;
      const usage = {
        outputs: pictures.size,
        ...tokensOf(members.get('usage')),
        ...energyOf(adapter, members),
        computeSeconds: null,
        cost: null,
      };
      const passed = [...pictures.values()];
      const addresses = passed.includes(null);
      return { usage, whole, addresses, readable: true, pictures: passed.map((seen) => watch.seen(seen)) };
    },
  };
}
