import type { Amount, Category, FactorMethod, Stage } from '@contrechamp/engine';
import { themes } from '../chart/theme.ts';
import { comparisonWords } from '../comparison/words.ts';
import { dateText } from '../document/date.ts';
import { finished } from '../document/finish.ts';
import {
  type Block,
  type Brand,
  type CellBar,
  cell,
  heading,
  lead,
  type ReportDocument,
  small,
  type Table,
} from '../document/model.ts';
import { reportWords } from '../document/words/index.ts';
import { capitalised, type Lang, listOf, pick, plain, quote, typeset } from '../lang.ts';
import { formatInteger } from '../number/figures.ts';
import { formatAmount, formatPercent } from '../number/format.ts';
import { labels } from '../text/labels.ts';
import { standardLine } from '../view/standard-lines.ts';
import type { DisclosedSource, Disclosure, Tonnes, TotalTonnes } from './model.ts';
import { disclosureWords } from './words.ts';

export interface DisclosurePageOptions {
  readonly lang: Lang;
  /** Of who made the images. */
  readonly brand?: Brand;
}

interface Context {
  readonly d: Disclosure;
  readonly lang: Lang;
  readonly w: (typeof disclosureWords)[Lang];
  say(text: string): string;
}

const kilograms = 1000;
/** Publications that are named on the page; the data holds all. */
const mostSources = 6;

const inKilograms = ({ central, interval95: [low, high] }: Tonnes): Amount => ({
  central: central * kilograms,
  interval95: [low * kilograms, high * kilograms],
});
const median = (t: TotalTonnes): Amount => inKilograms({ central: t.median, interval95: t.interval95 });

interface Line {
  readonly name: string;
  readonly amount: TotalTonnes;
}

/** Scopes 1 and 2, then the categories of scope 3; what is outside the role's inventory last. */
function linesOf({ d, lang, w }: Context): readonly Line[] {
  const scopes = Object.entries(d.byScope).filter(([scope]) => scope !== '3');
  const categories = Object.entries(d.byScope3Category).toSorted(([a], [b]) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const filed = scopes.filter(([scope]) => /^\d$/.test(scope)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const others = scopes.filter(([scope]) => !/^\d$/.test(scope));
  return [
    ...filed.map(([scope, amount]) => ({ name: standardLine('ghg-protocol', scope, lang) ?? scope, amount })),
    ...categories.map(([key, amount]) => {
      const code = `3.${key}`;
      return { name: `${code} · ${standardLine('ghg-protocol', code, lang) ?? key}`, amount };
    }),
    ...others.map(([, amount]) => ({ name: w.outside, amount })),
  ];
}

function linesTable(c: Context): Table {
  const { d, lang, w, say } = c;
  const lines = linesOf(c);
  const whole = lines.reduce((sum, { amount }) => sum + amount.central, 0);
  const part = (x: number): string => formatPercent(whole > 0 ? x / whole : 0, lang);
  const longest = Math.max(...lines.flatMap(({ amount }) => [amount.median, amount.interval95[1]]), Number.MIN_VALUE);
  const at = (x: number): number => Math.min(Math.max(x / longest, 0), 1);
  const bar = ({ median: to, interval95: [low, high] }: TotalTonnes): CellBar => ({
    ...{ to: at(to), interval: [at(low), at(high)], colour: themes.print.scenarios[2] },
  });
  const strong = (name: string, total: TotalTonnes) => [
    cell({ strong: say(name) }),
    cell({ strong: formatAmount(median(total), lang) }),
    cell(''),
  ];
  return {
    kind: 'table',
    caption: say(w.seen(d.role)),
    columns: w.linesColumns.map((text, i) => ({ heading: say(text), share: [76, 58, 16][i] ?? 20 })),
    rows: [
      ...lines.map(({ name, amount }) => [
        cell(say(name)),
        { ...cell(formatAmount(median(amount), lang)), bar: bar(amount) },
        cell(part(amount.central)),
      ]),
      strong(w.total, d.gross.locationBased),
      ...(d.contrails
        ? [
            [
              cell(say(w.contrails)),
              cell(formatAmount(inKilograms(d.contrails.included), lang)),
              cell(part(d.contrails.included.central)),
            ],
            strong(w.without, d.contrails.grossWithout.locationBased),
          ]
        : []),
    ],
  };
}

const campaignsTable = ({ d, lang, w, say }: Context): Table => ({
  kind: 'table',
  caption: say(w.campaigns),
  columns: w.campaignsColumns.map((text, i) => ({ heading: say(text), share: [52, 36, 17, 29, 16][i] ?? 20 })),
  rows: d.campaigns.map((x) => [
    { text: [{ strong: pick(x.name, lang) }], small: plain(x.file) },
    cell(pick(x.scenario.name, lang)),
    cell(x.state === null ? w.noState : labels[lang].state[x.state]),
    cell(formatAmount(median(x.total), lang)),
    cell(formatPercent(x.primaryDataShare, lang)),
  ]),
});

const years = ([from, to]: readonly [number, number]): string => (from === to ? String(from) : `${from}–${to}`);

function sourcesTable({ d, lang, w, say }: Context): Table {
  const [shown, rest] = [d.sources.slice(0, mostSources), d.sources.slice(mostSources)];
  const sum = (pick: (s: DisclosedSource) => number): number => rest.reduce((s, x) => s + pick(x), 0);
  const name = ({ publisher, title, version }: DisclosedSource): string => {
    const dated = version === null || title.includes(version) ? title : `${title}, ${version}`;
    return plain(publisher === title ? title : `${publisher}, ${dated}`);
  };
  const ends = (list: readonly DisclosedSource[]): readonly [number, number] => [
    Math.min(...list.map((s) => s.vintages[0])),
    Math.max(...list.map((s) => s.vintages[1])),
  ];
  return {
    kind: 'table',
    dense: true,
    caption: say(w.sources),
    columns: w.sourcesColumns.map((text, i) => ({ heading: say(text), share: [96, 16, 22, 16][i] ?? 20 })),
    rows: [
      ...shown.map((s) => [
        cell(name(s)),
        cell(formatInteger(s.figures, lang)),
        cell(years(s.vintages)),
        cell(formatPercent(s.share, lang)),
      ]),
      ...(rest.length === 0
        ? []
        : [
            [
              cell(w.more(formatInteger(rest.length, lang))),
              cell(
                formatInteger(
                  sum((s) => s.figures),
                  lang,
                ),
              ),
              cell(years(ends(rest))),
              cell(
                formatPercent(
                  sum((s) => s.share),
                  lang,
                ),
              ),
            ],
          ]),
    ],
  };
}

/** Each thing that is left out once, with the campaigns that leave it out where others do not. */
function gathered(c: Context, found: readonly (readonly [what: string, campaign: string])[]): string {
  const by = new Map<string, string[]>();
  for (const [what, campaign] of found) by.set(what, [...(by.get(what) ?? []), campaign]);
  const name = (id: string): string => {
    const { name: own } = c.d.campaigns.find((x) => x.id === id) ?? {};
    return own ? quote(pick(own, c.lang), c.lang) : id;
  };
  const all = c.d.campaigns.length;
  return listOf(
    [...by].map(([what, ids]) => (ids.length === all ? what : `${what} (${ids.map(name).join(', ')})`)),
    c.lang,
  );
}

function notCoveredText(c: Context): string {
  const { d, lang, w } = c;
  const { stage, category } = labels[lang];
  const outside = gathered(
    c,
    d.notCovered.flatMap((n) => n.stages.map((s) => [stage[s as Stage], n.campaign] as const)),
  );
  const colon = lang === 'fr' ? ' : ' : ': ';
  const zero = gathered(
    c,
    d.notCovered.flatMap((n) =>
      n.categories.map(
        (e) => [`${category[e.category as Category]}${colon}${pick(e.reason, lang)}`, n.campaign] as const,
      ),
    ),
  );
  return [
    ...(outside === '' ? [] : [w.stages(outside)]),
    ...(zero === '' ? [] : [w.categories(zero)]),
    w.diffusion,
  ].join(' ');
}

function countedText({ d, lang }: Context): string {
  const words = comparisonWords[lang];
  const parts = [
    words.contrails[d.counted.radiativeForcing ? 'counted' : 'left'],
    words.training[d.counted.training ? 'counted' : 'left'],
    words.embodied[d.counted.embodied ? 'counted' : 'left'],
  ];
  return capitalised(parts.join(', '));
}

function facts(c: Context): Block {
  const { d, lang, w, say } = c;
  const { characterisationFactors: gwp, computed } = d;
  const publishers = [...new Set(d.campaigns.map((x) => labels[lang].publisher[x.publisher as FactorMethod]))];
  const draws = formatInteger(computed.draws, lang);
  const date = d.date === null ? '' : ` ${w.established(dateText(d.date, lang) ?? d.date)}`;
  const items: readonly (readonly [string, string])[] = [
    [
      w.electricity,
      w.electricityText(
        formatAmount(median(d.gross.locationBased), lang),
        formatAmount(median(d.gross.marketBased), lang),
      ),
    ],
    [w.evidence, w.evidenceText(...sharesOf(c))],
    [w.uncertainty, w.uncertaintyText(draws, d.campaigns.length > 1)],
    [w.method, w.methodText(listOf(publishers, lang), countedText(c))],
    [
      w.potentials,
      w.potentialsText(listOf(gwp.stated, lang), formatInteger(gwp.factors, lang), formatInteger(gwp.silent, lang)),
    ],
    [w.notCovered, notCoveredText(c)],
    [w.offsets, w.offsetsText],
    [w.proof, `${w.proofText(computed.program, computed.catalogue, draws, String(computed.seed))}${date}`],
  ];
  return { kind: 'facts', dense: true, items: items.map(([name, text]) => ({ name: say(name), text: [say(text)] })) };
}

const sharesOf = ({ d, lang }: Context): readonly [string, string, string] => [
  formatPercent(d.primaryDataShare, lang),
  formatPercent(d.standInShare, lang),
  formatPercent(d.assumedShare, lang),
];

/** What a client reports of its images of a year, as one page of a paper. */
export function disclosurePage(d: Disclosure, { lang, brand = {} }: DisclosurePageOptions): ReportDocument {
  const w = disclosureWords[lang];
  const c: Context = { d, lang, w, say: (text) => typeset(text, lang) };
  const year = String(d.year);
  const client = d.client === null ? null : plain(d.client);
  const words = reportWords[lang];
  return finished({
    lang,
    title: c.say(w.title(client, year)),
    author: brand.name ?? 'Contrechamp',
    date: d.date,
    brand,
    running: c.say(w.running(client, year)),
    cover: null,
    summary: [
      heading(1, c.say(w.title(client, year))),
      lead(c.say(w.lead(formatAmount(median(d.gross.locationBased), lang), client, year, d.campaigns.length))),
      linesTable(c),
      campaignsTable(c),
      facts(c),
      sourcesTable(c),
      small(
        { strong: c.say(`${w.files}${lang === 'fr' ? ' : ' : ': '}`) },
        d.campaigns.map((x) => `${plain(x.file)} ${x.sha256}`).join(' · '),
      ),
    ],
    body: [],
    words: { contents: words.contents, notes: words.notes, figure: words.figure, table: words.table },
  });
}
