import { type RankedModel, RefusedChange, rankModels, type Task, tasks } from '@contrechamp/engine';
import { diagnosticMessage, renderModels } from '@contrechamp/report';
import { loadCatalogue, loadRelease } from '../catalogue/load.ts';
import { Failure } from '../failure.ts';
import { integer, type Options, oneOf } from '../options.ts';
import { line, type Output } from '../output.ts';

const sorts = ['energy', 'co2e', 'name'] as const;
const usualSize = { image: '1024x1024', video: '1280x720' } as const;
const usualLimit = 30;
const usualSeconds = 5;
const longest = 16_384;

const words = {
  en: (text: string) => `--size ${text}: write width x height in pixels, such as 1024x1024.`,
  fr: (text: string) => `--size ${text} : écrivez largeur x hauteur en pixels, comme 1024x1024.`,
};

function sizeOf({ only, lang }: Options, task: Task): { readonly width: number; readonly height: number } {
  const text = only.size ?? usualSize[task];
  const [, width = 0, height = 0] = (/^(\d+)[x×*](\d+)$/i.exec(text) ?? []).map(Number);
  if (width > 0 && height > 0 && width <= longest && height <= longest) return { width, height };
  throw new Failure(words[lang](text));
}

function sorted(models: readonly RankedModel[], by: (typeof sorts)[number]): readonly RankedModel[] {
  if (by === 'name') return models.toSorted((a, b) => (a.model.name < b.model.name ? -1 : 1));
  return by === 'co2e' ? models.toSorted((a, b) => a.grams[1] - b.grams[1]) : models;
}

/** `models [--task image|video] [--sort energy|co2e|name] [--region FR]`: what one output of each model takes. */
export function models(options: Options, output: Output, year = new Date().getFullYear()): number {
  const { lang, color, only } = options;
  const task = oneOf(lang, 'task', only.task, tasks) ?? 'image';
  const by = oneOf(lang, 'sort', only.sort, sorts) ?? 'energy';
  const limit = integer(lang, 'limit', only.limit, 0, 1000) ?? usualLimit;
  const seconds = integer(lang, 'seconds', only.seconds, 1, 600) ?? usualSeconds;
  const catalogue = options.catalogue === undefined ? loadCatalogue(lang) : loadRelease(options.catalogue, lang);
  const question = {
    ...{ task, ...sizeOf(options, task), seconds, year, retired: only.retired },
    ...(only.region !== undefined && { region: only.region }),
    ...(only.hardware !== undefined && { hardware: only.hardware }),
  };
  try {
    const answer = rankModels(question, {
      catalogue,
      ...(options.seed !== undefined && { seed: options.seed }),
      ...(options.draws !== undefined && { draws: options.draws }),
    });
    const found = sorted(answer.models, by);
    const json = {
      question,
      unit: { wattHours: task === 'image' ? 'Wh/image' : 'Wh/s', grams: task === 'image' ? 'gCO2e/image' : 'gCO2e/s' },
      models: found.map(({ model, ...m }) => ({ id: model.id, name: model.name, open: model.open, ...m })),
      notOffered: answer.left.map((m) => m.id),
    };
    output.out(
      line(
        options.json
          ? JSON.stringify(json, null, 2)
          : renderModels(answer, found, limit, { lang, color, width: output.width }),
      ),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedChange)) throw error;
    const told = error.diagnostics.map((d) => diagnosticMessage(d, lang)).map((m) => `${m.message} ${m.remedy}`);
    throw new Failure([...new Set(told)].join('\n'));
  }
}
