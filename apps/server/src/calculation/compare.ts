import {
  activityDefinitions,
  type Calculation,
  type Campaign,
  type CampaignComparison,
  type Catalogue,
  type CompileOptions,
  compareCampaign,
  compile,
  type Diagnostic,
  type ParseResult,
  parseCampaign,
  type Role,
  releaseNotes,
} from '@contrechamp/engine';
import { type ContractResult, type Lang, toContract } from '@contrechamp/report';
import { version } from '../version.ts';
import type { Catalogues } from './catalogues.ts';

/** How a text is computed; what is not said is as the campaign says, or as usual. */
export interface OpenOptions {
  readonly choice?: CompileOptions;
  readonly role?: Role | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
  /** Whether to say what the current release of the catalogue would change; it is said unless told otherwise. */
  readonly notes?: boolean;
}

/** What was computed, or why the campaign is refused. */
export type Outcome<T> = { readonly result: T } | { readonly refused: readonly Diagnostic[] };

type Compiled = { readonly calculation: Calculation } | { readonly refused: readonly Diagnostic[] };

/** A store of texts has no files beside them: a series that a campaign names is missing, whoever needs it. */
function missingSeries(campaign: Campaign): Diagnostic[] {
  const grids = [
    { path: 'campaign.grid', grid: campaign.grid },
    ...campaign.scenarios.map(({ path, grid }) => ({ path: `${path}.grid`, grid })),
  ];
  return grids.flatMap(({ path, grid }) =>
    Object.entries(grid ?? {}).flatMap(([country, { series }]): Diagnostic[] => {
      const at = `${path}.${country}.series`;
      return series === undefined
        ? []
        : [{ code: 'series-missing', severity: 'error', path: at, params: { file: series } }];
    }),
  );
}

/** `complete` refuses what the catalogue cannot answer in full. */
function compiled(parsed: ParseResult, catalogue: Catalogue, choice: CompileOptions, complete = true): Compiled {
  if (!parsed.campaign) return { refused: parsed.diagnostics };
  const calculation = compile(parsed.campaign, catalogue, choice);
  const missing = missingSeries(parsed.campaign);
  const told = new Set(missing.map(({ path }) => path));
  const all = [...missing, ...calculation.diagnostics.filter(({ path }) => !told.has(path))];
  const diagnostics = all.map((d): Diagnostic => {
    const position = d.position ?? parsed.position(d.path);
    return position ? { ...d, position } : d;
  });
  const fatal = diagnostics.filter((d) => d.severity === 'error' && (complete || d.code !== 'factor-missing'));
  return fatal.length > 0 ? { refused: fatal } : { calculation: { ...calculation, diagnostics } };
}

/** Every scenario of a campaign compared with its reference, under the release that the campaign pins. */
export function openText(text: string, catalogues: Catalogues, options: OpenOptions = {}): Outcome<CampaignComparison> {
  const { choice = {}, role, draws, seed, notes = true } = options;
  const parsed = parseCampaign(text, activityDefinitions);
  const catalogue = catalogues.pinned(parsed.campaign?.catalogue);
  const own = compiled(parsed, catalogue, choice);
  if ('refused' in own) return own;
  const asked = notes && catalogue !== catalogues.current;
  const later = asked ? compiled(parsed, catalogues.current, choice, false) : null;
  if (later && 'refused' in later) return later;
  const told = later ? releaseNotes(own.calculation, later.calculation) : [];
  const result = compareCampaign(
    { ...own.calculation, diagnostics: [...own.calculation.diagnostics, ...told] },
    { ...(draws !== undefined && { draws }), ...(seed !== undefined && { seed }), ...(role && { role }) },
  );
  return { result };
}

/** The same as the result contract. */
export function compareText(
  text: string,
  catalogues: Catalogues,
  { lang, ...options }: OpenOptions & { readonly lang: Lang },
): Outcome<ContractResult> {
  const opened = openText(text, catalogues, options);
  return 'refused' in opened ? opened : { result: toContract(opened.result, { version, lang }) };
}
