import {
  activityDefinitions,
  type Calculation,
  type Catalogue,
  compile,
  type Diagnostic,
  type Document,
  type Means,
  parseCampaign,
  readDocument,
  releaseNotes,
} from '@contrechamp/engine';
import { diagnosticMessage, type Lang } from '@contrechamp/report';
import { pinnedCatalogue, theCatalogue } from './catalogue.ts';
import type { Problem, Source } from './view.ts';

/** A campaign read and compiled, or what is wrong with it. */
export interface Opened {
  readonly source: Source;
  readonly catalogue: Catalogue;
  readonly document: Document | null;
  /** Null as soon as one diagnostic is an error. */
  readonly calculation: Calculation | null;
  readonly diagnostics: readonly Diagnostic[];
}

const isError = (d: Diagnostic): boolean => d.severity === 'error';

/** Under the release that the campaign pins; what the current one would change is told beside it. */
async function open(source: Source): Promise<Opened> {
  const parsed = parseCampaign(source.text, activityDefinitions);
  const [catalogue, current] = await Promise.all([pinnedCatalogue(parsed.campaign?.catalogue), theCatalogue()]);
  const refused = { source, catalogue, document: null, calculation: null };
  if (!parsed.campaign) return { ...refused, diagnostics: parsed.diagnostics };
  const calculation = compile(parsed.campaign, catalogue, source.choice);
  const located = calculation.diagnostics.map((d): Diagnostic => {
    const position = d.position ?? parsed.position(d.path);
    return position ? { ...d, position } : d;
  });
  const broken = located.some(isError);
  const older = !broken && catalogue !== current;
  const notes = older ? releaseNotes(calculation, compile(parsed.campaign, current, source.choice)) : [];
  const diagnostics = [...located, ...notes];
  const document = readDocument(source.text);
  if (broken) return { ...refused, document, diagnostics };
  return { source, catalogue, document, calculation: { ...calculation, diagnostics }, diagnostics };
}

const keyOf = ({ text, choice }: Source): string => `${JSON.stringify(choice)}\n${text}`;
const kept = new Map<string, Opened>();
const mostKept = 4;

/** The campaign of a source; the last few are kept. */
export async function opened(source: Source): Promise<Opened> {
  const key = keyOf(source);
  const known = kept.get(key);
  if (known) return known;
  const found = await open(source);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return found;
}

/** Diagnostics in words. */
export const problemsOf = (diagnostics: readonly Diagnostic[], lang: Lang): readonly Problem[] =>
  diagnostics.map((d) => ({
    code: d.code,
    severity: d.severity,
    path: d.path,
    ...diagnosticMessage(d, lang),
    ...(d.position && { line: d.position.line, column: d.position.column }),
  }));

/** With what the questions about a campaign are computed. */
export const meansOf = ({ catalogue, calculation }: Opened): Means => ({
  catalogue,
  ...(calculation && { options: calculation.options }),
});
