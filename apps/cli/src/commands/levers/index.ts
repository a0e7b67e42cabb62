import { dirname, resolve } from 'node:path';
import {
  calculate,
  compose,
  type Knowledge,
  knowledge,
  type LeverBench,
  leversFor,
  library,
  measureLevers,
  openLevers,
  type Plan,
  type Pull,
  placeOf,
  planLevers,
  pullsNamed,
  RefusedChange,
  rankLevers,
  readDocument,
  rewritten,
} from '@contrechamp/engine';
import { type Lang, renderLibrary, renderPlan, renderRanking } from '@contrechamp/report';
import { type OpenedQuestion, openQuestion, refusal } from '../../campaign.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { whichScenario } from '../../which-scenario.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { type Asked, choiceOf, targetOf } from './choice.ts';
import { planJson, rankingJson } from './json.ts';

const words = {
  en: {
    one: 'Give one campaign file, and only one. See contrechamp --help.',
    idle: (ids: string) => `--order: nothing to change here for ${ids}.`,
    place: (text: string) => `shoot-locally.place: no city "${text}" is known. Write City, CC, such as Marseille, FR.`,
    which: '--apply: say which levers, with --target, --best or --with.',
    beside: 'The campaign names series of its grid by their path: write the new file in the same folder.',
    conflict: (a: string, b: string) => `${a} and ${b} exclude each other: keep one.`,
    apart: (ids: string) => `${ids}: left out by --stay, --exclude or --max-effort. Drop that option, or the lever.`,
    nothing: (ids: string) => `${ids}: nothing to change in this scenario.`,
    written: (file: string) => `Written to ${file}. Compare the two: contrechamp states BEFORE AFTER.`,
  },
  fr: {
    one: 'Donnez un fichier de campagne et un seul. Voir contrechamp --help.',
    idle: (ids: string) => `--order : rien à changer ici pour ${ids}.`,
    place: (text: string) =>
      `shoot-locally.place : aucune ville « ${text} » n’est connue. Écrivez Ville, CC, comme Marseille, FR.`,
    which: '--apply : dites quels leviers, par --target, --best ou --with.',
    beside:
      'La campagne désigne des séries de son réseau par leur chemin : écrivez le nouveau fichier dans le même dossier.',
    conflict: (a: string, b: string) => `${a} et ${b} s’excluent : gardez l’un des deux.`,
    apart: (ids: string) =>
      `${ids} : écarté par --stay, --exclude ou --max-effort. Retirez cette option, ou le levier.`,
    nothing: (ids: string) => `${ids} : rien à changer dans ce scénario.`,
    written: (file: string) => `Écrit dans ${file}. Pour comparer les deux : contrechamp states AVANT APRÈS.`,
  },
};

/** The levers that `--with` names. @throws Failure when they cannot go together or do nothing */
function chosen(bench: LeverBench, ids: readonly string[], lang: Lang): Plan {
  const { pulls, unknown, conflict } = pullsNamed(bench, ids);
  const w = words[lang];
  if (unknown.length > 0) throw new Failure(w.apart(unknown.join(', ')));
  const [a = '', b = ''] = conflict ?? [];
  if (conflict) throw new Failure(w.conflict(a, b));
  const idle = rankLevers(pulls, bench.meter).inapplicable.map((p) => p.lever.id);
  if (idle.length > 0) throw new Failure(w.nothing(idle.join(', ')));
  const refused = bench.meter.refusals(compose(pulls, bench.meter.scene));
  const plan = refused.length === 0 ? measureLevers(pulls, bench.meter) : null;
  if (!plan) throw new RefusedChange(refused);
  return plan;
}

function planOf(bench: LeverBench, asked: Asked, options: Options): Plan | null {
  const target = targetOf(options);
  if (asked.with) return chosen(bench, asked.with, options.lang);
  return target !== undefined || options.only.best ? planLevers(bench.pulls, bench.meter, target ?? null) : null;
}

/** Writes the campaign with the levers pulled; the new file is computed before it is written. */
function apply(
  from: string,
  opened: OpenedQuestion,
  bench: LeverBench,
  pulls: readonly Pull[],
  options: Options,
): string | null {
  const { apply: file } = options.only;
  if (file === undefined || pulls.length === 0) return null;
  const hasSeries = (opened.means.options?.series?.size ?? 0) > 0;
  if (hasSeries && dirname(resolve(file)) !== dirname(resolve(from))) throw new Failure(words[options.lang].beside);
  const text = rewritten(opened.text, pulls, bench.meter.scene);
  calculate(readDocument(text), opened.means);
  writeNewFile(file, text, options.lang);
  return words[options.lang].written(file);
}

/** `levers`: the library; `levers FILE --scenario ID`: a ranking, or with `--target`, `--best`, `--with` a plan. */
export function levers(files: readonly string[], options: Options, output: Output): number {
  const { lang, color } = options;
  const view = { lang, color, width: output.width };
  const [file, ...more] = files;
  if (file === undefined && more.length === 0) {
    const plain = library.map(({ change: _, site: __, add: ___, replace: ____, ...lever }) => lever);
    output.out(line(options.json ? JSON.stringify({ levers: plain }, null, 2) : renderLibrary(library, view)));
    return 0;
  }
  if (file === undefined || more.length > 0) throw new Failure(words[lang].one);
  const opened = openQuestion(file, options);
  const { calculation, document, means, names, text } = opened;
  const only = calculation.scenarios.length === 1 ? calculation.scenarios[0]?.scenario.id : undefined;
  const scenario = whichScenario(calculation, '--scenario', options.scenario, only, options);
  try {
    const asked = choiceOf(scenario, leversFor(document, calculation.campaign, scenario), options);
    const bench = openLevers(document, asked, means);
    checkPlace(bench, lang);
    const { draws } = bench.meter.evaluator;
    const plan = planOf(bench, asked, options);
    if (plan) {
      output.out(line(options.json ? JSON.stringify(planJson(plan), null, 2) : renderPlan(plan, names, draws, view)));
      note(apply(file, opened, bench, plan.pulls, options), output);
      return plan.reached ? 0 : 1;
    }
    if (options.only.apply !== undefined) throw new Failure(words[lang].which);
    const ranking = rankLevers(bench.pulls, bench.meter, asked.order);
    const idle = asked.order?.filter((id) => !ranking.steps.some((s) => s.lever.id === id)) ?? [];
    if (idle.length > 0) output.err(line(words[lang].idle([...new Set(idle)].join(', '))));
    const learnt: Knowledge = knowledge(calculation, scenario, means);
    const json = { ...rankingJson(ranking), knowledge: learnt };
    output.out(line(options.json ? JSON.stringify(json, null, 2) : renderRanking(ranking, learnt, names, draws, view)));
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    throw refusal(file, options, error.diagnostics, text);
  }
}

/** @throws Failure where the shoot is to move to a place that is not in the catalogue */
function checkPlace({ pulls, meter }: LeverBench, lang: Lang): void {
  const written = pulls.find((p) => p.lever.id === 'shoot-locally')?.values.place ?? '';
  if (written === '' || placeOf(meter.scene.catalogue, written, meter.scene.site.country)) return;
  throw new Failure(words[lang].place(String(written)));
}

/** To the other stream: the first one may be piped on. */
function note(text: string | null, output: Output): void {
  if (text !== null) output.err(line(text));
}
