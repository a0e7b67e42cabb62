import type { Watch } from '../provenance/watch.ts';
import type { PassthroughAdapter } from '../provider/adapter.ts';
import { EventScanner } from '../stream/event-scanner.ts';
import type { PictureTap } from './picture-tap.ts';
import type { Answer, AnswerReader } from './reader.ts';
import { energyMembers, energyOf, tokensOf } from './usage-of.ts';

/** Reads a stream of OpenAI's Images API: partial pictures, then for each picture an event that it is completed. */
export function eventAnswer(adapter: PassthroughAdapter, watch: Watch): AnswerReader {
  const totals = new Map<'outputTokens' | 'inputTokens' | 'energyWh', number>();
  const pictures: Answer['pictures'][number][] = [];
  let boundary: Answer['usage']['energyBoundary'] = null;
  let members = new Map<string, unknown>();
  let tap: PictureTap | null = null;
  let completed = 0;
  const add = (name: 'outputTokens' | 'inputTokens' | 'energyWh', value: number | null) => {
    if (value !== null) totals.set(name, (totals.get(name) ?? 0) + value);
  };
  const wanted = ['type', 'usage', ...energyMembers(adapter)];
  const scanner = new EventScanner(
    { values: wanted.map((name) => [name]), texts: [['b64_json']] },
    {
      value: ([first], value) => members.set(String(first), value),
      textBegin() {
        tap = watch.next();
      },
      textData: (bytes) => tap?.write(bytes),
      dispatch({ name, fault }) {
        const type = name ?? String(members.get('type') ?? '');
        if (fault === null && type.endsWith('.completed')) {
          completed += 1;
          const { outputTokens, inputTokens } = tokensOf(members.get('usage'));
          const { energyWh, energyBoundary } = energyOf(adapter, members);
          add('outputTokens', outputTokens);
          add('inputTokens', inputTokens);
          add('energyWh', energyWh);
          boundary ??= energyBoundary;
          pictures.push(watch.seen(tap));
        } else tap?.copy?.drop();
        members = new Map();
        tap = null;
      },
    },
  );
  return {
    get nearEnd() {
      return completed > 0;
    },
    write: (chunk) => scanner.write(chunk),
    end(): Answer {
      const broken = scanner.end();
      const told = (name: 'outputTokens' | 'inputTokens' | 'energyWh') => totals.get(name) ?? null;
      const [outputTokens, inputTokens, energyWh] = [told('outputTokens'), told('inputTokens'), told('energyWh')];
      const figures = { outputTokens, inputTokens, energyWh, energyBoundary: boundary };
      const usage = { outputs: completed, ...figures, computeSeconds: null, cost: null };
      return { usage, whole: completed > 0 && !broken, addresses: false, readable: true, pictures };
    },
  };
}
