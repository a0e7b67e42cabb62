import type { Refusal } from '../policy/decision.ts';
import type { Lang } from '../policy/verdict.ts';
import { amount, dated, number, percent, plain, quote } from './format.ts';

/** Reads the values that a message names. */
export interface Reader {
  /** As text; empty when it is not there. */
  text(key: string): string;
  /** In quotes; empty when it is not there. */
  quoted(key: string): string;
  has(key: string): boolean;
  number(key: string): number;
  shown(key: string): string;
  percent(key: string): string;
  /** An amount of what the budget limits. */
  amount(key: string): string;
  /** The same beside one that has told what is counted: images and seconds as a number alone. */
  bare(key: string): string;
  /** A date as far as it is known, with its preposition: `on 23 October 2026`, `en octobre 2026`. */
  date(key: string): string;
}

export type Text = (p: Reader) => string;

export function reader(params: Refusal['params'], lang: Lang): Reader {
  const text = (key: string): string => plain(String(params[key] ?? ''));
  const value = (key: string): number => Number(params[key] ?? 0);
  return {
    text,
    quoted: (key) => (text(key) === '' ? '' : quote(text(key), lang)),
    has: (key) => text(key) !== '' && params[key] !== 0,
    number: value,
    shown: (key) => (typeof params[key] === 'number' ? number(value(key), lang) : text(key)),
    percent: (key) => percent(100 * value(key), lang),
    amount: (key) => amount(text('limit'), value(key), text('currency'), lang),
    bare: (key) =>
      text('limit') === 'images' || text('limit') === 'seconds'
        ? number(value(key), lang)
        : amount(text('limit'), value(key), text('currency'), lang),
    date: (key) => dated(text(key), lang),
  };
}
