import type { Reader, Text } from './reader.ts';

/** What the quantity notation proposes when nothing in the input hints at something better. */
const generic: readonly string[] = ['', '120 km'];

/** A range of the kind of quantity that the field expects. */
export const rangeExample: Text = (p) => {
  const unit = p('example').replace(/^\d+/, '').trimEnd();
  return `{ low: 8${unit}, likely: 12${unit}, high: 20${unit} }`;
};

/** What to write instead: a correction of what was read, else an example that suits the field. */
export function correction(p: Reader): string {
  if (p('missing') !== '' || p('unexpected') !== '') return rangeExample(p);
  return generic.includes(p('suggestion')) ? p('example') : p('suggestion');
}

/** How margins and ranges are written, in the field's own unit; null when the correction shows a range already. */
export const notation = (p: Reader): { readonly margin: string; readonly range: string } | null =>
  correction(p).startsWith('{') ? null : { margin: `${p('example')} ± 20 %`, range: rangeExample(p) };
