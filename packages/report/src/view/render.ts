import { type CampaignComparison, type Catalogue, classified, outside, unclassified } from '@contrechamp/engine';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatAmount, formatPercent } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { labelOf, labels } from '../text/labels.ts';
import { standardLine } from './standard-lines.ts';

export interface ViewOptions {
  readonly lang: Lang;
  readonly width: number;
  readonly color: boolean;
  /** A name of `viewNames`. */
  readonly view: string;
}

const words = {
  en: {
    columns: ['Line', '', 'kg CO₂e, central [95 %]', 'Share'],
    outside: 'outside this role’s inventory',
    unclassified: 'no line in this standard',
    total: 'Total',
    seen: (view: string, role: string) => `${view}, as reported by ${role}`,
    names: {
      category: 'Categories',
      stage: 'Life-cycle stages',
      'bilan-carbone': 'Posts of the Bilan Carbone method',
      'bilan-carbone-sub-post': 'Sub-posts of the Bilan Carbone method',
      beges: 'BEGES, version 5',
      'ghg-protocol': 'GHG Protocol',
      'iso-14064-1': 'ISO 14064-1:2018',
    } as Readonly<Record<string, string>>,
  },
  fr: {
    columns: ['Ligne', '', 'kg CO₂e, valeur centrale [95 %]', 'Part'],
    outside: 'hors de l’inventaire de ce rôle',
    unclassified: 'pas de ligne dans ce référentiel',
    total: 'Total',
    seen: (view: string, role: string) => `${view}, vu par ${role}`,
    names: {
      category: 'Postes',
      stage: 'Étapes du cycle de vie',
      'bilan-carbone': 'Postes de la méthode Bilan Carbone',
      'bilan-carbone-sub-post': 'Sous-postes de la méthode Bilan Carbone',
      beges: 'BEGES, version 5',
      'ghg-protocol': 'GHG Protocol',
      'iso-14064-1': 'ISO 14064-1:2018',
    } as Readonly<Record<string, string>>,
  },
};

/** What a view is called. */
export function viewName(catalogue: Catalogue, view: string, lang: Lang): string {
  const heading = catalogue.data.headingViews.find((v) => v.id === view);
  return heading ? heading.name[lang] : (words[lang].names[view] ?? view);
}

/** What a line of a view is called. */
export function viewLineName(catalogue: Catalogue, view: string, key: string, lang: Lang): string {
  if (key === outside) return words[lang].outside;
  if (key === unclassified) return words[lang].unclassified;
  const { classification, headingViews } = catalogue.data;
  const heading = headingViews.find((v) => v.id === view)?.headings.find((h) => h.id === key);
  if (heading) return heading.name[lang];
  if (view === 'category') return labelOf(labels[lang].category, key);
  if (view === 'stage') return labelOf(labels[lang].stage, key);
  const post = classification.posts.find((p) => p.id === key);
  const sub = classification.posts.flatMap((p) => p.subPosts).find((p) => p.id === key);
  return standardLine(view, key, lang) ?? (view === 'bilan-carbone' ? post : sub)?.name[lang] ?? key;
}

const coded = new Set(['beges', 'ghg-protocol', 'iso-14064-1']);

/** Every scenario filed by a standard or a sector's headings, as the role of the comparison reports it. */
export function renderView(result: CampaignComparison, { lang, width, color, view }: ViewOptions): string {
  const { bold, dim } = style(color);
  const { catalogue } = result.calculation;
  const text = words[lang];
  const title = text.seen(viewName(catalogue, view, lang), labels[lang].role[result.role]);
  const note = catalogue.data.headingViews.find((v) => v.id === view)?.note?.[lang];
  const scenarios = result.footprints.flatMap((footprint) => {
    const entries = Object.entries(classified(result, footprint, view));
    const rows = entries
      .toSorted(([a], [b]) => (coded.has(view) ? a.localeCompare(b, 'en', { numeric: true }) : 0))
      .map(([key, amount]) => [
        ...(coded.has(view) ? [key === outside || key === unclassified ? '' : key] : []),
        viewLineName(catalogue, view, key, lang),
        formatAmount(amount, lang),
        formatPercent(footprint.total.central > 0 ? amount.central / footprint.total.central : 0, lang),
      ]);
    const heads = text.columns
      .map((heading, i) => ({
        heading: typeset(heading, lang),
        align: i === 3 ? ('right' as const) : ('left' as const),
      }))
      .filter((_, i) => i !== 1 || coded.has(view));
    const body = rows.map((row) => row.map((cell) => typeset(cell, lang)));
    return ['', bold(pick(footprint.scenario.name, lang)), ...table(heads, body, { width, heading: dim })];
  });
  return [
    ...wrap(typeset(title, lang), width).map(bold),
    ...scenarios,
    ...(note ? ['', ...wrap(typeset(note, lang), width).map(dim)] : []),
  ].join('\n');
}
