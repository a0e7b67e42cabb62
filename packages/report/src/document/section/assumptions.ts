import type { Footprint } from '@contrechamp/engine';
import { weighAssumptions } from '../../contract/weigh.ts';
import { pick } from '../../lang.ts';
import { formatPercent } from '../../number/format.ts';
import { assumptionMessage } from '../../text/assumption-message.ts';
import { labels } from '../../text/labels.ts';
import { type Context, quoted, say } from '../context.ts';
import { type Block, cell, heading, lead, type Table } from '../model.ts';

function tableOf(c: Context, f: Footprint): readonly Block[] {
  const { lang, w } = c;
  const weighed = weighAssumptions(c.result.calculation, f);
  if (weighed.length === 0) return [];
  const table: Table = {
    kind: 'table',
    dense: true,
    caption: say(c, w.assumptionsTable(quoted(c, f.scenario.id))),
    columns: w.assumptionsColumns.map((text, i) => ({
      heading: text,
      share: [12, 14, 124][i] ?? 20,
      ...(i === 0 && { align: 'right' as const }),
    })),
    rows: weighed.map((a) => [
      cell(formatPercent(a.share, lang)),
      cell(labels[lang].grade[a.grade]),
      cell(assumptionMessage(a.code, a.params, lang)),
    ]),
  };
  return [heading(2, pick(f.scenario.name, lang)), table];
}

/** Everything that was assumed, by what it weighs. */
export const assumptions = (c: Context): readonly Block[] => [
  heading(1, c.w.assumptions),
  lead(say(c, c.w.assumptionsLead)),
  ...c.result.footprints.flatMap((f) => tableOf(c, f)),
];
