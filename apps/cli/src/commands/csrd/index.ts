import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { defaultDraws, defaultSeed } from '@contrechamp/engine';
import { type Disclosure, type DisclosurePart, disclosure, disclosurePage, typeset } from '@contrechamp/report';
import { readBrand } from '../../brand.ts';
import { commonCatalogue, compileFile } from '../../campaign.ts';
import { dateOf } from '../../date.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { version } from '../../version.ts';
import { writeNewFile } from '../../write-new-file.ts';
import { paperTarget, writePaper } from '../../write-paper.ts';
import { checkSummable, clientYear, madeScenarios, type Opened } from './chosen.ts';
import { csrdWords } from './words.ts';

type Given = Pick<Disclosure, 'client' | 'year'>;

/** Compiles every file with one catalogue. @throws Failure with the diagnostics, ready to print */
function openAll(files: readonly string[], options: Options): readonly Opened[] {
  const catalogue = commonCatalogue(files, options);
  return files.map((file) => ({
    file,
    calculation: compileFile(file, catalogue, { ...options, electricity: 'location' }),
  }));
}

function partOf({ file, calculation }: Opened, scenario: string, options: Options): DisclosurePart {
  const { catalogue } = calculation;
  const compiled = (more: Partial<Options>) => compileFile(file, catalogue, { ...options, ...more });
  return {
    ...{ file: basename(file), scenario, location: calculation },
    sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
    market: compiled({ electricity: 'market' }),
    locationWithoutContrails: compiled({ electricity: 'location', radiativeForcing: false }),
    marketWithoutContrails: compiled({ electricity: 'market', radiativeForcing: false }),
  };
}

/** What opened campaigns of one client and year emitted. @throws Failure where they cannot be added up */
function disclosed(files: readonly Opened[], given: Given, options: Options): Disclosure {
  checkSummable(files, options);
  const made = madeScenarios(files, options);
  const date = dateOf(options);
  const { seed = defaultSeed, draws = defaultDraws, role = 'brand' } = options;
  return disclosure(
    [...made].map(([opened, scenario]) => partOf(opened, scenario, options)),
    { client: given.client, year: given.year, ...(date !== undefined && { date }), role, seed, draws, version },
  );
}

/** The same of one campaign, whether it says whom it is for or not. @throws Failure where nothing says what was made */
export function disclosedFile(file: string, options: Options): Disclosure {
  const opened = openAll([file], options);
  const client = opened[0]?.calculation.campaign.client ?? null;
  return disclosed(opened, { client, year: opened[0]?.calculation.campaign.period ?? 0 }, options);
}

function yearOf(files: readonly string[], options: Options, output: Output): Disclosure {
  const { lang } = options;
  const { client, year, files: chosen, aside } = clientYear(openAll(files, options), options);
  const found = disclosed(chosen, { client, year }, options);
  if (aside.length > 0) output.err(line(typeset(csrdWords[lang].aside(aside.join(', ')), lang)));
  return found;
}

/** `csrd FILE… --client NAME --year YEAR -o PAGE.pdf`: what a client reports of its images of a year, on one page. */
export async function csrd(files: readonly string[], options: Options, output: Output): Promise<number> {
  const { lang, only } = options;
  if (files.length === 0) throw new Failure(typeset(csrdWords[lang].usage, lang));
  const target = options.output;
  if (target === undefined ? options.json : extname(target).toLowerCase() === '.json') {
    const text = line(JSON.stringify(yearOf(files, options, output), null, 2));
    if (target === undefined) output.out(text);
    else writeNewFile(target, text, lang);
    return 0;
  }
  const paper = paperTarget(options, lang);
  const brand = only.brand === undefined ? undefined : readBrand(only.brand, lang);
  const page = disclosurePage(yearOf(files, options, output), { lang, ...(brand && { brand }) });
  await writePaper(page, paper, lang, output);
  return 0;
}
