import {
  type Activity,
  activityDefinition,
  type Bilingual,
  type Document,
  evaluate,
  readDocument,
  type Stage,
} from '@contrechamp/engine';
import type { Lang } from '@contrechamp/report';
import { type Opened, opened, problemsOf } from '../open.ts';
import type { Answer, Source } from '../view.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One entry of an inventory as the file gives it, with what it comes to. */
export interface EntryOutline {
  readonly index: number;
  readonly id: string;
  readonly type: string;
  readonly stage: Stage;
  /** As written. */
  readonly fields: Fields;
  /** What the file leaves out and takes its default. */
  readonly defaults: Fields;
  /** kgCO2e at central values; null when the campaign cannot be computed. */
  readonly central: number | null;
}

export interface ScenarioOutline {
  readonly id: string;
  readonly name: Bilingual;
  /** The head as written. */
  readonly head: Fields;
  readonly entries: readonly EntryOutline[];
}

export interface CampaignOutline {
  readonly name: Bilingual;
  /** The head as written. */
  readonly head: Fields;
  readonly scenarios: readonly ScenarioOutline[];
}

const isFields = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x);
/** The maps of a list with their places: a list may hold anything. */
const listed = (x: unknown): readonly { readonly fields: Fields; readonly place: number }[] =>
  (Array.isArray(x) ? x : []).flatMap((fields: unknown, place) => (isFields(fields) ? [{ fields, place }] : []));

/** A name as people read it, whatever the file has there. */
export function nameOf(name: unknown, fallback = ''): Bilingual {
  if (typeof name === 'string') return { en: name, fr: name };
  if (!isFields(name)) return { en: fallback, fr: fallback };
  const { en, fr } = name;
  return { en: String(en ?? fr ?? fallback), fr: String(fr ?? en ?? fallback) };
}

/** The plain value of a default: the number, where the parser made a quantity of it. */
function plain(value: unknown): unknown {
  if (!isFields(value) || !isFields(value.distribution)) return value;
  return value.distribution.value ?? null;
}

const defaultsOf = (activity: Activity | undefined): Fields =>
  Object.fromEntries((activity?.defaults ?? []).map((name) => [name, plain(activity?.fields[name])]));

function scenarioOutline(scenario: Fields, index: number, { calculation }: Opened): ScenarioOutline {
  const compiled = calculation?.scenarios[index];
  const { activities, ...head } = scenario;
  return {
    id: String(scenario.id ?? ''),
    name: nameOf(scenario.name, String(scenario.id ?? '')),
    head,
    entries: listed(activities).map(({ fields, place: i }): EntryOutline => {
      const activity = compiled?.scenario.activities[i];
      const type = String(fields.type ?? '');
      const id = activity?.id ?? String(fields.id ?? `${type}-${i + 1}`);
      return {
        index: i,
        id,
        type,
        stage: activity?.stage ?? ((fields.stage ?? activityDefinition(type)?.stage ?? 'shoot') as Stage),
        fields,
        defaults: defaultsOf(activity),
        central: compiled
          ? compiled.lines.filter((l) => l.activity === id).reduce((sum, l) => sum + evaluate(l.co2e), 0)
          : null,
      };
    }),
  };
}

/** A text with mistakes of YAML is read as something that its writer did not mean: it is not laid out. */
function documentOf({ document, source, diagnostics }: Opened): Document | null {
  if (document) return document;
  if (diagnostics.some((d) => unreadable.has(d.code))) return null;
  const read: unknown = readDocument(source.text);
  return isFields(read) ? read : null;
}

const unreadable: ReadonlySet<string> = new Set(['yaml-syntax', 'text-too-complex', 'file-too-large']);

/** A campaign as its editor lays it out; also one that cannot be computed, as long as its text can be read. */
export async function outline({
  source,
  lang,
}: {
  readonly source: Source;
  readonly lang: Lang;
}): Promise<Answer<{ readonly outline: CampaignOutline }>> {
  const at = await opened(source);
  const document = documentOf(at);
  if (!document || !isFields(document.campaign)) return { ok: false, problems: problemsOf(at.diagnostics, lang) };
  return {
    ok: true,
    outline: {
      name: nameOf(document.campaign.name),
      head: document.campaign,
      scenarios: listed(document.scenarios).map(({ fields, place }) => scenarioOutline(fields, place, at)),
    },
  };
}
