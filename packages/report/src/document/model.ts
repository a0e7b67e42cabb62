import type { ChartNode } from '../chart/node.ts';
import type { Lang } from '../lang.ts';

/** A remark at the foot of the page; notes with one key are one note, told once. */
export interface Note {
  readonly key: string;
  readonly text: string;
}

export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** Beside something that is read first. */
  | { readonly quiet: string }
  | { readonly note: Note };
/** Words in a row. Nothing in them is markup: they come from somebody else's file. */
export type Rich = readonly Inline[];

export interface Heading {
  readonly kind: 'heading';
  /** 1 begins a chapter. */
  readonly level: 1 | 2;
  readonly text: string;
  /**
   * `own` begins a page, whatever room is left on the one before; `same` stays with the chapter before; others begin a
   * page where there is little room.
   */
  readonly page?: 'own' | 'same';
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Rich;
  /** `lead` says the result of a chapter, `small` is a remark. */
  readonly look?: 'lead' | 'small';
}

export interface Bullets {
  readonly kind: 'bullets';
  readonly items: readonly Rich[];
}

/** A bar under a figure, as shares of the width of its column. */
export interface CellBar {
  readonly to: number;
  /** The bounds of what is not known. */
  readonly interval: readonly [low: number, high: number];
  /** Hexadecimal, `#rrggbb`. */
  readonly colour: string;
}

export interface Cell {
  readonly text: Rich;
  /** A second, quieter line. */
  readonly small?: string;
  /** A swatch of the scenario's colour stands before it. */
  readonly colour?: string;
  readonly bar?: CellBar;
}

export interface Column {
  readonly heading: string;
  /** Of the width of the table, beside the others. */
  readonly share: number;
  readonly align?: 'right';
}

export interface Table {
  readonly kind: 'table';
  /** What to see in it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Stays on one page, however many rows it has. */
  readonly whole?: boolean;
  /** Smaller type, for tables to look things up in. */
  readonly dense?: boolean;
}

export interface Figure {
  readonly kind: 'figure';
  readonly chart: ChartNode;
  /** The same for a screen as narrow as a telephone. */
  readonly narrow: ChartNode;
  /** What to see in it. */
  readonly caption: string;
  /** The same for those who cannot see it. */
  readonly alternative: string;
}

/** Names and what there is to say of them. */
export interface Facts {
  readonly kind: 'facts';
  /** Smaller type, for what is looked up. */
  readonly dense?: boolean;
  readonly items: readonly { readonly name: string; readonly text: Rich }[];
}

export interface Contents {
  readonly kind: 'contents';
}

export type Block = Heading | Paragraph | Bullets | Table | Figure | Facts | Contents;

/** A picture as a file holds it. */
export interface Logo {
  readonly type: 'svg' | 'png' | 'jpg';
  readonly base64: string;
}

/** Whose paper it is. */
export interface Brand {
  readonly name?: string;
  readonly logo?: Logo;
  /** Hexadecimal, `#rrggbb`: of rules and marks, and of the cover. */
  readonly accent?: string;
  readonly cover?: string;
}

export interface Cover {
  readonly kicker: string;
  readonly title: string;
  /** What may be repeated. */
  readonly sentence: string;
  /** The figures behind it, with their bounds, a line each. */
  readonly figures: readonly string[];
  readonly art: ChartNode;
  readonly artAlternative: string;
  readonly artNote: string;
  /** For whom, by whom, when: what is known of it. */
  readonly made: readonly string[];
  readonly foot: string;
}

/** A paper as data: what it says, in the order in which it is read. A renderer sets it. */
export interface ReportDocument {
  readonly lang: Lang;
  readonly title: string;
  readonly author: string;
  /** ISO date; null where none was given. */
  readonly date: string | null;
  readonly brand: Brand;
  /** What stands at the foot of every page. */
  readonly running: string;
  /** Null for a summary. */
  readonly cover: Cover | null;
  /** Fits one page. */
  readonly summary: readonly Block[];
  readonly body: readonly Block[];
  readonly words: {
    readonly contents: string;
    readonly notes: string;
    readonly figure: string;
    readonly table: string;
  };
}

export const heading = (level: 1 | 2, text: string): Heading => ({ kind: 'heading', level, text });
export const paragraph = (...text: Rich): Paragraph => ({ kind: 'paragraph', text });
export const lead = (...text: Rich): Paragraph => ({ kind: 'paragraph', text, look: 'lead' });
export const small = (...text: Rich): Paragraph => ({ kind: 'paragraph', text, look: 'small' });
export const bullets = (...items: readonly Rich[]): Bullets => ({ kind: 'bullets', items });
export const cell = (...text: Rich): Cell => ({ text });
