import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { limits } from '../source/limits.ts';

/** Namespaces whose properties we look for, by the prefix that we call them by, whatever the writer does. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpMM',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
};

/** Values of each property, by `prefix:name`. */
export type XmpProperties = ReadonlyMap<string, readonly string[]>;

const mostValues = 4096;
const deepest = 40;

/** Namespaces by the prefixes that are bound to them. */
export type Names = ReadonlyMap<string, string>;

export function withNames(element: XmlElement, names: Names): Names {
  const declared = Object.entries(element.attributes).filter(([name]) => name.startsWith('xmlns:'));
  return declared.length === 0 ? names : new Map([...names, ...declared.map(([n, uri]) => [n.slice(6), uri] as const)]);
}

/** A name with the prefix that we call its namespace by. */
export function canonical(name: string, names: Names): string {
  const [prefix = '', local] = name.split(':');
  if (local === undefined) return name;
  return `${prefixes[names.get(prefix) ?? ''] ?? prefix}:${local}`;
}

class Collector {
  readonly found = new Map<string, string[]>();
  #values = 0;

  add(property: string, value: string): void {
    const text = value.trim();
    if (text === '' || this.#values++ > mostValues) return;
    const list = this.found.get(property);
    if (list) list.push(text);
    else this.found.set(property, [text]);
  }

  /** Attributes and children of a description are properties; of a property, fields of it: both are kept flat. */
  visit(element: XmlElement, names: Names, property: string | null, depth: number): void {
    if (depth > deepest) return;
    const here = withNames(element, names);
    const name = canonical(element.name, here);
    const structural = name.startsWith('rdf:') || name.startsWith('x:');
    const current = structural ? property : name;
    for (const [attribute, value] of Object.entries(element.attributes)) {
      const full = canonical(attribute, here);
      if (full === 'rdf:resource' && current) this.add(current, value);
      else if (!/^(xmlns|xml|rdf|x)\b/.test(full)) this.add(full, value);
    }
    for (const child of element.children) {
      if (child instanceof XmlElement) this.visit(child, here, current, depth + 1);
      else if (child instanceof XmlText && current) this.add(current, child.text);
    }
  }
}

/**
 * Properties of an XMP packet (ISO 16684-1), or null where it is not XML. Entities of a document type are not
 * expanded: the parser knows none.
 */
export function readXmp(packet: string): XmpProperties | null {
  const from = packet.indexOf('<');
  const to = packet.lastIndexOf('>');
  if (from < 0 || to < from || to - from > limits.text) return null;
  try {
    const collector = new Collector();
    const { root } = parseXml(packet.slice(from, to + 1));
    if (root) collector.visit(root, new Map(), null, 0);
    return collector.found;
  } catch {
    return null;
  }
}

export const firstOf = (properties: XmpProperties | null, name: string): string | null =>
  properties?.get(name)?.[0] ?? null;
