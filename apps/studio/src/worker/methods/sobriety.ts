import {
  type Catalogue,
  type Document,
  edited,
  numberOf,
  type SoberRule,
  type SobrietyRow,
  sobriety as soberAnswer,
  withNumber,
} from '@contrechamp/engine';
import { type Lang, pick } from '@contrechamp/report';
import { meansOf, type Opened, opened } from '../open.ts';
import type { Source } from '../view.ts';
import { isCalculated } from './compare.ts';

type Fields = Readonly<Record<string, unknown>>;
type Spread = SobrietyRow['saved'];

/** One change that a rule makes to one entry, with names that people know. */
export interface SoberChange {
  readonly kind: 'amount' | 'model' | 'place';
  readonly entry: string;
  readonly from: string;
  readonly to: string;
}

export interface SoberRow extends Omit<SobrietyRow, 'edits'> {
  readonly changes: readonly SoberChange[];
}

export interface SoberAnswer {
  readonly scenario: string;
  readonly share: number;
  readonly generation: Spread;
  readonly total: Spread;
  readonly rows: readonly SoberRow[];
}

export interface SoberRequest {
  readonly source: Source;
  readonly scenario: string;
  /** What is left of the images and clips under the first rule, 0 to 1. */
  readonly share: number;
}

interface Change extends SoberChange {
  readonly index: number;
  /** Id of the model, code of the country. */
  readonly value: string;
}

/** Fields that count what is generated, as the first rule takes them. */
const amounts = ['count', 'clips', 'spend', 'energy'] as const;

/** Fields that belong to the model which is replaced. */
const ofModel = ['steps', 'strength', 'quality', 'tokens', 'inputTokens', 'gpuSeconds', 'energy', 'energyBoundary'];

const modelsOf = ({ data }: Catalogue, type: unknown) =>
  type === 'image-generation' ? data.imageModels : data.videoModels;

const entriesOf = (document: Document, scenario: string): readonly Fields[] =>
  ((document.scenarios ?? []) as readonly Fields[]).find((s) => s.id === scenario)?.activities as readonly Fields[];

/** The changes of a row as they touch the file: which entry, and the value that it gets. */
function changesOf(row: SobrietyRow, fewer: number, entries: readonly Fields[], catalogue: Catalogue, lang: Lang) {
  const country = (code: string): string => {
    const found = catalogue.country(code);
    return found ? pick(found.name, lang) : code;
  };
  return row.edits.map(({ activity, from, to }, i): Change => {
    const named = entries.findIndex((e) => e.id === activity);
    const index = named >= 0 ? named : Number(activity);
    const { type, label } = entries[index] ?? {};
    const entry = typeof label === 'string' ? label : activity;
    if (row.rule === 'fewer' || (row.rule === 'all' && i < fewer)) {
      return { kind: 'amount', index, entry, from, to, value: to };
    }
    const model = row.rule === 'cleaner' ? undefined : modelsOf(catalogue, type).find((m) => m.name === to);
    return model
      ? { kind: 'model', index, entry, from, to, value: model.id }
      : { kind: 'place', index, entry, from: country(from), to: country(to), value: to };
  });
}

function answerOf({ document, ...at }: Opened, { scenario, share }: SoberRequest, lang: Lang) {
  if (!document) return null;
  const found = soberAnswer(document, { scenario, share }, meansOf({ document, ...at }));
  const entries = entriesOf(document, scenario);
  const fewer = found.rows.find((r) => r.rule === 'fewer')?.edits.length ?? 0;
  const rows = found.rows.map((row) => ({ ...row, changes: changesOf(row, fewer, entries, at.catalogue, lang) }));
  return { found, entries, rows };
}

/** What each rule of sobriety is worth; null when the campaign cannot be computed. */
export async function sobriety(request: SoberRequest & { readonly lang: Lang }): Promise<SoberAnswer | null> {
  const at = await opened(request.source);
  const answer = isCalculated(at) ? answerOf(at, request, request.lang) : null;
  return (
    answer && {
      ...answer.found,
      rows: answer.rows.map(({ edits: _, changes, ...row }) => ({
        ...row,
        changes: changes.map(({ kind, entry, from, to }) => ({ kind, entry, from, to })),
      })),
    }
  );
}

function less(fields: Fields, share: number): Fields {
  const scaled = amounts.flatMap((field) => {
    const now = numberOf(fields[field]);
    return now === null ? [] : [[field, withNumber(fields[field], now * share)] as const];
  });
  return { ...fields, ...Object.fromEntries(scaled) };
}

function replaced(fields: Fields, id: string, catalogue: Catalogue): Fields {
  const models = modelsOf(catalogue, fields.type);
  const name = String(fields.model);
  const [before, after] = [
    models.find((m) => m.id === name || m.aliases.includes(name)),
    models.find((m) => m.id === id),
  ];
  const dropped = before?.open === after?.open ? ofModel : [...ofModel, 'provider'];
  return { ...Object.fromEntries(Object.entries(fields).filter(([key]) => !dropped.includes(key))), model: id };
}

/** The text of the campaign with the changes of a rule written into it; comments stay. */
export async function applyRule(request: SoberRequest & { readonly rule: SoberRule }): Promise<string> {
  const { source, scenario, share, rule } = request;
  const at = await opened(source);
  const answer = isCalculated(at) ? answerOf(at, request, 'en') : null;
  const row = answer?.rows.find((r) => r.rule === rule);
  if (!answer || !row) return source.text;
  const after = new Map<number, Fields>();
  const lessened = new Set<number>();
  for (const { kind, index, value } of row.changes) {
    const fields = after.get(index) ?? answer.entries[index] ?? {};
    if (kind === 'amount') {
      if (!lessened.has(index)) after.set(index, less(fields, share));
      lessened.add(index);
    } else {
      after.set(index, kind === 'model' ? replaced(fields, value, at.catalogue) : { ...fields, region: value });
    }
  }
  return [...after].reduce(
    (text, [index, fields]) => edited(text, { op: 'set-entry', scenario, index, fields }),
    source.text,
  );
}
