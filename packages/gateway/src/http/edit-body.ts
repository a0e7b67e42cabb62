import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FilePart, Part } from '../multipart/read.ts';
import { MultipartWriter } from '../multipart/write.ts';
import { Fingerprint } from '../request/fingerprint.ts';
import type { Operation } from '../request/generation.ts';
import { type ExplicitFields, withExplicit } from '../request/rewrite.ts';

/** Fields of a multipart request so far, and its pictures, which pass or are kept. */
export class EditForm {
  readonly fields = new Map<string, string>();
  readonly fingerprint: Fingerprint;
  /** Pictures given, the mask apart. */
  references = 0;

  constructor(operation: Operation) {
    this.fingerprint = new Fingerprint(operation);
  }

  field(name: string, value: string): void {
    this.fields.set(name, value);
    this.fingerprint.field(name, value);
  }

  /** Bytes of a picture as they come, counted and hashed on the way. */
  async *file(part: FilePart): AsyncGenerator<Buffer, void, undefined> {
    const isMask = part.name === 'mask';
    const position = isMask ? 0 : this.references;
    if (!isMask) this.references += 1;
    const hash = createHash('sha256');
    for await (const chunk of part.bytes as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    this.fingerprint.picture(part.name.replace(/\[\d*\]$/, ''), position, hash.digest('hex'));
  }
}

/**
 * A multipart body that sends pictures on as they come and keeps the fields for its end, when `conclude` has decided
 * on them: as long as the last boundary is not sent, the service has no request. `conclude` may throw; the body breaks.
 * @param foresee looks at the fields so far before each picture but the first; may throw as well
 */
export function flowingBody(
  form: EditForm,
  first: FilePart,
  rest: AsyncIterator<Part>,
  foresee: () => Promise<void>,
  conclude: () => Promise<ExplicitFields>,
): { readonly contentType: string; readonly body: Readable } {
  const writer = new MultipartWriter();
  async function* pieces(): AsyncGenerator<Buffer, void, undefined> {
    for (let part: Part | undefined = first; part; ) {
      if (part.kind === 'field') form.field(part.name, part.value);
      else {
        if (part !== first) await foresee();
        yield writer.fileStart(part.name, part.filename, part.mediaType);
        yield* form.file(part);
        yield writer.fileEnd();
      }
      const next: IteratorResult<Part> = await rest.next();
      part = next.done ? undefined : next.value;
    }
    const explicit = await conclude();
    for (const [name, value] of withExplicit(form.fields, explicit)) {
      yield writer.field(name, String(value));
    }
    yield writer.end();
  }
  return { contentType: writer.contentType, body: Readable.from(pieces(), { objectMode: false }) };
}
