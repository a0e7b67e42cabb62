import type { CarriedText, Container } from '../container/container.ts';
import type { ExifFacts } from '../metadata/exif.ts';
import { firstOf, type XmpProperties } from '../metadata/xmp.ts';
import { readAutomatic1111 } from './automatic1111.ts';
import { readComfyUi } from './comfyui/read.ts';
import type { Generation } from './generation.ts';
import { readDrawThings, readFooocus, readInvokeAi, readNovelAi, readSwarmUi } from './json-records.ts';
import { readMidjourney } from './midjourney.ts';
import { parseRecord } from './values.ts';

/** Everything in a file that a generator may have written into. */
export interface Carried {
  readonly container: Container;
  readonly exif: ExifFacts | null;
  readonly xmp: XmpProperties | null;
}

type Reader = (carried: Carried, text: (key: string) => CarriedText | undefined) => Generation | null;

const where = ({ place, key }: CarriedText): string => (key === '' ? place : `${place} ${key}`);

const isVideo = ({ container }: Carried): boolean => container.seconds !== null && container.seconds > 0;

/** `prompt:{…}`, as ComfyUI writes where a format has no texts of its own. */
const labelled = (texts: readonly string[], label: string): string | null =>
  texts.find((t) => t.startsWith(`${label}:`))?.slice(label.length + 1) ?? null;

/** ComfyUI in PNG and video tags, under their names; in EXIF, behind them; of Video Helper Suite, in one comment. */
const comfyUi: Reader = (carried, text) => {
  const [prompt, workflow] = [text('prompt'), text('workflow')];
  const video = isVideo(carried);
  const plain = prompt ?? workflow;
  const found = plain && readComfyUi(prompt?.text ?? null, workflow?.text ?? null, where(plain), video);
  if (found) return found;
  const texts = carried.exif?.texts ?? [];
  const [p, w] = [labelled(texts, 'prompt'), labelled(texts, 'workflow')];
  if (p !== null || w !== null) return readComfyUi(p, w, 'EXIF', video);
  const comment = text('comment') ?? text('COMMENT');
  const json = comment && parseRecord(comment.text);
  if (!comment || !json) return null;
  const inner = (value: unknown): string | null =>
    typeof value === 'string' ? value : value === undefined ? null : JSON.stringify(value);
  return readComfyUi(inner(json.prompt), inner(json.workflow), where(comment), video);
};

const invokeAi: Reader = (_, text) => {
  const found = text('invokeai_metadata') ?? text('sd-metadata');
  return found ? readInvokeAi(found.text, where(found)) : null;
};

const novelAi: Reader = (_, text) => {
  const [software, comment] = [text('Software'), text('Comment')];
  if (!software?.text.startsWith('NovelAI') || !comment) return null;
  return readNovelAi(comment.text, text('Source')?.text ?? null, where(comment));
};

/** SwarmUI, Fooocus and AUTOMATIC1111 share a name; what it holds tells them apart. */
const parameters: Reader = ({ exif }, text) => {
  const carried = text('parameters');
  const [source, from] = carried ? [carried.text, where(carried)] : [exif?.userComment ?? null, 'EXIF UserComment'];
  if (source === null) return null;
  const scheme =
    text('fooocus_scheme')?.text ?? (/^(fooocus|a1111)$/.test(exif?.makerNote ?? '') ? exif?.makerNote : null) ?? null;
  return readSwarmUi(source, from) ?? readFooocus(source, scheme, from) ?? readAutomatic1111(source, from);
};

const drawThings: Reader = ({ xmp, exif }) => {
  const comment = firstOf(xmp, 'exif:UserComment') ?? exif?.userComment ?? null;
  if (comment === null || !/Draw Things/i.test(firstOf(xmp, 'xmp:CreatorTool') ?? exif?.software ?? '')) return null;
  return readDrawThings(comment, 'XMP exif:UserComment');
};

const midjourney: Reader = ({ xmp, exif }, text) => {
  const described = text('Description');
  if (described) return readMidjourney(described.text, where(described));
  const inXmp = firstOf(xmp, 'dc:description');
  if (inXmp !== null) return readMidjourney(inXmp, 'XMP dc:description');
  return exif?.description ? readMidjourney(exif.description, 'EXIF ImageDescription') : null;
};

const readers: readonly Reader[] = [comfyUi, invokeAi, novelAi, drawThings, parameters, midjourney];

/**
 * The record that a tool left of its settings, or null. Where a file carries several (a program that keeps the text of
 * another), the one that says most is first in the order.
 */
export function recordOf(carried: Carried): Generation | null {
  const text = (key: string): CarriedText | undefined => carried.container.texts.find((t) => t.key === key);
  for (const read of readers) {
    const found = read(carried, text);
    if (found) return found;
  }
  return null;
}
