import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readContainer } from '../container/read.ts';
import { readXmp } from '../metadata/xmp.ts';
import { readProvenance } from '../read.ts';
import { bytesSource } from '../source/source.ts';
import { markedTypes, markOfModel, sourceTypeUri } from './mark.ts';
import { markPicture, PictureMarker, type Room } from './marker.ts';

const formats = ['png', 'jpeg', 'webp', 'webp-lossless'] as const;
type Format = (typeof formats)[number];

interface Drawn {
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly alpha: boolean;
  readonly exif: boolean;
  readonly seed: number;
  /** An XMP packet that it brings along. */
  readonly xmp: string | null;
}

const texts = fc.string({ unit: fc.constantFrom(...'aé<&>"’œ \n😀'), maxLength: 30 });
const xml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Packets in the shapes in which tools write them. */
const packets: fc.Arbitrary<string> = fc
  .record({
    title: texts,
    rdf: fc.constantFrom('rdf', 'r'),
    about: fc.constantFrom('', 'uuid:1&amp;2'),
    wrapped: fc.boolean(),
    empty: fc.boolean(),
    padding: fc.nat({ max: 300 }),
  })
  .map(({ title, rdf, about, wrapped, empty, padding }) => {
    const space = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const inner = empty
      ? `<${rdf}:RDF xmlns:${rdf}="${space}"/>`
      : `<${rdf}:RDF xmlns:${rdf}='${space}'>\n<${rdf}:Description ${rdf}:about="${about}" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="a &gt; b">` +
        `<dc:creator>${xml(title)}é</dc:creator></${rdf}:Description></${rdf}:RDF>`;
    const meta = wrapped ? `<x:xmpmeta xmlns:x="adobe:ns:meta/">${inner}</x:xmpmeta>` : inner;
    return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${meta}\n${' '.repeat(padding)}<?xpacket end="w"?>`;
  });

const drawn: fc.Arbitrary<Drawn> = fc.record({
  format: fc.constantFrom(...formats),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 60 }),
  alpha: fc.boolean(),
  exif: fc.boolean(),
  seed: fc.nat(),
  xmp: fc.option(packets, { nil: null }),
});

async function picture({ format, width, height, alpha, exif, seed, xmp }: Drawn): Promise<Buffer> {
  const channels = alpha && format !== 'jpeg' ? 4 : 3;
  let state = seed;
  const raw = Buffer.from(
    Array.from({ length: width * height * channels }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    }),
  );
  let made = sharp(raw, { raw: { width, height, channels } });
  if (exif) made = made.withExif({ IFD0: { Copyright: 'nobody' } });
  if (xmp !== null) made = made.withXmp(xmp);
  if (format === 'png') return made.png().toBuffer();
  if (format === 'jpeg') return made.jpeg({ progressive: seed % 2 === 0 }).toBuffer();
  return made.webp({ lossless: format === 'webp-lossless' }).toBuffer();
}

const pixels = async (bytes: Buffer) => sharp(bytes).raw().toBuffer({ resolveWithObject: true });
const uri = sourceTypeUri('trainedAlgorithmicMedia');
const mark = markOfModel('trainedAlgorithmicMedia');
const container = (bytes: Buffer) => readContainer(bytesSource(bytes));

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [...places, bytes.length].map((end, i) => bytes.subarray(places[i - 1] ?? 0, end));
}

function inPieces(bytes: Buffer, cuts: readonly number[], room?: Room) {
  const marker = new PictureMarker(mark, room);
  const out = cutAt(bytes, cuts).map((piece) => Buffer.from(marker.write(Buffer.from(piece))));
  out.push(Buffer.from(marker.end()));
  return { bytes: Buffer.concat(out), outcome: marker.outcome };
}

describe('a marked picture', () => {
  it('has the same pixels, says what it is to other readers, and is marked once', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (given) => {
        const before = await picture(given);
        const { outcome, bytes: after } = markPicture(before, mark);
        expect(outcome).toEqual({ kind: 'marked' });
        const [a, b] = [await pixels(before), await pixels(after)];
        expect(b.info).toEqual(a.info);
        expect(b.data.equals(a.data)).toBe(true);
        const seen = await sharp(after).metadata();
        expect(seen.xmp?.toString('utf8')).toContain(uri);
        expect(seen.exif?.length).toBe((await sharp(before).metadata()).exif?.length);
        const found = await readProvenance(after, { looks: false });
        expect(found).toMatchObject({ digitalSourceType: { value: 'trainedAlgorithmicMedia' }, problems: [] });
        expect(found?.hashes.payload).toBe((await readProvenance(before, { looks: false }))?.hashes.payload);
        expect(container(after)?.xmp).toHaveLength(1);
        const again = markPicture(after, mark);
        expect(again.outcome).toEqual({ kind: 'kept', because: 'said', sourceType: 'trainedAlgorithmicMedia' });
        expect(again.bytes.equals(after)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every word of the XMP that it had', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, packets, async (given, xmp) => {
        const before = await picture({ ...given, xmp });
        const [old] = container(before)?.xmp ?? [];
        const [now] = container(markPicture(before, mark).bytes)?.xmp ?? [];
        const properties = new Map(readXmp(now ?? ''));
        expect(properties.get('Iptc4xmpExt:DigitalSourceType')).toEqual([uri]);
        properties.delete('Iptc4xmpExt:DigitalSourceType');
        expect(properties).toEqual(readXmp(old ?? ''));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same in whatever pieces it came', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.array(fc.nat(), { maxLength: 40 }), async (given, cuts) => {
        const before = await picture(given);
        const whole = markPicture(before, mark);
        expect(inPieces(before, cuts)).toEqual({ bytes: whole.bytes, outcome: whole.outcome });
      }),
      { numRuns: 80 },
    );
    const one = await picture({ format: 'png', width: 9, height: 9, alpha: false, exif: true, seed: 1, xmp: null });
    expect(
      inPieces(
        one,
        Array.from(one, (_, i) => i),
      ).bytes.equals(markPicture(one, mark).bytes),
    ).toBe(true);
  });

  it('is what its bytes were, where it is damaged beyond what can be marked', async () => {
    const damage = fc.record({ cut: fc.nat(), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(drawn, damage, fc.array(fc.nat(), { maxLength: 5 }), async (given, { cut, at, by }, cuts) => {
        const whole = await picture(given);
        const bytes = whole.subarray(0, cut % 3 === 0 ? cut % whole.length : whole.length);
        if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by;
        const { outcome, bytes: after } = inPieces(bytes, cuts);
        if (outcome?.kind !== 'marked') expect(after.equals(bytes)).toBe(true);
        else expect(after.length).toBeGreaterThan(bytes.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a picture says of itself', () => {
  const saying = (type: string, as: 'element' | 'attribute') => {
    const [attribute, element] =
      as === 'attribute'
        ? [` Iptc4xmpExt:DigitalSourceType = '${sourceTypeUri(type)}'`, '']
        : ['', `<Iptc4xmpExt:DigitalSourceType>${sourceTypeUri(type)}</Iptc4xmpExt:DigitalSourceType>`];
    return (
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ` +
      `xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="d’où"${attribute}>${element}</rdf:Description></rdf:RDF></x:xmpmeta>`
    );
  };
  const given = { width: 8, height: 8, alpha: false, exif: false, seed: 3 };

  it.each(formats)('%s: stands where it speaks of a model', async (format) => {
    const before = await picture({ ...given, format, xmp: saying('compositeSynthetic', 'element') });
    const { outcome, bytes } = markPicture(before, mark);
    expect(outcome).toEqual({ kind: 'kept', because: 'said', sourceType: 'compositeSynthetic' });
    expect(bytes.equals(before)).toBe(true);
  });

  it.each(formats)('%s: gives way where it speaks of a camera', async (format) => {
    for (const as of ['element', 'attribute'] as const) {
      const before = await picture({ ...given, format, xmp: saying('digitalCapture', as) });
      const { outcome, bytes } = markPicture(before, markOfModel('compositeWithTrainedAlgorithmicMedia'));
      expect(outcome).toEqual({ kind: 'marked' });
      const [packet = ''] = container(bytes)?.xmp ?? [];
      expect(readXmp(packet)).toEqual(
        new Map(
          [
            ['Iptc4xmpExt:DigitalSourceType', [sourceTypeUri('compositeWithTrainedAlgorithmicMedia')]],
            ['dc:source', ['d’où']],
          ].map(([k, v]) => [k as string, v as string[]] as const),
        ),
      );
      expect(packet).not.toContain('digitalCapture');
    }
  });

  it('is left alone where it cannot be read', async () => {
    for (const xmp of ['<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF', '<a/>']) {
      const before = await picture({ ...given, format: 'png', xmp });
      const { outcome, bytes } = markPicture(before, mark);
      expect(outcome).toEqual({ kind: 'impossible', because: 'xmp' });
      expect(bytes.equals(before)).toBe(true);
    }
  });

  it('does not grow beyond what a segment of a JPEG holds', async () => {
    const plain = await picture({ ...given, format: 'jpeg', xmp: null });
    const packet = saying('x', 'attribute').replace(/ Iptc4xmpExt:Digital\S* = '[^']*'/, '');
    const filled = (length: number) => {
      const data = Buffer.from(`http://ns.adobe.com/xap/1.0/\0${packet}`.padEnd(length));
      const head = Buffer.of(0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 0xff);
      return Buffer.concat([plain.subarray(0, 2), head, data, plain.subarray(2)]);
    };
    expect(markPicture(filled(65_000), mark)).toMatchObject({ outcome: { kind: 'marked' } });
    const before = filled(65_500);
    const { outcome, bytes } = markPicture(before, mark);
    expect(outcome).toEqual({ kind: 'impossible', because: 'xmp' });
    expect(bytes.equals(before)).toBe(true);
  });

  it.each(markedTypes)('%s can be written', async (sourceType) => {
    const before = await picture({ ...given, format: 'jpeg', xmp: null });
    const { bytes } = markPicture(before, { sourceType, overrules: () => true });
    expect((await readProvenance(bytes))?.digitalSourceType?.value).toBe(sourceType);
  });
});

describe('pictures with a manifest', () => {
  const folder = fileURLToPath(new URL('../../../../conformance/c2pa/files/', import.meta.url));

  it('pass to the last byte, whoever signed them', () => {
    expect(existsSync(folder), `${folder} is needed: these tests read published files`).toBe(true);
    const files = readdirSync(folder).filter((name) => /\.(jpg|png)$/.test(name));
    const signed = files.filter((name) => container(readFileSync(join(folder, name)))?.c2pa);
    expect(signed.length).toBeGreaterThanOrEqual(6);
    for (const name of signed) {
      const before = readFileSync(join(folder, name));
      const { outcome, bytes } = inPieces(before, [100, 5_000, 70_000, 300_000]);
      expect(outcome, name).toEqual({ kind: 'kept', because: 'manifest', sourceType: null });
      expect(bytes.equals(before)).toBe(true);
    }
  });
});

describe('memory', () => {
  const bounded = (most: number) => {
    const room = {
      held: 0,
      peak: 0,
      take(bytes: number) {
        if (room.held + bytes > most) return false;
        room.held += bytes;
        room.peak = Math.max(room.peak, room.held);
        return true;
      },
      give(bytes: number) {
        room.held -= bytes;
      },
    };
    return room;
  };
  const large = { width: 200, height: 200, alpha: false, exif: false, seed: 5, xmp: null };
  const every = (bytes: Buffer, size: number) => Array.from({ length: bytes.length / size }, (_, i) => i * size);

  it('is given back, whatever comes of a picture', async () => {
    for (const format of formats) {
      const bytes = await picture({ ...large, format });
      for (const most of [0, 20_000, 1e9]) {
        const room = bounded(most);
        inPieces(bytes, every(bytes, 1000), room);
        inPieces(bytes.subarray(0, 900), every(bytes, 1000), room);
        expect(room.held, format).toBe(0);
        expect(room.peak).toBeLessThanOrEqual(most);
      }
    }
  });

  it('is not needed to mark a PNG whose picture is larger', async () => {
    const bytes = await picture({ ...large, format: 'png' });
    expect(bytes.length).toBeGreaterThan(20_000);
    const tight = inPieces(bytes, every(bytes, 1000), bounded(17_000));
    expect(tight).toEqual(markPicture(bytes, mark));
    const webp = await picture({ ...large, format: 'webp-lossless' });
    expect(inPieces(webp, every(webp, 1000), bounded(17_000))).toEqual({
      bytes: webp,
      outcome: { kind: 'impossible', because: 'size' },
    });
  });
});
