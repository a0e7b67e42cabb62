import type { Line } from '../activity/line.ts';
import type { Catalogue } from '../factor/catalogue.ts';
import type { FactorPart } from '../factor/schema.ts';
import type { Role } from '../inventory/vocabulary.ts';
import { bilanCarbonePost, codeOfPart, ghgProtocolLine } from './classify.ts';
import { seenBy } from './role.ts';

/** Views that follow the rules of a standard; the catalogue adds those of sectors (headings filled by categories). */
export const standardViews = [
  'category',
  'stage',
  'bilan-carbone',
  'bilan-carbone-sub-post',
  'beges',
  'ghg-protocol',
  'iso-14064-1',
] as const;
export type StandardView = (typeof standardViews)[number];

/** Every view of a catalogue, by name. */
export const viewNames = (catalogue: Catalogue): readonly string[] => [
  ...standardViews,
  ...catalogue.data.headingViews.map((v) => v.id),
];

/** The key under which a source that is outside the inventory of a role stands, so that a view still sums to the total. */
export const outside = 'outside';
/** The key of what a standard has no line for. */
export const unclassified = 'unclassified';

type Filing = (line: Line, part: FactorPart) => string;

function byHeading(catalogue: Catalogue, id: string): Filing {
  const headings = catalogue.data.headingViews.find((v) => v.id === id)?.headings ?? [];
  const of = new Map(headings.flatMap((h) => h.categories.map((category) => [category, h.id] as const)));
  return (line) => of.get(line.category) ?? unclassified;
}

/** `3.6` and `4.09` of the rules as people write them: 3.6, 3.9. */
function ghgCode(code: string): string {
  const { scope, category } = ghgProtocolLine(code);
  return category === undefined ? scope : `${scope}.${category}`;
}

/**
 * Where each part of an emission source stands in a view, for a role. ISO 14064-1:2018 has the six categories that
 * version 5 of the BEGES method took over: they are the first digit of its lines.
 * @throws RangeError on a view that the catalogue does not know (see `viewNames`)
 */
export function filing(catalogue: Catalogue, view: string, role: Role): Filing {
  const c = catalogue.data.classification;
  const seen =
    (rules: typeof c.beges, read: (code: string) => string): Filing =>
    (line, part) => {
      const source = seenBy(role, line);
      if (!source) return outside;
      const code = codeOfPart(rules, source, part);
      return code === null ? unclassified : read(code);
    };
  const bySubPost =
    (read: (subPost: string) => string): Filing =>
    (line) => {
      const source = seenBy(role, line);
      return source ? read(source.subPost) : outside;
    };
  switch (view) {
    case 'category':
      return (line) => line.category;
    case 'stage':
      return (line) => line.stage;
    case 'bilan-carbone':
      return bySubPost((subPost) => bilanCarbonePost(c, subPost) ?? unclassified);
    case 'bilan-carbone-sub-post':
      return bySubPost((subPost) => subPost);
    case 'beges':
      return seen(c.beges, (code) => code);
    case 'ghg-protocol':
      return seen(c.ghgProtocol, ghgCode);
    case 'iso-14064-1':
      return seen(c.beges, (code) => code.slice(0, 1));
    default:
      if (!viewNames(catalogue).includes(view)) throw new RangeError(`no view ${view}`);
      return byHeading(catalogue, view);
  }
}
