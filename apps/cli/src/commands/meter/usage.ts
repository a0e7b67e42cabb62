import type { UsageRow } from '@contrechamp/provenance';
import { diagnosticMessage, type Lang } from '@contrechamp/report';
import Papa from 'papaparse';
import { Failure } from '../../failure.ts';
import { readTextFile } from '../../text-file.ts';

type Cells = Readonly<Record<string, string>>;

const words = {
  en: {
    layout: (file: string, found: string) =>
      `${file}: the columns ${found} are of no layout known here. Known: the Images export of OpenAI’s usage page (model, images, num_model_requests, with size and source where they are grouped by), or a table of your own with model and images (and width, height, steps, quality, provider, region where known), or model, clips and seconds.`,
    cell: (file: string, row: number, column: string, value: string) =>
      `${file}, row ${row}: ${column} is “${value}”; a whole number is expected.`,
    model: (file: string, row: number) =>
      `${file}, row ${row}: no model. Group the export by model (group_by=model), or leave the row out.`,
    empty: (file: string) => `${file} has no row with an image or a clip.`,
    csv: (file: string, reason: string) => `${file} is no CSV: ${reason}.`,
  },
  fr: {
    layout: (file: string, found: string) =>
      `${file} : les colonnes ${found} ne sont d’aucune disposition connue ici. Sont connues : l’export « Images » de la page d’usage d’OpenAI (model, images, num_model_requests, avec size et source s’ils sont groupés), ou un tableau à vous, avec model et images (et width, height, steps, quality, provider, region si vous les avez), ou model, clips et seconds.`,
    cell: (file: string, row: number, column: string, value: string) =>
      `${file}, ligne ${row} : ${column} vaut « ${value} » ; un nombre entier est attendu.`,
    model: (file: string, row: number) =>
      `${file}, ligne ${row} : pas de modèle. Groupez l’export par modèle (group_by=model), ou retirez la ligne.`,
    empty: (file: string) => `${file} n’a aucune ligne avec une image ou un plan.`,
    csv: (file: string, reason: string) => `${file} n’est pas un CSV : ${reason}.`,
  },
};

interface Place {
  readonly file: string;
  /** As a spreadsheet counts, the header being the first. */
  readonly row: number;
  readonly lang: Lang;
}

const most = 1e9;

function whole(cells: Cells, column: string, { file, row, lang }: Place): number | null {
  const text = (cells[column] ?? '').trim();
  if (text === '') return null;
  // Some exports write counts as 3.0.
  const n = /^\d+(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  if (n <= most) return n;
  throw new Failure(words[lang].cell(file, row, column, text));
}

function decimal(cells: Cells, column: string, { file, row, lang }: Place): number | null {
  const text = (cells[column] ?? '').trim();
  if (text === '') return null;
  const n = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (n > 0 && n <= 86_400) return n;
  throw new Failure(words[lang].cell(file, row, column, text));
}

const filled = (cells: Cells, column: string): string | null => (cells[column] ?? '').trim() || null;

const nothing = { width: null, height: null, seconds: null, steps: null, quality: null, provider: null, region: null };

/** A result object of `organization.usage.images`: how many images of which model, and of which size where it is grouped by. */
function openAi(cells: Cells, place: Place): readonly UsageRow[] {
  const outputs = whole(cells, 'images', place) ?? 0;
  if (outputs === 0) return [];
  const model = filled(cells, 'model');
  if (model === null) throw new Failure(words[place.lang].model(place.file, place.row));
  const [, width, height] = /^(\d{2,5})x(\d{2,5})/.exec(filled(cells, 'size') ?? '') ?? [];
  const size = width && height ? { width: Number(width), height: Number(height) } : {};
  return [{ task: 'image', ...nothing, model, outputs, ...size }];
}

/** A table of one’s own. What a line says of images and of clips are two things. */
function plain(cells: Cells, place: Place): readonly UsageRow[] {
  const [images, clips] = [whole(cells, 'images', place) ?? 0, whole(cells, 'clips', place) ?? 0];
  if (images + clips === 0) return [];
  const model = filled(cells, 'model');
  if (model === null) throw new Failure(words[place.lang].model(place.file, place.row));
  const seconds = clips > 0 ? decimal(cells, 'seconds', place) : null;
  if (clips > 0 && seconds === null) throw new Failure(words[place.lang].cell(place.file, place.row, 'seconds', ''));
  const common = {
    ...{ width: whole(cells, 'width', place), height: whole(cells, 'height', place) },
    ...{ steps: whole(cells, 'steps', place), quality: filled(cells, 'quality') },
    ...{ provider: filled(cells, 'provider'), region: filled(cells, 'region') },
  };
  return [
    ...(images > 0 ? [{ task: 'image' as const, model, outputs: images, seconds: null, ...common }] : []),
    ...(clips > 0 ? [{ task: 'video' as const, model, outputs: clips, seconds, ...common }] : []),
  ];
}

function layoutOf(columns: readonly string[]): ((cells: Cells, place: Place) => readonly UsageRow[]) | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => columns.includes(name));
  if (has('model', 'images', 'num_model_requests')) return openAi;
  return has('model', 'images') || has('model', 'clips', 'seconds') ? plain : null;
}

/** Rows of an export of usage. @throws Failure on a file that cannot be read, or of another layout */
export function readUsage(file: string, lang: Lang): readonly UsageRow[] {
  const read = readTextFile(file);
  if ('diagnostic' in read) throw new Failure(diagnosticMessage(read.diagnostic, lang).message);
  const { data, meta, errors } = Papa.parse<Cells>(read.text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  });
  const columns = meta.fields ?? [];
  const layout = layoutOf(columns);
  if (!layout) throw new Failure(words[lang].layout(file, columns.slice(0, 12).join(', ') || '–'));
  const [error] = errors.filter((e) => e.type !== 'Delimiter');
  if (error) throw new Failure(words[lang].csv(file, `${error.message} (${(error.row ?? 0) + 2})`));
  const rows = data.flatMap((cells, i) => layout(cells, { file, row: i + 2, lang }));
  if (rows.length === 0) throw new Failure(words[lang].empty(file));
  return rows;
}
