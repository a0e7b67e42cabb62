import { formatNumber, formatPercent, type Lang, labels, pick, prettyUnit, typeset } from '@contrechamp/report';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { FlipView, NarrowingView, UnknownView } from '../../worker/methods/lever-knowledge.ts';
import { useAnswer } from './use-answer.ts';

/** What is not known, as a person would say it: the entry it belongs to, and what of it. */
function unknownText({ entry, label, part }: UnknownView, lang: Lang): string {
  const name = typeset(pick(label, lang), lang);
  const of = part === null ? name : `${name} (${labels[lang].part[part]})`;
  return entry === null ? of : `${entry}, ${of}`;
}

function Narrowing({ unknown, lang }: { readonly unknown: NarrowingView; readonly lang: Lang }) {
  const w = useMessages(reduceMessages);
  const { finder, factor } = unknown;
  return (
    <li>
      <span className="worth__share tabular">{w.narrows(formatPercent(unknown.narrows, lang))}</span>
      <span>
        {unknownText(unknown, lang)} – {finder === 'own' ? w.own : finder === 'supplier' ? w.ask : w.science}{' '}
        {factor !== null && (
          <Link href={`/factors/${encodeURIComponent(factor)}`}>
            <code>{factor}</code>
          </Link>
        )}
      </span>
    </li>
  );
}

const flipText = (f: FlipView, w: (typeof reduceMessages)['en'], lang: Lang): string =>
  w.flip(
    unknownText(f, lang),
    `${formatNumber(f.value, lang, 2)}\u202f${prettyUnit(f.unit, lang)}`.trim(),
    pick(f.lower, lang),
    pick(f.higher, lang),
  );

/** What would be worth knowing before deciding. */
export function Worth({ question, lang }: { readonly question: LeverQuestion; readonly lang: Lang }) {
  const w = useMessages(reduceMessages);
  const { source, scenario } = question;
  const asked = useMemo(() => ({ source, scenario }), [source, scenario]);
  const { answer } = useAnswer('worthKnowing', asked);
  if (!answer) return null;
  const { narrowings, flips, others } = answer;
  return (
    <section className="section worth">
      <h2>{w.learn}</h2>
      <p className="section__note">{narrowings.length > 0 ? w.learnNote : w.nothingToLearn}</p>
      <ul>
        {narrowings.map((n) => (
          <Narrowing key={`${n.entry} ${n.factor} ${n.label.en} ${n.part}`} unknown={n} lang={lang} />
        ))}
      </ul>
      {flips.map((f) => (
        <p key={flipText(f, w, lang)}>{flipText(f, w, lang)}</p>
      ))}
      {flips.length === 0 && others > 0 && <p className="faint">{w.firm}</p>}
    </section>
  );
}
