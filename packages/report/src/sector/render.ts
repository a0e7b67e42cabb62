import { typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { besideBlock, introduction } from './campaigns.ts';
import { figuresOf, figureText, type SectorRenderOptions, type SectorResult, shortSource } from './result.ts';
import { areasBlock, causesBlock } from './shares.ts';
import { totalsBlock } from './totals.ts';
import { sectorWords } from './words.ts';

/** Why no figure should be taken at its word, and where each was read. */
function worthBlock(result: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { bold, dim } = style(color);
  const w = sectorWords[lang];
  const { figures, sources } = result.facts;
  const colon = lang === 'fr' ? ' :' : ':';
  const told = figuresOf(result.facts, 'project', 'shoot-day', 'sector-year', 'other-sector').flatMap((f) => {
    const head = `${shortSource(result.facts, f)}, ${figureText(f, lang)} (${w.told[f.told]})${colon}`;
    return hanging('  ', typeset(`${head} ${f.doubt[lang]}`, lang), width);
  });
  const used = sources.filter((s) => figures.some((f) => f.source === s.id));
  // An address is left whole, however long: broken, it cannot be followed.
  const read = used.flatMap((s) => [
    ...hanging('  ', `${s.publisher}, ${s.title} (${s.year})`, width, dim),
    ...(s.url === undefined ? [] : [dim(`    ${s.url}`)]),
  ]);
  return [bold(typeset(w.worthTitle, lang)), ...told, '', ...read];
}

function methodBlock({ view }: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { dim } = style(color);
  const w = sectorWords[lang];
  const releases = [...new Set(view.campaigns.map((c) => c.calculation.catalogue.release))].join(', ');
  const text = [
    w.drawn(formatInteger(view.draws, lang), view.seed, releases),
    ...(view.campaigns.length > 1 ? [w.shared] : []),
    w.outside,
  ];
  return text.flatMap((t) => wrap(typeset(t, lang), width)).map(dim);
}

/** Campaigns beside what is published of their sector: projects, shares, totals, and what those figures are worth. */
export function renderSector(result: SectorResult, options: SectorRenderOptions): string {
  return [
    ...introduction(result, options),
    '',
    ...besideBlock(result, options),
    '',
    ...areasBlock(result, options),
    '',
    ...causesBlock(result, options),
    '',
    ...totalsBlock(result, options),
    '',
    ...worthBlock(result, options),
    '',
    ...methodBlock(result, options),
  ].join('\n');
}
