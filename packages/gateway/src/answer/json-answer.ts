import type { Watch } from '../provenance/watch.ts';
import type { PassthroughAdapter } from '../provider/adapter.ts';
import { JsonScanner } from '../stream/json-scanner.ts';
import type { PictureTap } from './picture-tap.ts';
import type { Answer, AnswerReader } from './reader.ts';
import { energyMembers, energyOf, tokensOf } from './usage-of.ts';

/** Reads an answer of OpenAI's Images API, pictures in base64 or as addresses. */
export function jsonAnswer(adapter: PassthroughAdapter, watch: Watch): AnswerReader {
  const members = new Map<string, unknown>();
  const taps: PictureTap[] = [];
  let addresses = 0;
  const wanted = ['usage', ...energyMembers(adapter)];
  const scanner = new JsonScanner(
    { values: [...wanted.map((name) => [name]), ['data', '*', 'url']], texts: [['data', '*', 'b64_json']] },
    {
      value([first, , last], value) {
        if (last === 'url') addresses += typeof value === 'string' ? 1 : 0;
        else members.set(String(first), value);
      },
      textBegin: () => taps.push(watch.next()),
      textData: (bytes) => taps.at(-1)?.write(bytes),
    },
  );
  return {
    nearEnd: true,
    write: (chunk) => scanner.write(chunk),
    end(): Answer {
      const whole = scanner.end() === null;
      const outputs = Math.max(taps.length, addresses);
      const usage = {
        outputs,
        ...tokensOf(members.get('usage')),
        ...energyOf(adapter, members),
        computeSeconds: null,
        cost: null,
      };
      const passed = taps.length > 0 ? taps : Array.from({ length: addresses }, () => null);
      return { usage, whole, addresses: addresses > 0, readable: true, pictures: passed.map((tap) => watch.seen(tap)) };
    },
  };
}
