import { capitalised } from '../../lang.ts';
import type { ReportWords } from './table.ts';

export const reportEn: ReportWords = {
  kicker: 'Carbon footprint of a campaign of images',
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
  date: (day, month, year) => `${day} ${month} ${year}`,
  artNote: 'The footprint of each scenario as an area, all to one scale; lighter borders are what is not known.',
  preparedFor: (client) => `For ${client}`,
  issued: (by, date) =>
    [by === null ? 'Issued' : `Issued by ${by},`, ...(date === null ? [] : [date])].join(' ').replace(/,$/, ''),
  coverFoot: (release) => `An estimate, with its intervals and its sources · catalogue ${release}`,
  contents: 'Contents',
  notes: 'Notes',
  figure: 'Figure',
  table: 'Table',
  key: 'How to read the figures',
  keys: [
    ['12 t CO₂e [8.1–19]', 'The median of the draws, then the two bounds between which 95 of 100 draws lie.'],
    ['×37 [12–90]', 'How many times the footprint of the reference, draw by draw, with the same bounds.'],
    ['Chance', 'The share of draws in which a statement holds. Above 99.9 %, no more than that is claimed.'],
    [
      'Bands of colour',
      'Three nested bands that hold 50, 80 and 95 of 100 draws. One scenario keeps one colour throughout.',
    ],
    [
      'Parts of a total',
      'Central values, which add up. The median of a total is mostly higher than their sum: a range reaches further up than down.',
    ],
  ],

  minute: 'In one minute',
  areas:
    'The same deliverables, produced otherwise. A square is a footprint; its light border, the upper bounds of what is not known; the thin line, the lower one.',
  summaryTable: (contrails) =>
    `Every scenario beside the reference: the further the ratio’s bounds are from 1, the surer the order.${contrails ? ' In grey, the same without the contrails of aircraft.' : ''}`,
  summaryAlone: 'The footprint, with the bounds that hold 95 of 100 draws, and what weighs most in it.',
  without: (amount) => `without contrails ${amount}`,
  ratios: (name, ratio) => `${name}: ${ratio}`,
  both: (without, counted) => `${without} without contrails of aircraft, ${counted} with`,
  holds:
    'Every multiple that is stated holds in at least 95 of 100 draws, whether contrails of aircraft are counted or not.',
  holdsPlain: 'Every multiple that is stated holds in at least 95 of 100 draws.',
  missing: (category, counted, silent, several) =>
    `“${capitalised(category)}” is counted in ${counted}, but neither counted nor declared zero in ${silent}: part of the difference may come from there; no ratio is fit to be published while it is missing${several ? ' anywhere' : ''}.`,
  remember: 'What to remember',
  mainCause: (scenario, cause) => `What weighs most in ${scenario}, the highest scenario: ${cause}.`,
  mainCauseAlone: (cause) => `What weighs most: ${cause}.`,
  unsure: (scenario, share, what) =>
    `What is least known: ${what}, which makes ${share} of the variance of ${scenario}.`,
  more: (n) => `and ${n} more`,
  named: (levers) => `Levers: ${levers}.`,
  counted: 'What was decided',
  estimate: 'An estimate from planned quantities and published factors; not a statement of compliance.',

  compared: 'The scenarios compared',
  comparisonFigure:
    'First all scenarios on one linear scale, then the small ones again under a lens that says how much it magnifies. Where bands overlap, so may the footprints.',
  comparisonFigureOne: 'All scenarios on one linear scale. Where bands overlap, so may the footprints.',
  alone: 'The footprint',
  aloneFigure: 'The footprint on a linear scale: three nested bands hold 50, 80 and 95 of 100 draws.',
  aloneTable: 'The footprint, with the bounds that hold 95 of 100 draws.',
  comparisonTable:
    'Footprints, ratios to the reference and differences, each with the bounds that hold 95 of 100 draws.',
  comparisonColumns: [
    'Scenario',
    'Footprint, median [95 %]',
    'Ratio to the reference',
    'Difference',
    'Reference lower',
  ],
  howToRead:
    'Scenarios are drawn together: where two of them use the same figure, they are given the same value of it in each draw. What they share therefore cancels, and a chance can be near certainty although the intervals of two footprints touch.',
  publishedLead: 'Ratios that were published elsewhere, placed among our draws:',

  origin: 'Where it comes from',
  originLead:
    'Footprints are the sum of lines. They are told here by stage of production, then by category, then line by line for the heaviest.',
  stageTable:
    'When: each scenario by stage of production, the heaviest first. Bars are shares of the scenario, all on one scale; the thin line joins the bounds that hold 95 of 100 draws.',
  categoryTable: 'What: each scenario by category, told in the same way.',
  assumed: (what, figures) => `${what}: no published figure; our own assumptions, ${figures}.`,
  fieldDefault: (entry, field, value) => `${entry}, ${field}: not given; taken to be ${value}.`,
  sum: 'Sum of lines, central values',
  sumMedian: (median) => `median ${median}`,
  sumNote: (lowest, highest) =>
    `The median that is stated lies above this sum by ${lowest === highest ? lowest : `${lowest} to ${highest}`}: ranges reach further up than down, and the median of a sum is not the sum of central values.`,
  sumNoteBoth:
    'The median that is stated differs a little from this sum: the median of a sum is not the sum of central values.',
  linesTable: (shown, all) =>
    `The ${shown} heaviest lines of ${all}; the source of each factor is at the foot of the page.`,
  linesColumns: ['Line', 'Quantity', 'Factor', 'Emissions [95 %]', 'Share'],

  difference: 'What explains the difference',
  differenceLead:
    'For each scenario, what it emits more than the reference, or less, category by category. These are differences draw by draw, so that what both share plays no part.',
  differenceFigure: (scenario, reference) => `${scenario} beside ${reference}: to the right, what it emits more.`,
  differenceSum: (sum, median) =>
    `The bars add up to ${sum}; the median of draws is ${median}, as ranges are not symmetric.`,
  differenceNote:
    'Bars are differences of central values, and add up; the shade fades towards the bounds that hold 95 of 100 draws. All together: the median of draws.',
  variance: 'What the intervals come from',
  varianceTable:
    'The figures that make most of the spread of each footprint: measuring one of them would narrow it most.',
  varianceColumns: ['Scenario', 'Figure', 'Share of the variance'],

  reduction: (scenario) => `What would reduce ${scenario}`,
  reductionNone: 'No measure of the library has anything to change in this scenario.',
  waterfall:
    'From today’s footprint down, each measure on top of those before it. Bars end, and bands lie, at what is left; medians of draws do not quite add up.',
  stepsTable: 'The plan, measure by measure, and what it leaves.',
  certainty: {
    exact: (n) =>
      `All combinations of the ${n} measures that apply were tried: no shorter one reaches the target, and none of the same length takes less effort.`,
    allSeen: (n) => `All combinations of the ${n} measures that apply were tried: none leaves a lower footprint.`,
    inexact: (n) =>
      `The ${n} measures that apply have too many combinations to try them all: this one is built up by the largest next saving, then pruned; a better one may exist.`,
  },
  lowers: 'Lowers it, share of draws',
  levers: 'Measures one by one',
  leversTable:
    'What each measure alone would save, the largest first. A measure that may raise the footprint carries a minus.',
  raise: 'What may raise the footprint, and why:',

  sobriety: 'Sobriety of generation',
  sobrietyFigures: (scenario, generation, total) =>
    `What ${scenario} generates emits ${generation} today, of ${total} for the whole scenario.`,
  madeTable: 'What is generated, and what the data centres use for it. A dash is a figure that nobody publishes.',
  fewer: (percent) => (percent === null ? 'Half as many images' : `${percent} fewer images`),
  made: (scenario, made, used, unknown) =>
    `${scenario} generates ${made}${used === '' ? '' : `; the data centres use ${used} for it`}.${unknown === '' ? '' : ` Nobody publishes a figure for ${unknown}.`}`,
  madeUnits: { energy: 'kWh', water: 'L of water', metals: 'g of metals (antimony equivalent)' },
  madeNames: { energy: 'energy', water: 'water', metals: 'metals' },
  sobrietyTable: 'Three rules, each alone and then together, beside what generation emits today.',

  method: 'Method, in plain words',
  methodTexts: (unit, draws) => [
    [
      'What is compared',
      `Different ways to deliver the same thing: ${unit}. This is the functional unit; all scenarios are held to it.`,
    ],
    [
      'Line by line',
      'A scenario is an inventory: journeys, nights, meals, energy, equipment, images to generate. Each line is a quantity multiplied by an emission factor that comes from a named source. Gases are added up as CO₂-equivalent over a hundred years.',
    ],
    [
      'What is not known is drawn',
      `A quantity or a factor is a range rather than a number. The whole campaign is computed ${draws} times, each time with other values out of these ranges. A result is the median of the draws, with the bounds that hold 95 of 100.`,
    ],
    [
      'Missing is not zero',
      'A figure that is missing is replaced by a named stand-in with a wider interval, or the calculation stops. Every stand-in is among the assumptions, with its weight.',
    ],
  ],
  switches: 'What is counted, and what is not',
  switchesTable: 'Choices that could be made otherwise, and what each one weighs here (central values).',
  switchesColumns: ['Choice', 'Here'],
  counts: { yes: 'counted', no: 'left out' },
  kinds: {
    contrails: 'Contrails of aircraft, beside their CO₂',
    training: 'A share of the training of AI models',
    embodied: 'Manufacture of equipment, servers included',
  },
  electricity: 'Electricity',
  publisher: 'Publisher followed where several have a figure for flights, hotels and cars',
  boundary: 'Boundary',
  stages: (list) => `Stages inside the boundary: ${list}.`,
  excluded: (scenario, list) => `${scenario} leaves out, as truly zero: ${list}.`,
  offsets: 'Offsets are never subtracted, nor are emissions that others avoid.',

  assumptions: 'Assumptions and their weight',
  assumptionsLead:
    'Everything that had to be assumed. The weight is the share of the footprint that rests on the assumption; several may bear on one line, so weights do not add up. The grade is how well founded it is.',
  assumptionsTable: 'The weightiest first, with the share of each footprint that rests on it.',
  assumptionsOf: (scenario) =>
    `In ${scenario}, the weightiest first, with the share of the footprint that rests on it.`,
  assumptionsColumns: ['Weight', 'Assumption'],
  assumptionsGrades: {
    weak: 'Weak assumptions',
    fair: 'Fair assumptions',
    good: 'Good assumptions',
    choice: 'Choices of the campaign',
  },
  assumptionsRest: 'Below 0.1 % of every footprint:',

  factors: 'Factors and their sources',
  factorsLead: (count) =>
    `The ${count} figures that the footprints rest on: emission factors, and coefficients such as the power of a machine. “Match” says how close the figure is to the question that was asked.`,
  factorsTable:
    'Every figure used, with its unit; a figure that its source splits is the sum of its parts. Numbers in brackets are the sources listed after it.',
  factorsColumns: ['Figure', 'Value', 'Where', 'Year', 'Match', 'Source, licence'],
  sources: 'Sources',
  sourcesTable: 'Publications that the figures are transcribed from, with what their licences ask to be said.',
  sourcesColumns: ['', 'Publication', 'Licence', 'Attribution'],
  ownFactor: 'given by the campaign file',

  limits: 'Limits',
  limitTexts: [
    'This is an estimate made from planned quantities. It is not a measurement, has not been verified by a third party and is not a statement of compliance with any law or standard.',
    'Intervals hold what was given a range: quantities, factors, the match between them. They do not hold what nobody thought of, nor an error in the inventory.',
    'Only the climate is compared. Water and metals are told for generative AI alone, as other equipment has no comparable figure.',
    'Nothing here judges whether the images of one scenario are worth those of another.',
    'A result may be quoted with its interval, its reference scenario and the choices that were made; a ratio alone says less than it seems to.',
  ],
  limitGeneration:
    'Makers of generative models seldom publish what one image or one second of video uses. Where they do not, measured models or a range for the class of models stand in, as the assumptions say.',
  evidence:
    'What the totals rest on: the share of each that depends on stand-ins, on our own assumptions, and on what was measured or invoiced.',
  check: 'To check in this campaign',

  glossary: 'Glossary',
  terms: [
    [
      'CO₂e',
      'Carbon dioxide equivalent: all greenhouse gases as the CO₂ that would warm as much over a hundred years.',
    ],
    ['Draw', 'One computation of the whole campaign with values taken at random, but repeatably, from every range.'],
    ['Emission factor', 'What one unit of an activity emits, such as one kilometre of one passenger.'],
    ['Functional unit', 'What is delivered, the same in all scenarios: without it, footprints do not compare.'],
    ['Interval, 95 %', 'The two values between which 95 of 100 draws lie.'],
    [
      'Lever',
      'A change to the entries of a production; what it saves is the difference of two footprints drawn together.',
    ],
    ['Location-based, market-based', 'Electricity counted as the grid supplies it, or as it was bought.'],
    ['Match', 'How a figure was found: exact, for a wider region, older, from another publisher, or a stand-in.'],
    ['Median', 'The value below which half the draws lie.'],
    ['Reference', 'The scenario that ratios refer to.'],
    ['Scenario', 'One way to produce the campaign.'],
  ],

  colophon: 'Colophon',
  colophonNames: {
    campaign: 'Campaign file',
    hash: 'SHA-256 of the file',
    dossier: 'Record of proof',
    catalogue: 'Catalogue of factors',
    sampling: 'Sampling',
    program: 'Program',
    fonts: 'Type',
    again: 'To compute it again',
  },
  dossier: (file) =>
    `contrechamp dossier ${file} writes it: every line, factor and source, which contrechamp verify computes again.`,
  sampling: (draws, seed) => `${draws} draws, seed ${seed}`,
  fonts: 'Source Serif 4 and Inter, both under the SIL Open Font License.',
  again: 'The same file, release, seed and version of the program give the same figures, to the last digit.',
};
