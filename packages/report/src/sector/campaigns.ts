import { type Difference, differences, type SectorCampaignView, type SectorFigure } from '@contrechamp/engine';
import { type Lang, pick, quote, typeset } from '../lang.ts';
import { formatInteger, formatNumber } from '../number/figures.ts';
import { formatMass } from '../number/format.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { hanging, wrap } from '../terminal/wrap.ts';
import { massText, ratiosText, ratioText } from './format.ts';
import { figuresOf, figureText, type SectorRenderOptions, type SectorResult, shortSource } from './result.ts';
import { type SectorWords, sectorWords } from './words.ts';

const colon: Readonly<Record<Lang, string>> = { en: ': ', fr: ' : ' };
const kgPerTonne = 1000;

const campaignName = ({ campaign }: SectorCampaignView, lang: Lang): string => pick(campaign.name, lang);

/** A figure at the head of a narrow column: `6.2 t`. */
const shortMass = (figure: SectorFigure, lang: Lang): string => figureText(figure, lang).replace(/[\s\u00a0]CO₂e$/, '');

/** Who counts, and why this way: a sentence for one campaign, a rule for several. */
export function introduction(result: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { bold } = style(color);
  const w = sectorWords[lang];
  const [first, ...more] = result.view.campaigns;
  if (!first) return [];
  const several = more.length > 0;
  const chosen = result.ways.get(first.campaign.id)?.chosen ?? 'reference';
  const title = several
    ? w.titleMany(result.view.campaigns.length)
    : w.titleOne(quote(campaignName(first, lang), lang));
  const counted = several ? w.countedMany : w.countedOne[chosen](quote(pick(first.scenario.name, lang), lang));
  return [...wrap(typeset(title, lang), width).map(bold), ...wrap(typeset(counted, lang), width)];
}

/** One campaign: a row for each published figure, with the interval of the ratio and what is not alike. */
function oneCampaign(
  result: SectorResult,
  view: SectorCampaignView,
  { lang, width, color }: SectorRenderOptions,
): string[] {
  const { bold, dim } = style(color);
  const w = sectorWords[lang];
  const rows = view.beside.flatMap(({ figure: id, ratios, differs }) => {
    const figure = result.facts.figures.find((f) => f.id === id);
    if (!figure) return [];
    const said = figureText(figure, lang);
    return [
      [
        `${figure.name[lang]} (${shortSource(result.facts, figure)})`,
        figure.measures === 'shoot-day' ? w.aDay(said) : said,
        ratioText(ratios, lang),
        differs.map((d) => w.differs[d]).join(', ') || w.alike,
      ],
    ];
  });
  const days = view.perShootDay;
  const perDay =
    days && `${w.days(formatNumber(view.shootDays ?? 1, lang))}${colon[lang]}${w.aDay(massText(days, lang))}`;
  return [
    bold(typeset(`${w.campaignColumns[2]}${colon[lang]}${massText(view.total, lang)}`, lang)),
    ...(perDay ? wrap(typeset(perDay, lang), width) : []),
    '',
    ...table(
      w.figureColumns.map((heading) => ({ heading: typeset(heading, lang) })),
      rows.map((row) => row.map((cell) => typeset(cell, lang))),
      { width, heading: dim },
    ),
  ];
}

function perDayTable(result: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { dim } = style(color);
  const w = sectorWords[lang];
  const days = figuresOf(result.facts, 'shoot-day');
  const known = result.view.campaigns.filter((c) => c.perShootDay !== null);
  if (known.length === 0) return [];
  const heads = [...w.dayColumns, ...days.map((f) => w.divided(shortSource(result.facts, f), shortMass(f, lang)))];
  const rows = known.map((c) => [
    campaignName(c, lang),
    formatNumber(c.shootDays ?? 0, lang),
    c.perShootDay ? massText(c.perShootDay, lang) : '–',
    ...days.map((f) => ratiosText(c.beside.find((b) => b.figure === f.id)?.ratios ?? [], lang)),
  ]);
  return [
    '',
    ...table(
      heads.map((heading) => ({ heading: typeset(heading, lang) })),
      rows,
      { width, heading: dim },
    ),
  ];
}

/** `AdGreen 2023: year (5), country (4)…`: in how many campaigns each difference holds. */
function notAlike(result: SectorResult, { lang, width, color }: SectorRenderOptions): string[] {
  const { dim } = style(color);
  const w = sectorWords[lang];
  const lines = figuresOf(result.facts, 'project', 'shoot-day').flatMap((figure) => {
    const all = result.view.campaigns.flatMap((c) => c.beside.filter((b) => b.figure === figure.id));
    const many = (d: Difference): number => all.filter((b) => b.differs.includes(d)).length;
    const list = differences.filter((d) => many(d) > 0).map((d) => `${w.differs[d]} (${many(d)})`);
    if (list.length === 0) return [];
    const named = `${shortSource(result.facts, figure)}, ${figureText(figure, lang)}`;
    return hanging('  ', typeset(w.notAlike(named, list.join(', ')), lang), width, dim);
  });
  return lines.length > 0 ? ['', dim(typeset(w.notAlikeTitle, lang)), ...lines] : [];
}

function severalCampaigns(result: SectorResult, options: SectorRenderOptions): string[] {
  const { lang, width, color } = options;
  const { bold, dim } = style(color);
  const w = sectorWords[lang];
  const projects = figuresOf(result.facts, 'project');
  const rows = result.view.campaigns.map((c) => [
    campaignName(c, lang),
    `${pick(c.scenario.name, lang)} (${w.chosen[result.ways.get(c.campaign.id)?.chosen ?? 'reference']})`,
    massText(c.total, lang),
    ...projects.map((f) => ratiosText(c.beside.find((b) => b.figure === f.id)?.ratios ?? [], lang)),
  ]);
  const heads = [
    ...w.campaignColumns,
    ...projects.map((f) => w.divided(shortSource(result.facts, f), shortMass(f, lang))),
  ];
  const { total, perCampaign, medians } = result.view.sum;
  const range = w.range(
    formatMass(medians.lowest, lang),
    formatMass(medians.middle, lang),
    formatMass(medians.highest, lang),
  );
  return [
    ...table(
      heads.map((heading) => ({ heading: typeset(heading, lang) })),
      rows.map((row) => row.map((cell) => typeset(cell, lang))),
      { width, heading: dim },
    ),
    '',
    ...wrap(typeset(w.sum(massText(total, lang), massText(perCampaign, lang)), lang), width).map(bold),
    ...wrap(typeset(range, lang), width),
    ...perDayTable(result, options),
    ...notAlike(result, options),
  ];
}

/** What a mean hides, where the publication tells how its projects are spread. */
function spreads(result: SectorResult, w: SectorWords, { lang, width }: SectorRenderOptions): string[] {
  return figuresOf(result.facts, 'project').flatMap((figure) => {
    if (!figure.sample) return [];
    const { count, from, to, under } = figure.sample;
    const [n, below] = [formatInteger(count, lang), formatInteger(under.count, lang)];
    const mass = (t: number): string => formatMass(t * kgPerTonne, lang);
    const limit = `${formatNumber(under.value, lang)} t CO₂e`;
    const told = w.sample(shortSource(result.facts, figure), n, below, limit, mass(from), mass(to));
    return wrap(typeset(told, lang), width);
  });
}

/** Campaigns beside what projects and shoot days are published to emit. */
export function besideBlock(result: SectorResult, options: SectorRenderOptions): string[] {
  const { lang, width, color } = options;
  const { dim } = style(color);
  const w = sectorWords[lang];
  const { campaigns } = result.view;
  const [first] = campaigns;
  const body =
    first && campaigns.length === 1 ? oneCampaign(result, first, options) : severalCampaigns(result, options);
  const noDays = campaigns.every((c) => c.shootDays === null);
  return [
    ...body,
    '',
    ...spreads(result, w, options),
    ...(noDays ? wrap(typeset(w.noDays, lang), width).map(dim) : []),
  ];
}
