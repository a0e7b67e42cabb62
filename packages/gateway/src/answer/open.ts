import { nothingReported } from '../meter/usage.ts';
import type { Watch } from '../provenance/watch.ts';
import type { PassthroughAdapter } from '../provider/adapter.ts';
import { eventAnswer } from './event-answer.ts';
import { jsonAnswer } from './json-answer.ts';
import type { AnswerReader } from './reader.ts';

/** For answers that nothing can be read from: the estimate stands. */
const opaqueAnswer = (): AnswerReader => ({
  nearEnd: true,
  write() {},
  end: () => ({ usage: nothingReported, pictures: [], whole: false, addresses: false, readable: false }),
});

/** What an answer of this media type is read as; null for what nothing can be read from. */
export function answerKind(contentType: string): 'json' | 'events' | null {
  const [type = ''] = contentType.split(';');
  if (type.trim() === 'application/json') return 'json';
  return type.trim() === 'text/event-stream' ? 'events' : null;
}

export function answerReader(adapter: PassthroughAdapter, contentType: string, watch: Watch): AnswerReader {
  const kind = answerKind(contentType);
  if (kind === 'json') return jsonAnswer(adapter, watch);
  return kind === 'events' ? eventAnswer(adapter, watch) : opaqueAnswer();
}
