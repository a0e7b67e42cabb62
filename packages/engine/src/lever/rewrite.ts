import { parseDocument, stringify, type YAMLMap } from 'yaml';
import { type Document, readDocument, valueAt } from '../question/document.ts';
import { type Composed, compose, type Pull } from './compose.ts';
import { documentAfter, hasMoved, movedName, pinnedMethod, scenarioAfter } from './document.ts';
import { continuation } from './edits.ts';
import { equal, readsAs } from './reads-as.ts';
import type { Scene } from './scene.ts';
import {
  flowText,
  inserted,
  listIn,
  mapIn,
  mapSplices,
  rangeOf,
  removed,
  replaced,
  type Splice,
  spliced,
} from './splice.ts';

/** How the levers of a plan are named above the scenario that they changed. */
export const noteOf = (pulls: readonly Pull[]): string =>
  pulls
    .map(({ lever, values }) => {
      const set = Object.entries(values).filter(([, v]) => v !== '');
      return set.length === 0 ? lever.id : `${lever.id} (${set.map(([k, v]) => `${k} ${v}`).join(', ')})`;
    })
    .join(', ');

/** The end of a list is where entries go that no other entry gave rise to. */
function activitySplices(text: string, scenario: YAMLMap, composed: Composed, scene: Scene): readonly Splice[] | null {
  const list = listIn(scenario.get('activities', true));
  if (!list || list.items.length !== scene.activities.length) return null;
  const splices: (Splice | null)[] = [];
  for (const [index, before] of scene.activities.entries()) {
    const made = composed.entries.filter((e) => e.index === index).map((e) => e.fields);
    const next = continuation(before, made);
    const rest = made.filter((m) => m !== next);
    const last = index === scene.activities.length - 1;
    const extra = last ? composed.entries.filter((e) => e.index > index).map((e) => e.fields) : [];
    if (!next) {
      const [first, ...others] = [...rest, ...extra];
      splices.push(first ? replaced(text, list, index, first) : removed(text, list, index));
      splices.push(inserted(text, list, index, others));
      continue;
    }
    const node = mapIn(list.items[index]);
    const fields = equal(before, next) ? [] : node && mapSplices(text, node, before, next);
    splices.push(...(fields ?? [replaced(text, list, index, next)]));
    splices.push(inserted(text, list, index, [...rest, ...extra]));
  }
  return splices.filter((s) => s !== null);
}

function headSplices(
  text: string,
  scenario: YAMLMap,
  composed: Composed,
  scene: Scene,
  name: unknown,
): readonly Splice[] | null {
  if (!hasMoved(composed, scene)) return [];
  const of = (key: string, value: unknown): Splice | null => {
    const node = scenario.get(key, true);
    if (!node?.range) return null;
    const [from, to] = rangeOf(text, node);
    return { from, to, text: flowText(value) };
  };
  const found = [of('name', movedName(name, composed)), of('site', composed.site)];
  return found.includes(null) ? null : found.filter((s) => s !== null);
}

/** The publisher that the campaign goes on with, said where it was left to the country of the reference. */
function methodSplices(text: string, campaign: YAMLMap | null, method: string | null): readonly Splice[] | null {
  if (method === null) return [];
  const head = campaign?.toJSON() as object | undefined;
  return campaign && head ? mapSplices(text, campaign, head, { ...head, method }) : null;
}

/** The text of another scenario in the place of this one, under this one's id. */
function wholeSplices(text: string, scenario: YAMLMap, other: YAMLMap, id: string): readonly Splice[] | null {
  const key = other.get('id', true);
  if (!key?.range || scenario.flow || other.flow) return null;
  const [from, to] = rangeOf(text, other);
  const [idFrom, idTo] = rangeOf(text, key);
  const copy = text.slice(from, idFrom) + flowText(id) + text.slice(idTo, to);
  const [start, end] = rangeOf(text, scenario);
  return [{ from: start, to: end, text: copy }];
}

function commented(text: string, scenario: YAMLMap, pulls: readonly Pull[]): Splice | null {
  const [from] = rangeOf(text, scenario);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lead = text.slice(start, from);
  if (scenario.flow || !/^\s*-\s+$/.test(lead)) return null;
  const indent = /^\s*/.exec(lead)?.[0] ?? '';
  return { from: start, to: start, text: `${indent}# Levers applied: ${noteOf(pulls)}\n` };
}

function inPlace(text: string, document: Document, pulls: readonly Pull[], scene: Scene): string | null {
  const parsed = parseDocument(text);
  const list = listIn(parsed.get('scenarios', true));
  const find = (id: unknown): YAMLMap | null => mapIn(list?.items.find((s) => mapIn(s)?.get('id') === id));
  const scenario = find(scene.scenario);
  if (!scenario) return null;
  const composed = compose(pulls, scene);
  const note = commented(text, scenario, pulls);
  const whole = pulls
    .find((p) => p.lever.replace)
    ?.lever.id.split(':')
    .slice(1)
    .join(':');
  const other = whole === undefined ? null : find(whole);
  const changes = other
    ? [
        wholeSplices(text, scenario, other, scene.scenario),
        methodSplices(text, mapIn(parsed.get('campaign', true)), pinnedMethod(document, composed, scene)),
      ]
    : [
        headSplices(text, scenario, composed, scene, valueAt(document, `scenarios.${scene.scenario}.name`)),
        activitySplices(text, scenario, composed, scene),
        methodSplices(text, mapIn(parsed.get('campaign', true)), pinnedMethod(document, composed, scene)),
      ];
  if (changes.includes(null)) return null;
  return spliced(text, [...(note ? [note] : []), ...changes.flatMap((c) => c ?? [])]);
}

const isJson = (text: string): boolean => text.trimStart().startsWith('{');

/**
 * The campaign file with levers pulled on one scenario: only what they change is written anew, and comments stay. Where
 * a file is written in a way that does not allow it (JSON, anchors), it is written anew as a whole.
 */
export function rewritten(text: string, pulls: readonly Pull[], scene: Scene): string {
  if (!text.includes('\r\n')) return written(text, pulls, scene);
  return written(text.replaceAll('\r\n', '\n'), pulls, scene).replaceAll('\n', '\r\n');
}

function written(text: string, pulls: readonly Pull[], scene: Scene): string {
  const document = readDocument(text);
  const composed = compose(pulls, scene);
  const wanted = documentAfter(document, composed, scene);
  if (isJson(text)) return `${JSON.stringify(wanted, null, 2)}\n`;
  const edited = inPlace(text, document, pulls, scene);
  if (edited !== null && readsAs(edited, wanted)) return edited;
  const whole = parseDocument(text);
  const index = (document.scenarios as readonly Document[]).findIndex((s) => s.id === scene.scenario);
  whole.setIn(['scenarios', index], whole.createNode(scenarioAfter(document, composed, scene)));
  const method = pinnedMethod(document, composed, scene);
  if (method !== null) whole.setIn(['campaign', 'method'], method);
  return resolved(whole) ?? stringify(wanted, { lineWidth: 0 });
}

/** The text of a document; null where an alias has lost what it stands for. */
export function resolved(whole: ReturnType<typeof parseDocument>): string | null {
  try {
    return whole.toString({ lineWidth: 0 });
  } catch (error) {
    // yaml throws a plain Error or a ReferenceError here, by version.
    if (error instanceof Error && /alias/i.test(error.message)) return null;
    throw error;
  }
}
