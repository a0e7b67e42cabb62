import type { Document } from '../question/document.ts';
import type { Edit, WrittenFields } from './edit.ts';

type Scenario = Document & { readonly id?: unknown; readonly activities?: readonly WrittenFields[] };

const scenariosOf = (document: Document): readonly Scenario[] =>
  Array.isArray(document.scenarios) ? (document.scenarios as Scenario[]) : [];

/** `retouch` beside a `retouch` becomes `retouch-2`. */
export function freshId(wanted: string, taken: ReadonlySet<unknown>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

const idsOf = (list: readonly WrittenFields[]): Set<unknown> => new Set(list.map((e) => e.id));

/** Entries whose ids, where they have one, are not taken in the list they go to. */
function renamed(entries: readonly WrittenFields[], list: readonly WrittenFields[]): readonly WrittenFields[] {
  const taken = idsOf(list);
  return entries.map((e) => {
    if (e.id === undefined) return e;
    const id = freshId(String(e.id), taken);
    taken.add(id);
    return { ...e, id };
  });
}

/** The place of an entry that an edit names. @throws RangeError when there is none */
function place(list: readonly unknown[], index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= list.length) throw new RangeError(`no entry ${index}`);
  return index;
}

/** The entries of a scenario after an edit. @throws RangeError when it names an entry that is not there */
export function entriesAfter(list: readonly WrittenFields[], edit: Edit): readonly WrittenFields[] {
  const copy = [...list];
  switch (edit.op) {
    case 'set-entry':
      copy[place(list, edit.index)] = edit.fields;
      return copy;
    case 'add-entries':
      copy.splice(Math.min(edit.after + 1, list.length), 0, ...renamed(edit.entries, list));
      return copy;
    case 'duplicate-entry': {
      const entry = list[place(list, edit.index)] ?? {};
      copy.splice(edit.index + 1, 0, ...renamed([entry], list));
      return copy;
    }
    case 'remove-entry':
      copy.splice(place(list, edit.index), 1);
      return copy;
    case 'move-entry': {
      const [entry = {}] = copy.splice(place(list, edit.index), 1);
      copy.splice(place(list, edit.to), 0, entry);
      return copy;
    }
    default:
      return list;
  }
}

/** The name of a copy: that of the original in each language, or what there is of it. */
function copyName({ id, name }: Scenario): unknown {
  const given = typeof name === 'object' && name !== null ? (name as Record<string, unknown>) : { en: name, fr: name };
  const { en = given.fr ?? id, fr = given.en ?? id } = given;
  return { en: `${String(en)} (copy)`, fr: `${String(fr)} (copie)` };
}

/** The campaign as data after an edit. @throws RangeError when it names what is not there */
export function documentEdited(document: Document, edit: Edit): Document {
  if (edit.op === 'set-head' && edit.scenario === null) return { ...document, campaign: edit.fields };
  const all = scenariosOf(document);
  const index = all.findIndex((s) => s.id === edit.scenario);
  const scenario = all[index];
  if (!scenario) throw new RangeError(`no scenario ${String(edit.scenario)}`);
  const scenarios = [...all];
  switch (edit.op) {
    case 'set-head':
      scenarios[index] = { ...edit.fields, activities: scenario.activities ?? [] };
      break;
    case 'duplicate-scenario': {
      const id = freshId(String(scenario.id), idsOf(all));
      scenarios.splice(index + 1, 0, { ...scenario, id, name: copyName(scenario) });
      break;
    }
    case 'remove-scenario':
      scenarios.splice(index, 1);
      break;
    default:
      scenarios[index] = { ...scenario, activities: entriesAfter(scenario.activities ?? [], edit) };
  }
  return { ...document, scenarios };
}
