import type { Catalogue, Trace } from '@contrechamp/engine';
import { renderFacts } from '../factor/provenance.ts';
import { type Lang, pick, typeset } from '../lang.ts';
import { formatNumber } from '../number/figures.ts';
import type { Style } from '../terminal/style.ts';
import { hanging } from '../terminal/wrap.ts';
import { labels } from '../text/labels.ts';
import { withUnit } from '../text/units.ts';
import { accountOf } from './parameter.ts';
import { explanationWords } from './words.ts';

export interface FormulaOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly width: number;
  readonly look: Style;
  /** Parameters whose provenance the page has told already. */
  readonly told: Set<string>;
}

/** How the operands of each operation are joined. */
export const signs: Readonly<Record<Trace['operation'], string>> = {
  product: '×',
  quotient: '÷',
  sum: '+',
  power: '^',
  constant: '',
  parameter: '',
};

/** Deeper than this the indentation stops, so that text keeps room. */
const deepest = 12;

export function readable(trace: Trace, lang: Lang): string {
  const figures = trace.operation === 'parameter' || trace.operation === 'constant' ? 4 : 3;
  return withUnit(formatNumber(trace.value, lang, figures), trace.unit.symbol, lang, trace.value);
}

export function nameOf(trace: Trace, lang: Lang): string {
  const origin = trace.parameter?.origin;
  const part = origin?.kind === 'catalogue' && origin.part ? ` (${labels[lang].part[origin.part]})` : '';
  const name = trace.label ? pick(trace.label, lang) : explanationWords[lang].operation[trace.operation];
  return typeset(`${name}${part}`, lang);
}

/** The calculation of a line as an indented formula, every value in its unit, every figure of the catalogue sourced. */
export function renderFormula(root: Trace, { catalogue, lang, width, look, told }: FormulaOptions): string[] {
  const visit = (trace: Trace, depth: number, sign: string): string[] => {
    const indent = ' '.repeat(Math.min(depth, deepest) * 3);
    const name = nameOf(trace, lang);
    const head = hanging(
      `${indent}${sign === '' ? ' ' : sign} `,
      `${name} = ${look.bold(readable(trace, lang))}`,
      width,
    );
    const account = trace.parameter ? accountOf(trace.parameter, catalogue, told, lang) : { remark: '', facts: [] };
    const inset = `${indent}     `;
    return [
      ...head,
      ...(account.remark === '' ? [] : hanging(inset, account.remark, width, look.dim)),
      ...(account.facts.length === 0 ? [] : renderFacts(account.facts, inset.length, width, look)),
      ...trace.operands.flatMap((operand, i) => visit(operand, depth + 1, i === 0 ? '' : signs[trace.operation])),
    ];
  };
  return visit(root, 0, '');
}
