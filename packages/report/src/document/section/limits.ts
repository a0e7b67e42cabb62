import type { Diagnostic } from '@contrechamp/engine';
import { evidenceRows } from '../../comparison/figures.ts';
import { comparisonWords } from '../../comparison/words.ts';
import { diagnosticMessage } from '../../diagnostic/message.ts';
import { pick, plain } from '../../lang.ts';
import { formatInteger } from '../../number/figures.ts';
import { type Context, say } from '../context.ts';
import { type Block, bullets, cell, heading } from '../model.ts';

/** A diagnostic with the names of scenarios where it has their ids: a reader of the paper has no file before them. */
function named({ result, lang }: Context, d: Diagnostic): Diagnostic {
  const nameOf = (value: Diagnostic['params'][string]): Diagnostic['params'][string] => {
    const found = result.footprints.find((f) => f.scenario.id === value);
    return found ? pick(found.scenario.name, lang) : value;
  };
  const inNames = (key: string): boolean => key === 'scenario' || key === 'other';
  return {
    ...d,
    params: Object.fromEntries(Object.entries(d.params).map(([k, v]) => [k, inNames(k) ? nameOf(v) : v])),
  };
}

/** What is not known, and what this is not. */
export function limits(c: Context): readonly Block[] {
  const { w, lang, result } = c;
  const told = result.calculation.diagnostics.filter((d) => d.severity !== 'error');
  const texts = [...w.limitTexts, ...(c.sobriety.length > 0 ? [w.limitGeneration] : [])];
  const rows = evidenceRows(result, lang);
  return [
    heading(1, w.limits),
    bullets(...texts.map((text) => [say(c, text)])),
    ...(rows.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: say(c, w.evidence),
            columns: comparisonWords[lang].evidenceColumns.map((text, i) => ({
              heading: say(c, text),
              share: [44, 30, 26, 28][i] ?? 20,
            })),
            rows: rows.map((row) => row.map((text) => cell(text))),
          },
        ]
      : []),
    ...(told.length > 0
      ? [heading(2, w.check), bullets(...told.map((d) => [say(c, diagnosticMessage(named(c, d), lang).message)]))]
      : []),
  ];
}

export const glossary = (c: Context): readonly Block[] => [
  { ...heading(1, c.w.glossary), page: 'own' },
  {
    kind: 'facts',
    dense: true,
    items: c.w.terms.map(([name, text]) => ({ name: say(c, name), text: [say(c, text)] })),
  },
];

/** What the paper was computed from, so that it can be computed again. */
export function colophon(c: Context): readonly Block[] {
  const { w, lang, result, options } = c;
  const names = w.colophonNames;
  const facts: readonly (readonly [string, string])[] = [
    [names.campaign, plain(options.file)],
    [names.hash, options.sha256],
    [names.catalogue, result.calculation.catalogue.release],
    [names.sampling, w.sampling(formatInteger(result.draws, lang), String(result.seed))],
    [names.dossier, w.dossier(plain(options.file))],
    [names.program, `Contrechamp ${options.version}`],
    [names.fonts, w.fonts],
    [names.again, w.again],
  ];
  return [
    { ...heading(1, w.colophon), page: 'same' },
    {
      kind: 'facts',
      dense: true,
      items: facts.map(([name, text]) => ({
        name: say(c, name),
        text: [name === names.hash ? { code: text } : say(c, text)],
      })),
    },
  ];
}
