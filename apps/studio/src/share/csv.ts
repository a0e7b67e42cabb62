import { type ContractResult, type Lang, labels } from '@contrechamp/report';
import papaparse from 'papaparse';
import { csvMessages } from '../i18n/messages/csv.ts';

/** A decimal comma and semicolons where spreadsheets speak French. */
const number = (x: number, lang: Lang): string => (lang === 'fr' ? String(x).replace('.', ',') : String(x));

/** Every emission source of every scenario, one a row; sums of `kgCO2e` are the totals. */
export function lineItemsCsv(contract: ContractResult, lang: Lang): string {
  const w = csvMessages[lang];
  const label = labels[lang];
  const rows = contract.scenarios.flatMap((s) =>
    s.lineItems.map((l) => [
      s.id,
      s.name[lang],
      l.id,
      l.activity,
      l.label,
      label.category[l.category],
      label.stage[l.stage],
      label.kind[l.kind],
      number(l.quantity.value, lang),
      l.quantity.unit,
      number(l.factor.value, lang),
      l.factor.unit,
      number(l.co2e.central, lang),
      number(l.co2e.interval95[0], lang),
      number(l.co2e.interval95[1], lang),
      l.factor.id,
      l.factor.source,
      String(l.factor.year),
      l.factor.geography,
      label.match[l.factor.match],
      l.factor.licence,
    ]),
  );
  // A name that a spreadsheet would run as a formula is written as text.
  return papaparse.unparse([[...w.columns], ...rows], {
    delimiter: lang === 'fr' ? ';' : ',',
    newline: '\r\n',
    escapeFormulae: /^[=+@\t\r]|^-(?![\d.,]+$)/,
  });
}
