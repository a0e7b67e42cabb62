import { nothingReported } from '../meter/usage.ts';
import type { PassthroughAdapter } from '../provider/adapter.ts';
import { eventAnswer } from './event-answer.ts';
import { jsonAnswer } from './json-answer.ts';
import type { AnswerReader } from './reader.ts';

/** For answers that nothing can be read from: the estimate stands. */
const opaqueAnswer = (): AnswerReader => ({
  nearEnd: true,
  write() {},
  end: () => ({ usage: nothingReported, provenance: [], whole: false, readable: false }),
});

/** A reader for an answer of this media type. */
export function answerReader(adapter: PassthroughAdapter, contentType: string): AnswerReader {
  const [type = ''] = contentType.split(';');
  if (type.trim() === 'application/json') return jsonAnswer(adapter);
  return type.trim() === 'text/event-stream' ? eventAnswer(adapter) : opaqueAnswer();
}
