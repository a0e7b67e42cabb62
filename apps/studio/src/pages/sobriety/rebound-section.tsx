import { formatFigures, formatNumber, formatPercent, probabilityInWords } from '@contrechamp/report';
import { useState } from 'react';
import { Choices } from '../../components/choices.tsx';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { restingDraws, useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { patient } from '../../worker/client.ts';
import type { Side } from './pair.tsx';
import { useAnswer } from './use-answer.ts';
import { amountText, intervalText, unbroken } from './words.ts';

const times = [2, 5, 10, 50] as const;

/** What is left of the advantage when what is cheap to make gets made more. */
export function ReboundSection({ scenario, against }: { readonly scenario: Side; readonly against: Side }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const source = useFigures((f) => (f.pending ? null : f.source));
  const [chosen, setChosen] = useState('5');
  const { answer, current } = useAnswer(
    { engine: patient },
    'rebound',
    source && { source, scenario: scenario.id, against: against.id, times: [...times] },
  );
  const fitting = answer && answer.scenario === scenario.id && answer.against === against.id;
  const row = fitting ? answer.rows.find((r) => String(r.times) === chosen) : undefined;
  const odds = row ? probabilityInWords(row.probabilityLower, lang, restingDraws) : '';
  return (
    <section className="section" aria-labelledby="sober-rebound" aria-busy={!current}>
      <h2 id="sober-rebound">{w.rebound}</h2>
      <p className="sober-lead" aria-live="polite" data-figure="rebound">
        {row
          ? w.reboundText(
              scenario.name,
              against.name,
              formatNumber(row.times, lang),
              unbroken(amountText(row.total, lang)),
              w.ratioOf(formatFigures(row.ratio.median, lang, 2), unbroken(intervalText(row.ratio.interval95, lang))),
              `${odds.charAt(0).toUpperCase()}${odds.slice(1)}`,
            )
          : w.computing}
      </p>
      <Choices
        label={w.times}
        options={times.map((n) => ({ key: String(n), label: w.timesOf(formatNumber(n, lang)) }))}
        value={chosen}
        onChange={setChosen}
      />
      {fitting && (
        <p className="section__note sober-after">
          {answer.limit
            ? w.limit(formatFigures(answer.limit.median, lang, 2), intervalText(answer.limit.interval95, lang))
            : w.noLimit}{' '}
          {w.growing(formatPercent(answer.growing, lang))}
        </p>
      )}
    </section>
  );
}
