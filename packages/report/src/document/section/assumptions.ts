import type { Footprint } from '@contrechamp/engine';
import { type WeighedAssumption, weighAssumptions } from '../../contract/weigh.ts';
import { pick } from '../../lang.ts';
import { formatPercent } from '../../number/format.ts';
import { assumptionMessage } from '../../text/assumption-message.ts';
import { labels } from '../../text/labels.ts';
import { breakable, type Context, quoted, say } from '../context.ts';
import { type Block, cell, heading, lead, type Table } from '../model.ts';

/** More scenarios than this do not stand side by side. */
const mostColumns = 5;

interface Told {
  readonly message: string;
  readonly grade: WeighedAssumption['grade'];
  /** Of each scenario, in their order; null where it is not made. */
  readonly shares: (number | null)[];
}

/** Each assumption once, with what it weighs in each scenario. */
function toldOnce(c: Context, footprints: readonly Footprint[]): readonly Told[] {
  const found = new Map<string, Told>();
  for (const [i, f] of footprints.entries()) {
    for (const { code, params, grade, share } of weighAssumptions(c.result.calculation, f)) {
      const message = assumptionMessage(code, params, c.lang);
      const key = `${grade} ${message}`;
      const told = found.get(key) ?? { message, grade, shares: footprints.map(() => null) };
      told.shares[i] = (told.shares[i] ?? 0) + share;
      found.set(key, told);
    }
  }
  const weight = ({ shares }: Told): number => Math.max(...shares.map((s) => s ?? 0));
  return [...found.values()].toSorted((a, b) => weight(b) - weight(a));
}

function tableOf(c: Context, footprints: readonly Footprint[], caption: string): Table {
  const { lang, w } = c;
  const [weight = '', grade = '', assumption = ''] = w.assumptionsColumns;
  const [only, ...others] = footprints;
  const names = only && others.length === 0 ? [weight] : footprints.map((f) => pick(f.scenario.name, lang));
  return {
    kind: 'table',
    dense: true,
    caption: say(c, caption),
    columns: [
      { heading: assumption, share: 86 },
      { heading: grade, share: 15 },
      ...names.map((name) => ({ heading: name, share: 17 })),
    ],
    rows: toldOnce(c, footprints).map(({ message, grade: g, shares }) => [
      cell(breakable(message)),
      cell(labels[lang].grade[g]),
      ...shares.map((share) => cell(share === null ? '–' : formatPercent(share, lang))),
    ]),
  };
}

/** Everything that was assumed, by what it weighs. */
export function assumptions(c: Context): readonly Block[] {
  const { footprints } = c.result;
  const beside = footprints.length <= mostColumns;
  return [
    heading(1, c.w.assumptions),
    lead(say(c, c.w.assumptionsLead)),
    ...(beside
      ? [tableOf(c, footprints, c.w.assumptionsTable)]
      : footprints.flatMap((f): Block[] => [
          heading(2, pick(f.scenario.name, c.lang)),
          tableOf(c, [f], c.w.assumptionsOf(quoted(c, f.scenario.id))),
        ])),
  ];
}
