import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { nearest } from '../quantity/index.ts';
import { type Activity, type Campaign, campaignHead, commonFields, type Scenario, scenarioHead } from './campaign.ts';
import { type GenerationRules, generationRules } from './generation.ts';
import { hardship } from './hardship.ts';
import { type CampaignLever, leverSchemas } from './levers.ts';
import { maximumLength } from './maximum-length.ts';
import { formatVersion, migrate } from './migrations/index.ts';
import { formatPath, type Locator, nowhere, type Path, SourceMap } from './source-map.ts';
import { validate } from './validate.ts';
import type { Stage } from './vocabulary.ts';

/** What the parser must know of an activity type; the activity package's definitions fit. */
export interface ActivitySchema {
  readonly type: string;
  readonly stage: Stage;
  readonly fields: z.ZodRawShape;
  readonly oneOf?: readonly (readonly string[])[];
}

export interface ParseResult {
  /** Null as soon as one diagnostic is an error. */
  readonly campaign: Campaign | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a path of the file stands, for diagnostics found later. */
  position(path: string): Diagnostic['position'];
}

/** Every lever is tried with every other. */
const mostLevers = 100;

const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);

class Parser {
  readonly diagnostics: Diagnostic[] = [];
  readonly source: Locator;
  readonly #schemas: ReadonlyMap<string, ActivitySchema>;

  constructor(source: Locator, schemas: readonly ActivitySchema[]) {
    this.source = source;
    this.#schemas = new Map(schemas.map((s) => [s.type, s]));
  }

  readonly report = (d: Diagnostic): void => {
    this.diagnostics.push(d);
  };

  error(code: DiagnosticCode, path: Path, params: Diagnostic['params'] = {}, key?: string): void {
    const position = key === undefined ? this.source.value(path) : this.source.key(path, key);
    const whole = key === undefined ? path : [...path, key];
    this.report({ code, severity: 'error', path: formatPath(whole), params, ...(position && { position }) });
  }

  campaign(root: Record<string, unknown>): Campaign | null {
    const known = ['contrechamp', 'campaign', 'scenarios', 'levers', 'generation'];
    for (const key of Object.keys(root).filter((k) => !known.includes(k))) {
      const suggestion = nearest(key, known) ?? '';
      this.error('field-unknown', [], { field: key, suggestion, known: known.join(', ') }, key);
    }
    const head = validate(campaignHead, root.campaign, ['campaign'], this.source, this.report);
    const list = root.scenarios;
    if (!Array.isArray(list) || list.length === 0) {
      this.error('field-missing', ['scenarios'], { field: 'scenarios' });
      return null;
    }
    const scenarios = list.map((s, i) => this.scenario(s, ['scenarios', i], head?.stages ?? null));
    this.#unique(scenarios, 'scenario-duplicate');
    const ids = scenarios.flatMap((s) => (s ? [s.id] : []));
    if (head && ids.length === list.length && !ids.includes(head.reference)) {
      const suggestion = nearest(head.reference, ids) ?? '';
      this.error('reference-unknown', ['campaign', 'reference'], {
        value: head.reference,
        suggestion,
        known: ids.join(', '),
      });
    }
    const levers = this.levers(root.levers);
    const generation = this.generation(root.generation, ids, head?.stages ?? null);
    if (!head || this.diagnostics.some((d) => d.severity === 'error')) return null;
    return {
      ...{ formatVersion, ...head, levers, scenarios: scenarios.filter((s) => s !== null) },
      ...(generation && { generation }),
    };
  }

  generation(
    input: unknown,
    scenarios: readonly string[],
    stages: readonly Stage[] | null,
  ): GenerationRules | undefined {
    if (input === undefined) return undefined;
    const found = validate(generationRules, input, ['generation'], this.source, this.report);
    if (found && !scenarios.includes(found.scenario)) {
      const params = { value: found.scenario, suggestion: nearest(found.scenario, scenarios) ?? '' };
      this.error('generation-scenario', ['generation', 'scenario'], { ...params, known: scenarios.join(', ') });
    }
    if (found && stages && !stages.includes('generation')) {
      this.error('stage-outside-boundary', ['generation'], { stage: 'generation', boundary: stages.join(', ') });
    }
    return found;
  }

  levers(input: unknown): readonly CampaignLever[] {
    if (input === undefined) return [];
    if (!Array.isArray(input)) {
      this.error('field-invalid', ['levers'], { field: 'levers', value: String(input), expected: 'array' });
      return [];
    }
    if (input.length > mostLevers) {
      this.error('field-invalid', ['levers'], {
        field: 'levers',
        value: input.length,
        expected: `at most ${mostLevers}`,
      });
      return [];
    }
    return input.flatMap((lever, i): readonly CampaignLever[] => {
      const schema = isRecord(lever) && 'use' in lever ? leverSchemas.used : leverSchemas.own;
      const found = validate<z.ZodType<CampaignLever>>(schema, lever, ['levers', i], this.source, this.report);
      return found ? [found] : [];
    });
  }

  scenario(input: unknown, path: Path, stages: readonly Stage[] | null): Scenario | null {
    if (!isRecord(input)) {
      this.error('field-invalid', path, { field: 'scenarios', value: String(input), expected: 'object' });
      return null;
    }
    const { activities, ...rest } = input;
    const head = validate(scenarioHead, rest, path, this.source, this.report);
    if (!Array.isArray(activities) || activities.length === 0) {
      this.error('activities-empty', [...path, 'activities'], { scenario: String(input.id ?? '') });
      return null;
    }
    const read = activities.map((a, i) => this.activity(a, [...path, 'activities', i], i, stages));
    this.#unique(read, 'activity-duplicate');
    if (!head || read.includes(null)) return null;
    return { ...head, path: formatPath(path), activities: read.filter((a) => a !== null) };
  }

  activity(input: unknown, path: Path, index: number, stages: readonly Stage[] | null): Activity | null {
    const type = isRecord(input) ? input.type : undefined;
    if (!isRecord(input) || type === undefined) {
      this.error('field-missing', [...path, 'type'], { field: 'type' });
      return null;
    }
    const schema = this.#schemas.get(String(type));
    if (!schema) {
      const known = [...this.#schemas.keys()];
      const params = { value: String(type), suggestion: nearest(String(type), known) ?? '', known: known.join(', ') };
      this.error('activity-type-unknown', [...path, 'type'], params);
      return null;
    }
    const whole = z.strictObject({ ...commonFields, ...schema.fields });
    const found = validate(whole, input, path, this.source, this.report) as
      | (Record<string, unknown> & Activity)
      | undefined;
    if (!found) return null;
    if (schema.oneOf && !schema.oneOf.some((group) => group.every((field) => found[field] !== undefined))) {
      const groups = schema.oneOf.map((group) => group.join(' + ')).join(' | ');
      this.error('one-of-missing', path, { type: schema.type, groups });
      return null;
    }
    // An activity type may use the name of a common field for something of its own (quality tier of an image model).
    const common = Object.fromEntries(
      Object.entries(found).filter(
        ([k, v]) => k in commonFields && (!(k in schema.fields) || (k === 'quality' && typeof v === 'object')),
      ),
    ) as unknown as Activity;
    const fields = Object.fromEntries(Object.entries(found).filter(([k]) => k in schema.fields));
    const defaults = Object.keys(fields).filter((k) => fields[k] !== undefined && !(k in input));
    const named = common.id !== undefined;
    const stage = common.stage ?? schema.stage;
    if (stages && !stages.includes(stage)) {
      this.error('stage-outside-boundary', path, { stage, boundary: stages.join(', ') });
    }
    return {
      ...common,
      id: common.id ?? `${schema.type}-${index + 1}`,
      named,
      stage,
      path: formatPath(path),
      fields,
      defaults,
    };
  }

  #unique(items: readonly ({ readonly id: string; readonly path: string } | null)[], code: DiagnosticCode): void {
    const seen = new Map<string, string>();
    for (const item of items) {
      if (!item) continue;
      const first = seen.get(item.id);
      if (first === undefined) seen.set(item.id, item.path);
      else this.report({ code, severity: 'error', path: item.path, params: { id: item.id, first } });
    }
  }
}

const failed = (d: Omit<Diagnostic, 'severity' | 'path'>): ParseResult => ({
  campaign: null,
  diagnostics: [{ severity: 'error', path: '', ...d }],
  position: () => undefined,
});

/** Whether a list or a map holds itself, as an alias can make it do. */
function isCircular(value: unknown, above: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (above.has(value)) return true;
  const path = new Set([...above, value]);
  return Object.values(value).some((inner) => isCircular(inner, path));
}

const toPath = (text: string): Path =>
  [...text.matchAll(/[^.[\]]+/g)].map(([key], i) => (i > 0 && /^\d+$/.test(key) ? Number(key) : key));

/** Reads a campaign file, YAML or JSON. Never throws on bad input: everything wrong with it is a diagnostic. */
export function parseCampaign(text: string, schemas: readonly ActivitySchema[]): ParseResult {
  if (text.length > maximumLength) {
    return failed({
      code: 'file-too-large',
      params: { megabytes: Math.round(text.length / 1e6), limit: maximumLength / 1e6 },
    });
  }
  const hard = hardship(text);
  if (hard) return failed({ code: 'text-too-complex', params: { kind: hard } });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return failed({
      code: 'yaml-syntax',
      params: { reason: error.message, yamlCode: error.code },
      position: { line, column: col },
    });
  }
  let root: unknown;
  try {
    root = document.toJS({ maxAliasCount: 100 });
  } catch (aliasError) {
    return failed({
      code: 'yaml-syntax',
      params: { reason: String((aliasError as Error).message), yamlCode: 'ALIASES' },
    });
  }
  if (isCircular(root)) return failed({ code: 'yaml-syntax', params: { reason: 'circular', yamlCode: 'ALIASES' } });
  if (!isRecord(root) || !('contrechamp' in root)) {
    return failed({ code: 'not-a-campaign', params: { version: formatVersion } });
  }
  const current = migrate(root, root.contrechamp);
  const parser = new Parser(new SourceMap(document, lines), schemas);
  const position = (path: string) => parser.source.value(toPath(path));
  if (!isRecord(current)) {
    parser.error('format-version', ['contrechamp'], { value: String(root.contrechamp), version: formatVersion });
    return { campaign: null, diagnostics: parser.diagnostics, position };
  }
  const campaign = parser.campaign(current);
  const located = parser.diagnostics.map((d) => {
    const at = d.position ?? position(d.path);
    return at ? { ...d, position: at } : d;
  });
  return { campaign, diagnostics: located, position };
}

/**
 * One entry of an inventory as plain data, checked as `parseCampaign` checks it: its place in the list names it when it
 * has no id. Null when it is refused.
 */
export function parseActivity(
  input: unknown,
  { scenario, index, stages }: { readonly scenario: string; readonly index: number; readonly stages: readonly Stage[] },
  schemas: readonly ActivitySchema[],
): { readonly activity: Activity | null; readonly diagnostics: readonly Diagnostic[] } {
  const parser = new Parser(nowhere, schemas);
  const found = parser.activity(input, [...toPath(scenario), 'activities', index], index, stages);
  return parser.diagnostics.some((d) => d.severity === 'error')
    ? { activity: null, diagnostics: parser.diagnostics }
    : { activity: found, diagnostics: parser.diagnostics };
}
