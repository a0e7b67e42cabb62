import { type Lang, themes } from '@contrechamp/report';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useTheme } from '../../state/settings.ts';
import type { Drawn } from '../../worker/methods/lever-view.ts';
import { Band } from './band.tsx';
import { placeOn } from './scale.ts';
import { amountOf, targetText } from './words.ts';

interface BeforeAfterProps {
  readonly today: Drawn;
  readonly after: Drawn;
  readonly target: number;
  readonly colour: number;
  readonly lang: Lang;
}

const room = 1.02;
const half = 0.5;

/** Today and what is left of it on one scale, with the target: the sentence as a picture. */
export function BeforeAfter({ today, after, target, colour, lang }: BeforeAfterProps) {
  const w = useMessages(reduceMessages);
  const { scenarios } = themes[useTheme()];
  const own = scenarios[colour % scenarios.length] ?? 'currentcolor';
  const high = Math.max(today.interval95[1], after.interval95[1], today.median) * room;
  const scale = { low: 0, high, ticks: [] };
  const goal = (1 - target) * today.median;
  const place = placeOn(scale, goal);
  const rows = [
    { key: 'today', name: w.today, spread: today },
    { key: 'after', name: w.pulled, spread: after },
  ];
  return (
    <div className="before-after">
      <div className="before-after__rows">
        <div className="before-after__goal" aria-hidden="true">
          <span className={place > half ? 'goal goal--end' : 'goal'} style={{ left: `${100 * place}%` }}>
            {w.targetMark(targetText(target, lang))}
          </span>
        </div>
        {rows.map(({ key, name, spread }) => (
          <div key={key} className="before-after__row">
            <span className="before-after__name">{name}</span>
            <span className="before-after__figure tabular" data-figure={key}>
              {amountOf(spread, lang)}
            </span>
            <Band spread={spread} scale={scale} colour={own} bar />
          </div>
        ))}
      </div>
      <p className="small faint">{w.bands}</p>
    </div>
  );
}
