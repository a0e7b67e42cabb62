import type { Expression } from '../calculation/expression.ts';
import { Samples } from '../calculation/sample.ts';
import type { ImageModel, VideoModel } from '../factor/models.ts';
import type { CompiledScenario } from '../footprint/compile.ts';
import { quantiles } from '../uncertainty/index.ts';
import { calculate, type Means } from './calculate.ts';
import { RefusedChange } from './document.ts';

export const tasks = ['image', 'video'] as const;
export type Task = (typeof tasks)[number];

export interface ModelsQuestion {
  readonly task: Task;
  readonly width: number;
  readonly height: number;
  /** Length of a clip. */
  readonly seconds: number;
  /** ISO country or region of a provider; each model’s own when not given. */
  readonly region?: string;
  readonly hardware?: string;
  /** Year in which models must still be offered. */
  readonly year: number;
  readonly retired?: boolean;
}

/** 5th, 50th and 95th percentile. */
export type Three = readonly [number, number, number];

export interface RankedModel {
  readonly model: ImageModel | VideoModel;
  readonly tier: string;
  readonly country: string;
  /** Energy of the facility for one image or one second of video, in Wh. */
  readonly wattHours: Three;
  /** Electricity and hardware, without training, in gCO2e. */
  readonly grams: Three;
  /** Best and worst place that the energies allow: two models whose intervals overlap are not ranked. */
  readonly rank: readonly [number, number];
}

export interface ModelsAnswer {
  readonly question: ModelsQuestion;
  /** Lowest median energy first. */
  readonly models: readonly RankedModel[];
  /** Models that are not offered where it was asked. */
  readonly left: readonly (ImageModel | VideoModel)[];
}

const joules = 3600;
const grams = 0.001;

const retiredBefore = (m: ImageModel | VideoModel, year: number): boolean =>
  m.retired !== undefined && Number(m.retired.slice(0, 4)) <= year;

function activity(q: ModelsQuestion, model: string): Record<string, unknown> {
  const common = { id: 'one', primary: true, model, width: q.width, height: q.height };
  const where = { ...(q.region && { region: q.region }), ...(q.hardware && { hardware: q.hardware }) };
  return q.task === 'image'
    ? { type: 'image-generation', count: 1, ...common, ...where }
    : { type: 'video-generation', clips: 1, seconds: q.seconds, ...common, ...where };
}

const fileOf = (q: ModelsQuestion, model: string) => ({
  contrechamp: 1,
  campaign: {
    ...{ id: 'models', name: 'models', period: q.year, deliverables: [{ type: 'still', count: 1 }] },
    ...{ stages: ['generation'], reference: 'one' },
  },
  scenarios: [
    {
      ...{ id: 'one', name: 'one', method: 'generative-ai', site: { country: 'FR' } },
      activities: [activity(q, model)],
    },
  ],
});

interface Compiled {
  readonly model: ImageModel | VideoModel;
  readonly scenario: CompiledScenario;
}

/** Null when the model is not offered where it is asked. */
function compiled(q: ModelsQuestion, model: ImageModel | VideoModel, means: Means): Compiled | null {
  try {
    const [scenario] = calculate(fileOf(q, model.id), means).scenarios;
    return scenario ? { model, scenario } : null;
  } catch (error) {
    if (error instanceof RefusedChange && error.diagnostics.some((d) => d.code === 'region-not-offered')) return null;
    throw error;
  }
}

function three(samples: Samples, expressions: readonly Expression[], size: number): Three {
  const total = new Float64Array(samples.draws);
  for (const e of expressions) {
    const column = samples.column(e);
    for (let i = 0; i < total.length; i++) total[i] = (total[i] as number) + (column[i] as number);
  }
  return quantiles(total, [0.05, 0.5, 0.95]).map((x) => x / size) as unknown as Three;
}

/** The models of a task by the energy of one output, with what the intervals allow to be said of their order. */
export function rankModels(question: ModelsQuestion, means: Means): ModelsAnswer {
  const { data } = means.catalogue;
  const all = question.task === 'image' ? data.imageModels : data.videoModels;
  const offered = all.filter((m) => question.retired || !retiredBefore(m, question.year));
  const found = offered.map((model) => ({ model, run: compiled(question, model, means) }));
  const runs = found.flatMap(({ run }) => (run ? [run] : []));
  const lines = ({ scenario }: Compiled) => scenario.lines.filter((l) => l.kind !== 'training');
  const energies = (c: Compiled) => lines(c).flatMap((l) => (l.energy ? [l.energy] : []));
  const { seed = 1, draws = 4000 } = means;
  const samples = new Samples(
    runs.flatMap((c) => [...energies(c), ...lines(c).map((l) => l.co2e)]),
    { seed, draws },
  );
  const each = question.task === 'image' ? 1 : question.seconds;
  const measured = runs.map((c) => ({
    model: c.model,
    tier: String(c.scenario.assumptions.find((a) => a.code === 'ai-tier')?.params.tier ?? ''),
    country: c.scenario.lines.find((l) => l.country !== undefined)?.country ?? '',
    wattHours: three(samples, energies(c), joules * each),
    grams: three(
      samples,
      lines(c).map((l) => l.co2e),
      grams * each,
    ),
  }));
  const models = measured
    .map((m): RankedModel => {
      const surelyLower = measured.filter((o) => o.wattHours[2] < m.wattHours[0]).length;
      const surelyHigher = measured.filter((o) => o.wattHours[0] > m.wattHours[2]).length;
      return { ...m, rank: [1 + surelyLower, measured.length - surelyHigher] };
    })
    .toSorted((a, b) => a.wattHours[1] - b.wattHours[1] || (a.model.id < b.model.id ? -1 : 1));
  return { question, models, left: found.flatMap(({ model, run }) => (run ? [] : [model])) };
}
