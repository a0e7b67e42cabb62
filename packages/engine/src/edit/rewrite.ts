import { parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { readsAs } from '../lever/reads-as.ts';
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
import { documentEdited, entriesAfter } from './document.ts';
import type { Edit, WrittenFields } from './edit.ts';

type Splices = readonly Splice[] | null;

const scenarioNode = (list: YAMLSeq | null, id: string): YAMLMap | null =>
  mapIn(list?.items.find((s) => mapIn(s)?.get('id') === id));

const fieldsOf = (node: YAMLMap | null): WrittenFields => (node?.toJSON() as WrittenFields | undefined) ?? {};

function entrySplices(text: string, list: YAMLSeq, edit: Edit): Splices {
  const entries = list.toJSON() as readonly WrittenFields[];
  const after = entriesAfter(entries, edit);
  switch (edit.op) {
    case 'set-entry': {
      const node = mapIn(list.items[edit.index]);
      const fields = node && mapSplices(text, node, entries[edit.index] ?? {}, edit.fields);
      return fields ?? [replaced(list, edit.index, edit.fields)];
    }
    case 'remove-entry':
      // The last one leaves a list that nothing stands in.
      return entries.length > 1 ? [removed(text, list, edit.index)] : null;
    case 'duplicate-entry':
      return keep([inserted(text, list, edit.index, after.slice(edit.index + 1, edit.index + 2))]);
    case 'add-entries': {
      const at = Math.min(edit.after, entries.length - 1);
      if (at < 0) return null;
      return keep([inserted(text, list, at, after.slice(at + 1, at + 1 + edit.entries.length))]);
    }
    case 'move-entry': {
      const entry = entries[edit.index];
      if (!entry || edit.to === edit.index) return [];
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
  const [from, to] = rangeOf(node);
  const dash = text.lastIndexOf('-', from - 1);
  const start = text.lastIndexOf('\n', dash) + 1;
  const changes = [
    { at: rangeOf(id), text: flowText(copy.id) },
    { at: rangeOf(name as never), text: flowText(copy.name) },
  ].map(({ at: [a, b], text: t }) => ({ from: a - start, to: b - start, text: t }));
  const end = text.indexOf('\n', to);
  const at = end < 0 ? text.length : end + 1;
  const lead = end < 0 ? '\n' : '';
  return [{ from: at, to: at, text: `${lead}\n${spliced(text.slice(start, to), changes)}\n` }];
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
  const list = listIn(node.get('activities', true));
  const splices =
    edit.op === 'set-head'
      ? headSplices(text, node, edit.fields)
      : edit.op === 'duplicate-scenario' || edit.op === 'remove-scenario'
        ? scenarioSplices(text, scenarios, node, edit, wanted)
        : list && entrySplices(text, list, edit);
  return splices && spliced(text, splices);
}

/**
 * The campaign file after an edit: only what it changes is written anew, and comments stay. Where a file is written in
 * a way that does not allow it (JSON, anchors), it is written anew as a whole.
 * @throws RangeError when the edit names what is not there
 */
export function edited(text: string, edit: Edit): string {
  const unix = text.replaceAll('\r\n', '\n');
  const wanted = documentEdited(readDocument(unix), edit);
  const done = unix.trimStart().startsWith('{') ? `${JSON.stringify(wanted, null, 2)}\n` : written(unix, edit, wanted);
  return unix === text ? done : done.replaceAll('\n', '\r\n');
}

function written(text: string, edit: Edit, wanted: Document): string {
  const found = inPlace(text, edit, wanted);
  return found !== null && readsAs(found, wanted) ? found : stringify(wanted, { lineWidth: 0 });
}
