import type { Assumption, Footprint } from '@contrechamp/engine';
import { type WeighedAssumption, weighAssumptions } from '../../contract/weigh.ts';
import { capitalised, listOf, pick, plain, quote } from '../../lang.ts';
import { formatNumber } from '../../number/figures.ts';
import { formatPercent } from '../../number/format.ts';
import { assumptionMessage } from '../../text/assumption-message.ts';
import { choiceLabel } from '../../text/choices.ts';
import { activityName, fieldName } from '../../text/fields.ts';
import { topicLabel } from '../../text/topics.ts';
import { breakable, type Context, quoted, say } from '../context.ts';
import { type Block, cell, heading, lead, small, type Table } from '../model.ts';
import { matchesOf } from './factors.ts';

/** More scenarios than this do not stand side by side. */
const mostColumns = 5;
/** What weighs less in every scenario is told in one line. */
const tiny = 0.001;
const grades = ['weak', 'fair', 'good', 'choice'] as const satisfies readonly WeighedAssumption['grade'][];

interface Told {
  readonly message: string;
  readonly grade: WeighedAssumption['grade'];
  /** Of each scenario, in their order; null where it is not made. */
  readonly shares: (number | null)[];
}

type Say = (a: Assumption, f: Footprint) => string;

/** An assumption in the words of the forms: labels of fields and choices, names of countries and of figures. */
function messages(c: Context): Say {
  const { lang, result, w } = c;
  const { catalogue } = result.calculation;
  const figures = new Map(matchesOf(c).map(({ factor }) => [factor.id, pick(factor.name, lang)]));
  const country = (code: string): string | undefined => {
    const found = catalogue.country(code);
    return found && pick(found.name, lang);
  };
  const asked = (text: string): string =>
    text
      .split(', ')
      .map((part) => country(part) ?? choiceLabel(part, lang))
      .join(', ');
  return ({ code, params, path }, { scenario }) => {
    const entry = scenario.activities.find((a) => path === a.path || path.startsWith(`${a.path}.`));
    const name = entry && plain(entry.label ?? activityName(entry.type, lang));
    if (code === 'field-default') {
      const value = String(params.value ?? '');
      const shown = typeof params.value === 'number' ? formatNumber(params.value, lang) : choiceLabel(value, lang);
      return say(
        c,
        w.fieldDefault(capitalised(name ?? String(params.activity)), fieldName(String(params.field), lang), shown),
      );
    }
    const told = Object.entries(params).map(([key, value]): [string, Assumption['params'][string]] => {
      const text = String(value);
      if (key === 'asked') return [key, asked(text)];
      if (key === 'factor' && figures.has(text)) return [key, quote(figures.get(text) ?? text, lang)];
      return [key, key === 'activity' && name !== undefined ? quote(name, lang) : value];
    });
    return say(c, assumptionMessage(code, Object.fromEntries(told), lang));
  };
}

/** Figures of our own of one kind are one assumption in several parts: their names in a row. */
const gathered = ({ code, params }: Assumption): string | null =>
  code === 'factor-assumed' ? `${String(params.topic)} ${String(params.asked ?? '')}` : null;

interface Gathering extends Told {
  readonly names: Set<string>;
  readonly topic: string;
  /** Of each scenario, the lines that rest on it: one that rests on two of its parts counts once. */
  readonly lines: readonly Set<string>[];
}

/** Each assumption once, with what it weighs in each scenario. */
function toldOnce(c: Context, footprints: readonly Footprint[]): readonly Told[] {
  const found = new Map<string, Gathering>();
  const message = messages(c);
  const figures = new Map(matchesOf(c).map(({ factor }) => [factor.id, pick(factor.name, c.lang)]));
  for (const [i, f] of footprints.entries()) {
    for (const assumption of weighAssumptions(c.result.calculation, f)) {
      const { grade, params } = assumption;
      const text = message(assumption, f);
      const key = `${grade} ${gathered(assumption) ?? text}`;
      const told = found.get(key) ?? {
        ...{ message: text, grade, topic: String(params.topic ?? ''), names: new Set<string>() },
        shares: footprints.map(() => null),
        lines: footprints.map(() => new Set<string>()),
      };
      const lines = told.lines[i] ?? new Set();
      for (const line of assumption.lines) lines.add(line);
      const touched = f.lines.reduce((sum, { line, co2e }) => sum + (lines.has(line.id) ? co2e.central : 0), 0);
      told.shares[i] = f.total.central > 0 ? touched / f.total.central : 0;
      if (gathered(assumption) !== null) {
        told.names.add(quote(figures.get(String(params.factor)) ?? String(params.factor), c.lang));
      }
      found.set(key, told);
    }
  }
  return [...found.values()]
    .map((told): Told => (told.names.size > 1 ? { ...told, message: severalAssumed(c, told) } : told))
    .toSorted((a, b) => weight(b) - weight(a));
}

const severalAssumed = (c: Context, { topic, names }: Gathering): string =>
  say(c, c.w.assumed(capitalised(topicLabel(topic, c.lang)), listOf([...names], c.lang)));

const weight = ({ shares }: Told): number => Math.max(...shares.map((s) => s ?? 0));

function tableOf(c: Context, rows: readonly Told[], footprints: readonly Footprint[], caption: string): Table {
  const { lang, w } = c;
  const [heavy = '', assumption = ''] = w.assumptionsColumns;
  const names = footprints.length === 1 ? [heavy] : footprints.map((f) => say(c, pick(f.scenario.name, lang)));
  return {
    kind: 'table',
    dense: true,
    caption: say(c, caption),
    columns: [
      { heading: assumption, share: 86 },
      ...names.map((name) => ({ heading: name, share: Math.max(17, 34 / names.length) })),
    ],
    rows: rows.map(({ message, shares }) => [
      cell(breakable(message)),
      ...shares.map((share) => cell(share === null ? '–' : formatPercent(share, lang))),
    ]),
  };
}

/** Assumptions of some scenarios by how well they are founded, the weakest first; the least heavy in one line. */
function byGrade(c: Context, footprints: readonly Footprint[], caption: string): readonly Block[] {
  const { w } = c;
  const all = toldOnce(c, footprints);
  const heavy = all.filter((told) => weight(told) >= tiny);
  const rest = all.filter((told) => weight(told) < tiny);
  return [
    ...grades.flatMap((grade): Block[] => {
      const rows = heavy.filter((told) => told.grade === grade);
      return rows.length === 0 ? [] : [heading(2, w.assumptionsGrades[grade]), tableOf(c, rows, footprints, caption)];
    }),
    ...(rest.length === 0
      ? []
      : [small({ strong: say(c, w.assumptionsRest) }, breakable(` ${rest.map((told) => told.message).join(' ')}`))]),
  ];
}

/** Everything that was assumed, by how well it is founded and what it weighs. */
export function assumptions(c: Context): readonly Block[] {
  const { footprints } = c.result;
  const beside = footprints.length <= mostColumns;
  return [
    heading(1, c.w.assumptions),
    lead(say(c, c.w.assumptionsLead)),
    ...(beside
      ? byGrade(c, footprints, c.w.assumptionsTable)
      : footprints.flatMap((f) => byGrade(c, [f], c.w.assumptionsOf(quoted(c, f.scenario.id))))),
  ];
}
