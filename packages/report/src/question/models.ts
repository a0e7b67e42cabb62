import type { ModelsAnswer, RankedModel } from '@contrechamp/engine';
import { type Lang, thin, typeset } from '../lang.ts';
import { formatFigures } from '../number/figures.ts';
import { formatInterval } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { tierBasis } from '../text/tiers.ts';
import type { QuestionOptions } from './options.ts';

const words = {
  en: {
    image: (size: string) => `One image of ${size} pixels, energy of the data centre`,
    video: (size: string) => `One second of video of ${size} pixels, energy of the data centre`,
    columns: ['Model', 'Wh, median [90 %]', 'g CO₂e [90 %]', 'Grid', 'Evidence', 'Place'],
    kind: { open: 'open', closed: 'closed' },
    place: (from: number, to: number) => (from === to ? String(from) : `${from} to ${to}`),
    ranking:
      'Place: the best and the worst that the intervals allow. Where two overlap, nobody can say which model is the lighter one: the order of the list is that of the medians.',
    tiers: 'Evidence:',
    left: (names: string) => `Not offered there: ${names}.`,
    cut: (shown: number, all: number) => `${shown} of ${all} models shown; --limit 0 shows all.`,
    without: 'Emissions: electricity and hardware, without training. Nothing here judges the quality of the images.',
  },
  fr: {
    image: (size: string) => `Une image de ${size} pixels, énergie du centre de données`,
    video: (size: string) => `Une seconde de vidéo de ${size} pixels, énergie du centre de données`,
    columns: ['Modèle', 'Wh, médiane [90 %]', 'g CO₂e [90 %]', 'Réseau', 'Preuve', 'Rang'],
    kind: { open: 'ouvert', closed: 'fermé' },
    place: (from: number, to: number) => (from === to ? String(from) : `${from} à ${to}`),
    ranking:
      'Rang : le meilleur et le moins bon que les intervalles permettent. Quand deux se recouvrent, nul ne peut dire quel modèle est le plus léger : la liste suit les médianes.',
    tiers: 'Preuve :',
    left: (names: string) => `Non proposés là : ${names}.`,
    cut: (shown: number, all: number) => `${shown} modèles affichés sur ${all} ; --limit 0 les affiche tous.`,
    without: 'Émissions : électricité et matériel, sans l’entraînement. Rien ici ne juge de la qualité des images.',
  },
};

const spread = ([low, middle, high]: readonly [number, number, number], lang: Lang): string =>
  `${formatFigures(middle, lang, 2)} ${formatInterval([low, high].map((x) => formatFigures(x, lang, 2)))}`;

const row = ({ model, tier, country, wattHours, grams, rank }: RankedModel, lang: Lang): string[] => [
  `${model.name}, ${words[lang].kind[model.open ? 'open' : 'closed']}`,
  spread(wattHours, lang),
  spread(grams, lang),
  country,
  tier,
  words[lang].place(...rank),
];

/** Models by the energy of one output, with what may be said of their order. `limit` 0 shows all of them. */
export function renderModels(
  answer: ModelsAnswer,
  models: readonly RankedModel[],
  limit: number,
  { lang, width, color }: QuestionOptions,
): string {
  const { bold, dim } = style(color);
  const w = words[lang];
  const { task, width: across, height } = answer.question;
  const shown = limit === 0 ? models : models.slice(0, limit);
  const tiers = [...new Set(shown.map((m) => m.tier))].sort().map((t) => `${t} ${tierBasis(t, lang)}`);
  const notes = [
    w.ranking,
    `${w.tiers} ${tiers.join(' · ')}.`,
    w.without,
    ...(shown.length < models.length ? [w.cut(shown.length, models.length)] : []),
    ...(answer.left.length > 0 ? [w.left(answer.left.map((m) => m.name).join(', '))] : []),
  ];
  return [
    ...wrap(w[task](`${across}${thin}×${thin}${height}`), width).map(bold),
    '',
    ...table(
      w.columns.map((heading) => ({ heading: typeset(heading, lang) })),
      shown.map((m) => row(m, lang)),
      { width, heading: dim },
    ),
    '',
    ...notes.flatMap((text) => hanging('', typeset(text, lang), width, dim)),
  ].join('\n');
}
