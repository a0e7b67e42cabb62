import { activityDefinition, type InventoryEdit } from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { fieldsOfType } from './schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What becomes of one entry of the inventory, in words. */
export interface EntryEdit {
  /** What it is, as its type or the file calls it. */
  readonly entry: string;
  /** Its name in the file. */
  readonly id: string;
  readonly changes: readonly FieldEdit[];
}

/** A field and its values; of an entry that comes or goes, no more than the word for it. */
export interface FieldEdit {
  readonly field: string;
  readonly from?: string;
  readonly to?: string;
}

const isFields = (v: unknown): v is Fields => typeof v === 'object' && v !== null && !Array.isArray(v);

/** A value as the file writes it, on one line. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (isFields(value)) {
    return Object.entries(value)
      .map(([k, v]) => `${k} ${written(v)}`)
      .join(', ');
  }
  return String(value).replace(/\p{Cc}+/gu, ' ');
}

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** Lists of things that differ in some fields only: each of those; null when they are not such lists. */
function listEdits(from: unknown, to: unknown): readonly FieldEdit[] | null {
  if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length) return null;
  const found = from.flatMap((before: unknown, i): readonly (FieldEdit | null)[] => {
    const after: unknown = to[i];
    if (!isFields(before) || !isFields(after)) return [null];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => differ(before[key], after[key]))
      .map((key) => ({
        field: `${written(before.kind ?? i + 1)}, ${key}`,
        from: written(before[key]),
        to: written(after[key]),
      }));
  });
  return found.includes(null) ? null : found.filter((f) => f !== null);
}

function changesOf(edit: InventoryEdit, type: string, lang: Lang): readonly FieldEdit[] {
  const w = reduceMessages[lang];
  switch (edit.kind) {
    case 'set': {
      const label = fieldsOfType(type).find((f) => f.name === edit.field)?.label[lang] ?? edit.field;
      return listEdits(edit.from, edit.to) ?? [{ field: label, from: written(edit.from), to: written(edit.to) }];
    }
    case 'removed':
      return [{ field: w.removed }];
    case 'added':
      return [{ field: w.added }];
    default:
      return [];
  }
}

/** What levers change in an inventory, entry by entry; `entries` are those of the scenario as the file has them. */
export function editsInWords(
  edits: readonly InventoryEdit[],
  entries: readonly { readonly id: string; readonly type: string; readonly label?: unknown }[],
  lang: Lang,
): readonly EntryEdit[] {
  const w = reduceMessages[lang];
  const heads = edits.flatMap((e): EntryEdit[] => {
    if (e.kind === 'replaced') return [{ entry: w.wholeScenario, id: '', changes: [] }];
    if (e.kind !== 'site') return [];
    const place = ({ city, country }: { readonly city?: string | undefined; readonly country: string }) =>
      city === undefined ? country : `${city}, ${country}`;
    return [{ entry: w.site, id: '', changes: [{ field: w.place, from: place(e.from), to: place(e.to) }] }];
  });
  const ids = [...new Set(edits.flatMap((e) => ('activity' in e ? [e.activity] : [])))];
  const told = ids.map((id): EntryEdit => {
    const own = edits.filter((e) => 'activity' in e && e.activity === id);
    const known = entries.find((e) => e.id === id);
    const added = own.flatMap((e) => (e.kind === 'added' ? [e.type] : []));
    const type = known?.type ?? added[0] ?? '';
    const summary = activityDefinition(type)?.summary[lang] ?? type;
    const entry = typeof known?.label === 'string' ? written(known.label) : summary;
    return { entry, id, changes: own.flatMap((e) => changesOf(e, type, lang)) };
  });
  return [...heads, ...told];
}
