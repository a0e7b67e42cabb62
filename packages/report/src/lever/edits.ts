import type { InventoryEdit } from '@contrechamp/engine';
import { type Lang, plain } from '../lang.ts';
import { hanging } from '../terminal/wrap.ts';
import { leverWords } from './words.ts';

const isRecord = (v: unknown): v is Readonly<Record<string, unknown>> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** A value of the file on one line, as the file writes it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (isRecord(value)) {
    return `{ ${Object.entries(value)
      .map(([k, v]) => `${k}: ${written(v)}`)
      .join(', ')} }`;
  }
  return plain(String(value));
}

/** Lists of things that only differ in some fields: `camera days 3 → 2`. Null when they are not such lists. */
function listChange(from: unknown, to: unknown): string | null {
  if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length) return null;
  const changes = from.flatMap((before: unknown, i): readonly (string | null)[] => {
    const after: unknown = to[i];
    if (!isRecord(before) || !isRecord(after)) return [null];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys
      .filter((key) => written(before[key]) !== written(after[key]))
      .map((key) => `${written(before.kind ?? i + 1)} ${key} ${written(before[key])} → ${written(after[key])}`);
  });
  return changes.includes(null) ? null : changes.join(', ');
}

const entriesOf = (edits: readonly InventoryEdit[]): readonly string[] => [
  ...new Set(edits.flatMap((e) => ('activity' in e ? [e.activity] : []))),
];

function told(edits: readonly InventoryEdit[], activity: string, lang: Lang): string {
  const w = leverWords[lang];
  const own = edits.filter((e) => 'activity' in e && e.activity === activity);
  return own
    .map((e) => {
      switch (e.kind) {
        case 'set':
          return listChange(e.from, e.to) ?? `${e.field} ${written(e.from)} → ${written(e.to)}`;
        case 'removed':
          return `${w.removed} (${e.type})`;
        case 'added':
          return `${w.added} (${e.type})`;
        default:
          return '';
      }
    })
    .join(' · ');
}

/** What levers change in the inventory, an entry a line. */
export function editLines(edits: readonly InventoryEdit[], lang: Lang, width: number): string[] {
  const w = leverWords[lang];
  const colon = lang === 'fr' ? '\u00a0:' : ':';
  const heads = edits.flatMap((e) => {
    if (e.kind === 'site') return [`${w.site}${colon} ${written(e.from)} → ${written(e.to)}`];
    return e.kind === 'replaced' ? [w.replaced(e.by)] : [];
  });
  const entries = entriesOf(edits).map((activity) => `${activity}${colon} ${told(edits, activity, lang)}`);
  return [...heads, ...entries].flatMap((text) => hanging('  ', text, width));
}
