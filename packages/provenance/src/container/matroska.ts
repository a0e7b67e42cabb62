import { u8, utf8 } from '../source/bytes.ts';
import { limits } from '../source/limits.ts';
import type { ByteSource, Range } from '../source/source.ts';
import { type Container, emptyContainer, keepText, partOf, problem } from './container.ts';

const id = {
  ...{ segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489 },
  ...{ tracks: 0x1654ae6b, track: 0xae, kind: 0x83, video: 0xe0, width: 0xb0, height: 0xba },
  ...{ cluster: 0x1f43b675, tags: 0x1254c367, tag: 0x7373, simple: 0x67c8, name: 0x45a3, text: 0x4487 },
} as const;

/** Elements that hold others which we read. */
const holders: readonly number[] = [id.segment, id.info, id.tracks, id.track, id.video, id.tags, id.tag, id.simple];

/** A number whose first byte tells its length; `keep` leaves the marker in, as identifiers do. Null where it is cut. */
function variable(
  source: ByteSource,
  at: number,
  keep: boolean,
): { value: number; length: number; all: boolean } | null {
  const bytes = source.read(at, 8);
  const first = u8(bytes, 0);
  const length = first === 0 ? 9 : Math.clz32(first) - 23;
  if (length > 8 || bytes.length < length) return null;
  const mask = 0xff >> length;
  let value = keep ? first : first & mask;
  let all = (first & mask) === mask;
  for (let i = 1; i < length; i++) {
    value = value * 256 + u8(bytes, i);
    all &&= bytes[i] === 0xff;
  }
  return { value, length, all };
}

/** An unsigned number; one longer than eight bytes is none. */
const whole = (b: Uint8Array): number => (b.length > 8 ? 0 : b.reduce((sum, byte) => sum * 256 + byte, 0));

function real(b: Uint8Array): number {
  const view = new DataView(b.buffer, b.byteOffset, b.length);
  return b.length === 4 ? view.getFloat32(0) : b.length === 8 ? view.getFloat64(0) : 0;
}

class Reader {
  readonly source: ByteSource;
  readonly c: Container;
  #count = 0;
  #scale = 1_000_000;
  #duration: number | null = null;
  #name = '';

  constructor(source: ByteSource, c: Container) {
    [this.source, this.c] = [source, c];
  }

  leaf(element: number, body: Range): void {
    const { c } = this;
    const wanted: readonly number[] = [id.scale, id.duration, id.kind, id.width, id.height, id.name, id.text];
    if (element === id.cluster) c.payload.push(body);
    if (!wanted.includes(element)) return;
    const bytes = partOf(this.source, c, 'Matroska', body.from, body.to - body.from);
    if (!bytes) return;
    if (element === id.scale) this.#scale = whole(bytes);
    else if (element === id.duration) this.#duration = real(bytes);
    else if (element === id.kind && whole(bytes) === 2) c.audio = true;
    else if (element === id.width) c.width = Math.max(c.width ?? 0, whole(bytes));
    else if (element === id.height) c.height = Math.max(c.height ?? 0, whole(bytes));
    else if (element === id.name) this.#name = utf8(bytes);
    // ffmpeg writes the names of tags in capitals.
    else if (element === id.text) keepText(c, 'WebM tag', this.#name.toLowerCase(), utf8(bytes));
  }

  walk({ from, to }: Range, depth: number): void {
    for (let at = from; at < to; ) {
      if (this.#count++ >= limits.parts || depth > limits.depth) {
        problem(this.c, 'too-many-parts', 'Matroska');
        return;
      }
      const element = variable(this.source, at, true);
      const size = element && variable(this.source, at + element.length, false);
      if (!element || !size) {
        problem(this.c, 'truncated', 'Matroska');
        return;
      }
      const body = at + element.length + size.length;
      // A length of all ones is not known: what is streamed goes on to the end.
      const end = size.all ? to : body + size.value;
      if (end > to) problem(this.c, 'truncated', 'Matroska');
      const range = { from: body, to: Math.min(end, to) };
      if (holders.includes(element.value)) this.walk(range, depth + 1);
      else this.leaf(element.value, range);
      at = end;
    }
  }

  read(): Container {
    this.c.audio = false;
    this.walk({ from: 0, to: this.source.size }, 0);
    const seconds = this.#duration === null ? 0 : (this.#duration * this.#scale) / 1e9;
    this.c.seconds = Number.isFinite(seconds) && seconds > 0 ? seconds : null;
    if (this.c.width === null) problem(this.c, 'truncated', 'Matroska');
    return this.c;
  }
}

/** Matroska and WebM (RFC 9559): length, size, sound and tags; clusters are stepped over. */
export const readMatroska = (source: ByteSource, format: 'matroska' | 'webm'): Container =>
  new Reader(source, emptyContainer(format)).read();
