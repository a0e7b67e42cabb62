import type { Catalogue } from '@contrechamp/engine';
import {
  type ClassedFile,
  classed,
  countings,
  countWork,
  coveredByUsage,
  entriesOf,
  type Registry,
  threadVerifier,
  type UsageRow,
  usageEntries,
} from '@contrechamp/provenance';
import { type Lang, type MeterResult, meterActivities, renderMeter, toContract } from '@contrechamp/report';
import { loadCatalogue, loadRelease } from '../../catalogue/load.ts';
import { Failure } from '../../failure.ts';
import { integer, type Options, oneOf } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { version } from '../../version.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { entryOf, fileOf, modelGroups, rolesOf } from './assemble.ts';
import { amountOf, computeEntries } from './compute.ts';
import { readFolder } from './folder.ts';
import { type Receipted, receiptedFiles, withoutReceipted } from './receipted.ts';
import { remarksOf } from './remarks.ts';
import { readUsage } from './usage.ts';

const usualLimit = 40;

const words = {
  en: {
    one: 'Give a folder of images and videos, or --usage FILE.csv, or both. See contrechamp --help.',
    nothing: (folder: string) => `No image and no video in ${folder}.`,
    share: (text: string) => `--kept-share ${text}: write a share such as 1/20, 5% or 0.05.`,
    region: (text: string) => `--region ${text}: write the country where your machines are, such as FR.`,
    none: 'Nothing was generated here: there are no entries to write.',
    written: (file: string) => `Written to ${file}.`,
    reading: (done: number, all: number) => `reading ${done} of ${all}`,
    onlyActivities: '-o writes entries: add --as-activities.',
    receiptsAlone: '--receipts leaves out files of a folder: give the folder too.',
  },
  fr: {
    one: 'Donnez un dossier d’images et de vidéos, ou --usage FICHIER.csv, ou les deux. Voir contrechamp --help.',
    nothing: (folder: string) => `Ni image ni vidéo dans ${folder}.`,
    share: (text: string) => `--kept-share ${text} : écrivez une part, comme 1/20, 5% ou 0.05.`,
    region: (text: string) => `--region ${text} : écrivez le pays où sont vos machines, comme FR.`,
    none: 'Rien n’a été généré ici : il n’y a pas d’entrée à écrire.',
    written: (file: string) => `Écrit dans ${file}.`,
    reading: (done: number, all: number) => `lecture de ${done} sur ${all}`,
    onlyActivities: '-o écrit des entrées : ajoutez --as-activities.',
    receiptsAlone: '--receipts écarte des fichiers d’un dossier : donnez aussi le dossier.',
  },
};

/** `1/20`, `5%`, `0.05` as a share above 0 and up to 1. @throws Failure */
function shareOf(text: string | undefined, lang: Lang): number | undefined {
  if (text === undefined) return undefined;
  const [, over, under] = /^(\d+)\s*\/\s*(\d+)$/.exec(text) ?? [];
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1]?.replace(',', '.');
  const plain = /^\d*[.,]?\d+$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  const share = over ? Number(over) / Number(under) : percent ? Number(percent) / 100 : plain;
  if (share >= 1e-4 && share <= 1) return share;
  throw new Failure(words[lang].share(text));
}

const registryOf =
  (catalogue: Catalogue): Registry =>
  (task, name) => {
    const found = task === 'image' ? catalogue.imageModel(name) : catalogue.videoModel(name);
    if (!found) return undefined;
    const { id, name: title, open, provider = null } = found;
    return { id, name: title, open, provider, audio: 'audio' in found && found.audio === true };
  };

/** Files of the folder, told while they are read where somebody is watching. */
async function filesOf(folder: string | undefined, options: Options, output: Output): Promise<readonly ClassedFile[]> {
  if (folder === undefined) return [];
  const watched = process.stderr.isTTY === true && !options.json && !options.quiet;
  const verifier = threadVerifier();
  try {
    const found = await readFolder(folder, verifier, options.lang, (done, all) => {
      if (watched) output.err(`\r${done < all ? words[options.lang].reading(done, all) : ''}\u001b[K`);
    });
    const files = found.map(classed);
    const media = files.filter((f) => f.origin !== 'not-media');
    if (media.length === 0) throw new Failure(words[options.lang].nothing(folder));
    return files;
  } finally {
    await verifier.close();
  }
}

interface Asked {
  readonly by: (typeof countings)[number];
  readonly unknown: boolean;
  readonly keptShare: number | undefined;
  readonly usage: readonly UsageRow[];
  readonly receipted: Receipted | null;
}

/** Counts, computes, and tells. @throws Failure where the engine refuses an entry */
function resultOf(files: readonly ClassedFile[], asked: Asked, catalogue: Catalogue, options: Options): MeterResult {
  const { lang } = options;
  const { by, unknown, keptShare, usage, receipted } = asked;
  const registry = registryOf(catalogue);
  const all = countWork(files, { by, unknown, registry });
  const left = receipted ? withoutReceipted(all, receipted) : { count: all, by: new Map<string, string>() };
  const { count } = left;
  const covered = coveredByUsage(count.works, usage, registry);
  const { region, hardware } = options.only;
  const own = entriesOf(covered.works, { region, hardware, keptShare });
  const entries = [...usageEntries(usage, registry), ...own];
  const written = entries.map((entry) => entryOf(entry, keptShare, lang));
  const kept = new Set(covered.works.flatMap((w) => w.files));
  const billed = new Set(count.works.flatMap((w) => w.files).filter((path) => !kept.has(path)));
  const roles = rolesOf(files, count, { billed, receipted: left.by }, unknown);
  const common = {
    count: by,
    files: files.map((file) => fileOf(file, roles.get(file.path), registry)),
    entries: written,
    remarks: remarksOf(
      { files, count: { ...count, works: covered.works }, entries, covered, keptShare, region, unknown, receipted },
      lang,
    ),
  };
  const { seed, draws } = options;
  const contrechamp = { version, catalogue: catalogue.release, seed: seed ?? 1, draws: draws ?? 10_000 };
  if (entries.length === 0)
    return { contrechamp, ...common, models: [], total: null, told: null, unknown: null, assumptions: [] };
  const result = computeEntries(
    written.map((e) => e.activity),
    catalogue,
    options,
  );
  const contract = toContract(result, { version, lang });
  const [scenario] = contract.scenarios;
  if (!scenario) throw new RangeError('a campaign with one scenario has one');
  const byModel = modelGroups(entries, registry);
  const told = new Set(byModel.filter((g) => g.kind !== 'origin').flatMap((g) => [...g.ids]));
  const groups = byModel.map(({ ids, ...group }) => ({
    ...group,
    co2e: amountOf(result, ids, options),
  }));
  const { central, median, interval95 } = scenario.total;
  return {
    contrechamp: { ...contrechamp, seed: contract.contrechamp.seed, draws: contract.contrechamp.draws },
    ...common,
    models: groups.toSorted((a, b) => b.co2e.median - a.co2e.median),
    total: { unit: 'kgCO2e', central, median, interval95, energy_kWh: scenario.energy_kWh, water_L: scenario.water_L },
    told: told.size > 0 ? amountOf(result, told, options) : null,
    unknown: groups.find((g) => g.kind === 'origin')?.co2e ?? null,
    assumptions: scenario.assumptions,
  };
}

function checkRegion(catalogue: Catalogue, { only, lang }: Options): void {
  if (only.region !== undefined && !catalogue.country(only.region)) throw new Failure(words[lang].region(only.region));
}

/** `meter [FOLDER] [--usage FILE.csv] [--count …] [--as-activities]`: what models did for the files of a folder. */
export async function meter(positionals: readonly string[], options: Options, output: Output): Promise<number> {
  const { lang, color, only } = options;
  const [folder, ...more] = positionals;
  if (more.length > 0 || (folder === undefined && only.usage.length === 0)) throw new Failure(words[lang].one);
  if (options.output !== undefined && !only.asActivities) throw new Failure(words[lang].onlyActivities);
  if (only.receipts !== undefined && folder === undefined) throw new Failure(words[lang].receiptsAlone);
  const catalogue = options.catalogue === undefined ? loadCatalogue(lang) : loadRelease(options.catalogue, lang);
  checkRegion(catalogue, options);
  const limit = integer(lang, 'limit', only.limit, 0, 1_000_000) ?? usualLimit;
  const usage = only.usage.flatMap((file) => readUsage(file, lang));
  const files = await filesOf(folder, options, output);
  const asked: Asked = {
    by: oneOf(lang, 'count', only.count, countings) ?? 'generations',
    unknown: (oneOf(lang, 'unknown', only.unknown, ['count', 'ignore'] as const) ?? 'count') === 'count',
    keptShare: shareOf(only.keptShare, lang),
    usage,
    receipted: only.receipts === undefined ? null : await receiptedFiles(files, only.receipts, lang),
  };
  const result = resultOf(files, asked, catalogue, options);
  if (only.asActivities) {
    if (result.entries.length === 0) throw new Failure(words[lang].none);
    const text = meterActivities(result, lang);
    if (options.output === undefined) output.out(text);
    else {
      writeNewFile(options.output, text, lang);
      output.out(line(words[lang].written(options.output)));
    }
    return 0;
  }
  const shown = renderMeter(result, { lang, color, width: output.width, limit });
  output.out(line(options.json ? JSON.stringify(result, null, 2) : shown));
  return 0;
}
