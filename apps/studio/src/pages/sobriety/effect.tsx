import { formatPercent } from '@contrechamp/report';
import { Figure } from '../../components/figure.tsx';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { SoberFigures } from '../../worker/methods/sober-figures.ts';
import { Bands } from './bands.tsx';
import { amountText } from './words.ts';

interface EffectProps {
  readonly figures: SoberFigures;
  /** As it was when the page opened. */
  readonly before: SoberFigures | null;
  readonly name: string;
  readonly colour: string;
}

/** The figure that the controls move, beside them. */
export function Effect({ figures, before, name, colour }: EffectProps) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const { generation, total, share } = figures;
  const rows = [
    ...(before ? [{ key: 'before', label: w.atOpening, spread: before.generation }] : []),
    { key: 'now', label: before ? w.atHand : null, spread: generation },
  ];
  const end = Math.max(...rows.map((r) => r.spread.interval95[1]));
  return (
    <aside className="aside sober-effect" aria-label={w.now}>
      <h2>{w.now}</h2>
      <p className="sober-effect__figure tabular" data-figure="generation">
        {amountText(generation, lang)}
      </p>
      <p className="small faint">
        {w.ofWhole(formatPercent(share, lang))}
        <Figure scenario={figures.scenario} label={w.explain(name)}>
          <span className="tabular">{amountText(total, lang)}</span>
        </Figure>
      </p>
      <div className="sober-effect__rows">
        {rows.map(({ key, label, spread }) => (
          <div key={key} className="sober-effect__row">
            {label !== null && (
              <p className="small row row--between">
                <span>{label}</span>
                {key === 'before' && <span className="tabular">{amountText(spread, lang)}</span>}
              </p>
            )}
            <Bands spread={spread} end={end} colour={colour} />
          </div>
        ))}
      </div>
      <p className="small faint sober-effect__note">{w.bands}</p>
    </aside>
  );
}
