import { type ChartNode, chartText, element } from '../../chart/node.ts';
import type { Cell, CellBar, Inline, Logo, Rich } from '../model.ts';

const alone = new Set(['img', 'br', 'hr', 'meta', 'col']);

const isPicture = ({ name }: ChartNode): boolean => name === 'svg';

/** A tree as HTML. Words are escaped by the tree's own writer, so that no name becomes an element. */
export function htmlText(node: ChartNode | string): string {
  if (typeof node === 'string') return chartText(element('i', {}, node)).slice('<i>'.length, -'</i>'.length);
  if (isPicture(node)) return chartText(node);
  const empty = chartText({ ...node, children: [] }).slice(0, -'/>'.length);
  if (alone.has(node.name)) return `${empty}>`;
  return `${empty}>${node.children.map(htmlText).join('')}</${node.name}>`;
}

/** Notes in the order in which they are met, with how often. */
export type HtmlNotes = Map<string, { readonly text: string; readonly number: number; uses: number }>;

function inline(part: Exclude<Inline, string>, notes: HtmlNotes): ChartNode {
  if ('strong' in part) return element('strong', {}, part.strong);
  if ('code' in part) return element('code', {}, part.code);
  if ('quiet' in part) return element('span', { class: 'quiet' }, part.quiet);
  const { key, text } = part.note;
  const note = notes.get(key) ?? { text, number: notes.size + 1, uses: 0 };
  notes.set(key, note);
  note.uses += 1;
  const id = note.uses === 1 ? `from-${note.number}` : undefined;
  return element('sup', {}, element('a', { href: `#note-${note.number}`, id }, String(note.number)));
}

const interval = /(\[[^[\]]{1,28}\])/;

/** Words with their intervals each kept on one line. */
const unbroken = (words: string): readonly (ChartNode | string)[] =>
  words.split(interval).map((part, i) => (i % 2 === 0 ? part : element('span', { class: 'whole' }, part)));

export const nodesOf = (text: Rich, notes: HtmlNotes): readonly (ChartNode | string)[] =>
  text.flatMap((part) => (typeof part === 'string' ? unbroken(part) : [inline(part, notes)]));

/** `#9c3f24`, and nothing else: what stands in a style sheet is never somebody's text. */
export const safeColour = (colour: string): string => (/^#[0-9a-f]{6}$/i.test(colour) ? colour : '#000000');

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function barNode({ to, interval: [low, high], colour }: CellBar): ChartNode {
  const ground = `background:${safeColour(colour)}`;
  return element(
    'span',
    { class: 'bar', 'aria-hidden': 'true' },
    element('i', { style: `width:${percent(to)};${ground}` }),
    element('b', { style: `left:${percent(low)};width:${percent(high - low)};${ground}` }),
  );
}

export function cellNodes({ text, small, colour, bar }: Cell, notes: HtmlNotes): readonly (ChartNode | string)[] {
  return [
    ...(colour === undefined ? [] : [element('span', { class: 'swatch', style: `background:${safeColour(colour)}` })]),
    ...nodesOf(text, notes),
    ...(small === undefined ? [] : [element('small', {}, small)]),
    ...(bar ? [barNode(bar)] : []),
  ];
}

const mime = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' } as const;

export const logoNode = ({ type, base64 }: Logo, name: string): ChartNode =>
  element('img', { src: `data:${mime[type]};base64,${base64}`, alt: name });
