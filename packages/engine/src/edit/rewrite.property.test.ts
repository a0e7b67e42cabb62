import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { readDocument } from '../question/document.ts';
import { leverText } from '../testing/lever-campaign.ts';
import { linesOf } from './block.ts';
import { documentEdited } from './document.ts';
import type { Edit } from './edit.ts';
import { edited } from './rewrite.ts';

const document = readDocument(leverText) as {
  readonly campaign: Readonly<Record<string, unknown>>;
  readonly scenarios: readonly {
    readonly id: string;
    readonly activities: readonly Readonly<Record<string, unknown>>[];
  }[];
};

const value = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }),
  fc.constantFrom(
    '12 km ± 20 %',
    'a: b',
    '# no comment',
    "it's",
    '{ x }',
    '- 1',
    'yes',
    '0x10',
    '</script>',
    'é «»',
    '',
  ),
  fc.record({ low: fc.constant('1 km'), likely: fc.constant('2 km'), high: fc.constant('9 km') }),
  fc.array(fc.record({ kind: fc.constant('camera'), count: fc.nat(9) }), { minLength: 1, maxLength: 3 }),
);
const fields = fc
  .uniqueArray(fc.constantFrom('label', 'distance', 'note', 'passengers', 'items', 'country'), { maxLength: 4 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((k) => [k, value]))))
  .map((found) => ({ type: 'car', ...found }));

const edit = (text: string): fc.Arbitrary<Edit> => {
  const now = readDocument(text) as typeof document;
  return fc.constantFrom(...now.scenarios).chain(({ id: scenario, activities }) => {
    const index = fc.nat(Math.max(activities.length - 1, 0));
    const entry = index.map((i) => activities[i] ?? {});
    return fc.oneof(
      fc.record({ op: fc.constant('set-entry' as const), scenario: fc.constant(scenario), index, fields }),
      fc
        .tuple(entry, index, fields)
        .map(([, i, f]) => ({ op: 'set-entry' as const, scenario, index: i, fields: { ...activities[i], ...f } })),
      fc.record({
        op: fc.constant('add-entries' as const),
        scenario: fc.constant(scenario),
        after: index,
        entries: fc.array(fields, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ op: fc.constant('duplicate-entry' as const), scenario: fc.constant(scenario), index }),
      fc.record({ op: fc.constant('move-entry' as const), scenario: fc.constant(scenario), index, to: index }),
      ...(activities.length > 1
        ? [fc.record({ op: fc.constant('remove-entry' as const), scenario: fc.constant(scenario), index })]
        : []),
      fc.constant({ op: 'duplicate-scenario' as const, scenario }),
      ...(now.scenarios.length > 1 ? [fc.constant({ op: 'remove-scenario' as const, scenario })] : []),
      fc.integer({ min: 2000, max: 2100 }).map((period) => ({
        op: 'set-head' as const,
        scenario: null,
        fields: { ...now.campaign, period },
      })),
    );
  });
};

const comments = [...leverText.matchAll(/#[^\n]*/g)].map(([c]) => c.trim());

/** Comments of a text that an edit has no business with: those outside the entry or the scenario that it is about. */
function keptComments(text: string, one: Edit): readonly string[] {
  if (text.trimStart().startsWith('{')) return [];
  const unix = text.replaceAll('\r\n', '\n');
  const lines = unix.endsWith('\n') ? unix : `${unix}\n`;
  const scenarios = parseDocument(lines).get('scenarios', true) as YAMLSeq;
  const index = scenarios.items.findIndex((s) => isMap(s) && s.get('id') === one.scenario);
  const entries = (scenarios.items[index] as YAMLMap | undefined)?.get('activities', true) as YAMLSeq | undefined;
  const own =
    one.op === 'remove-scenario'
      ? linesOf(lines, scenarios, index)
      : (one.op === 'set-entry' || one.op === 'remove-entry') && entries
        ? linesOf(lines, entries, one.index)
        : [0, 0];
  const rest = lines.slice(0, own[0]) + lines.slice(own[1]);
  return comments.filter((c) => rest.includes(c));
}

describe('edits of a campaign file', () => {
  for (const [form, text] of [
    ['YAML', leverText],
    ['YAML of another system', leverText.replaceAll('\n', '\r\n')],
    ['YAML without a last line end', leverText.trimEnd()],
    ['JSON', JSON.stringify(readDocument(leverText), null, 2)],
  ] as const) {
    it(`${form}: the text reads as the edited data, edit after edit`, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), (stream) => {
          let now = text;
          for (let step = 0; step < 4; step++) {
            const [one] = fc.sample(edit(now), { numRuns: 1, seed: stream.next().value as number });
            if (!one) return;
            const wanted = documentEdited(readDocument(now.replaceAll('\r\n', '\n')), one);
            const before = now;
            now = edited(now, one);
            expect(readDocument(now)).toEqual(wanted);
            for (const comment of keptComments(before, one)) expect(now).toContain(comment);
          }
        }),
        { numRuns: 40 },
      );
    });
  }
});
