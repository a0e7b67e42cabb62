import type { Footprint, LineKind } from '@contrechamp/engine';
import { deliverables } from '../../comparison/sentence.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { capitalised, listOf, pick } from '../../lang.ts';
import { formatInteger } from '../../number/figures.ts';
import { formatMass } from '../../number/format.ts';
import { labels } from '../../text/labels.ts';
import { type Context, quoted, say } from '../context.ts';
import { type Block, bullets, type Cell, cell, heading, type Rich, small, type Table } from '../model.ts';

const kinds = ['contrails', 'training', 'embodied'] as const satisfies readonly LineKind[];

function weight(c: Context, f: Footprint, kind: (typeof kinds)[number]): Cell {
  const kg = f.byKind[kind]?.central;
  return cell(kg === undefined || kg === 0 ? '–' : formatMass(kg, c.lang));
}

function switches(c: Context): Table {
  const { w, lang, result } = c;
  const { options } = result.calculation;
  const on = { contrails: options.radiativeForcing, training: options.training, embodied: options.embodied };
  const [choice = '', here = ''] = w.switchesColumns;
  return {
    kind: 'table',
    caption: say(c, w.switchesTable),
    columns: [
      { heading: choice, share: 44 },
      { heading: here, share: 18 },
      ...result.footprints.map((f) => ({
        heading: say(c, pick(f.scenario.name, lang)),
        share: 100 / (result.footprints.length + 1),
      })),
    ],
    rows: kinds.map((kind) => [
      cell(say(c, w.kinds[kind])),
      cell(w.counts[on[kind] ? 'yes' : 'no']),
      ...result.footprints.map((f) => (on[kind] ? weight(c, f, kind) : cell('–'))),
    ]),
  };
}

function boundary(c: Context): readonly Rich[] {
  const { w, lang, result } = c;
  const { campaign, options } = result.calculation;
  const label = labels[lang];
  const { electricity } = comparisonWords[lang];
  return [
    `${capitalised(electricity[options.electricity])}.`,
    `${comparisonWords[lang].publisher(label.publisher[options.method])}.`,
    w.stages(
      listOf(
        campaign.stages.map((s) => label.stage[s]),
        lang,
      ),
    ),
    w.offsets,
  ].map((text) => [say(c, text)]);
}

/** Categories that a scenario leaves out, with the reasons that the file gives. */
function exclusions(c: Context): readonly Block[] {
  const { result, lang, w } = c;
  return result.footprints
    .filter(({ scenario }) => scenario.excluded.length > 0)
    .map(({ scenario }) => {
      const list = scenario.excluded.map((e) => `${labels[lang].category[e.category]} (${pick(e.reason, lang)})`);
      return small(say(c, w.excluded(quoted(c, scenario.id), list.join(', '))));
    });
}

/** How figures are made, in plain words; what is counted and what is not. */
export function method(c: Context): readonly Block[] {
  const { w, lang, result } = c;
  const texts = w.methodTexts(deliverables(result.calculation.campaign, lang), formatInteger(result.draws, lang));
  return [
    heading(1, w.method),
    { kind: 'facts', items: texts.map(([name, text]) => ({ name: say(c, name), text: [say(c, text)] })) },
    heading(2, w.switches),
    switches(c),
    heading(2, w.boundary),
    bullets(...boundary(c)),
    ...exclusions(c),
  ];
}
