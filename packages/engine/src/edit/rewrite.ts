import { isScalar, type Node, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { hardship } from '../inventory/hardship.ts';
import { readsAs } from '../lever/reads-as.ts';
import { resolved } from '../lever/rewrite.ts';
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
} from '../lever/splice.ts';
import { type Document, readDocument } from '../question/document.ts';
import { copiedLines, emptied, filled, movedLines } from './block.ts';
import { documentEdited, entriesAfter } from './document.ts';
import type { Edit, WrittenFields } from './edit.ts';

type Splices = readonly Splice[] | null;

const scenarioNode = (list: YAMLSeq | null, id: string): YAMLMap | null =>
  mapIn(list?.items.find((s) => mapIn(s)?.get('id') === id));

const fieldsOf = (node: YAMLMap | null): WrittenFields => (node?.toJSON() as WrittenFields | undefined) ?? {};

/** The list of entries of a scenario with the key that it stands under. */
interface EntryList {
  readonly key: Node;
  readonly list: YAMLSeq;
}

function entrySplices(text: string, { key, list }: EntryList, edit: Edit): Splices {
  const entries = list.toJSON() as readonly WrittenFields[];
  const after = entriesAfter(entries, edit);
  switch (edit.op) {
    case 'set-entry': {
      const node = mapIn(list.items[edit.index]);
      const fields = node && mapSplices(text, node, entries[edit.index] ?? {}, edit.fields);
      return fields ?? [replaced(text, list, edit.index, edit.fields)];
    }
    case 'remove-entry':
      if (entries.length === 1) return list.flow ? null : emptied(text, key, list);
      return [removed(text, list, edit.index)];
    case 'duplicate-entry': {
      const copy = after[edit.index + 1] ?? {};
      const lines = list.flow ? null : copiedLines(text, list, edit.index, copy.id);
      return lines ?? keep([inserted(text, list, edit.index, [copy])]);
    }
    case 'add-entries': {
      const at = Math.min(edit.after, entries.length - 1);
      if (entries.length === 0) return filled(text, key, list, after);
      if (at < 0) return null;
      return keep([inserted(text, list, at, after.slice(at + 1, at + 1 + edit.entries.length))]);
    }
    case 'move-entry': {
      const entry = entries[edit.index];
      if (!entry || edit.to === edit.index) return [];
      if (!list.flow) return movedLines(text, list, edit.index, edit.to);
      const before = edit.to > edit.index ? edit.to : edit.to - 1;
      if (before < 0) return null;
      return keep([removed(text, list, edit.index), inserted(text, list, before, [entry])]);
    }
    default:
      return null;
  }
}

const keep = (splices: readonly (Splice | null)[]): Splices =>
  splices.includes(null) ? null : splices.filter((s) => s !== null);

/** Fields of the head of a scenario alone: its entries are not its head. */
function headSplices(text: string, node: YAMLMap | null, fields: WrittenFields): Splices {
  const { activities, ...before } = fieldsOf(node);
  const next = activities === undefined ? fields : { ...fields, activities };
  return node && mapSplices(text, node, activities === undefined ? before : { ...before, activities }, next);
}

/** A scenario taken out with its lines; a copy of one beside it, its text kept but for its id and its name. */
function scenarioSplices(text: string, list: YAMLSeq, node: YAMLMap, edit: Edit, wanted: Document): Splices {
  const index = list.items.indexOf(node);
  if (edit.op === 'remove-scenario') return list.items.length > 1 ? [removed(text, list, index)] : null;
  if (list.flow || node.flow) return null;
  const copy = (wanted.scenarios as readonly WrittenFields[])[index + 1];
  const [id, name] = [node.get('id', true), node.get('name', true) as { range?: unknown } | undefined];
  if (!copy || !id?.range || !name?.range) return null;
  const [from, to] = rangeOf(text, node);
  const dash = text.lastIndexOf('-', from - 1);
  const start = text.lastIndexOf('\n', dash) + 1;
  const changes = [
    { at: rangeOf(text, id), text: flowText(copy.id) },
    { at: rangeOf(text, name as never), text: flowText(copy.name) },
  ].map(({ at: [a, b], text: t }) => ({ from: a - start, to: b - start, text: t }));
  const at = text.indexOf('\n', to) + 1;
  return [{ from: at, to: at, text: `\n${spliced(text.slice(start, to), changes)}\n` }];
}

function inPlace(text: string, edit: Edit, wanted: Document): string | null {
  const parsed = parseDocument(text);
  if (edit.op === 'set-head' && edit.scenario === null) {
    const done = headSplices(text, mapIn(parsed.get('campaign', true)), edit.fields);
    return done && spliced(text, done);
  }
  const scenarios = listIn(parsed.get('scenarios', true));
  const node = edit.scenario === null ? null : scenarioNode(scenarios, edit.scenario);
  if (!scenarios || !node) return null;
  const pair = node.items.find((p) => isScalar(p.key) && p.key.value === 'activities');
  const list = listIn(pair?.value);
  const splices =
    edit.op === 'set-head'
      ? headSplices(text, node, edit.fields)
      : edit.op === 'duplicate-scenario' || edit.op === 'remove-scenario'
        ? scenarioSplices(text, scenarios, node, edit, wanted)
        : list && entrySplices(text, { key: pair?.key as Node, list }, edit);
  return splices && spliced(text, splices);
}

/**
 * The campaign file after an edit: only what it changes is written anew, and comments stay. Where a list or a map is
 * written in a way that does not allow it (anchors, JSON), that part is written anew as a whole.
 * @throws RangeError when the edit names what is not there, or the text cannot be read as it stands
 */
export function edited(text: string, edit: Edit): string {
  const unix = text.replaceAll('\r\n', '\n');
  if (hardship(unix) || parseDocument(unix).errors.length > 0) throw new RangeError('the text cannot be read');
  const wanted = documentEdited(readDocument(unix), edit);
  if (unix.trimStart().startsWith('{')) return ended(`${JSON.stringify(wanted, null, 2)}\n`, unix, text);
  const lines = unix.endsWith('\n') ? unix : `${unix}\n`;
  return ended(written(lines, edit, wanted), unix, text);
}

/** The text with the line ends that it came with. */
function ended(done: string, unix: string, text: string): string {
  const closed = unix.endsWith('\n') ? done : done.replace(/\n$/, '');
  return unix === text ? closed : closed.replaceAll('\n', '\r\n');
}

function written(text: string, edit: Edit, wanted: Document): string {
  const found = inPlace(text, edit, wanted);
  if (found !== null && readsAs(found, wanted)) return found;
  const part = partly(text, edit, wanted);
  return part !== null && readsAs(part, wanted) ? part : stringify(wanted, { lineWidth: 0 });
}

/** The text with the list or the head that the edit is about written anew, and the rest as it was. */
function partly(text: string, edit: Edit, wanted: Document): string | null {
  const whole = parseDocument(text);
  const scenarios = wanted.scenarios as readonly WrittenFields[];
  const index = scenarios.findIndex((s) => s.id === edit.scenario);
  const set = (path: readonly (string | number)[], value: unknown) => whole.setIn(path, whole.createNode(value));
  if (edit.scenario === null) set(['campaign'], wanted.campaign);
  else if (edit.op === 'duplicate-scenario' || edit.op === 'remove-scenario') set(['scenarios'], scenarios);
  else if (edit.op === 'set-head') set(['scenarios', index], scenarios[index]);
  else set(['scenarios', index, 'activities'], scenarios[index]?.activities);
  return resolved(whole);
}
