import type { Relation } from './claim.ts';
import { denied } from './denial.ts';
import { multiplierOf, multiplierWords, numberWords, valueOfWords } from './number-words.ts';

/** `1.500` and `1,500` are read as one thousand five hundred: of two readings, the one that claims more. */
const thousands = '[1-9]\\d{0,2}(?:[ .,]\\d{3})+(?!\\d)(?:[.,]\\d+)?';
const number = `(?<n>(?:\\d+(?:[.,]\\d+)? ?x ?)?10 ?\\^ ?\\d+|\\d+(?:[.,]\\d+)?e\\d+|(?:${thousands}|\\d+(?:[.,]\\d+)?)(?: (?:${multiplierWords})\\b)?|${numberWords})`;
const boundWords = {
  'at-least':
    "at least|au moins|au minimum|a minimum of|minimum|no less than|not less than|more than|over|plus de|plus d'",
  'up-to': "up to|jusqu'a|as much as|as many as|a maximum of|maximum|au plus",
};
const about = 'about|around|roughly|nearly|some|environ|pres de|quelque|a peu pres|almost';
const bound = `(?:(?<least>${boundWords['at-least']})|(?<most>${boundWords['up-to']})|(?:${about}))`;
const less = 'less|fewer|lower|smaller|moins|inferieure?s?';
const more = 'more|higher|greater|larger|plus|superieure?s?|as much';

/** How far a text says that one thing is from another, where it says so. */
export interface ReadRelation {
  readonly relation: Relation;
  /** What is claimed is that the first emits more. */
  readonly reversed: boolean;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly pattern: RegExp;
  readonly percent: boolean;
  readonly fixed?: number;
  /** The figure is what is left, not what is taken away. */
  readonly rest?: boolean;
}
const form = (source: string, percent = false, fixed?: number): Form => ({
  pattern: new RegExp(source, 'g'),
  percent,
  ...(fixed !== undefined && { fixed }),
});

const reduce =
  'cut(?:s|ting)?|reduc(?:es?|ed|ing|tion)|redui(?:t|re|sent|sant)|baiss(?:e|es|ent|ant)|diminu(?:e|ent|ant|tion)|lower(?:s|ed|ing)?|sav(?:es?|ing)|down';
const fractions: readonly (readonly [string, number])[] = [
  ['(?:a|one|un) (?:quarter|quart)', 4],
  ['(?:a|one|un) (?:third|tiers)', 3],
  ['(?:a|one|un) (?:fifth|cinquieme)', 5],
  ['(?:a|one|un) (?:tenth|dixieme)', 10],
  ['(?:a|one|un) (?:twentieth|vingtieme)', 20],
  ['(?:a|one|un) (?:hundredth|centieme)', 100],
  ['(?:a|one|un) (?:thousandth|millieme)', 1000],
];
const forms: readonly Form[] = [
  form(
    `(?:\\b${bound} )?(?:\\b)${number} ?(?:\\([a-z0-9 -]+\\) )?(?:de )?(?:fois|times|-?fold|x)[ -](?:(?<less>${less})|(?<more>${more}))\\b`,
  ),
  form(
    `\\bdivi(?:se|ses|sent|ser|sant|see?s?|de|des|ded|ding) (?:[a-z0-9']+ ){0,8}?(?:par|by) (?:${bound} )?${number}\\b`,
  ),
  form(`\\bby (?:${bound} )?a factor (?:of )?(?:${bound.replace(/\?<\w+>/g, '?:')} )?${number}\\b`),
  form(`\\b(?:${reduce})\\b(?: [a-z0-9']+){0,5}? (?:by |de |of |d')?(?:${bound} )?${number} ?%`, true),
  form(
    `(?:\\b${bound} )?(?:\\b)${number} ?%(?=(?: [a-z0-9']+){0,5}? (?:less|lower|fewer|moins|reduction|baisse|reductions)\\b)`,
    true,
  ),
  form(`(?<![\\w])- ?${number} ?%`, true),
  form(`\\b(?:${reduce})\\b(?: [a-z0-9']+){0,5}? (?:${bound} )?${number}[ -]?fold\\b`),
  {
    ...form(
      `\\b${number} ?% (?:of |des? |du |de l')(?:the |its |our )?(?:co2e?|emissions?|carbone?|footprint|empreinte)(?= (?:of\\b|d[eu'](?! moins)))`,
      true,
    ),
    rest: true,
  },
  form(`\\b1/${number}(?:th|e|eme)?\\b`),
  form(`÷ ?${number}\\b`),
  ...fractions.map(([words, times]) =>
    form(
      `(?<!d'|by |de )\\b${words} (?:of|du|des?|de l')(?= ?(?:the |its |our |les )?(?:co2|carbon|emission|empreinte|footprint))`,
      false,
      times,
    ),
  ),
  form('\\b(?:half (?:of )?(?:as much|the)|moitie moins|moitie (?:de|des)|halv(?:e|es|ing))\\b', false, 2),
];

/** Percentages that speak of certainty, not of a reduction. */
const certainty = /^(?: of (?:the )?draws| des tirages| interval| confidence| de confiance| d'intervalle|\s*[[\]])/;

function numberOf(text: string): number {
  const power = /^(?:(\d+(?:[.,]\d+)?) ?x ?)?10 ?\^ ?(\d+)$/.exec(text);
  if (power) return Number((power[1] ?? '1').replace(',', '.')) * 10 ** Number(power[2]);
  if (/^[a-z]/.test(text)) return valueOfWords(text);
  const [, figure = text, word = ''] = /^(.*?) ([a-z]+)$/.exec(text) ?? [];
  const grouped = /^([1-9]\d{0,2}(?:[ .,]\d{3})+)(?:[.,](\d+))?$/.exec(figure);
  const plain = grouped ? `${(grouped[1] ?? '').replace(/[ .,]/g, '')}.${grouped[2] ?? '0'}` : figure.replace(',', '.');
  return Number(plain) * multiplierOf(word);
}

function relationOf(groups: Readonly<Record<string, string | undefined>>, { percent, fixed, rest }: Form): Relation {
  const value = fixed ?? numberOf(groups.n ?? '');
  const kind = groups.least !== undefined ? 'at-least' : groups.most !== undefined ? 'up-to' : null;
  if (percent) return { kind: 'percent', bound: kind ?? 'plain', percent: rest ? 100 - value : value };
  return { kind: kind ?? 'times', times: value };
}

/** Every multiple and every reduction that a folded text claims of emissions; denied ones are not claimed. */
export function readRelations(folded: string): readonly ReadRelation[] {
  const read = forms.flatMap((f) =>
    [...folded.matchAll(f.pattern)]
      .filter((m) => !denied(folded, m.index) && !certainty.test(folded.slice(m.index + m[0].length)))
      .map(
        (m): ReadRelation => ({
          relation: relationOf(m.groups ?? {}, f),
          reversed: m.groups?.more !== undefined,
          start: m.index,
          end: m.index + m[0].length,
        }),
      ),
  );
  return read
    .filter(
      (a) => !read.some((b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start),
    )
    .toSorted((a, b) => a.start - b.start);
}
