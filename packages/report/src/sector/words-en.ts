import type { SectorWords } from './words.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

export const sectorEn: SectorWords = {
  titleOne: (name) => `${name} beside published figures of its sector`,
  titleMany: (n) => `${n} campaigns beside published figures of their sector`,
  countedOne: {
    only: (way) => `Counted: ${way}, the only way of making in the file.`,
    asked: (way) => `Counted: ${way}, as asked.`,
    reference: (way) => `Counted: ${way}, the reference of the campaign; --scenario ID chooses another.`,
  },
  countedMany:
    'One way of making counts for each campaign: its reference, or the one that --scenario names (CAMPAIGN=ID). Alternatives are never added up.',
  chosen: { only: 'only one', asked: 'as asked', reference: 'reference' },
  campaignColumns: ['Campaign', 'Way counted', 'Footprint, median [95 %]'],
  divided: (source, figure) => `÷ ${figure}, ${source}`,
  figureColumns: ['Published', 'It says', 'This campaign ÷ it', 'Not alike in'],
  dayColumns: ['Campaign', 'Days', 'Per shoot day, median [95 %]'],
  aDay: (mass) => `${mass} a day`,
  days: (n) => `${n} shoot day${n === '1' ? '' : 's'}`,
  noDays:
    'Shoot days are not written in a campaign file: --shoot-days N (CAMPAIGN=N for several) puts a shoot day beside published ones.',
  sum: (total, each) => `Together ${total}; on average ${each} each.`,
  range: (lowest, middle, highest) =>
    `Campaign by campaign, medians go from ${lowest} to ${highest}, the middle one at ${middle}.`,
  differs: {
    year: 'year',
    country: 'country',
    'no-shoot': 'no shoot here',
    contrails: 'contrails counted here',
  },
  alike: 'nothing that the file tells',
  notAlike: (source, list) => `${source}: ${list}`,
  notAlikeTitle: 'Not alike, in so many campaigns',
  sample: (source, count, under, limit, from, to) =>
    `A mean says little of one project: of the ${count} of ${source}, ${under} emitted less than ${limit}, the smallest ${from}, the largest ${to}.`,
  sharesTitle: 'Where it comes from, by activity area',
  shareColumns: ['Area', 'Here, median [95 %]'],
  flights: 'of which flights',
  sharesNote:
    'Shares are drawn, not divided afterwards: medians need not sum to 100 %. AdGreen files everything under four areas, so hotels, meals and post-production have no published share and stand within some other one there; spaces are energy there, and energy, equipment and generation of images here. Its shares are of all emissions together: large projects, which fly, weigh most.',
  causesTitle: 'The three causes that the white paper names',
  causesNote: 'It names them for its 17 Mt and gives no share of any. Published shares nearest to them:',
  causeColumns: ['Cause', 'Here, median [95 %]', 'Published elsewhere'],
  causes: {
    travel: 'Travel, with transport and freight',
    equipment: 'Equipment and the power it draws, AI and post-production included',
    data: 'Storage and transfer of data',
    rest: 'Everything else',
  },
  none: 'none found',
  totalsTitle: 'What the sector is published to emit in a year',
  totalColumns: ['A year of', 'CO₂e', 'Who says so', 'As many campaigns', 'What it covers'],
  apart: (lowest, highest, ratio) => `From ${lowest} to ${highest}: ${ratio} times as much.`,
  tenfold: (a, sourceA, b, sourceB, ratio) =>
    `${a} (${sourceA}) is ${ratio} times ${b} (${sourceB}), and nothing that was found in public explains it.`,
  receivers: (without, included) =>
    `What is counted can make such a gap by itself: one study of 2010 gives ${without} without television sets and ${included} with them.`,
  digital: (all, source) =>
    `All digital uses in France are published at ${all} (${source}). Whether the article took its number there is not known: only that the two are near.`,
  making: (list) =>
    `Making the images is a part of such totals: ${list}. The rest is broadcasting, screens, and people on their way to the cinema.`,
  makingPart: (share, name, total, source) => `${name}, ${share}${total === null ? '' : ` of ${total}`} (${source})`,
  asManyNote: (each) =>
    `“As many campaigns” is the total ÷ ${each}, to feel its size; how many campaigns there are is another matter. The totals are of France and of all audiovisual, yours are campaigns.`,
  worthTitle: 'What these figures are worth',
  told: {
    publisher: 'read at the publisher',
    press: 'reported by the press',
    attributed: 'attributed, not found',
  },
  methodTitle: 'How it was computed',
  drawn: (draws, seed, releases) =>
    `${draws} draws, seed ${seed} · catalogue ${releases} · each campaign with its own choices of method, as in compare.`,
  shared: 'In the sum, a factor is one unknown for all campaigns; what each plans is its own.',
  outside: 'Published figures enter no footprint. Nothing here is a rank among projects: means have no percentiles.',
  million: (n) => `${n} million`,
  problems: (n) => `${n} file${s(n)} left out`,
  csv: [
    ...['campaign id', 'campaign', 'file', 'scenario', 'why this one', 'period', 'catalogue'],
    ...['median kgCO2e', '2.5 % kgCO2e', '97.5 % kgCO2e', 'shoot days'],
  ],
  csvShare: (area, bound) => `${area}: share${bound === null ? '' : `, ${bound}`}`,
  csvRatio: (source) => `÷ ${source}`,
  csvSum: 'sum',
};
