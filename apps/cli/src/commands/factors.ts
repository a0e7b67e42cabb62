import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, type FactorRecord, lintCatalogue, nearest } from '@contrechamp/engine';
import { renderFactor, renderFactorList } from '@contrechamp/report';
import { catalogueRoot, loadCatalogue } from '../catalogue/load.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { Failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { line, type Output } from '../output.ts';

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Records that hold every word of the query, in any language and any field that people know them by. */
function matching(catalogue: Catalogue, words: readonly string[]): FactorRecord[] {
  const wanted = words.map(folded);
  return catalogue.data.factors.filter((f) => {
    const source = catalogue.source(f.source);
    const text = folded(
      [
        f.id,
        f.topic,
        f.name.en,
        f.name.fr,
        f.geography,
        f.year,
        ...Object.values(f.where),
        source?.publisher ?? '',
      ].join(' '),
    );
    return wanted.every((word) => text.includes(word));
  });
}

function search(words: readonly string[], options: Options, output: Output): number {
  const catalogue = loadCatalogue();
  const found = matching(catalogue, words);
  if (options.json) output.out(line(JSON.stringify(found, null, 2)));
  else if (found.length > 0)
    output.out(line(renderFactorList(found, { lang: options.lang, width: output.width, color: options.color })));
  else output.err(line(options.lang === 'fr' ? 'Aucun facteur ne correspond.' : 'No factor matches.'));
  return found.length > 0 ? 0 : 1;
}

function show(id: string | undefined, options: Options, output: Output): number {
  const catalogue = loadCatalogue();
  const factor = catalogue.factor(id ?? '');
  if (!factor) {
    const near =
      nearest(
        id ?? '',
        catalogue.data.factors.map((f) => f.id),
      ) ?? '';
    throw new Failure(
      options.lang === 'fr'
        ? `Aucun facteur « ${id ?? ''} ».${near ? ` Vouliez-vous dire « ${near} » ?` : ''} Cherchez avec contrechamp factors search.`
        : `No factor "${id ?? ''}".${near ? ` Did you mean "${near}"?` : ''} Look for it with contrechamp factors search.`,
    );
  }
  const source = catalogue.source(factor.source);
  const text = options.json
    ? JSON.stringify({ ...factor, source }, null, 2)
    : renderFactor(factor, source, { lang: options.lang, color: options.color });
  output.out(line(text));
  return 0;
}

/** Today as an ISO date; review dates are compared with it. */
const today = (): string => new Date().toISOString().slice(0, 10);

function check(output: Output): { readonly failed: boolean; readonly data: ReturnType<typeof readCatalogue> } {
  const problems: string[] = [];
  const data = readCatalogue(catalogueRoot(), problems);
  const findings = lintCatalogue(data, today());
  for (const problem of problems) output.err(line(`error  ${problem}`));
  for (const f of findings) output.err(line(`${f.severity.padEnd(7)}${f.record}: ${f.code}: ${f.detail}`));
  return { failed: problems.length > 0 || findings.some((f) => f.severity === 'error'), data };
}

function lint(output: Output): number {
  const { failed, data } = check(output);
  const topics = new Map<string, number>();
  for (const f of data.factors) topics.set(f.topic, (topics.get(f.topic) ?? 0) + 1);
  const counts = [...topics].sort().map(([topic, n]) => `  ${topic.padEnd(24)}${n}`);
  output.out(
    line(
      [`Catalogue ${data.release}: ${data.factors.length} records, ${data.sources.length} sources`, ...counts].join(
        '\n',
      ),
    ),
  );
  return failed ? 1 : 0;
}

function build(options: Options, output: Output): number {
  const { failed, data } = check(output);
  if (failed) return 1;
  const folder = join(catalogueRoot(), 'dist');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'catalogue.json');
  const partial = `${file}.${process.pid}.partial`;
  writeFileSync(partial, JSON.stringify(data));
  renameSync(partial, file);
  if (!options.quiet) output.out(line(`Catalogue ${data.release}: ${data.factors.length} records → ${file}`));
  return 0;
}

/** `factors search|show|lint|build`. */
export function factors(args: readonly string[], options: Options, output: Output): number {
  const [verb = '', ...rest] = args;
  if (verb === 'search' && rest.length > 0) return search(rest, options, output);
  if (verb === 'show') return show(rest[0], options, output);
  if (verb === 'lint') return lint(output);
  if (verb === 'build') return build(options, output);
  throw new Failure('contrechamp factors search WORD… | show ID | lint | build');
}
