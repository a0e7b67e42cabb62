import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../question/document.ts';
import { leverDocument, leverMeans, leverText } from '../testing/lever-campaign.ts';
import { compatible, documentWith } from '../testing/levers.ts';
import type { Fields } from './fields.ts';
import { openLevers } from './open.ts';
import { sortLevers } from './rank.ts';
import { rewritten } from './rewrite.ts';
import { flowText } from './splice.ts';

const [shoot] = leverDocument.scenarios as readonly { readonly activities: readonly Fields[] }[];
const entries = shoot?.activities ?? [];
const before = leverText.slice(0, leverText.indexOf('      # People'));
const after = leverText.slice(leverText.indexOf('\n  - id: studio'));

/** How one entry is typed: on how many lines, from which field on, with which comments. */
const styles = fc.record({
  form: fc.constantFrom('flow', 'lines', 'block'),
  first: fc.nat(6),
  above: fc.boolean(),
  behind: fc.boolean(),
  blank: fc.boolean(),
});
type Style = typeof styles extends fc.Arbitrary<infer S> ? S : never;

function typed(fields: Fields, { form, first, above, behind, blank }: Style, indent: string): string {
  const all = Object.entries(fields).map(([key, value]) => `${key}: ${flowText(value)}`);
  const turned = [...all.slice(first % all.length), ...all.slice(0, first % all.length)];
  const comment = behind ? ' # as quoted' : '';
  const glue = { flow: ', ', lines: `,\n${indent}    `, block: `${comment}\n${indent}  ` }[form] ?? '';
  const body = form === 'block' ? turned.join(glue) : `{ ${turned.join(glue)} }`;
  return `${above ? `${indent}# above\n` : ''}${indent}- ${body}${comment}\n${blank ? '\n' : ''}`;
}

it('a file reads as the changed campaign however it is typed', () => {
  fc.assert(
    fc.property(
      fc.subarray([...entries], { minLength: 1, maxLength: 5 }),
      fc.array(styles, { minLength: 5, maxLength: 5 }),
      fc.constantFrom('    ', '      '),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 40 }),
      (list, how, indent, newline, ended, picks) => {
        const written = list.map((fields, i) => typed(fields, how[i] as Style, indent)).join('');
        const text = ended ? before + written + after : (before + written).trimEnd();
        const file = text.replaceAll('\n', newline);
        const bench = openLevers(readDocument(file), { scenario: 'shoot' }, { ...leverMeans, draws: 4 });
        const pulls = compatible(sortLevers(bench.pulls, bench.meter).applicable, picks);
        expect(readDocument(rewritten(file, pulls, bench.meter.scene))).toEqual(documentWith(bench, pulls));
      },
    ),
    { numRuns: 60 },
  );
});
