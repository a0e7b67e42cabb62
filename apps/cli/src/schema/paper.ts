import {
  day,
  either,
  flag,
  type JsonSchema,
  list,
  number,
  object,
  one,
  orNull,
  schemaOf,
  share,
  text,
  tuple,
  words,
} from './terms.ts';

const inline = either(
  text,
  object({ strong: text }),
  object({ code: text }),
  object({ quiet: text }),
  object({ note: object({ key: words, text: words }) }),
);
const rich = list(inline);
const colour: JsonSchema = { type: 'string', pattern: '^#[0-9a-f]{6}$' };

const cell = object(
  { text: rich },
  { small: text, colour, bar: object({ to: share, interval: tuple(share, 2), colour }) },
);

/** A picture as a tree of SVG elements. */
const chart: JsonSchema = { $ref: '#/$defs/picture' };

const block = either(
  object({ kind: { const: 'heading' }, level: one(1, 2), text: words }, { page: one('own', 'same') }),
  object({ kind: { const: 'paragraph' }, text: rich }, { look: one('lead', 'small') }),
  object({ kind: { const: 'bullets' }, items: list(rich, 1) }),
  object(
    {
      ...{ kind: { const: 'table' }, caption: words },
      columns: list(object({ heading: text, share: number }, { align: { const: 'right' } }), 1),
      rows: list(list(cell, 1)),
    },
    { whole: flag, dense: flag },
  ),
  object({ kind: { const: 'figure' }, chart, narrow: chart, caption: words, alternative: words }),
  object({ kind: { const: 'facts' }, items: list(object({ name: text, text: rich }), 1) }, { dense: flag }),
  object({ kind: { const: 'contents' } }),
);

const brand = object(
  {},
  { name: words, logo: object({ type: one('svg', 'png', 'jpg'), base64: words }), accent: colour, cover: colour },
);

export const paperSchema: JsonSchema = {
  ...schemaOf(
    'Contrechamp paper',
    'report FILE --json: a white paper as data, in the order in which it is read.',
    object({
      ...{ lang: one('fr', 'en'), title: words, author: words, date: orNull(day), brand, running: words },
      cover: orNull(
        object({
          ...{ kicker: words, title: words, sentence: words, figures: list(words), art: chart },
          ...{ artAlternative: words, artNote: words, made: list(words), foot: words },
        }),
      ),
      summary: list(block, 1),
      body: list(block),
      words: object({ contents: words, notes: words, figure: words, table: words }),
    }),
  ),
  $defs: {
    picture: object({
      name: words,
      attributes: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      children: list(either(text, { $ref: '#/$defs/picture' })),
    }),
  },
};
