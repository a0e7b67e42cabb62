import type { Watch } from '../provenance/watch.ts';
import type { PassthroughAdapter } from '../provider/adapter.ts';
import { EventScanner } from '../stream/event-scanner.ts';
import type { PictureTap } from './picture-tap.ts';
import type { Answer, AnswerReader } from './reader.ts';
import { energyMembers, energyOf, tokensOf } from './usage-of.ts';

const tokenFigures = ['outputTokens', 'inputTokens', 'allOutputTokens', 'allInputTokens'] as const;
type Figure = (typeof tokenFigures)[number] | 'energyWh';

const sums = <T>(value: T): Record<Figure, T> => ({
  ...{ outputTokens: value, inputTokens: value, allOutputTokens: value, allInputTokens: value, energyWh: value },
});

/** Reads a stream of OpenAI's Images API: partial pictures, then for each picture an event that it is completed. */
export function eventAnswer(adapter: PassthroughAdapter, watch: Watch): AnswerReader {
  /** Null once a picture came without: a sum that lacks one would count it for nothing. */
  const totals = sums<number | null>(0);
  const pictures: Answer['pictures'][number][] = [];
  let boundary: Answer['usage']['energyBoundary'] = null;
  let members = new Map<string, unknown>();
  let tap: PictureTap | null = null;
  let completed = 0;
  const add = (name: Figure, value: number | null) => {
    const sum = totals[name];
    totals[name] = sum === null || value === null ? null : sum + value;
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
      textEnd: () => tap?.end(),
      dispatch({ name, fault }) {
        const type = name ?? String(members.get('type') ?? '');
        if (fault === null && type.endsWith('.completed')) {
          completed += 1;
          const tokens = tokensOf(members.get('usage'));
          const { energyWh, energyBoundary } = energyOf(adapter, members);
          for (const name of tokenFigures) add(name, tokens[name]);
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
      const told = completed > 0 ? totals : sums(null);
      const figures = { ...told, energyBoundary: told.energyWh === null ? null : boundary };
      const usage = { outputs: completed, ...figures, computeSeconds: null, cost: null };
      return { usage, whole: completed > 0 && !broken, addresses: false, readable: true, pictures };
    },
  };
}
