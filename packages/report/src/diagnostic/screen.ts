import type { Diagnostic } from '@contrechamp/engine';
import type { Lang } from '../lang.ts';
import { style } from '../terminal/style.ts';
import { hanging, wrap } from '../terminal/wrap.ts';

/** Something to tell about a file: where, what, the line at fault, what to do. */
export interface Notice {
  readonly place: string;
  /** What stands at the place, where it has a name. */
  readonly path: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly excerpt: readonly string[];
  readonly remedy: string;
}

export const noticeWidth = 100;
const screen = 22;
const most = 8;

const words = {
  en: {
    severity: { error: 'error', warning: 'warning', info: 'note' },
    colon: ': ',
    more: (n: number) => `… and ${n} more.`,
  },
  fr: {
    severity: { error: 'erreur', warning: 'avertissement', info: 'remarque' },
    colon: '\u00a0: ',
    more: (n: number) => `… et ${n} de plus.`,
  },
};

/** Notices as one screen of text; those that do not fit are counted. */
export function screenOf(notices: readonly Notice[], lang: Lang, color: boolean): string {
  const { bold, dim } = style(color);
  const text = words[lang];
  const render = (n: Notice): string[] => {
    const [first = '', ...rest] = wrap(`${text.severity[n.severity]}${text.colon}${n.message}`, noticeWidth - 2);
    return [
      `${bold(n.place)}${n.path === '' ? '' : dim(`  ${n.path}`)}`,
      `  ${first}`,
      ...rest.map((line) => `    ${line}`),
      ...n.excerpt.map(dim),
      ...hanging('  ', n.remedy, noticeWidth),
    ];
  };
  const lines: string[] = [];
  let told = 0;
  for (const n of notices.slice(0, most)) {
    const block = [...(told > 0 ? [''] : []), ...render(n)];
    // Two lines are kept for what is left untold.
    if (told > 0 && lines.length + block.length > screen - 2) break;
    lines.push(...block);
    told++;
  }
  if (told < notices.length) lines.push('', text.more(notices.length - told));
  return lines.join('\n');
}
