/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { UnreadableTable } from './problem.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is called along the way; names come without their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: () => Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

const known: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);
const largestCode = 0x10ffff;

/** Text with its entities: the five of XML and those by number. Others are declared in a DTD, and none is read. */
function decoded(text: string, part: string): string {
  return text.includes('&')
    ? text.replace(/&(#x?)?(\w*);?/g, (whole, number?: string, name?: string) => {
        if (number === undefined) return known.get(name ?? '') ?? refuse(part, whole);
        const code = Number.parseInt(name ?? '', number === '#x' ? 16 : 10);
        return code <= largestCode ? String.fromCodePoint(code) : refuse(part, whole);
      })
    : text;
}

function refuse(part: string, found: string): never {
  throw new UnreadableTable('table-unreadable', { part, reason: 'xml', found: found.slice(0, 40) });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (found: Attributes, part: string): Attributes =>
  Object.fromEntries(Object.entries(found).map(([key, value]) => [local(key), decoded(value, part)]));

/**
 * Walks through an XML text; `part` names it in messages. A document type declaration is refused: it is the way to
 * entities that expand without end or fetch files, and no spreadsheet writes one.
 * @throws UnreadableTable on a text that is not well formed; whatever a visitor throws
 */
export function walkXml(text: string, part: string, visitor: XmlVisitor): void {
  const parser = new Parser();
  let depth = 0;
  let elements = 0;
  // The parser hands whatever a listener throws to its own: it is kept here and thrown when the parser is done.
  let thrown: unknown = null;
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      thrown ??= error;
      parser.stop();
    }
  };
  parser.on('openTag', (name, attributes) =>
    guarded(() => {
      depth++;
      elements++;
      visitor.open?.(local(name), () => attributesOf(attributes() as Attributes, part));
    }),
  );
  parser.on('closeTag', (name) =>
    guarded(() => {
      depth--;
      visitor.close?.(local(name));
    }),
  );
  parser.on('text', (value) => guarded(() => visitor.text?.(decoded(value, part))));
  parser.on('cdata', (value) => guarded(() => visitor.text?.(value)));
  parser.on('attention', (found) => guarded(() => refuse(part, found)));
  parser.on('error', (error) => guarded(() => refuse(part, error.message)));
  parser.parse(text);
  if (thrown !== null) throw thrown;
  if (depth !== 0 || elements === 0) refuse(part, '');
}
