import { randomUUID } from 'node:crypto';

const crlf = '\r\n';

/** Names in headers of parts: quotes, breaks and controls would end them early. */
const quoted = (name: string) =>
  `"${name.replace(/["\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}"`;

const mediaTypeOf = (given: string) => (/^[\w.+-]+\/[\w.+-]+$/.test(given) ? given : 'application/octet-stream');

/** Writes multipart/form-data piece by piece. */
export class MultipartWriter {
  readonly #boundary = `contrechamp-${randomUUID()}`;

  get contentType(): string {
    return `multipart/form-data; boundary=${this.#boundary}`;
  }

  field(name: string, value: string): Buffer {
    const head = `--${this.#boundary}${crlf}content-disposition: form-data; name=${quoted(name)}${crlf}${crlf}`;
    return Buffer.from(`${head}${value}${crlf}`);
  }

  /** Comes before the bytes of a file; `fileEnd` comes after them. */
  fileStart(name: string, filename: string, mediaType: string): Buffer {
    const disposition = `content-disposition: form-data; name=${quoted(name)}; filename=${quoted(filename)}`;
    return Buffer.from(
      `--${this.#boundary}${crlf}${disposition}${crlf}content-type: ${mediaTypeOf(mediaType)}${crlf}${crlf}`,
    );
  }

  fileEnd(): Buffer {
    return Buffer.from(crlf);
  }

  end(): Buffer {
    return Buffer.from(`--${this.#boundary}--${crlf}`);
  }
}
