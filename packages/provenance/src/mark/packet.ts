import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { canonical, firstOf, type Names, readXmp, withNames } from '../metadata/xmp.ts';
import { sourceTypeUri } from './mark.ts';

const property = 'Iptc4xmpExt:DigitalSourceType';
const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  iptc: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
};

/** An XMP packet (ISO 16684-1) that says one thing: the digital source type. */
export function newPacket(sourceType: string): string {
  const said = `<Iptc4xmpExt:DigitalSourceType>${sourceTypeUri(sourceType)}</Iptc4xmpExt:DigitalSourceType>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ` <rdf:RDF xmlns:rdf="${namespaces.rdf}">`,
    `  <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="${namespaces.iptc}">`,
    `   ${said}`,
    '  </rdf:Description>',
    ' </rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

const forExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a start tag ends, after its bracket; brackets inside quotes do not count. */
function tagEnd(xml: string, from: number): number {
  const tag = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
  tag.lastIndex = from;
  return tag.test(xml) ? tag.lastIndex : from;
}

/** Every place that names the property, as an element or as an attribute, rewritten. */
function replacements(xml: string, element: XmlElement, names: Names, uri: string): readonly Edit[] {
  const here = withNames(element, names);
  if (canonical(element.name, here) === property) {
    const [prefix] = element.name.split(':');
    const text = `<${element.name} xmlns:${prefix}="${namespaces.iptc}">${uri}</${element.name}>`;
    return [{ from: element.start, to: element.end, text }];
  }
  const attribute = Object.keys(element.attributes).find((name) => canonical(name, here) === property);
  const own: Edit[] = [];
  if (attribute !== undefined) {
    const until = tagEnd(xml, element.start);
    const written = new RegExp(`(\\s)${forExpression(attribute)}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const text = xml.slice(element.start, until).replace(written, `$1${attribute}="${uri}"`);
    own.push({ from: element.start, to: until, text });
  }
  const children = element.children.filter((child) => child instanceof XmlElement);
  return [...own, ...children.flatMap((child) => replacements(xml, child, here, uri))];
}

/** The element `rdf:RDF`, and the prefix that it has here. */
function rdfOf(element: XmlElement, names: Names): XmlElement | null {
  const here = withNames(element, names);
  if (canonical(element.name, here) === 'rdf:RDF') return element;
  for (const child of element.children) {
    const found = child instanceof XmlElement ? rdfOf(child, here) : null;
    if (found) return found;
  }
  return null;
}

/** One more description, about what the others are about. */
function addition(xml: string, rdf: XmlElement, uri: string): Edit {
  const [prefix] = rdf.name.split(':');
  const about = rdf.children
    .filter((child) => child instanceof XmlElement)
    .map((child) => child.attributes[`${prefix}:about`])
    .find((value) => value !== undefined);
  const text =
    `<${prefix}:Description ${prefix}:about="${escaped(about ?? '')}" xmlns:Iptc4xmpExt="${namespaces.iptc}">` +
    `<Iptc4xmpExt:DigitalSourceType>${uri}</Iptc4xmpExt:DigitalSourceType></${prefix}:Description>`;
  const isEmpty = tagEnd(xml, rdf.start) === rdf.end;
  if (isEmpty) return { from: rdf.end - 2, to: rdf.end, text: `>${text}</${rdf.name}>` };
  const closing = xml.lastIndexOf('</', rdf.end - 1);
  return { from: closing, to: closing, text };
}

function edited(xml: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += xml.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return text + xml.slice(at);
}

/**
 * A packet that names the digital source type, in place of what it said of it or beside the rest, which stays as it is
 * to the letter; null where that cannot be done.
 */
export function completedPacket(packet: string, sourceType: string): string | null {
  const [from, to] = [packet.indexOf('<'), packet.lastIndexOf('>') + 1];
  if (readXmp(packet) === null) return null;
  const xml = packet.slice(from, to);
  const { root } = parseXml(xml, { includeOffsets: true });
  const rdf = root && rdfOf(root, new Map());
  if (!root || !rdf) return null;
  const uri = sourceTypeUri(sourceType);
  const replaced = replacements(xml, root, new Map(), uri);
  const text = edited(xml, replaced.length > 0 ? replaced : [addition(xml, rdf, uri)]);
  const whole = packet.slice(0, from) + text + packet.slice(to);
  return firstOf(readXmp(whole), property) === uri ? whole : null;
}
