import { edited, readDocument, type TextEdit, type WrittenFields } from '@contrechamp/engine';

export interface EditRequest {
  readonly text: string;
  readonly edit: TextEdit;
  /** The entry that the edit is about, as whoever made it saw it: its place may have changed since. */
  readonly of?: WrittenFields;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where an entry is now: the same one, or the one of its id; without an id, one of its type in its place. */
function placeNow(entries: readonly WrittenFields[], index: number, of: WrittenFields): number | null {
  if (same(entries[index], of)) return index;
  const found = entries.findIndex((e) => same(e, of));
  if (found >= 0) return found;
  if (of.id !== undefined) {
    const named = entries.findIndex((e) => e.id === of.id);
    return named < 0 ? null : named;
  }
  const there = entries[index];
  return there && there.id === undefined && there.type === of.type ? index : null;
}

function entriesOf(text: string, scenario: string): readonly WrittenFields[] {
  const { scenarios } = readDocument(text);
  const found = Array.isArray(scenarios) ? (scenarios as WrittenFields[]).find((s) => s.id === scenario) : undefined;
  return Array.isArray(found?.activities) ? (found.activities as WrittenFields[]) : [];
}

/** The edit at the place where the entry is now; null when the entry is gone. */
function rebased({ text, edit, of }: EditRequest): TextEdit | null {
  if (!of || !('index' in edit)) return edit;
  const entries = entriesOf(text, edit.scenario);
  const index = placeNow(entries, edit.index, of);
  if (index === null) return null;
  if (edit.op !== 'move-entry') return { ...edit, index };
  const to = edit.to + index - edit.index;
  return to >= 0 && to < entries.length ? { ...edit, index, to } : null;
}

/** The text of a campaign after an edit; comments stay. Null when it cannot be made: the entry is gone, or the text cannot be read. */
export async function edit(request: EditRequest): Promise<string | null> {
  try {
    const found = rebased(request);
    return found && edited(request.text, found);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
