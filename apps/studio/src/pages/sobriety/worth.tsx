import type { SoberRule } from '@contrechamp/engine';
import { formatFigures, formatNumber, formatPercent, formatProbability } from '@contrechamp/report';
import { memo, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Slider } from '../../components/slider.tsx';
import { common } from '../../i18n/messages/common.ts';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign, change, undo, useCampaign } from '../../state/campaign.ts';
import { restingDraws, useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { patient } from '../../worker/client.ts';
import type { SoberAnswer, SoberChange, SoberRow } from '../../worker/methods/sobriety.ts';
import { Bands } from './bands.tsx';
import { useAnswer } from './use-answer.ts';
import { amountText, shareText, thin } from './words.ts';

const names = { fewer: 'ruleFewer', lighter: 'ruleLighter', cleaner: 'ruleCleaner', all: 'ruleAll' } as const;
const little = 0.1;

const told = ({ kind, entry, from, to }: SoberChange): string => `${kind} ${entry} ${from} ${to}`;

/** Whether the rules together change just what they change one by one. */
function isUnion(all: SoberRow, rows: readonly SoberRow[]): boolean {
  const apart = rows.filter((r) => r !== all).flatMap((r) => r.changes.map(told));
  return apart.length === all.changes.length && all.changes.every((c) => apart.includes(told(c)));
}

function Changes({ row, rows }: { readonly row: SoberRow; readonly rows: readonly SoberRow[] }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  if (row.changes.length === 0) return <span className="faint">{w.nothing}</span>;
  if (row.rule === 'all' && isUnion(row, rows)) return w.together;
  const number = (x: string): string => formatNumber(Number(x), lang);
  return (
    <ul className="sober-changes">
      {row.changes.map((c) => (
        <li key={told(c)}>
          {c.kind === 'amount'
            ? w.change(c.entry, number(c.from), number(c.to))
            : w.change(c.entry, c.from === '' ? w.unsaid : c.from, c.to)}
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly row: SoberRow;
  readonly found: SoberAnswer;
  readonly colour: string;
  onApply(): void;
}

function Row({ row, found, colour, onApply }: RowProps) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const idle = row.changes.length === 0;
  return (
    <tr>
      <th scope="row" className="sober-worth__rule">
        {w[names[row.rule]]}
        {row.rule === 'fewer' && <span className="faint"> ({formatPercent(found.share, lang)})</span>}
      </th>
      <td className="number" data-label={w.after} data-figure={`after-${row.rule}`}>
        {amountText(row.generation, lang)}
        <Bands spread={row.generation} end={found.generation.interval95[1]} colour={colour} />
      </td>
      <td className="number" data-label={w.saved} data-figure={`saved-${row.rule}`}>
        {idle ? (
          '–'
        ) : (
          <span>
            {amountText(row.saved, lang)}
            <span className="faint small sober-worth__share">{w.ofGeneration(shareText(row.savedShare, lang))}</span>
          </span>
        )}
      </td>
      <td className="number" data-label={w.helps}>
        {idle ? '–' : formatProbability(row.probability, lang, restingDraws)}
      </td>
      <td data-label={w.changes} className="sober-worth__changes">
        <Changes row={row} rows={found.rows} />
      </td>
      <td className="sober-worth__apply no-print">
        <Button isDisabled={idle} aria-label={w.applyRule(w[names[row.rule]])} onPress={onApply}>
          {w.apply}
        </Button>
      </td>
    </tr>
  );
}

interface WorthProps {
  readonly scenario: string;
  readonly colour: string;
}

/** Each rule of sobriety applied to the campaign and computed again, with a button that writes it. */
export const Worth = memo(function Worth({ scenario, colour }: WorthProps) {
  const w = useMessages(sobrietyMessages);
  const c = useMessages(common);
  const lang = useLang();
  const source = useFigures((f) => (f.pending ? null : f.source));
  const text = useCampaign((s) => s.text);
  const [percent, setPercent] = useState(50);
  const [asked, setAsked] = useState(50);
  const [done, setDone] = useState<{ readonly rule: SoberRule; readonly text: string } | null>(null);
  const share = asked / 100;
  const { answer, current } = useAnswer({ engine: patient }, 'sobriety', source && { source, scenario, share, lang });
  const part = answer ? answer.generation.median / answer.total.median : 1;
  const apply = async (rule: SoberRule) => {
    const { text: before, choice } = campaign.get();
    const after = await patient.call('applyRule', { source: { text: before, choice }, scenario, share, rule });
    if (campaign.get().text !== before) return;
    change(after);
    setDone({ rule, text: after });
  };
  return (
    <section className="section" aria-labelledby="sober-worth" aria-busy={!current}>
      <h2 id="sober-worth">{w.worth}</h2>
      <p className="section__note">
        {w.worthNote} {part < little && w.worthLittle(formatPercent(part, lang))}
      </p>
      <div className="sober-share">
        <Slider
          label={w.keptShare}
          value={percent}
          min={5}
          max={95}
          step={5}
          output={`${formatFigures(percent, lang, 2)}${thin}%`}
          colour={colour}
          onMove={setPercent}
          onSettle={(next) => {
            setPercent(next);
            setAsked(next);
          }}
        />
      </div>
      <p className="small faint sober-busy" role="status">
        {answer && current ? '' : w.computing}
      </p>
      {answer && (
        <table className="sober-worth">
          <thead>
            <tr>
              <th>{w.rule}</th>
              <th className="number">{w.after}</th>
              <th className="number">{w.saved}</th>
              <th className="number">{w.helps}</th>
              <th>{w.changes}</th>
              <th className="no-print">
                <span className="visually-hidden">{w.apply}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className="sober-worth__rule">
                {w.today}
              </th>
              <td className="number" data-label={w.after}>
                {amountText(answer.generation, lang)}
                <Bands spread={answer.generation} end={answer.generation.interval95[1]} colour={colour} />
              </td>
              <td colSpan={4} className="sober-worth__none" />
            </tr>
            {answer.rows.map((row) => (
              <Row key={row.rule} row={row} found={answer} colour={colour} onApply={() => void apply(row.rule)} />
            ))}
          </tbody>
        </table>
      )}
      <div role="status">
        {done && done.text === text && (
          <p className="notice row">
            {w.applied(w[names[done.rule]])} <Button onPress={undo}>{c.undo}</Button>
          </p>
        )}
      </div>
      <p className="small faint sober-judgement">{w.judgement}</p>
    </section>
  );
});
