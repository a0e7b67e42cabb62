import { describe, expect, it } from 'vitest';
import { chartText, element } from './node.ts';

describe('a tree as text', () => {
  it('escapes text and attributes', () => {
    const node = element('g', { 'data-key': '"><script>' }, element('text', { x: 1 }, '</svg> & "co"'));
    expect(chartText(node)).toBe(
      '<g data-key="&quot;&gt;&lt;script&gt;"><text x="1">&lt;/svg&gt; &amp; &quot;co&quot;</text></g>',
    );
  });

  it('leaves out what no document of XML may hold', () => {
    const broken = `a${String.fromCharCode(0)}b${String.fromCharCode(0xd800)}c${String.fromCharCode(0xffff)}d`;
    expect(chartText(element('text', {}, broken))).toBe('<text>a b c d</text>');
    expect(chartText(element('text', {}, 'é 🎬 漢'))).toBe('<text>é 🎬 漢</text>');
  });

  it('rounds numbers to a hundredth, and leaves out what has no value', () => {
    const node = element('rect', { x: 1 / 3, y: -1e-9, fill: undefined });
    expect(node.attributes).toEqual({ x: 0.33, y: 0 });
    expect(Object.is(node.attributes.y, 0)).toBe(true);
  });
});
