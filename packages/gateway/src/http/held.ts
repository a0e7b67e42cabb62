import { Readable } from 'node:stream';
import type { FilePart } from '../multipart/read.ts';
import { MultipartWriter } from '../multipart/write.ts';
import type { Lang } from '../policy/verdict.ts';
import type { SharedRoom } from '../provenance/shared-room.ts';
import type { Picture } from '../provider/adapter.ts';
import { Problem } from './problem.ts';

const words = {
  en: 'The gateway holds as many pictures as it can, for requests that are under way. Nothing was sent: try again in a few seconds.',
  fr: 'La passerelle retient déjà autant d’images qu’elle le peut, pour des demandes en cours. Rien n’est parti : réessayez dans quelques secondes.',
};

/** Requests under way end within seconds; SDKs wait so long before they try again. */
const pauseSeconds = 5;

/** What one request holds of the memory that all requests with pictures share. */
export class HeldUpload {
  readonly #room: ReturnType<SharedRoom['picture']>;
  readonly #most: number;
  readonly #lang: Lang;
  #length = 0;

  /** @param most bytes of this request, all its pictures together */
  constructor(room: SharedRoom, most: number, lang: Lang) {
    this.#room = room.picture();
    this.#most = most;
    this.#lang = lang;
  }

  /** @throws Problem 413 above what one request may hold, 503 where others hold the rest */
  take(bytes: number): void {
    if (this.#length + bytes > this.#most) {
      throw new Problem(413, `The pictures are larger than ${this.#most} bytes together.`, {
        code: 'request_too_large',
      });
    }
    if (!this.#room.take(bytes)) {
      const headers = { 'retry-after': String(pauseSeconds) };
      throw new Problem(503, words[this.#lang], { type: 'server_error', code: 'gateway_busy', headers });
    }
    this.#length += bytes;
  }

  /** Reads a picture to its end. @throws Problem as `take`, and what reading throws */
  async picture(part: FilePart, bytes: AsyncIterable<Buffer>): Promise<HeldPicture> {
    const pieces: Buffer[] = [];
    for await (const piece of bytes) {
      this.take(piece.length);
      pieces.push(piece);
    }
    return new HeldPicture(part, pieces);
  }

  /** Nobody needs it any more. May be called twice. */
  letGo(): void {
    this.#room.give(this.#length);
    this.#length = 0;
  }
}

/** A picture in the pieces in which it came. */
export class HeldPicture implements Picture {
  readonly name: string;
  readonly filename: string;
  readonly mediaType: string;
  #pieces: readonly Buffer[];

  constructor({ name, filename, mediaType }: Omit<FilePart, 'kind' | 'bytes'>, pieces: readonly Buffer[]) {
    this.name = name;
    this.filename = filename;
    this.mediaType = mediaType;
    this.#pieces = pieces;
  }

  get pieces(): readonly Buffer[] {
    return this.#pieces;
  }

  /** In one piece, which takes the place of the others. */
  get bytes(): Uint8Array {
    const [first, ...others] = this.#pieces;
    const whole = first && others.length === 0 ? first : Buffer.concat(this.#pieces);
    this.#pieces = [whole];
    return whole;
  }
}

/** Fields and pictures as a multipart body, which copies none of them. */
export function heldBody(
  fields: Iterable<readonly [name: string, value: string | number]>,
  files: readonly HeldPicture[],
): { readonly contentType: string; readonly body: Readable; readonly length: number } {
  const writer = new MultipartWriter();
  const pieces = [
    ...Array.from(fields, ([name, value]) => writer.field(name, String(value))),
    ...files.flatMap((file) => [
      writer.fileStart(file.name, file.filename, file.mediaType),
      ...file.pieces,
      writer.fileEnd(),
    ]),
    writer.end(),
  ];
  const body = Readable.from(pieces, { objectMode: false });
  // An exchange that ends early destroys it; whoever began it is told how it ended.
  body.on('error', () => {});
  return { contentType: writer.contentType, body, length: pieces.reduce((sum, { length }) => sum + length, 0) };
}
