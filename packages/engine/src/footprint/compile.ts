import { ActivityContext, type MethodOptions } from '../activity/context.ts';
import type { Assumption, Line } from '../activity/line.ts';
import { activityDefinition } from '../activity/registry.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { GridSeries } from '../factor/grid-series.ts';
import type { Activity, Campaign, Scenario } from '../inventory/campaign.ts';
import { nearest } from '../quantity/index.ts';
import { generationProblems } from './generation-check.ts';

/** A scenario whose every line is an expression with checked units; no number computed yet. */
export interface CompiledScenario {
  readonly scenario: Scenario;
  readonly lines: readonly Line[];
  readonly assumptions: readonly Assumption[];
}

export interface Calculation {
  readonly campaign: Campaign;
  readonly catalogue: Catalogue;
  readonly options: MethodOptions;
  readonly scenarios: readonly CompiledScenario[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the caller says wins over what the campaign says, and that over the default. */
export type CompileOptions = { readonly [K in keyof MethodOptions]?: MethodOptions[K] | undefined } & {
  /** Series of grids that the campaign names, by the name that it gives; reading files is the caller's work. */
  readonly series?: ReadonlyMap<string, GridSeries>;
};

/** A British reference scenario follows DESNZ, every other campaign ADEME, unless the campaign or the caller says. */
function chosenMethod(campaign: Campaign): MethodOptions['method'] {
  const reference = campaign.scenarios.find((s) => s.id === campaign.reference);
  return campaign.method ?? (reference?.site.country === 'GB' ? 'desnz' : 'ademe');
}

/** One activity turned into emission sources. @throws DiagnosticError when it cannot be */
export function compileActivity(
  parts: Pick<ActivityContext, 'campaign' | 'scenario' | 'catalogue' | 'options' | 'series'>,
  activity: Activity,
): ActivityContext {
  const definition = activityDefinition(activity.type);
  if (!definition) throw new RangeError(`activity type ${activity.type} has no definition`);
  const context = new ActivityContext({ ...parts, activity, definition });
  if (activity.country !== undefined) checkCountry(parts.catalogue, activity.country, `${activity.path}.country`);
  definition.inventory(activity.fields as never, context);
  return context;
}

function checkCountry(catalogue: Catalogue, code: string, path: string): void {
  if (catalogue.country(code)) return;
  const codes = catalogue.data.countries.map((c) => c.code);
  const params = { value: code, suggestion: nearest(code, codes) ?? '' };
  throw new DiagnosticError({ code: 'country-unknown', severity: 'error', path, params });
}

/** Categories that another scenario counts, this one does not, and does not declare as truly zero. */
function boundaryMismatches(scenarios: readonly CompiledScenario[]): Diagnostic[] {
  const counted = new Map<string, string>();
  for (const { scenario, lines } of scenarios)
    for (const l of lines) counted.set(l.category, counted.get(l.category) ?? scenario.id);
  return scenarios.flatMap(({ scenario, lines }) => {
    const own = new Set([...lines.map((l) => l.category), ...scenario.excluded.map((e) => e.category)]);
    return [...counted]
      .filter(([category]) => !own.has(category as Line['category']))
      .map(([category, other]) => ({
        code: 'boundary-mismatch' as const,
        severity: 'warning' as const,
        path: scenario.path,
        params: { scenario: scenario.id, category, other },
      }));
  });
}

/** What a file gives and the calculation had no use for: never dropped in silence. */
const unusedFields = ({ activity, unused }: ActivityContext): Diagnostic[] =>
  unused.map((field) => ({
    code: 'field-unused',
    severity: 'warning',
    path: `${activity.path}.${field}`,
    params: { activity: activity.id, field },
  }));

/** Resolves factors and turns every activity into emission sources; problems are collected, not thrown. */
export function compile(campaign: Campaign, catalogue: Catalogue, given: CompileOptions = {}): Calculation {
  const options: MethodOptions = {
    method: given.method ?? chosenMethod(campaign),
    radiativeForcing: given.radiativeForcing ?? campaign.options?.radiativeForcing ?? true,
    training: given.training ?? campaign.options?.training ?? true,
    embodied: given.embodied ?? campaign.options?.embodied ?? true,
    electricity: given.electricity ?? campaign.options?.electricity ?? 'location',
  };
  const diagnostics: Diagnostic[] = [];
  const series = given.series ?? new Map<string, GridSeries>();
  const scenarios = campaign.scenarios.map((scenario): CompiledScenario => {
    const contexts: ActivityContext[] = [];
    const attempt = (run: () => void): void => {
      try {
        run();
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        diagnostics.push(error.diagnostic);
      }
    };
    attempt(() => checkCountry(catalogue, scenario.site.country, `${scenario.path}.site.country`));
    for (const activity of scenario.activities) {
      attempt(() => contexts.push(compileActivity({ campaign, scenario, catalogue, options, series }, activity)));
    }
    diagnostics.push(...contexts.flatMap(unusedFields));
    return {
      scenario,
      lines: contexts.flatMap((c) => c.lines),
      assumptions: contexts.flatMap((c) => c.assumptions),
    };
  });
  if (campaign.catalogue !== undefined && campaign.catalogue !== catalogue.release) {
    const params = { pinned: campaign.catalogue, release: catalogue.release };
    diagnostics.push({ code: 'catalogue-release', severity: 'warning', path: 'campaign.catalogue', params });
  }
  const told = [...diagnostics, ...generationProblems(campaign, catalogue), ...boundaryMismatches(scenarios)];
  return { campaign, catalogue, options, scenarios, diagnostics: told };
}
