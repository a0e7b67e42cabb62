import { remaining } from './budget.ts';
import type { Step } from './decision.ts';
import type { Verdict } from './verdict.ts';

/** Longest header value that every proxy lets through with room to spare. */
const longest = 1024;

/**
 * Any text as the inside of a quoted string of RFC 8941: printable ASCII. What is not is percent-encoded, so that neither
 * a line end nor a quote of a model’s name can make a header of its own.
 */
export function quotedText(text: string): string {
  const encoded = text.replace(/[^\x20-\x7e]|[%"\\]/gu, (c) =>
    c === '"' || c === '\\' ? `\\${c}` : [...new TextEncoder().encode(c)].map((b) => `%${hex(b)}`).join(''),
  );
  return `"${encoded}"`;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Names in code are tokens already; anything else is quoted. */
const token = /^[a-z][a-z0-9-]*$/;
const value = (text: string): string => (token.test(text) ? text : quotedText(text));

/** Items as far as they fit whole: a value cut in the middle of a quote would not parse. */
function list(items: readonly string[]): string {
  let text = '';
  for (const item of items) {
    const next = text === '' ? item : `${text}, ${item}`;
    if (next.length > longest) return text;
    text = next;
  }
  return text;
}

const stepItem = ({ rule, field, from, to }: Step): string =>
  [
    value(rule),
    ...Object.entries({ field, from, to }).flatMap(([key, text]) =>
      text === null ? [] : [`${key}=${quotedText(text)}`],
    ),
  ].join(';');

/** Six figures say all that a budget needs; never an exponent. */
const number = (x: number): string => {
  const text = String(Number(x.toPrecision(6)));
  return text.includes('e')
    ? Number(x.toPrecision(6))
        .toFixed(12)
        .replace(/\.?0+$/, '')
    : text;
};

/** `images;per="person-day";remaining=37;of=60`, an item for each limit. */
const budgetItem = (b: Extract<Verdict, { kind: 'send' }>['budgets'][number]): string =>
  [
    b.limit,
    `per=${quotedText(b.per.join('-'))}`,
    `remaining=${number(Math.max(0, remaining(b) - b.needed))}`,
    `of=${number(b.stop)}`,
    ...(b.currency === null ? [] : [`currency=${quotedText(b.currency)}`]),
    ...(b.resets === null ? [] : [`resets=${quotedText(b.resets)}`]),
  ].join(';');

/** Without what is empty. */
const filled = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).filter(([, text]) => text !== ''));

/**
 * Headers that explain a decision to whoever asked: items, lists and parameters in the manner of RFC 8941 (but for numbers,
 * which have up to six figures), ASCII alone. Figures are those of the
 * estimate; the receipt has what was counted.
 */
export function explanation(verdict: Verdict): Readonly<Record<string, string>> {
  const decision = list(verdict.steps.map(stepItem));
  if (verdict.kind === 'refuse') {
    const { code } = verdict.refusal;
    return filled({ 'x-contrechamp-refusal': code, 'x-contrechamp-decision': decision });
  }
  const { sent, prospect, budgets, reuses, notBefore } = verdict;
  const { co2e, energy, tier } = prospect.estimate;
  return filled({
    'x-contrechamp-decision': decision,
    'x-contrechamp-model': quotedText(sent.model),
    'x-contrechamp-provider': quotedText(sent.provider),
    'x-contrechamp-region': sent.region === null ? '' : quotedText(sent.region),
    // An answer that serves again takes nothing; what it saves stands apart and is never subtracted from anything.
    'x-contrechamp-co2e-g': reuses ? '0' : `${number(co2e.central)};low=${number(co2e.low)};high=${number(co2e.high)}`,
    'x-contrechamp-co2e-saved-g': reuses ? number(co2e.central) : '',
    'x-contrechamp-energy-wh': energy === null ? '' : reuses ? '0' : number(energy),
    'x-contrechamp-tier': tier,
    'x-contrechamp-budget-remaining': list(budgets.map(budgetItem)),
    'x-contrechamp-reuses': reuses ? `${quotedText(reuses.id)};new=${quotedText('x-contrechamp-reuse: no')}` : '',
    'x-contrechamp-not-before': notBefore === null ? '' : quotedText(notBefore),
  });
}
