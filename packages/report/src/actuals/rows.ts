import type { GenerationSide } from '@contrechamp/engine';
import { type Lang, plain } from '../lang.ts';
import { formatFigures, formatInteger } from '../number/figures.ts';
import { formatMass, formatPercent } from '../number/format.ts';
import { budgetName, countText, daysText, dayText, limitText, outputsText, shareText, spreadText } from './figures.ts';
import { type ActualsModel, type ActualsResult, type ActualsShare, actualsOutcomes } from './result.ts';
import { actualsWords } from './words.ts';

const figure = (x: number | null, lang: Lang): string =>
  x === null ? actualsWords[lang].none : formatFigures(x, lang, 2);

const signed = (x: number | null, lang: Lang): string =>
  x === null ? actualsWords[lang].none : `${x > 0 ? '+' : ''}${countText(x, lang).replace('-', '−')}`;

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const over = (a: number | null, b: number | null, lang: Lang): string =>
  a === null || b === null || b === 0 ? actualsWords[lang].none : formatPercent(a / b, lang);

const sideRow = (name: string, s: GenerationSide, lang: Lang): string[] => [
  name,
  countText(s.images, lang),
  countText(s.clips, lang),
  spreadText(s.co2e, lang),
  figure(s.energy, lang),
  figure(s.water, lang),
];

/** Planned, metered, what is between them, and what share of the plan it is. */
function sideRows({ planned: p, metered: m, difference, share }: ActualsResult, lang: Lang): string[][] {
  const { rows } = actualsWords[lang];
  const apart = (pick: (s: GenerationSide) => number | null): number | null => minus(pick(m), pick(p));
  const between = (x: number | null): string => (x === null ? '–' : `${x > 0 ? '+' : ''}${formatFigures(x, lang, 2)}`);
  return [
    sideRow(rows.planned, p, lang),
    sideRow(rows.metered, m, lang),
    [
      rows.difference,
      signed(
        apart((s) => s.images),
        lang,
      ),
      signed(
        apart((s) => s.clips),
        lang,
      ),
      spreadText(difference, lang),
      between(apart((s) => s.energy)),
      between(apart((s) => s.water)),
    ],
    ...(share
      ? [
          [
            rows.share,
            over(m.images, p.images, lang),
            over(m.clips, p.clips, lang),
            shareText(share, lang),
            over(m.energy, p.energy, lang),
            over(m.water, p.water, lang),
          ],
        ]
      : []),
  ];
}

/** The same without columns for what there is none of: clips, or images. */
export function sideTable(result: ActualsResult, lang: Lang) {
  const { planned, metered } = result;
  const empty = (kind: 'images' | 'clips'): boolean => planned[kind] === 0 && metered[kind] === 0;
  const kept = [0, ...(empty('images') ? [] : [1]), ...(empty('clips') ? [] : [2]), 3, 4, 5];
  const pick = (row: readonly string[]): string[] => kept.map((i) => row[i] ?? '');
  return {
    columns: pick(actualsWords[lang].columns),
    rows: sideRows(result, lang).map(pick),
    /** Columns of numbers. */
    numbers: kept.flatMap((i, at) => (i === 0 || i === 3 ? [] : [at])),
  };
}

const modelSide = (side: GenerationSide | null, lang: Lang): string =>
  side ? `${outputsText(side.images, side.clips, lang)}, ${spreadText(side.co2e, lang)}` : actualsWords[lang].none;

/** Each model: what was planned of it, what was metered, and the receipts behind that. */
export const modelRows = (models: readonly ActualsModel[], lang: Lang): string[][] =>
  models.map((m) => [
    plain(m.name),
    modelSide(m.planned, lang),
    modelSide(m.metered, lang),
    m.first && m.last
      ? `${formatInteger(m.receipts, lang)}, ${daysText(m.first, m.last, lang)}`
      : actualsWords[lang].none,
  ]);

const shareRow = (name: string, { receipts, outputs, returned, co2e }: ActualsShare, lang: Lang): string[] => [
  name,
  formatInteger(receipts, lang),
  countText(outputs, lang),
  countText(returned, lang),
  outputs > 0 ? formatMass(co2e, lang, 2) : '',
];

/** Each way of ending, in the order of the list. */
export const outcomeRows = ({ receipts }: ActualsResult, lang: Lang): string[][] =>
  actualsOutcomes.flatMap((outcome) =>
    receipts.outcomes
      .filter((o) => o.outcome === outcome)
      .map((o) => shareRow(actualsWords[lang].outcomes[outcome], o, lang)),
  );

export const personRows = ({ persons }: ActualsResult, lang: Lang): string[][] =>
  (persons ?? []).map((p) => shareRow(plain(p.person), p, lang));

/** Each limit of the budgets: used, of how much, what remains. */
export const budgetRows = ({ budgets }: ActualsResult, lang: Lang): string[][] =>
  budgets.map((b) => {
    const w = actualsWords[lang];
    const amount = (x: number): string => limitText(b.limit, x, b.currency, lang);
    const who = [
      ...(b.person === null ? [] : [plain(b.person)]),
      ...(b.day ? [w.most(dayText(`${b.day}T00:00:00Z`, lang))] : []),
    ];
    const apart = b.per.some((s) => s !== 'campaign') && b.used > 0;
    const told = who.length > 0 ? who.join(', ') : apart ? w.mostOfOne : '';
    return [
      budgetName(b, lang),
      told === '' ? amount(b.used) : `${amount(b.used)} (${told})`,
      w.of(amount(b.stop), amount(b.of)),
      amount(b.remains),
    ];
  });
