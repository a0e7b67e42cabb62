import type { Edit, SoberRule, Sobriety, SobrietyRow } from '@contrechamp/engine';
import { type Lang, quote, typeset } from '../lang.ts';
import { formatFigures, formatNumber } from '../number/figures.ts';
import { formatAmount, formatInterval, formatPercent, formatProbability } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { type Names, nameOf, type QuestionOptions } from './options.ts';

interface Words {
  title(scenario: string): string;
  today(generation: string, total: string): string;
  readonly columns: readonly string[];
  readonly rules: Readonly<Record<SoberRule, string>>;
  share(percent: string): string;
  readonly nothing: string;
  readonly quality: string;
  readonly edits: string;
}

export const sobrietyWords: Readonly<Record<Lang, Words>> = {
  en: {
    title: (scenario) => `Three rules of sobriety, on ${scenario}`,
    today: (generation, total) => `Generation emits ${generation} today, the whole scenario ${total}.`,
    columns: ['Rule', 'Generation after', 'Saved', 'Saved, share of generation', 'It helps'],
    rules: {
      fewer: 'Fewer images',
      lighter: 'Efficient models',
      cleaner: 'Low-carbon data centres',
      all: 'All three',
    },
    share: (percent) => `${percent} of them`,
    nothing: 'nothing to change',
    quality:
      'Lighter models are the newest ones of the same maker, or measured ones; nothing here judges whether their images will do.',
    edits: 'What each rule changed',
  },
  fr: {
    title: (scenario) => `Trois règles de sobriété, sur ${scenario}`,
    today: (generation, total) => `La génération émet aujourd’hui ${generation}, le scénario entier ${total}.`,
    columns: ['Règle', 'Génération après', 'Évité', 'Évité, en part de la génération', 'Efficace'],
    rules: {
      fewer: 'Moins d’images',
      lighter: 'Modèles sobres',
      cleaner: 'Centres de données bas carbone',
      all: 'Les trois',
    },
    share: (percent) => `${percent} d’entre elles`,
    nothing: 'rien à changer',
    quality:
      'Les modèles plus légers sont les plus récents du même éditeur, ou des modèles mesurés ; rien ici ne dit si leurs images conviendront.',
    edits: 'Ce que chaque règle a changé',
  },
};

type Spread = SobrietyRow['saved'];
export const amount = ({ median, interval95 }: Spread, lang: Lang): string =>
  formatAmount({ central: median, interval95 }, lang);

function share({ median, interval95 }: Spread, lang: Lang): string {
  const percent = (x: number): string => formatFigures(100 * x, lang, 2);
  return `${formatPercent(median, lang)} ${formatInterval(interval95.map(percent))}`;
}

const colon: Readonly<Record<Lang, string>> = { en: ':', fr: ' :' };

const told = ({ activity, from, to }: Edit, lang: Lang): string => {
  const written = (x: string): string => (/^[\d.]+$/.test(x) ? formatNumber(Number(x), lang) : x);
  return `${activity}${colon[lang]} ${written(from)} → ${written(to)}`;
};

/** Each rule, what generation emits after it, what it saves in mass and share, and how often it helps. */
export function sobrietyRows(s: Sobriety, draws: number, lang: Lang): string[][] {
  const w = sobrietyWords[lang];
  const rule = (r: SobrietyRow): string =>
    r.rule === 'fewer' ? `${w.rules.fewer} (${w.share(formatPercent(s.share, lang))})` : w.rules[r.rule];
  return s.rows.map((r) =>
    r.edits.length === 0
      ? [rule(r), amount(r.generation, lang), w.nothing, '', '']
      : [
          rule(r),
          amount(r.generation, lang),
          amount(r.saved, lang),
          share(r.savedShare, lang),
          formatProbability(r.probability, lang, draws),
        ],
  );
}

/** What each rule of sobriety saves on one scenario, and what it changed. */
export function renderSobriety(
  s: Sobriety,
  names: Names,
  draws: number,
  { lang, width, color }: QuestionOptions,
): string {
  const { bold, dim } = style(color);
  const w = sobrietyWords[lang];
  const rows = sobrietyRows(s, draws, lang);
  const edits = s.rows
    .filter((r) => r.rule !== 'all' && r.edits.length > 0)
    .flatMap((r) =>
      hanging(
        '  ',
        typeset(`${w.rules[r.rule]}${colon[lang]} ${r.edits.map((e) => told(e, lang)).join(' · ')}`, lang),
        width,
      ),
    );
  return [
    ...wrap(typeset(w.title(quote(nameOf(names, s.scenario, lang), lang)), lang), width).map(bold),
    ...wrap(typeset(w.today(amount(s.generation, lang), amount(s.total, lang)), lang), width),
    '',
    ...table(
      w.columns.map((heading) => ({ heading: typeset(heading, lang) })),
      rows,
      { width, heading: dim },
    ),
    '',
    bold(w.edits),
    ...edits,
    '',
    ...wrap(typeset(w.quality, lang), width).map(dim),
  ].join('\n');
}
