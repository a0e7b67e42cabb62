import { DimensionMismatch, expectCo2e } from '../calculation/dimension.ts';
import { constant, type Expression, parameter, parametersOf, product } from '../calculation/expression.ts';
import { DiagnosticError } from '../diagnostic.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { GridSeries } from '../factor/grid-series.ts';
import { type FactorMatch, type FactorRequest, resolve } from '../factor/resolve.ts';
import type { Bilingual, FactorPart, FactorRecord } from '../factor/schema.ts';
import type { Activity, Campaign, Scenario } from '../inventory/campaign.ts';
import type { FieldQuantity } from '../inventory/field.ts';
import type { Category, ElectricityMethod, FactorMethod } from '../inventory/vocabulary.ts';
import { describeDimension, isUnitError, parseUnit, type Unit } from '../quantity/index.ts';
import { central, fromGsd2, gsd2FromScores } from '../uncertainty/index.ts';
import { type ActivityDefinition, optionalQuantities } from './definition.ts';
import { factorExpression, mainParts, unitOf } from './factor-use.ts';
import type { Assumption, AssumptionCode, AssumptionGrade, Line, LineKind, Situation } from './line.ts';

/** Choices of method that apply to a whole calculation. */
export interface MethodOptions {
  readonly method: FactorMethod;
  readonly radiativeForcing: boolean;
  readonly training: boolean;
  /** Manufacture of equipment, for its share of use. Manufacture inside a factor of transport stays. */
  readonly embodied: boolean;
  readonly electricity: ElectricityMethod;
}

export interface LineDraft {
  readonly key: string;
  readonly label: Bilingual;
  readonly quantity: Expression;
  readonly use: FactorMatch;
  readonly subPost: string;
  readonly situation: Situation;
  readonly kind?: LineKind;
  readonly category?: Category;
  readonly country?: string;
  readonly energy?: Expression;
  readonly water?: Expression;
  readonly adpe?: Expression;
}

const allScores = (n: 2 | 3) => ({ reliability: n, technological: n, geographical: n, temporal: n, completeness: n });

/** Scores of activity data that says nothing of its quality: all 3 when planned (GSD² 1.26), all 2 when guessed (1.64). */
const plannedScores = allScores(3);
const guessedScores = allScores(2);

/** A known unit, by its symbol. @throws RangeError on a symbol that an activity definition misspells. */
export function unit(symbol: string): Unit {
  const found = parseUnit(symbol);
  if (isUnitError(found)) throw new RangeError(`unreadable unit ${symbol}`);
  return found;
}

/** What an activity needs to become lines: its campaign, the catalogue, and a place to leave lines and assumptions. */
export class ActivityContext {
  readonly campaign: Campaign;
  readonly scenario: Scenario;
  readonly activity: Activity;
  readonly definition: ActivityDefinition;
  readonly catalogue: Catalogue;
  readonly options: MethodOptions;
  /** Hourly series of grids, by the name under which the campaign gives them. */
  readonly series: ReadonlyMap<string, GridSeries>;
  readonly lines: Line[] = [];
  readonly #assumptions: Omit<Assumption, 'lines'>[] = [];
  readonly #used = new Set<string>();
  #stated = false;

  constructor(
    parts: Pick<
      ActivityContext,
      'campaign' | 'scenario' | 'activity' | 'definition' | 'catalogue' | 'options' | 'series'
    >,
  ) {
    this.campaign = parts.campaign;
    this.scenario = parts.scenario;
    this.activity = parts.activity;
    this.definition = parts.definition;
    this.catalogue = parts.catalogue;
    this.options = parts.options;
    this.series = parts.series;
    this.#stated = Object.values(parts.activity.fields).some(hasStatedQuantity);
    if (!this.#stated && !parts.activity.quality && !parts.activity.primary) {
      const gsd2 = gsd2FromScores(this.#defaultScores);
      if (this.#early) this.assume('early-estimate', 'weak', { gsd2 });
      else this.assume('activity-quality-default', 'good', { gsd2 });
    }
    for (const field of parts.activity.defaults) this.#recordDefault(field, parts.activity.fields[field]);
  }

  get #early(): boolean {
    return this.campaign.state === 'early';
  }

  get #defaultScores() {
    return this.#early ? guessedScores : plannedScores;
  }

  get country(): string {
    return this.activity.country ?? this.scenario.site.country;
  }

  /** Every assumption made so far, with the lines that rest on it: those that use its factor, else the whole activity. */
  get assumptions(): readonly Assumption[] {
    const factors = this.lines.map((line) => ({ id: line.id, used: factorsOf(line) }));
    return this.#assumptions.map((a) => {
      const resting = factors.filter(({ used }) => used.has(String(a.params.factor)));
      return { ...a, lines: (resting.length > 0 ? resting : factors).map(({ id }) => id) };
    });
  }

  /** A field of the activity as an expression. Same id and same field in two scenarios are one unknown. */
  quantity(field: string, value: FieldQuantity, label: Bilingual): Expression {
    this.#used.add(field);
    const path = `${this.activity.path}.${field}`;
    return parameter({
      id: `activity:${this.scenario.id}/${this.activity.id}/${field}`,
      stream: this.#stream(field),
      label,
      unit: value.unit,
      distribution: value.distribution,
      origin: this.activity.defaults.includes(field)
        ? { kind: 'default', path }
        : { kind: 'activity-data', path, stated: value.stated },
    });
  }

  /** Optional quantities that the file gives and that nothing was computed from: another field had said it already. */
  get unused(): readonly string[] {
    const { fields, defaults } = this.activity;
    const quantities = optionalQuantities(this.definition).filter(
      (field) => fields[field] !== undefined && !defaults.includes(field) && !this.#used.has(field),
    );
    const factor = this.activity.factor !== undefined && !this.#used.has('factor') ? ['factor'] : [];
    return [...quantities, ...factor];
  }

  /** Says that a field was taken account of without being a quantity of the calculation. */
  use(field: string): void {
    this.#used.add(field);
  }

  /** An exact number that the calculation needs (there and back: 2). */
  exact(value: number, symbol: string, label: Bilingual): Expression {
    return constant(value, unit(symbol), label);
  }

  /**
   * Finds a catalogue figure; how it was found becomes an assumption unless the match is exact.
   * @throws DiagnosticError `factor-missing` when the catalogue has none
   */
  find(request: Omit<FactorRequest, 'period'>): FactorMatch {
    const match = resolve(this.catalogue, { ...request, period: this.campaign.period });
    if (!match) {
      const attributes = Object.entries({ ...request.where, ...request.at }).map(([k, v]) => `${k} ${v}`);
      throw this.failure('factor-missing', '', {
        topic: request.topic,
        attributes: [...attributes, request.country ?? ''].filter((s) => s !== '').join(', '),
        release: this.catalogue.release,
      });
    }
    this.#record(match, request);
    return match;
  }

  /** Whether the catalogue answers with a figure of the very country asked, no stand-in. */
  hasLocal(request: Omit<FactorRequest, 'period'>): boolean {
    const match = resolve(this.catalogue, { ...request, period: this.campaign.period });
    return match !== null && !match.grades.some((g) => g === 'proxy' || g === 'parent-region' || g === 'other-region');
  }

  /** Tries a calculation out: its lines and assumptions are forgotten; the fields that it reads count as used. */
  aside<T>(work: () => T): T {
    const [lines, assumptions] = [this.lines.length, this.#assumptions.length];
    try {
      return work();
    } finally {
      this.lines.length = lines;
      this.#assumptions.length = assumptions;
    }
  }

  /** A model coefficient (power, share, overhead) as an expression. */
  coefficient(topic: string, where: FactorRequest['where'] = {}, country?: string): Expression {
    return factorExpression(this.find({ topic, where, ...(country !== undefined && { country }) }));
  }

  /** Energy on this accelerator as a multiple of that on an H100; nothing for an H100 itself. */
  hardwareRatio(hardware: string): readonly Expression[] {
    return hardware === 'h100' ? [] : [this.coefficient('ai-hardware-ratio', { hardware })];
  }

  /** The factor that the campaign names for this activity, or the one that `request` finds. */
  emissionFactor(request: Omit<FactorRequest, 'period'>): FactorMatch {
    const id = this.activity.factor;
    if (id === undefined) return this.find(request);
    this.#used.add('factor');
    const factor = this.catalogue.factor(id);
    if (!factor) throw this.failure('factor-unknown', 'factor', { id });
    const match: FactorMatch = { factor, grades: ['override'], penaltyGsd2: 1 };
    this.#record(match, request);
    return match;
  }

  /** Prefers the campaign's method, then the other publishers. */
  get methods(): { readonly method: readonly string[] } {
    return { method: this.options.method === 'ademe' ? ['ademe', 'desnz'] : ['desnz', 'ademe'] };
  }

  /**
   * A factor that the campaign file itself gives, in `unit`; `where` it comes from is what the file says.
   * Its uncertainty is the field's, or none.
   */
  ownFactor(
    value: FieldQuantity,
    given: { readonly source: string; readonly year: number; readonly name: Bilingual; readonly id?: string },
  ) {
    const factor: FactorRecord = {
      id: `campaign/${given.id ?? `${this.scenario.id}/${this.activity.id}`}`,
      topic: 'campaign',
      where: {},
      name: given.name,
      unit: value.unit.symbol,
      value: central(value.distribution),
      uncertainty: { exact: true, basis: 'stated' },
      geography: this.country,
      year: given.year,
      boundary: { en: 'as the campaign states it', fr: 'telle que la campagne la déclare' },
      gwp: 'not-stated',
      source: given.source,
      locator: this.activity.path,
      evidence: 'campaign',
      reviewBy: '9999-12-31',
    };
    if (given.id === undefined) {
      this.assume('factor-campaign', 'choice', { factor: factor.id, source: given.source, year: given.year }, 'factor');
    }
    return { factor, grades: ['override'], penaltyGsd2: 1, distribution: value.distribution } satisfies FactorMatch;
  }

  /** Adds one emission source, and a second one for contrails when the factor has that part. */
  line(draft: LineDraft): void {
    if (draft.kind === 'embodied' && !this.options.embodied) return;
    this.#push(draft, factorExpression(draft.use), mainParts(draft.use.factor), draft.key, draft.label);
    if (draft.use.factor.parts?.contrails === undefined) return;
    if (!this.options.radiativeForcing || this.activity.fields.radiativeForcing === false) return;
    const label = { en: `${draft.label.en}: contrails`, fr: `${draft.label.fr} : traînées de condensation` };
    const separate = { ...draft, kind: 'contrails' as const };
    this.#push(separate, factorExpression(draft.use, 'contrails'), { contrails: 1 }, `${draft.key}-contrails`, label);
  }

  assume(code: AssumptionCode, grade: AssumptionGrade, params: Assumption['params'] = {}, field = ''): void {
    this.#assumptions.push({
      code,
      grade,
      params,
      path: field ? `${this.activity.path}.${field}` : this.activity.path,
    });
  }

  failure(code: DiagnosticError['diagnostic']['code'], field: string, params: Assumption['params']): DiagnosticError {
    return this.failureAt(field ? `${this.activity.path}.${field}` : this.activity.path, code, params);
  }

  /** A failure that another place of the file than this activity is to blame for. */
  failureAt(path: string, code: DiagnosticError['diagnostic']['code'], params: Assumption['params']): DiagnosticError {
    return new DiagnosticError({ code, severity: 'error', path, params });
  }

  /** A count, a choice or a size that the file does not give is an assumption; a switch left alone is not. */
  #recordDefault(field: string, value: unknown): void {
    const shown = isQuantity(value) ? central(value.distribution) : value;
    if (typeof shown !== 'string' && typeof shown !== 'number') return;
    this.assume('field-default', 'good', { activity: this.activity.id, field, value: shown }, field);
  }

  #stream(field: string): string {
    const owner = this.activity.named ? this.activity.id : `${this.scenario.id}/${this.activity.id}`;
    return `activity:${this.activity.type}/${owner}/${field}`;
  }

  #record(match: FactorMatch, request: Omit<FactorRequest, 'period'>): void {
    for (const grade of match.grades) {
      const weight = grade === 'proxy' || grade === 'other-region' ? 'weak' : grade === 'generic' ? 'good' : 'fair';
      this.assume(`factor-${grade}`, grade === 'override' ? 'choice' : weight, {
        factor: match.factor.id,
        topic: request.topic,
        asked: [...Object.values(request.where ?? {}), request.country ?? ''].filter((s) => s !== '').join(', '),
        geography: match.factor.geography,
        year: match.factor.year,
        reason_en: match.reason?.en ?? '',
        reason_fr: match.reason?.fr ?? '',
      });
    }
    if (match.factor.evidence === 'assumption') {
      this.assume('factor-assumed', 'weak', { factor: match.factor.id, topic: request.topic });
    }
  }

  /** The data quality of the whole activity, unless a field states its own uncertainty or the data is measured. */
  #quality(): Expression | null {
    const scores = this.activity.quality ?? (this.activity.primary ? null : this.#defaultScores);
    if (this.#stated || !scores) return null;
    const gsd2 = gsd2FromScores(scores);
    if (gsd2 === 1) return null;
    return parameter({
      id: `activity:${this.scenario.id}/${this.activity.id}/quality`,
      stream: this.#stream('quality'),
      label: { en: 'quality of the activity data', fr: 'qualité de la donnée d’activité' },
      unit: unit('1'),
      distribution: fromGsd2(1, gsd2),
      origin: { kind: 'activity-quality', path: this.activity.path, gsd2 },
    });
  }

  #push(
    draft: LineDraft,
    factor: Expression,
    parts: Partial<Record<FactorPart, number>>,
    key: string,
    label: Bilingual,
  ): void {
    const quality = this.#quality();
    const display = 'display' in draft.quantity ? draft.quantity.display : undefined;
    const quantity = quality
      ? product([draft.quantity, quality], {
          label: { en: 'activity data', fr: 'donnée d’activité' },
          ...(display && { display }),
        })
      : draft.quantity;
    const co2e = product([quantity, factor], { label, display: unit('kgCO2e') });
    this.#checkUnits(co2e, draft.use);
    this.lines.push({
      id: `${this.activity.id}/${key}`,
      activity: this.activity.id,
      path: this.activity.path,
      by: this.activity.by,
      label,
      kind: draft.kind ?? 'operation',
      category: draft.category ?? this.definition.category,
      stage: this.activity.stage,
      quantity,
      factor,
      match: draft.use,
      co2e,
      parts,
      subPost: draft.subPost,
      situation: draft.situation,
      ...(draft.country !== undefined && { country: draft.country }),
      ...(draft.energy && { energy: draft.energy }),
      ...(draft.water && { water: draft.water }),
      ...(draft.adpe && { adpe: draft.adpe }),
    });
  }

  #checkUnits(co2e: Expression, use: FactorMatch): void {
    try {
      expectCo2e(co2e);
    } catch (error) {
      if (!(error instanceof DimensionMismatch)) throw error;
      throw this.failure('factor-unit', this.activity.factor === undefined ? '' : 'factor', {
        factor: use.factor.id,
        unit: use.factor.unit,
        factorDimension: describeDimension(unitOf(use.factor).dimension),
        found: error.found,
      });
    }
  }
}

function factorsOf(line: Line): ReadonlySet<string> {
  const parameters = [...parametersOf([line.co2e]).values()];
  return new Set(parameters.flatMap(({ origin }) => (origin.kind === 'catalogue' ? [origin.match.factor.id] : [])));
}

const isQuantity = (value: unknown): value is FieldQuantity =>
  typeof value === 'object' && value !== null && 'stated' in value && 'distribution' in value;

function hasStatedQuantity(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasStatedQuantity);
  if (typeof value !== 'object' || value === null) return false;
  if (isQuantity(value)) return value.stated;
  return Object.values(value).some(hasStatedQuantity);
}
