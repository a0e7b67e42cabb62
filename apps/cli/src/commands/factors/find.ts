import { type Catalogue, type FactorRecord, nearest } from '@contrechamp/engine';
import { renderFactor, renderFactorList } from '@contrechamp/report';
import { loadCatalogue, loadRelease } from '../../catalogue/load.ts';
import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const chosen = ({ catalogue, lang }: Options): Catalogue =>
  catalogue === undefined ? loadCatalogue(lang) : loadRelease(catalogue, lang);

/** Records that hold every word of the query, in any language and any field that people know them by. */
function matching(catalogue: Catalogue, words: readonly string[]): FactorRecord[] {
  const wanted = words.map(folded);
  return catalogue.data.factors.filter((f) => {
    const source = catalogue.source(f.source);
    const known = [f.id, f.topic, f.name.en, f.name.fr, f.geography, f.year, ...Object.values(f.where)];
    const text = folded([...known, source?.publisher ?? ''].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** `factors search WORD…` */
export function search(words: readonly string[], options: Options, output: Output): number {
  const found = matching(chosen(options), words);
  if (options.json) output.out(line(JSON.stringify(found, null, 2)));
  else if (found.length > 0)
    output.out(line(renderFactorList(found, { lang: options.lang, width: output.width, color: options.color })));
  else output.err(line(options.lang === 'fr' ? 'Aucun facteur ne correspond.' : 'No factor matches.'));
  return found.length > 0 ? 0 : 1;
}

/** `factors show ID` */
export function show(id: string | undefined, options: Options, output: Output): number {
  const catalogue = chosen(options);
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
